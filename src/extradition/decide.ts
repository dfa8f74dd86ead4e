import type { Ask } from './ask.js';
import type { CaseFile } from './case-file.js';
import { examine } from './examine.js';
import type { Amendment } from './history/amended-outcome.js';
import { lateEntry } from './history/late-entry.js';
import { outcomeOf, type Outcome } from './outcome.js';
import type { Reason } from './refusal.js';
import type { Role } from './role.js';

export { examine, type Examination } from './examine.js';
export { leadingTo } from './outcome.js';

/** The law says yes: everything that follows from the event, ready to be written down. */
export interface Decision extends Outcome {
  readonly granted: true;
  /** The role in which the officer acts. */
  readonly role: Role;
  /**
   * What changes in the history on record where the event does not simply come last: it is late, or it corrects another
   * one. `changes` are then what moves now, and `regions` and `sideFiles` what the whole history leads to.
   */
  readonly amendment: Amendment | null;
}

/** The law says no, with every reason at once. */
export interface Refusal {
  readonly granted: false;
  readonly reasons: readonly Reason[];
}

/**
 * Rules on a fact that an officer wants to record. Pure: the same file and the same ask always give the same ruling.
 * Reasons come all at once. What is not lawful any more may have been lawful at its time: it is then put in its place, if
 * everything recorded since stays lawful.
 */
export function decide(file: CaseFile, ask: Ask): Decision | Refusal {
  const { steps, role, reasons } = examine(file, ask);
  if (reasons.length === 0 && role) {
    const numbering = {
      own: file.lastSequence + 1,
      ofFollower: (_: unknown, index: number) => file.lastSequence + 2 + index,
    };
    return { granted: true, role, amendment: null, ...outcomeOf(file, ask, steps, numbering) };
  }
  const late = lateEntry(file, ask, reasons);
  if (late === null) return { granted: false, reasons };
  return 'reasons' in late ? { granted: false, reasons: late.reasons } : { granted: true, ...late };
}
