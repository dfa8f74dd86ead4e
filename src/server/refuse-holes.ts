import type { Procedure } from '../extradition/procedure/procedure.js';
import { findHoles } from '../extradition/procedure/validate-procedure.js';
import { wordHoles } from '../extradition/words/word-holes.js';
import { CannotStart } from './cannot-start.js';

/**
 * Refuses to serve a procedure in which a case could stand without a lawful next step, or that could not be told in every
 * language; names every hole.
 */
export function refuseHoles(procedure: Procedure): void {
  const holes = [...findHoles(procedure), ...wordHoles(procedure)];
  if (holes.length === 0) return;
  throw new CannotStart(
    `The procedure has holes; mend them in src/extradition/procedure and src/extradition/words:\n  - ${holes.join('\n  - ')}`,
  );
}
