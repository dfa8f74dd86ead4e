import type { Direction } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import type { IncomingStatus } from '../procedure/machines/incoming.js';
import type { OutgoingStatus } from '../procedure/machines/outgoing.js';

/** What an office expects of a case that stands in one state. */
export interface Expectation {
  /** Events that usually move the case on, the most usual first. A profile that does not know one leaves it out. */
  readonly next: readonly EventName[];
  /** Days within which one of them is expected. A target of the office, never a limit of law. */
  readonly days: number;
  /** Whose turn it is: ours, or that of the other State, which can only be asked. */
  readonly waitsFor: 'HOME' | 'OTHER_STATE';
  /** Events that answer a follow-up without moving the case. */
  readonly answeredBy?: readonly EventName[];
}

const home = (days: number, ...next: readonly EventName[]): Expectation => ({ next, days, waitsFor: 'HOME' });
const abroad = (days: number, ...next: readonly EventName[]): Expectation => ({ next, days, waitsFor: 'OTHER_STATE' });

const OUTGOING: Readonly<Record<OutgoingStatus, Expectation | null>> = {
  NEW: home(3, 'CASE_OPENED'),
  DRAFT: home(14, 'PREPARATION_STARTED', 'SEARCH_STARTED', 'PERSON_LOCATED'),
  LOCATING: { ...abroad(180, 'PERSON_LOCATED'), answeredBy: ['STILL_WANTED_CONFIRMED'] },
  LOCATED: home(7, 'PREPARATION_STARTED'),
  PACKAGE_PREP: home(21, 'PACKAGE_SUBMITTED'),
  CA_REVIEW: home(10, 'REQUEST_APPROVED', 'PACKAGE_RETURNED'),
  RETURNED_FOR_FIX: home(14, 'PACKAGE_SUBMITTED'),
  READY_TO_SEND: home(7, 'REQUEST_SENT'),
  TRANSMITTED: abroad(14, 'REQUEST_RECEIPT_CONFIRMED'),
  RECEIVED: {
    ...abroad(
      60,
      'FOREIGN_COURT_SEISED',
      'FOREIGN_GRANTED',
      'FOREIGN_GRANTED_CONDITIONALLY',
      'FOREIGN_REFUSED',
      'SUPPLEMENT_REQUESTED',
    ),
    answeredBy: ['STATUS_UPDATE_RECEIVED'],
  },
  SUPP_INFO: home(14, 'SUPPLEMENT_RECEIVED', 'SUPPLEMENT_TERM_MISSED'),
  FOREIGN_JUDICIAL: abroad(
    90,
    'FOREIGN_COMMITTED',
    'FOREIGN_GRANTED',
    'FOREIGN_GRANTED_CONDITIONALLY',
    'FOREIGN_COURT_REFUSED',
    'FOREIGN_REFUSED',
  ),
  FOREIGN_EXEC_DECISION: abroad(60, 'FOREIGN_GRANTED', 'FOREIGN_GRANTED_CONDITIONALLY', 'FOREIGN_REFUSED'),
  FOREIGN_APPEAL: abroad(90, 'FOREIGN_APPEAL_DECIDED'),
  GRANTED: abroad(14, 'SURRENDER_DATE_SET', 'FOREIGN_SURRENDER_POSTPONED'),
  GRANTED_CONDITIONAL: home(14, 'CONDITIONS_ACCEPTED', 'CONDITIONS_NOT_ACCEPTED'),
  POSTPONED: abroad(180, 'SURRENDER_DATE_SET', 'TEMP_HANDED_OVER'),
  TEMP_SURRENDERED: home(90, 'TEMP_RETURNED'),
  SURRENDER_SCHEDULED: home(15, 'HANDED_OVER'),
  SURRENDERED: { ...home(180, 'CASE_CLOSED'), answeredBy: ['OUTCOME_REPORTED'] },
  REFUSED: home(30, 'CASE_CLOSED', 'TRANSFER_REQUESTED'),
  TRANSFER_REQUESTED_ABROAD: abroad(60, 'TRANSFER_ACCEPTED', 'TRANSFER_DECLINED'),
  TRANSFERRED_ABROAD: abroad(180, 'TRANSFER_OUTCOME_RECEIVED'),
  CLOSED: null,
};

const INCOMING: Readonly<Record<IncomingStatus, Expectation | null>> = {
  NEW: home(3, 'REQUEST_REGISTERED', 'PROVISIONAL_ARREST_REQUEST_RECEIVED', 'HIT_RECORDED'),
  HIT: home(2, 'HIT_CONFIRMED', 'HIT_REJECTED'),
  PROVISIONAL: abroad(14, 'REQUEST_REGISTERED', 'PROVISIONAL_LAPSED'),
  REGISTERED: home(5, 'FORMAL_CHECK_STARTED'),
  FORMAL_CHECK: home(14, 'FORMAL_CHECK_PASSED', 'COURT_SEISED', 'SUPPLEMENT_REQUESTED', 'REQUEST_RETURNED'),
  SUPP_INFO: abroad(30, 'SUPPLEMENT_RECEIVED', 'SUPPLEMENT_TERM_MISSED'),
  EXTRADITION_CHECK: home(30, 'CHECK_CONCLUDED', 'COURT_SEISED'),
  COMPETING: home(30, 'PRIORITY_DECIDED'),
  JUDICIAL: home(60, 'COMMITTED_BY_COURT', 'SURRENDER_ORDERED_BY_COURT', 'COURT_REFUSED'),
  CONSENT_PENDING: home(10, 'CONSENT_ACCEPTED', 'CONSENT_INVALID', 'SIMPLIFIED_DECLINED'),
  DECISION_PENDING: home(
    30,
    'EXTRADITION_GRANTED',
    'EXTRADITION_GRANTED_CONDITIONALLY',
    'EXTRADITION_REFUSED',
    'SURRENDER_ORDERED_BY_COURT',
    'COURT_REFUSED',
  ),
  DECIDED_GRANT: home(21, 'APPEAL_WINDOW_CLOSED', 'APPEAL_LODGED'),
  DECIDED_CONDITIONAL: abroad(30, 'CONDITIONS_ACCEPTED', 'CONDITIONS_NOT_ACCEPTED'),
  DECIDED_REFUSE: home(30, 'CASE_CLOSED', 'PROSECUTION_REQUESTED'),
  APPEAL: home(60, 'APPEAL_DISMISSED', 'APPEAL_ALLOWED', 'APPEAL_REMITTED'),
  FINAL_GRANT: home(10, 'SURRENDER_DATE_SET', 'SURRENDER_POSTPONED'),
  POSTPONED: home(180, 'POSTPONEMENT_ENDED', 'SURRENDER_DATE_SET', 'TEMP_HANDED_OVER'),
  TEMP_SURRENDERED: abroad(90, 'TEMP_RETURNED'),
  SURRENDER_SCHEDULED: home(15, 'HANDED_OVER'),
  SURRENDERED: { ...home(90, 'CASE_CLOSED'), answeredBy: ['OUTCOME_REPORTED'] },
  HOME_PROSECUTION: home(180, 'PROSECUTION_OUTCOME_REPORTED'),
  CLOSED: null,
};

/**
 * The usual course of a case: what an office expects next in each state, and within how many days somebody asks why it has
 * not come. Ours and a policy, not law: the law says what is possible, and its limits run beside this. No figure was read in
 * a source; an audit of the search for fugitives only asks that there be time frames (source OIG02C). A closed case expects
 * nothing.
 */
export const EXPECTED_COURSE: Readonly<Record<Direction, Readonly<Record<string, Expectation | null>>>> = {
  OUTGOING,
  INCOMING,
};

/** For a state that a later version of the procedure adds before this table knows it. */
const UNKNOWN_STATE: Expectation = home(30);

/** What is expected of a case in this state; null when nothing is. */
export function expectedIn(direction: Direction, status: string): Expectation | null {
  const course = EXPECTED_COURSE[direction];
  return Object.hasOwn(course, status) ? course[status]! : UNKNOWN_STATE;
}
