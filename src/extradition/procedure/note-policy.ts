import type { EventName } from './events.js';

/**
 * What an event says about the note of the acting officer. Not named here: a note is welcome. REQUIRED: the act departs from
 * the usual course, and the file must say why. FORBIDDEN: the event only marks that time has passed or that another one
 * followed, and words beside it would read as a decision. The list is ours; no text of law prescribes it.
 */
export type NotePolicy = 'REQUIRED' | 'FORBIDDEN';

export const NOTE_POLICIES = {
  HIT_REJECTED: 'REQUIRED',
  SUPPLEMENT_TERM_MISSED: 'REQUIRED',
  DUPLICATE_JOINED: 'REQUIRED',
  NOTICE_RENEWED: 'REQUIRED',
  FOLLOWUP_WITHDRAWN: 'REQUIRED',
  ASSURANCE_BREACH_CLEARED: 'REQUIRED',
  ASSURANCE_BREACH_CONFIRMED: 'REQUIRED',
  ASSURANCE_ACTIVATED: 'FORBIDDEN',
  NOTICE_EXPIRED: 'FORBIDDEN',
  DECISION_TERM_EXCEEDED: 'FORBIDDEN',
} as const satisfies Partial<Record<EventName, NotePolicy>>;
