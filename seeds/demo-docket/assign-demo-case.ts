import type pg from 'pg';
import { assignCase } from '../../src/casework/assign-case.js';
import type { Actor } from '../../src/casework/actor.js';
import type { Desk } from '../../src/casework/desk.js';
import type { Direction } from '../../src/extradition/case-file.js';
import { reasonsInWords } from '../../src/extradition/reasons.js';
import { mayKnow } from '../../src/extradition/visibility.js';
import type { Role } from '../../src/extradition/role.js';
import { findCase, type SeenCase } from '../../src/storage/read-case-file.js';
import { officerIn, officersOf, type Officers } from './demo-docket-desk.js';

/** Who has the cases of the docket, by direction; the first who may know the case gets it. */
const KEEPERS: Readonly<Record<Direction, readonly Role[]>> = {
  INCOMING: ['REGIONAL_PROSECUTOR', 'CENTRAL_AUTHORITY_OFFICER'],
  OUTGOING: ['REGIONAL_PROSECUTOR', 'LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
};

/** One case in so many waits for somebody to take it. */
const NOBODY_HAS_ONE_IN = 5;

/** A case of the docket once everything of it is recorded. */
export interface CaseToAssign {
  readonly caseId: string;
  readonly homeState: string;
  readonly direction: Direction;
  readonly version: number;
  /** Place in the docket, from 1. */
  readonly place: number;
}

function keeperOf(officers: Officers, { direction, place }: CaseToAssign, kept: SeenCase): Actor {
  const fit = KEEPERS[direction].map((role) => officerIn(officers, role)).filter((officer) => mayKnow(officer, kept));
  // A regional office has its cases itself; those of the whole State are shared out.
  const [first] = fit;
  return first?.scope === 'UNIT' ? first : fit[place % fit.length]!;
}

/** Has the supervisor give an open case to its officer; run again it finds that done. */
export async function assignDemoCase(desk: Desk, pool: pg.Pool, file: CaseToAssign, label: string): Promise<void> {
  const kept = await findCase(pool, file.caseId);
  if (!kept || kept.status === 'CLOSED' || file.place % NOBODY_HAS_ONE_IN === 0) return;
  const officers = await officersOf(pool, file.homeState);
  const answer = await assignCase(desk, officerIn(officers, 'SUPERVISOR'), {
    caseId: file.caseId,
    officerId: keeperOf(officers, file, kept).id,
    expectedVersion: file.version,
    note: null,
    idempotencyKey: `${label}: assign`,
  });
  if (answer.answer === 'ASSIGNED') return;
  const why = answer.answer === 'REFUSED' ? reasonsInWords(answer.reasons, 'EN') : 'another act came between.';
  throw new Error(`${label} was not assigned: ${why}`);
}
