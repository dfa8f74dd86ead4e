import { demoPlans } from '../../seeds/demo-docket/demo-plans.js';
import type { Home } from '../../seeds/generator/home.js';
import type { PlannedCase } from '../../seeds/generator/planned-case.js';
import { plans } from '../../seeds/generator/plans.js';
import type { World } from '../../seeds/generator/plan-case.js';
import { authorityId } from '../../seeds/reference/authorities.js';
import { DEMO_OFFICERS, demoOfficerId } from '../../seeds/reference/demo-officers.js';

/** A home State with its demo officers, as the register would hold them; no database is asked. */
function home(state: string, timeZone: string, prefix: string, authority: string): Home {
  const officers = DEMO_OFFICERS.map(({ subject, role, scope }) => {
    const id = demoOfficerId(prefix + subject);
    const actor = { id, subject: prefix + subject, homeState: state, authorityId: null, roles: [role] };
    return [role, { ...actor, scope: scope === 'UNIT' ? 'STATE' : scope, requestId: 'bench' }] as const;
  });
  const busiest = { id: authorityId(authority), homeState: state, timeZone };
  return { state, busiest, others: [], officers: new Map(officers) };
}

const WORLD: World = {
  seed: 2_026,
  now: '2026-11-01T00:00:00Z',
  homes: [home('KZ', 'Asia/Almaty', '', 'kz-regional-almaty'), home('AM', 'Asia/Yerevan', 'am-', 'am-regional')],
};

/** The generated cases of the demo docket, one for every status, and as many more as are asked for. */
export const inventedCases = (more: number): PlannedCase[] => [...demoPlans(WORLD), ...plans(WORLD, more, 1_000)];
