import type { SideFileKind } from '../procedure/machine.js';
import type { EventName } from '../procedure/events.js';
import type { AssuranceStatus } from '../procedure/machines/assurance.js';
import type { FollowUpStatus } from '../procedure/machines/followup.js';
import type { NoticeStatus } from '../procedure/machines/notice.js';
import type { TransitStatus } from '../procedure/machines/transit.js';

/** What usually comes next, the most usual first; a state that is not named waits for nothing of ours. */
type Course<State extends string> = Readonly<Partial<Record<State, readonly EventName[]>>>;

const NOTICE: Course<NoticeStatus> = {
  DRAFTED: ['NOTICE_SUBMITTED', 'NOTICE_PUBLISHED'],
  SUBMITTED: ['NOTICE_PUBLISHED', 'NOTICE_REJECTED'],
  BLOCKED: ['NOTICE_UNBLOCKED', 'NOTICE_CANCELLED'],
};

const ASSURANCE: Course<AssuranceStatus> = {
  NEEDED: ['ASSURANCE_ASKED'],
  ASKED: ['ASSURANCE_GIVEN'],
  GIVEN: ['ASSURANCE_ACCEPTED', 'ASSURANCE_REJECTED'],
  REJECTED: ['ASSURANCE_ASKED'],
  LIVE: ['ASSURANCE_CHECKED'],
  BREACH_ALLEGED: ['ASSURANCE_BREACH_CLEARED', 'ASSURANCE_BREACH_CONFIRMED'],
  BREACHED: ['ASSURANCE_DISCHARGED'],
};

const FOLLOWUP: Course<FollowUpStatus> = {
  REQUESTED: ['SPECIALITY_CONSENT_GIVEN', 'SPECIALITY_CONSENT_REFUSED'],
  SUPP_INFO: ['SUPPLEMENT_RECEIVED'],
};

const TRANSIT: Course<TransitStatus> = {
  REQUESTED: ['TRANSIT_PERMITTED', 'TRANSIT_REFUSED'],
  PERMITTED: ['TRANSIT_STARTED'],
  IN_PROGRESS: ['TRANSIT_COMPLETED'],
  INTERRUPTED: ['TRANSIT_STARTED', 'TRANSIT_COMPLETED'],
};

/** The usual course of what hangs on a case: ours and a policy, not law, like that of the case itself (EXPECTED_COURSE). */
export const SIDE_FILE_COURSE: Readonly<Record<SideFileKind, Readonly<Record<string, readonly EventName[]>>>> = {
  NOTICE,
  ASSURANCE,
  FOLLOWUP,
  TRANSIT,
};
