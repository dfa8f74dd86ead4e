import { AbsenceRecord } from './absence.record.js';
import { AuditEntryRecord } from './audit-entry.record.js';
import { BoundKeyRecord } from './bound-key.record.js';
import { CaseFactRecord } from './case-fact.record.js';
import { DeadlineActRecord } from './deadline-act.record.js';
import { CaseLinkRecord } from './case-link.record.js';
import { DeadlineNoticeRecord } from './deadline-notice.record.js';
import { DeadlineWatchRecord } from './deadline-watch.record.js';
import { DeadlineRecord } from './deadline.record.js';
import { DocumentLinkRecord } from './document-link.record.js';
import { DutyRosterChangeRecord } from './duty-roster-change.record.js';
import { DutyRosterRecord } from './duty-roster.record.js';
import { DocumentOpeningRecord } from './document-opening.record.js';
import { DocumentReviewRecord } from './document-review.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { FeedEpochRecord } from './feed-epoch.record.js';
import { NoticeQuarantineRecord } from './notice-quarantine.record.js';
import { OffenceRecord } from './offence.record.js';
import { IdentityDocumentRecord } from './identity-document.record.js';
import { NameWordRecord } from './name-word.record.js';
import { PersonActRecord } from './person-act.record.js';
import { PersonMatchRecord } from './person-match.record.js';
import { PersonNameKeyRecord } from './person-name-key.record.js';
import { ProtectionRecord } from './protection.record.js';
import { PersonNameRecord } from './person-name.record.js';
import { PersonRecord } from './person.record.js';
import { ProcedureVersionRecord } from './procedure-version.record.js';
import { ProposalRecord } from './proposal.record.js';
import { ReferenceCounterRecord } from './reference-counter.record.js';
import { SideFileRecord } from './side-file.record.js';
import { referenceRecords } from './reference/reference-records.js';

/** Every table of the product; the only list. */
export const RECORDS = [
  ...referenceRecords,
  ProcedureVersionRecord,
  PersonRecord,
  PersonNameRecord,
  PersonNameKeyRecord,
  NameWordRecord,
  IdentityDocumentRecord,
  ProtectionRecord,
  ExtraditionCaseRecord,
  OffenceRecord,
  DocumentLinkRecord,
  DocumentReviewRecord,
  DocumentOpeningRecord,
  SideFileRecord,
  ProposalRecord,
  DeadlineRecord,
  DeadlineActRecord,
  CaseFactRecord,
  AbsenceRecord,
  CaseLinkRecord,
  DeadlineWatchRecord,
  DeadlineNoticeRecord,
  NoticeQuarantineRecord,
  DutyRosterChangeRecord,
  DutyRosterRecord,
  AuditEntryRecord,
  PersonActRecord,
  PersonMatchRecord,
  BoundKeyRecord,
  ReferenceCounterRecord,
  FeedEpochRecord,
];
