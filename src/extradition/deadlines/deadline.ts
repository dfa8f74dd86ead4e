import type { EventName } from '../procedure/events.js';

/** How a deadline stands on the record. Whether a running one is overdue is computed from now, never stored. */
export type DeadlineOutcome = 'PENDING' | 'RUNNING' | 'MET' | 'MET_LATE' | 'LAPSED' | 'CANCELLED' | 'EXPLAINED';

/** One step of the reckoning, in the order it was made, so that a reader can follow it with the article open. */
export interface DerivationStep {
  /** What was done, for example "40 days, the event day not counted". */
  readonly rule: string;
  /** Civil date or instant before the step. */
  readonly from: string;
  /** Civil date or instant after the step. */
  readonly to: string;
  /** What was skipped or kept, and why. */
  readonly note?: string;
}

/** Another lawful way to count the same limit. */
export interface Reading {
  /** Name of the way of counting: a counting rule, or a reading that only ever stands beside one (counting-rules.ts). */
  readonly countingRule: string;
  readonly lastDay: string | null;
  /** Exclusive end: the first instant after the limit, in UTC. */
  readonly dueAt: string;
}

/** What a counter found: the primary reading, the others that differ, and how it got there. */
export interface Reckoning {
  /** Civil day, in the zone, that holds the last moment of the limit. */
  readonly lastDay: string | null;
  /** Exclusive end in UTC. */
  readonly dueAt: string;
  readonly derivation: readonly DerivationStep[];
  readonly alternatives: readonly Reading[];
  /** Earliest of all readings: alarms for caps on liberty and duties go by it. */
  readonly earliest: string;
  /** Latest of all readings: rights of the person stay open until it. */
  readonly latest: string;
}

/** What the date of a limit rests on: the reckoning alone, an extension, or an officer who set it with a ground. */
export const DATE_BASES = {
  RECKONED: 'Reckoned from the rule and its start, or not known.',
  EXTENDED: 'Extended by a decision, within what the rule allows.',
  SET_BY_HAND: 'Set by an officer, because the rule gives no length that could be counted.',
} as const;
export type DateBasis = keyof typeof DATE_BASES;

/** A limit of one rule in one case, or in one of its side files. At most one of a rule is open in each at a time. */
export interface Deadline {
  readonly ruleId: string;
  readonly clock: string;
  readonly startEvent: EventName;
  /** Number under which the starting event counts in the history; null in records older than the number. */
  readonly startSequence: number | null;
  /** The side file whose limit it is; null for a limit of the case itself. */
  readonly sideFileId: string | null;
  /** Instant of the starting fact in UTC; where the fact names the civil day that counts (an agreed surrender date), the start of that day. */
  readonly startsAt: string;
  /** IANA zone in which its days are counted. */
  readonly zone: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly dateBasis: DateBasis;
  readonly earliestDueAt: string | null;
  readonly latestDueAt: string | null;
  readonly alternatives: readonly Reading[];
  /** Why there is no date. */
  readonly undatedReason: string | null;
  readonly derivation: readonly DerivationStep[];
  readonly outcome: DeadlineOutcome;
  readonly stoppedAt: string | null;
  readonly stopEvent: EventName | null;
  /** The rule that took its place, when it was superseded. */
  readonly successorRuleId: string | null;
}

/** What an event does to the clocks of a case. */
export type ClockChange =
  | { readonly change: 'STARTED'; readonly deadline: Deadline }
  | {
      readonly change: 'STOPPED';
      readonly ruleId: string;
      readonly sideFileId: string | null;
      readonly from: DeadlineOutcome;
      readonly outcome: DeadlineOutcome;
      readonly stoppedAt: string;
      readonly stopEvent: EventName;
      readonly successorRuleId: string | null;
    }
  /** A late entry or a correction told the history anew, and the limit with it. */
  | { readonly change: 'RECOMPUTED'; readonly before: Deadline; readonly after: Deadline }
  | { readonly change: 'NOT_STARTED'; readonly ruleId: string; readonly reason: string };
