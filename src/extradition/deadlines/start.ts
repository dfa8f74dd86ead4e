import type { StateCalendar } from '../calendars/calendar.js';

/** When and where the limit began: an instant in UTC and the IANA zone whose days are counted. */
export interface Start {
  readonly instant: string;
  readonly zone: string;
}

/** Where another term ends, for terms counted back from it. */
export interface Anchor {
  /** Exclusive end in UTC. */
  readonly dueAt: string;
  /** Last civil day. */
  readonly lastDay: string;
  readonly zone: string;
  /** The same term in its earliest reading, when that differs. */
  readonly earliest?: { readonly dueAt: string; readonly lastDay: string };
}

/** What some limits need beside their start. */
export interface ReckoningExtra {
  /** Civil date that is the limit itself. */
  readonly agreedDate?: string | null;
  /** Civil date that takes the place of the start's local date, for example an agreed surrender date. */
  readonly startDate?: string | null;
  /** The end of the limit this one is counted back from. */
  readonly anchor?: Anchor;
  /** An earlier event from which the same term may be counted as well. */
  readonly earlierStart?: Start;
  /** The days off of the State whose days the limit goes by. */
  readonly calendar?: StateCalendar;
}
