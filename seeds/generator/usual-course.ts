import type { Direction } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';

/**
 * How cases usually go: how long one waits for an event, how rare it is, and what tends to follow it. None of this is
 * law; the law only says what is possible. Figures are invented and plausible, not statistics.
 */

/** Least and most days that usually pass before the event. */
export const USUAL_WAIT: Partial<Record<EventName, readonly [number, number]>> = {
  CASE_OPENED: [0, 0],
  HIT_RECORDED: [0, 0],
  HIT_CONFIRMED: [0, 1],
  HIT_REJECTED: [0, 2],
  PROVISIONAL_ARREST_REQUEST_RECEIVED: [0, 0],
  SEARCH_STARTED: [1, 10],
  PERSON_LOCATED: [15, 240],
  PERSON_FOUND_AT_HOME: [20, 200],
  PREPARATION_STARTED: [1, 7],
  PACKAGE_SUBMITTED: [4, 14],
  PACKAGE_RETURNED: [2, 6],
  REQUEST_APPROVED: [2, 6],
  REQUEST_SENT: [1, 4],
  REQUEST_RECEIPT_CONFIRMED: [2, 9],
  REQUEST_REGISTERED: [6, 33],
  FORMAL_CHECK_STARTED: [1, 3],
  FORMAL_CHECK_PASSED: [2, 10],
  CHECK_CONCLUDED: [15, 50],
  EXTRADITION_GRANTED: [4, 20],
  EXTRADITION_REFUSED: [4, 20],
  APPEAL_LODGED: [4, 9],
  APPEAL_WINDOW_CLOSED: [13, 18],
  APPEAL_DISMISSED: [18, 45],
  APPEAL_ALLOWED: [18, 45],
  SURRENDER_DATE_SET: [2, 8],
  HANDED_OVER: [5, 13],
  TEMP_HANDED_OVER: [5, 30],
  TEMP_RETURNED: [60, 150],
  POSTPONEMENT_ENDED: [90, 300],
  PROVISIONAL_LAPSED: [36, 41],
  SURRENDER_LAPSED: [15, 30],
  LATE_REQUEST_REGISTERED: [5, 40],
  FOREIGN_GRANTED: [20, 70],
  FOREIGN_REFUSED: [20, 70],
  FOREIGN_APPEAL_DECIDED: [30, 90],
  TRANSFER_OUTCOME_RECEIVED: [120, 400],
  PROSECUTION_OUTCOME_REPORTED: [120, 400],
  CASE_CLOSED: [50, 120],
  PERSON_DIED: [5, 90],
  STAY_LIFTED: [20, 90],
};

/** Days before an event that is not named above. */
export const ORDINARY_WAIT: readonly [number, number] = [3, 18];

/** How unlikely an event is against an ordinary one (1). The road to a goal avoids the unlikely. */
export const RARITY: Partial<Record<EventName, number>> = {
  PERSON_DIED: 40,
  REQUEST_WITHDRAWN: 40,
  BASIS_LAPSED: 40,
  PERSON_LEFT_TERRITORY: 40,
  PERSON_FOUND_AT_HOME: 40,
  CASE_REOPENED: 60,
  LATE_REQUEST_REGISTERED: 60,
  HIT_REJECTED: 30,
  PROVISIONAL_LAPSED: 30,
  REQUEST_RETURNED: 30,
  SURRENDER_LAPSED: 30,
  SUPPLEMENT_REQUESTED: 6,
  COMPETING_REQUEST_REGISTERED: 8,
  PERSON_CONSENTED: 20,
  SUPPLEMENT_TERM_MISSED: 8,
  PACKAGE_RETURNED: 6,
  FOREIGN_DECISION_APPEALED: 5,
  APPEAL_LODGED: 2,
  APPEAL_REMITTED: 8,
  TEMP_SURRENDER_AGREED: 5,
  SURRENDER_POSTPONED: 5,
  FOREIGN_SURRENDER_POSTPONED: 5,
  TRANSFER_DECLINED: 6,
  EXTRADITION_GRANTED_CONDITIONALLY: 3,
  FOREIGN_GRANTED_CONDITIONALLY: 3,
};

/** From here on an event happens only where a case is bound for it. */
export const ONLY_ON_PURPOSE = 30;

/** Events that turn a case from its straight road now and then, with how often, where they are possible. */
export const DETOURS: Partial<Record<EventName, number>> = {
  PACKAGE_RETURNED: 0.2,
  STILL_WANTED_CONFIRMED: 0.35,
  STATUS_UPDATE_RECEIVED: 0.3,
  SUPPLEMENT_REQUESTED: 0.12,
  PERSON_CONSENTED: 0.06,
  COMPETING_REQUEST_REGISTERED: 0.04,
  DECISION_DELAY_FORESEEN: 0.05,
  APPEAL_LODGED: 0.3,
  FOREIGN_DECISION_APPEALED: 0.12,
  EXTRADITION_GRANTED_CONDITIONALLY: 0.12,
  FOREIGN_GRANTED_CONDITIONALLY: 0.12,
  SURRENDER_DATE_CHANGED: 0.12,
  SURRENDER_POSTPONED: 0.05,
  FOREIGN_SURRENDER_POSTPONED: 0.05,
  TEMP_SURRENDER_AGREED: 0.2,
  TEMP_RETURN_EXTENDED: 0.2,
  STAY_ENTERED: 0.015,
  STAY_LIFTED: 0.8,
  BAIL_GRANTED: 0.02,
  ESCAPED: 0.003,
  RECAPTURED: 0.8,
};

/** What tends to follow an event, within how many hours, and how often. */
export interface FollowUp {
  readonly after: EventName;
  readonly event: EventName;
  readonly hours: readonly [number, number];
  readonly chance: number;
  readonly direction?: Direction;
}

const follows = (
  after: EventName,
  event: EventName,
  hours: readonly [number, number],
  chance: number,
  direction?: Direction,
): FollowUp => ({
  after,
  event,
  hours,
  chance,
  direction,
});

/** How a person is sought: most notices are out for as long as the person is. */
const NOTICES: readonly FollowUp[] = [
  follows('SEARCH_STARTED', 'NOTICE_DRAFTED', [20, 200], 0.6),
  follows('NOTICE_DRAFTED', 'NOTICE_SUBMITTED', [20, 90], 0.8),
  follows('NOTICE_DRAFTED', 'NOTICE_PUBLISHED', [100, 240], 0.5),
  follows('NOTICE_SUBMITTED', 'NOTICE_PUBLISHED', [24, 240], 0.85),
  follows('NOTICE_SUBMITTED', 'NOTICE_REJECTED', [24, 400], 0.2),
  follows('NOTICE_PUBLISHED', 'NOTICE_ADDENDUM_ADDED', [500, 4_000], 0.1),
  follows('NOTICE_PUBLISHED', 'NOTICE_BLOCKED', [500, 4_000], 0.05),
  follows('NOTICE_BLOCKED', 'NOTICE_UNBLOCKED', [100, 900], 0.7),
  follows('HANDED_OVER', 'NOTICE_CANCELLED', [5, 70], 0.9, 'OUTGOING'),
  follows('FOREIGN_REFUSED', 'NOTICE_ADDENDUM_ADDED', [20, 200], 0.3, 'OUTGOING'),
];

/** Assurances are asked for where a grant depends on them, and watched after the surrender. */
const ASSURANCES: readonly FollowUp[] = [
  follows('CHECK_CONCLUDED', 'ASSURANCE_ASKED', [4, 40], 0.12, 'INCOMING'),
  follows('EXTRADITION_GRANTED_CONDITIONALLY', 'ASSURANCE_ASKED', [2, 20], 0.8, 'INCOMING'),
  follows('FOREIGN_GRANTED_CONDITIONALLY', 'ASSURANCE_GIVEN', [4, 60], 0.6, 'OUTGOING'),
  follows('ASSURANCE_ASKED', 'ASSURANCE_GIVEN', [24, 200], 0.9),
  follows('ASSURANCE_GIVEN', 'ASSURANCE_ACCEPTED', [10, 90], 0.85),
  follows('ASSURANCE_GIVEN', 'ASSURANCE_REJECTED', [10, 90], 0.1),
  follows('HANDED_OVER', 'ASSURANCE_CHECKED', [1_000, 4_000], 0.7),
  follows('ASSURANCE_CHECKED', 'ASSURANCE_BREACH_ALLEGED', [300, 900], 0.1),
  follows('ASSURANCE_BREACH_ALLEGED', 'ASSURANCE_BREACH_CLEARED', [200, 700], 0.8),
  follows('ASSURANCE_CHECKED', 'ASSURANCE_DISCHARGED', [2_000, 9_000], 0.5),
];

/** What is asked of the other State after the surrender. */
const AFTER_SURRENDER: readonly FollowUp[] = [
  follows('HANDED_OVER', 'SPECIALITY_CONSENT_REQUESTED', [800, 6_000], 0.2),
  follows('SPECIALITY_CONSENT_REQUESTED', 'SPECIALITY_CONSENT_GIVEN', [600, 1_500], 0.6),
  follows('SPECIALITY_CONSENT_REQUESTED', 'SPECIALITY_CONSENT_REFUSED', [900, 1_900], 0.3),
];

/** Where no direct way leads from one State to the other. */
const TRANSITS: readonly FollowUp[] = [
  follows('SURRENDER_DATE_SET', 'TRANSIT_REQUESTED', [2, 20], 0.15),
  follows('TRANSIT_REQUESTED', 'TRANSIT_PERMITTED', [20, 70], 0.9),
  follows('HANDED_OVER', 'TRANSIT_STARTED', [1, 4], 0.95),
  follows('TRANSIT_STARTED', 'TRANSIT_INTERRUPTED', [1, 4], 0.1),
  follows('TRANSIT_STARTED', 'TRANSIT_COMPLETED', [5, 12], 0.95),
];

export const FOLLOW_UPS: readonly FollowUp[] = [
  follows('HIT_CONFIRMED', 'DETAINED', [1, 6], 0.92, 'INCOMING'),
  follows('PROVISIONAL_ARREST_REQUEST_RECEIVED', 'DETAINED', [4, 120], 0.85, 'INCOMING'),
  follows('DETAINED', 'CUSTODY_PETITION_FILED', [20, 44], 0.97, 'INCOMING'),
  follows('CUSTODY_PETITION_FILED', 'PROVISIONAL_CUSTODY_ORDERED', [3, 9], 0.93, 'INCOMING'),
  follows('CUSTODY_PETITION_FILED', 'CUSTODY_REFUSED', [3, 9], 0.05, 'INCOMING'),
  follows('CUSTODY_REFUSED', 'RELEASED', [1, 4], 1),
  follows('PROVISIONAL_CUSTODY_ORDERED', 'FOREIGN_BODY_NOTIFIED', [1, 8], 0.95, 'INCOMING'),
  follows('PROVISIONAL_CUSTODY_ORDERED', 'CUSTODY_APPEAL_LODGED', [20, 60], 0.12, 'INCOMING'),
  follows('PROVISIONAL_CUSTODY_ORDERED', 'EXPIRY_WARNING_SENT', [560, 690], 0.4, 'INCOMING'),
  follows('REQUEST_REGISTERED', 'EXTRADITION_ARREST_ORDERED', [24, 90], 0.85, 'INCOMING'),
  follows('LATE_REQUEST_REGISTERED', 'EXTRADITION_ARREST_ORDERED', [24, 90], 0.7, 'INCOMING'),
  follows('CHECK_CONCLUDED', 'EXTRADITION_ARREST_EXTENDED', [24, 200], 0.2, 'INCOMING'),
  follows('PERSON_CONSENTED', 'CONSENT_NOTICE_SENT', [4, 60], 0.8, 'INCOMING'),
  follows('EXTRADITION_GRANTED', 'GRANT_COPY_SERVED', [20, 80], 1, 'INCOMING'),
  follows('CONDITIONS_ACCEPTED', 'GRANT_COPY_SERVED', [20, 80], 1, 'INCOMING'),
  follows('SURRENDER_ORDERED_BY_COURT', 'GRANT_COPY_SERVED', [2, 50], 1, 'INCOMING'),
  follows('GRANT_COPY_SERVED', 'DECISION_NOTIFIED', [4, 60], 0.7, 'INCOMING'),
  follows('APPEAL_LODGED', 'APPEAL_NOTICE_RECEIVED', [8, 40], 0.85, 'INCOMING'),
  follows('APPEAL_NOTICE_RECEIVED', 'APPEAL_MATERIALS_SENT', [40, 160], 0.9, 'INCOMING'),
  follows('APPEAL_MATERIALS_SENT', 'APPEAL_HEARING_OPENED', [120, 360], 0.7, 'INCOMING'),
  follows('EXTRADITION_REFUSED', 'DECISION_NOTIFIED', [10, 90], 0.8, 'INCOMING'),
  follows('EXTRADITION_REFUSED', 'RELEASED', [1, 20], 1, 'INCOMING'),
  follows('COURT_REFUSED', 'RELEASED', [1, 20], 1, 'INCOMING'),
  follows('APPEAL_ALLOWED', 'RELEASED', [1, 20], 1, 'INCOMING'),
  follows('CONDITIONS_NOT_ACCEPTED', 'RELEASED', [1, 20], 1, 'INCOMING'),
  follows('HANDED_OVER', 'OUTCOME_REPORTED', [2_000, 6_000], 0.4, 'INCOMING'),
  follows('PERSON_LOCATED', 'PROVISIONAL_ARREST_REQUESTED', [5, 60], 0.75, 'OUTGOING'),
  follows('PROVISIONAL_ARREST_REQUESTED', 'DETAINED', [10, 400], 0.75, 'OUTGOING'),
  follows('DETAINED', 'PROVISIONAL_CUSTODY_ORDERED', [20, 60], 0.85, 'OUTGOING'),
  follows('REQUEST_RECEIPT_CONFIRMED', 'EXTRADITION_ARREST_ORDERED', [48, 300], 0.6, 'OUTGOING'),
  follows('FOREIGN_REFUSED', 'RELEASED', [2, 40], 0.9, 'OUTGOING'),
  follows('FOREIGN_COURT_REFUSED', 'RELEASED', [2, 40], 0.9, 'OUTGOING'),
  follows('SURRENDER_LAPSED', 'RELEASED', [0.1, 2], 1, 'OUTGOING'),
  follows('HANDED_OVER', 'OUTCOME_REPORTED', [3_000, 8_000], 0.7, 'OUTGOING'),
  follows('HANDED_OVER', 'FINAL_DISCHARGE', [7_000, 16_000], 0.3, 'OUTGOING'),
  ...NOTICES,
  ...ASSURANCES,
  ...AFTER_SURRENDER,
  ...TRANSITS,
];

/** Papers that come with an event beside those it must cite. */
export const USUAL_ENCLOSURES: Partial<Record<EventName, readonly string[]>> = {
  REQUEST_REGISTERED: ['ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT', 'IDENTITY_DESCRIPTION'],
  LATE_REQUEST_REGISTERED: [
    'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED',
    'FACTS_STATEMENT',
    'LAW_TEXT',
    'IDENTITY_DESCRIPTION',
  ],
  PACKAGE_SUBMITTED: ['TRANSLATION'],
};
