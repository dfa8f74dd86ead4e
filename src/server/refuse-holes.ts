import type { Procedure } from '../extradition/procedure/procedure.js';
import { findRuleHoles } from '../extradition/deadlines/rule-holes.js';
import type { DeadlineRule } from '../extradition/deadlines/deadline-rule.js';
import { staleZoneTable } from '../extradition/deadlines/zone-table.js';
import { instrumentKeys } from '../extradition/instruments/all-instruments.js';
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

/** Refuses to serve limits that name what is not there, such as an event nobody records; names every hole. */
export function refuseRuleHoles(rules: readonly DeadlineRule[], events: object): void {
  const holes = findRuleHoles(rules, { events, instruments: instrumentKeys() });
  if (holes.length === 0) return;
  throw new CannotStart(
    `The rules of limits have holes; mend them in src/extradition/deadlines:\n  - ${holes.join('\n  - ')}`,
  );
}

/** Refuses a runtime whose time zone table would make limits end an hour wrong. */
export function refuseStaleZones(stale: string | null = staleZoneTable()): void {
  if (stale !== null) throw new CannotStart(stale);
}
