import type { Ask } from './ask.js';
import { CLOSED_REASONS, type ClosedReason } from './closed-reason.js';
import type { EventName } from './procedure/events.js';

/** The reason each closing event gives by itself. */
const REASON_OF: Partial<Record<EventName, ClosedReason>> = {
  HIT_REJECTED: 'FALSE_MATCH',
  DUPLICATE_JOINED: 'DUPLICATE',
  PROVISIONAL_LAPSED: 'PROVISIONAL_LAPSED',
  SURRENDER_LAPSED: 'SURRENDER_LAPSED',
  REQUEST_RETURNED: 'RETURNED_UNEXECUTED',
  REQUEST_WITHDRAWN: 'WITHDRAWN',
  BASIS_LAPSED: 'BASIS_LAPSED',
  PERSON_DIED: 'DECEASED',
  PERSON_LEFT_TERRITORY: 'LEFT_TERRITORY',
  PERSON_FOUND_AT_HOME: 'FOUND_AT_HOME',
  TRANSFER_OUTCOME_RECEIVED: 'TRANSFERRED',
  PROSECUTION_OUTCOME_REPORTED: 'HOME_PROSECUTED',
};

/** Why the case is closed by this event; CASE_CLOSED says so itself, and without a word it follows from where the case stood. */
export function closedReasonOf(ask: Ask, before: string): ClosedReason {
  const stated = ask.facts.reason;
  if (ask.event === 'CASE_CLOSED' && typeof stated === 'string' && Object.hasOwn(CLOSED_REASONS, stated))
    return stated as ClosedReason;
  return (
    REASON_OF[ask.event] ?? (before === 'REFUSED' || before === 'DECIDED_REFUSE' ? 'REFUSED' : 'SURRENDERED_COMPLETED')
  );
}
