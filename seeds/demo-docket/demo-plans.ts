import type { Direction } from '../../src/extradition/case-file.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { planCase, type World } from '../generator/plan-case.js';
import type { PlannedCase } from '../generator/planned-case.js';

/** Of the cases that go where they please, as many as these. */
const FREE = 14;

/** One generated case for every status of both directions, and some more that end where they end. */
export function demoPlans(world: World): PlannedCase[] {
  const wishes = (['INCOMING', 'OUTGOING'] as const satisfies readonly Direction[]).flatMap((direction) =>
    Object.keys(PROCEDURE.machines[direction].states).map((status) => ({ direction, status })),
  );
  const wished = wishes.map((wish, index) => planCase(world, index + 1, wish));
  return [...wished, ...Array.from({ length: FREE }, (_, index) => planCase(world, wishes.length + index + 1))];
}
