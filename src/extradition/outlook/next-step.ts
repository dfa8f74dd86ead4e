import type { Consequence } from '../deadlines/deadline-rule.js';
import type { Reason, Remedy } from '../refusal.js';
import type { Role } from '../role.js';
import type { EventVerdict } from '../verdicts.js';
import type { Phrase } from '../words/phrase.js';

/** Why something must happen next. */
export const NEXT_STEP_KINDS = {
  LIMIT: 'A limit runs, or a duty is open.',
  USUAL_COURSE: 'It usually comes next where the case stands.',
  SIDE_FILE: 'A notice, an assurance, a request after surrender or a transit waits.',
  PROPOSAL: 'An officer has proposed it, and a second person must approve or reject it.',
  FOLLOW_UP: 'Nobody has moved the case in the time the office expects: somebody must ask.',
} as const;
export type NextStepKind = keyof typeof NEXT_STEP_KINDS;

/** Where the duty comes from. */
export const NEXT_STEP_BASES = {
  LAW: 'A rule of law.',
  ORDER: "A day that a court's order names.",
  POLICY: 'The usual course or a target of the office, never law.',
} as const;
export type NextStepBasis = keyof typeof NEXT_STEP_BASES;

/** Something that must happen next in a case: what, by whom, by when, under which article, and what is missing for it. */
export interface NextStep {
  readonly kind: NextStepKind;
  /** What to do, in a sentence. */
  readonly label: Phrase;
  /** Events that would do it, the most usual first, each with the verdict for the person who asks. */
  readonly events: readonly EventVerdict[];
  /** Who must act, or ask. */
  readonly roles: readonly Role[];
  /** First instant after the time for it, in UTC; null where there is none or it must be done at once. */
  readonly dueAt: string | null;
  /** Last civil day for it. */
  readonly dueOn: string | null;
  /** The end by which it is told how urgent it is: the earliest reading of a limit. */
  readonly alarmAt: string | null;
  readonly overdue: boolean;
  readonly citation: string | null;
  readonly consequence: Consequence | null;
  readonly basis: NextStepBasis;
  /** Whether the rule was read in its source; what the office expects never was. */
  readonly verified: boolean;
  /** Parts of the rule that were not read, such as what follows when it is missed. */
  readonly unverifiedFields: readonly string[];
  /** The limit it keeps. */
  readonly limit: { readonly ruleId: string; readonly sideFileId: string | null } | null;
  /** What is missing for the first of the events. */
  readonly missing: readonly Remedy[];
  /** Why the first of the events cannot be recorded now; empty when it can. */
  readonly reasons: readonly Reason[];
}
