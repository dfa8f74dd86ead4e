import type { PlannedCase } from './planned-case.js';
import { planCase, type World } from './plan-case.js';

/** Plans of a world, numbered from `first`, each made when it is asked for. */
export function* plans(world: World, count: number, first = 1): Generator<PlannedCase> {
  for (let number = first; number < first + count; number += 1) yield planCase(world, number);
}
