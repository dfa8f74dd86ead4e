import type { Direction } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Role } from '../../src/extradition/role.js';

/** One event of a worked history: local time and zone of the place, the role that records it, what is cited and stated. */
export interface WorkedEvent {
  readonly at: string;
  readonly zone: string;
  readonly event: EventName;
  readonly role: Role;
  readonly documents?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Where the procedure stands afterwards. */
  readonly procedure?: string;
  /** Where the person's custody stands afterwards. */
  readonly custody?: string;
}

/** A worked history: invented people, real instruments and places, every date worked out by hand. */
export interface WorkedHistory {
  readonly id: string;
  readonly title: string;
  readonly direction: Direction;
  readonly home: string;
  readonly counterpart: string;
  readonly instruments: readonly string[];
  readonly person: { readonly name: string; readonly born: string; readonly nationalities: readonly string[] };
  readonly offence: { readonly description: string; readonly article: string | null; readonly iccs: string | null };
  readonly events: readonly WorkedEvent[];
}

export const WORKED_HISTORIES: readonly WorkedHistory[] = [
  {
    id: 'S1',
    title: 'Forty-day expiry across a leap day and a time-zone change',
    direction: 'INCOMING',
    home: 'KZ',
    counterpart: 'RU',
    instruments: ['CHISINAU2002', 'KZ-CPC'],
    person: { name: 'Timur Alekseevich VOLNOV', born: '1989-05-17', nationalities: ['RU'] },
    offence: { description: 'investment fraud against 61 people', article: 'KZ CC 190(4)', iccs: '0701' },
    events: [
      { at: '2024-01-22T14:05', zone: 'Asia/Almaty', event: 'HIT_RECORDED', role: 'SYSTEM', facts: { source: 'camera 0417', matchScore: 0.93 }, procedure: 'HIT' },
      { at: '2024-01-22T14:20', zone: 'Asia/Almaty', event: 'HIT_CONFIRMED', role: 'NCB_OFFICER', documents: ['IDENTITY_CHECK'], facts: { reviewers: ['officer A', 'officer B'] }, procedure: 'PROVISIONAL' },
      { at: '2024-01-22T14:30', zone: 'Asia/Almaty', event: 'DETAINED', role: 'INVESTIGATOR', documents: ['DETENTION_PROTOCOL'], facts: { place: 'Almaty' }, custody: 'DETAINED' },
      { at: '2024-01-24T11:00', zone: 'Asia/Almaty', event: 'CUSTODY_PETITION_FILED', role: 'REGIONAL_PROSECUTOR', documents: ['PETITION'], custody: 'DETAINED' },
      { at: '2024-01-24T16:40', zone: 'Asia/Almaty', event: 'PROVISIONAL_CUSTODY_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2024-03-01' }, custody: 'PROVISIONAL_CUSTODY' },
      { at: '2024-01-24T17:30', zone: 'Asia/Almaty', event: 'FOREIGN_BODY_NOTIFIED', role: 'REGIONAL_PROSECUTOR', documents: ['NOTICE_LETTER'] },
      { at: '2024-02-19T10:00', zone: 'Asia/Almaty', event: 'EXPIRY_WARNING_SENT', role: 'CUSTODY_ADMIN', documents: ['NOTICE_LETTER'], custody: 'PROVISIONAL_CUSTODY' },
      { at: '2024-03-01T18:30', zone: 'Asia/Almaty', event: 'RELEASED', role: 'REGIONAL_PROSECUTOR', documents: ['RELEASE_ORDER'], facts: { reason: 'no request within 40 days, 588(7)(1)' }, custody: 'RELEASED' },
      { at: '2024-03-04T09:30', zone: 'Asia/Almaty', event: 'PROVISIONAL_LAPSED', role: 'REGIONAL_PROSECUTOR', documents: ['RELEASE_ORDER'], procedure: 'CLOSED' },
      { at: '2024-03-11T12:00', zone: 'Asia/Almaty', event: 'LATE_REQUEST_REGISTERED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'REGISTERED' },
      { at: '2024-03-14T15:00', zone: 'Asia/Almaty', event: 'EXTRADITION_ARREST_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2024-05-14' }, custody: 'EXTRADITION_ARREST' },
    ],
  },
  {
    id: 'S2',
    title: 'Full incoming path to grant, appeal and surrender',
    direction: 'INCOMING',
    home: 'KZ',
    counterpart: 'KG',
    instruments: ['KZ-KG', 'KZ-CPC'],
    person: { name: 'Azamat Bekovich TOROEV', born: '1994-11-02', nationalities: ['KG'] },
    offence: { description: 'robbery with violence', article: 'KZ CC 192', iccs: '0401' },
    events: [
      { at: '2024-02-28T15:00', zone: 'Asia/Almaty', event: 'PROVISIONAL_ARREST_REQUEST_RECEIVED', role: 'NCB_OFFICER', documents: ['PROVISIONAL_ARREST_REQUEST'], procedure: 'PROVISIONAL' },
      { at: '2024-02-28T15:00', zone: 'Asia/Almaty', event: 'DETAINED', role: 'INVESTIGATOR', documents: ['DETENTION_PROTOCOL'], facts: { place: 'Astana' }, custody: 'DETAINED' },
      { at: '2024-03-01T10:00', zone: 'Asia/Almaty', event: 'CUSTODY_PETITION_FILED', role: 'REGIONAL_PROSECUTOR', documents: ['PETITION'], custody: 'DETAINED' },
      { at: '2024-03-01T17:00', zone: 'Asia/Almaty', event: 'PROVISIONAL_CUSTODY_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2024-04-07' }, custody: 'PROVISIONAL_CUSTODY' },
      { at: '2024-03-15T11:00', zone: 'Asia/Almaty', event: 'REQUEST_REGISTERED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'REGISTERED' },
      { at: '2024-03-18T09:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_STARTED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FORMAL_CHECK' },
      { at: '2024-03-22T12:00', zone: 'Asia/Almaty', event: 'EXTRADITION_ARREST_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2024-05-22' }, custody: 'EXTRADITION_ARREST' },
      { at: '2024-03-25T09:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_PASSED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['CHECKLIST'], procedure: 'EXTRADITION_CHECK' },
      { at: '2024-04-12T18:00', zone: 'Asia/Almaty', event: 'CHECK_CONCLUDED', role: 'REGIONAL_PROSECUTOR', documents: ['EXTRADITION_CHECK_CONCLUSION'], procedure: 'DECISION_PENDING' },
      { at: '2024-04-17T16:00', zone: 'Asia/Almaty', event: 'EXTRADITION_GRANTED', role: 'PROSECUTOR_GENERAL', documents: ['GRANT_DECISION'], procedure: 'DECIDED_GRANT' },
      { at: '2024-04-19T11:30', zone: 'Asia/Almaty', event: 'GRANT_COPY_SERVED', role: 'CUSTODY_ADMIN', documents: ['SERVICE_PROOF'], procedure: 'DECIDED_GRANT' },
      { at: '2024-04-26T16:00', zone: 'Asia/Almaty', event: 'COMPLAINT_HANDED_IN_CUSTODY', role: 'CUSTODY_ADMIN', documents: ['COMPLAINT'], procedure: 'DECIDED_GRANT' },
      { at: '2024-04-27T10:00', zone: 'Asia/Almaty', event: 'APPEAL_LODGED', role: 'CUSTODY_ADMIN', documents: ['COMPLAINT'], procedure: 'APPEAL' },
      { at: '2024-04-29T09:15', zone: 'Asia/Almaty', event: 'APPEAL_NOTICE_RECEIVED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'APPEAL' },
      { at: '2024-05-06T15:00', zone: 'Asia/Almaty', event: 'APPEAL_MATERIALS_SENT', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['TRANSMISSION_PROOF'], procedure: 'APPEAL' },
      { at: '2024-05-16T14:00', zone: 'Asia/Almaty', event: 'APPEAL_DISMISSED', role: 'SUPREME_COURT', documents: ['APPEAL_DECISION'], facts: { final: true }, procedure: 'FINAL_GRANT' },
      { at: '2024-05-20T10:00', zone: 'Asia/Almaty', event: 'SURRENDER_DATE_SET', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['SURRENDER_NOTICE'], facts: { surrenderDate: '2024-05-21' }, procedure: 'SURRENDER_SCHEDULED' },
      { at: '2024-05-21T11:00', zone: 'Asia/Almaty', event: 'HANDED_OVER', role: 'ESCORT_OFFICER', documents: ['HANDOVER_PROTOCOL'], procedure: 'SURRENDERED', custody: 'SURRENDERED_OUT' },
    ],
  },
  {
    id: 'S3',
    title: 'Outgoing under the European Convention: weekend expiry, force majeure at take-over, new date, speciality',
    direction: 'OUTGOING',
    home: 'AM',
    counterpart: 'GE',
    instruments: ['ETS24'],
    person: { name: 'Karen SIMONJAN-TEST', born: '1981-03-09', nationalities: ['AM'] },
    offence: { description: 'murder', article: null, iccs: '0101' },
    events: [
      { at: '2024-12-02T10:00', zone: 'Asia/Yerevan', event: 'CASE_OPENED', role: 'REGIONAL_PROSECUTOR', documents: ['DOMESTIC_ARREST_DECISION_OR_JUDGMENT'], procedure: 'DRAFT' },
      { at: '2024-12-03T10:00', zone: 'Asia/Yerevan', event: 'SEARCH_STARTED', role: 'NCB_OFFICER', documents: ['WANTED_DECISION'], procedure: 'LOCATING' },
      { at: '2025-01-13T09:20', zone: 'Asia/Tbilisi', event: 'PERSON_LOCATED', role: 'NCB_OFFICER', procedure: 'LOCATED' },
      { at: '2025-01-13T09:40', zone: 'Asia/Yerevan', event: 'PROVISIONAL_ARREST_REQUESTED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['PROVISIONAL_ARREST_REQUEST'], procedure: 'LOCATED' },
      { at: '2025-01-13T18:00', zone: 'Asia/Tbilisi', event: 'DETAINED', role: 'LIAISON_OFFICER', documents: ['DETENTION_PROTOCOL'], custody: 'DETAINED' },
      { at: '2025-01-14T15:00', zone: 'Asia/Tbilisi', event: 'PROVISIONAL_CUSTODY_ORDERED', role: 'LIAISON_OFFICER', documents: ['CUSTODY_ORDER'], custody: 'PROVISIONAL_CUSTODY' },
      { at: '2025-01-14T16:00', zone: 'Asia/Yerevan', event: 'PREPARATION_STARTED', role: 'REGIONAL_PROSECUTOR', procedure: 'PACKAGE_PREP' },
      { at: '2025-01-28T12:00', zone: 'Asia/Yerevan', event: 'PACKAGE_SUBMITTED', role: 'REGIONAL_PROSECUTOR', documents: ['REQUEST_LETTER_DRAFT', 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT', 'IDENTITY_DESCRIPTION'], procedure: 'CA_REVIEW' },
      { at: '2025-01-30T12:00', zone: 'Asia/Yerevan', event: 'PACKAGE_RETURNED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['REVIEW_NOTE'], facts: { defects: ['text of law not certified'] }, procedure: 'RETURNED_FOR_FIX' },
      { at: '2025-02-03T12:00', zone: 'Asia/Yerevan', event: 'PACKAGE_SUBMITTED', role: 'REGIONAL_PROSECUTOR', documents: ['REQUEST_LETTER_DRAFT', 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT', 'IDENTITY_DESCRIPTION'], procedure: 'CA_REVIEW' },
      { at: '2025-02-04T17:00', zone: 'Asia/Yerevan', event: 'REQUEST_APPROVED', role: 'PROSECUTOR_GENERAL', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'READY_TO_SEND' },
      { at: '2025-02-05T10:00', zone: 'Asia/Yerevan', event: 'REQUEST_SENT', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['TRANSMISSION_PROOF'], procedure: 'TRANSMITTED' },
      { at: '2025-02-07T15:00', zone: 'Asia/Tbilisi', event: 'REQUEST_RECEIPT_CONFIRMED', role: 'LIAISON_OFFICER', documents: ['RECEIPT_PROOF'], procedure: 'RECEIVED' },
      { at: '2025-02-12T10:00', zone: 'Asia/Tbilisi', event: 'EXTRADITION_ARREST_ORDERED', role: 'LIAISON_OFFICER', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2025-07-12' }, custody: 'EXTRADITION_ARREST' },
      { at: '2025-02-20T10:00', zone: 'Asia/Tbilisi', event: 'FOREIGN_COURT_SEISED', role: 'LIAISON_OFFICER', procedure: 'FOREIGN_JUDICIAL' },
      { at: '2025-04-10T12:00', zone: 'Asia/Tbilisi', event: 'FOREIGN_GRANTED', role: 'LIAISON_OFFICER', documents: ['FOREIGN_DECISION'], procedure: 'GRANTED' },
      { at: '2025-04-16T12:00', zone: 'Asia/Tbilisi', event: 'SURRENDER_DATE_SET', role: 'LIAISON_OFFICER', documents: ['SURRENDER_NOTICE'], facts: { surrenderDate: '2025-04-30' }, procedure: 'SURRENDER_SCHEDULED' },
      { at: '2025-04-29T18:00', zone: 'Asia/Tbilisi', event: 'SURRENDER_DATE_CHANGED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['SURRENDER_NOTICE', 'FORCE_MAJEURE_NOTICE'], facts: { newDate: '2025-05-20', reason: 'border closed by a landslide' }, procedure: 'SURRENDER_SCHEDULED' },
      { at: '2025-05-20T11:00', zone: 'Asia/Tbilisi', event: 'HANDED_OVER', role: 'ESCORT_OFFICER', documents: ['HANDOVER_PROTOCOL'], procedure: 'SURRENDERED', custody: 'SURRENDERED_OUT' },
      { at: '2027-01-15T12:00', zone: 'Asia/Yerevan', event: 'FINAL_DISCHARGE', role: 'REGIONAL_PROSECUTOR', documents: ['RELEASE_ORDER'], procedure: 'SURRENDERED', custody: 'RELEASED' },
    ],
  },
  {
    id: 'S6',
    title: 'Refusal because of nationality, then prosecution by the other State',
    direction: 'OUTGOING',
    home: 'KZ',
    counterpart: 'KG',
    instruments: ['KZ-KG', 'CHISINAU2002'],
    person: { name: 'Nurlan Sadykovich ISAEV', born: '1986-09-14', nationalities: ['KG'] },
    offence: { description: 'financial pyramid, 340 victims', article: 'KZ CC 190(4), 217', iccs: '0701' },
    events: [
      { at: '2024-09-02T10:00', zone: 'Asia/Almaty', event: 'CASE_OPENED', role: 'REGIONAL_PROSECUTOR', documents: ['DOMESTIC_ARREST_DECISION_OR_JUDGMENT'], procedure: 'DRAFT' },
      { at: '2024-09-03T10:00', zone: 'Asia/Almaty', event: 'SEARCH_STARTED', role: 'NCB_OFFICER', documents: ['WANTED_DECISION'], procedure: 'LOCATING' },
      { at: '2024-10-01T10:00', zone: 'Asia/Bishkek', event: 'PERSON_LOCATED', role: 'NCB_OFFICER', procedure: 'LOCATED' },
      { at: '2024-10-02T10:00', zone: 'Asia/Almaty', event: 'PREPARATION_STARTED', role: 'REGIONAL_PROSECUTOR', procedure: 'PACKAGE_PREP' },
      { at: '2024-10-18T10:00', zone: 'Asia/Almaty', event: 'PACKAGE_SUBMITTED', role: 'REGIONAL_PROSECUTOR', documents: ['REQUEST_LETTER_DRAFT', 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT', 'IDENTITY_DESCRIPTION'], procedure: 'CA_REVIEW' },
      { at: '2024-10-22T10:00', zone: 'Asia/Almaty', event: 'REQUEST_APPROVED', role: 'PROSECUTOR_GENERAL', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'READY_TO_SEND' },
      { at: '2024-10-23T10:00', zone: 'Asia/Almaty', event: 'REQUEST_SENT', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['TRANSMISSION_PROOF'], procedure: 'TRANSMITTED' },
      { at: '2024-10-28T10:00', zone: 'Asia/Bishkek', event: 'REQUEST_RECEIPT_CONFIRMED', role: 'FOREIGN_AUTHORITY', documents: ['RECEIPT_PROOF'], procedure: 'RECEIVED' },
      { at: '2024-12-16T10:00', zone: 'Asia/Bishkek', event: 'FOREIGN_REFUSED', role: 'FOREIGN_AUTHORITY', documents: ['FOREIGN_DECISION'], facts: { grounds: [{ code: 'NATIONALITY' }], reasonsGiven: true }, procedure: 'REFUSED' },
      { at: '2024-12-20T10:00', zone: 'Asia/Almaty', event: 'TRANSFER_REQUESTED', role: 'PROSECUTOR_GENERAL', documents: ['TRANSFER_REQUEST', 'CASE_FILE_COPY'], procedure: 'TRANSFER_REQUESTED_ABROAD' },
      { at: '2025-01-27T10:00', zone: 'Asia/Bishkek', event: 'TRANSFER_ACCEPTED', role: 'FOREIGN_AUTHORITY', facts: { foreignCaseNo: 'fictional 77-1' }, procedure: 'TRANSFERRED_ABROAD' },
      { at: '2025-11-10T10:00', zone: 'Asia/Almaty', event: 'TRANSFER_OUTCOME_RECEIVED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['FOREIGN_DECISION'], procedure: 'CLOSED' },
    ],
  },
  {
    id: 'S7',
    title: 'Temporary surrender of a person serving a sentence',
    direction: 'INCOMING',
    home: 'KZ',
    counterpart: 'SA',
    instruments: ['KZ-SA', 'KZ-CPC'],
    person: { name: 'Samir AL-TESTI', born: '1984-04-04', nationalities: ['SA'] },
    offence: { description: 'drug trafficking', article: 'KZ CC 297', iccs: '0601' },
    events: [
      { at: '2025-06-10T10:00', zone: 'Asia/Almaty', event: 'REQUEST_REGISTERED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'REGISTERED' },
      { at: '2025-06-10T10:05', zone: 'Asia/Almaty', event: 'OTHER_SENTENCE_STARTED', role: 'CUSTODY_ADMIN', facts: { until: '2027-06-30' }, custody: 'SERVING_OTHER' },
      { at: '2025-06-12T10:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_STARTED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FORMAL_CHECK' },
      { at: '2025-06-20T10:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_PASSED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['CHECKLIST'], procedure: 'EXTRADITION_CHECK' },
      { at: '2025-08-01T10:00', zone: 'Asia/Almaty', event: 'CHECK_CONCLUDED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['EXTRADITION_CHECK_CONCLUSION'], procedure: 'DECISION_PENDING' },
      { at: '2025-08-11T10:00', zone: 'Asia/Almaty', event: 'EXTRADITION_GRANTED', role: 'PROSECUTOR_GENERAL', documents: ['GRANT_DECISION'], procedure: 'DECIDED_GRANT' },
      { at: '2025-08-12T10:00', zone: 'Asia/Almaty', event: 'GRANT_COPY_SERVED', role: 'CUSTODY_ADMIN', documents: ['SERVICE_PROOF'], procedure: 'DECIDED_GRANT' },
      { at: '2025-08-26T10:00', zone: 'Asia/Almaty', event: 'APPEAL_WINDOW_CLOSED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FINAL_GRANT' },
      { at: '2025-08-28T10:00', zone: 'Asia/Almaty', event: 'SURRENDER_POSTPONED', role: 'PROSECUTOR_GENERAL', documents: ['POSTPONEMENT_DECISION'], facts: { reason: 'SENTENCE', until: '2027-06-30' }, procedure: 'POSTPONED' },
      { at: '2025-10-06T10:00', zone: 'Asia/Almaty', event: 'TEMP_SURRENDER_AGREED', role: 'PROSECUTOR_GENERAL', documents: ['TEMP_SURRENDER_AGREEMENT'], facts: { purpose: 'trial', returnDate: '2026-03-31' }, procedure: 'POSTPONED' },
      { at: '2025-10-20T09:00', zone: 'Asia/Almaty', event: 'TEMP_HANDED_OVER', role: 'ESCORT_OFFICER', documents: ['HANDOVER_PROTOCOL'], facts: { returnDate: '2026-03-31' }, procedure: 'TEMP_SURRENDERED', custody: 'TEMPORARILY_TRANSFERRED' },
      { at: '2026-03-24T15:00', zone: 'Asia/Almaty', event: 'TEMP_RETURNED', role: 'ESCORT_OFFICER', documents: ['HANDOVER_PROTOCOL'], procedure: 'POSTPONED', custody: 'SERVING_OTHER' },
      { at: '2027-06-21T10:00', zone: 'Asia/Almaty', event: 'EXTRADITION_ARREST_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2027-08-21' }, custody: 'EXTRADITION_ARREST' },
      { at: '2027-06-30T10:00', zone: 'Asia/Almaty', event: 'POSTPONEMENT_ENDED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FINAL_GRANT' },
      { at: '2027-07-01T10:00', zone: 'Asia/Almaty', event: 'SURRENDER_DATE_SET', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['SURRENDER_NOTICE'], facts: { surrenderDate: '2027-07-08' }, procedure: 'SURRENDER_SCHEDULED' },
      { at: '2027-07-08T10:00', zone: 'Asia/Almaty', event: 'HANDED_OVER', role: 'ESCORT_OFFICER', documents: ['HANDOVER_PROTOCOL'], procedure: 'SURRENDERED', custody: 'SURRENDERED_OUT' },
    ],
  },
  {
    id: 'S10-1',
    title: 'A false match of a camera',
    direction: 'INCOMING',
    home: 'KZ',
    counterpart: 'UZ',
    instruments: ['KZ-CPC'],
    person: { name: 'Rustam TESTOV', born: '1970-08-08', nationalities: ['UZ'] },
    offence: { description: 'participation in an organised group', article: 'KZ CC 262', iccs: '09051' },
    events: [
      { at: '2025-01-10T08:00', zone: 'Asia/Almaty', event: 'HIT_RECORDED', role: 'SYSTEM', facts: { source: 'camera', matchScore: 0.81 }, procedure: 'HIT' },
      { at: '2025-01-10T08:20', zone: 'Asia/Almaty', event: 'HIT_REJECTED', role: 'NCB_OFFICER', facts: { reviewers: ['A', 'B'], reason: 'fingerprints differ' }, procedure: 'CLOSED' },
    ],
  },
  {
    id: 'S10-2',
    title: 'The true match later, a stay by interim measure, death',
    direction: 'INCOMING',
    home: 'KZ',
    counterpart: 'UZ',
    instruments: ['KZ-CPC'],
    person: { name: 'Rustam TESTOV', born: '1970-08-08', nationalities: ['UZ'] },
    offence: { description: 'participation in an organised group', article: 'KZ CC 262', iccs: '09051' },
    events: [
      { at: '2025-02-03T19:00', zone: 'Asia/Almaty', event: 'HIT_RECORDED', role: 'SYSTEM', procedure: 'HIT' },
      { at: '2025-02-03T19:25', zone: 'Asia/Almaty', event: 'HIT_CONFIRMED', role: 'NCB_OFFICER', documents: ['IDENTITY_CHECK'], facts: { reviewers: ['A', 'C'] }, procedure: 'PROVISIONAL' },
      { at: '2025-02-03T19:30', zone: 'Asia/Almaty', event: 'DETAINED', role: 'INVESTIGATOR', documents: ['DETENTION_PROTOCOL'], custody: 'DETAINED' },
      { at: '2025-02-05T10:00', zone: 'Asia/Almaty', event: 'CUSTODY_PETITION_FILED', role: 'REGIONAL_PROSECUTOR', documents: ['PETITION'], custody: 'DETAINED' },
      { at: '2025-02-05T16:00', zone: 'Asia/Almaty', event: 'PROVISIONAL_CUSTODY_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2025-03-14' }, custody: 'PROVISIONAL_CUSTODY' },
      { at: '2025-02-20T10:00', zone: 'Asia/Almaty', event: 'REQUEST_REGISTERED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['REQUEST_LETTER_SIGNED'], procedure: 'REGISTERED' },
      { at: '2025-02-21T10:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_STARTED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FORMAL_CHECK' },
      { at: '2025-02-27T10:00', zone: 'Asia/Almaty', event: 'EXTRADITION_ARREST_ORDERED', role: 'INVESTIGATING_JUDGE', documents: ['CUSTODY_ORDER'], facts: { validUntil: '2025-04-27' }, custody: 'EXTRADITION_ARREST' },
      { at: '2025-03-03T10:00', zone: 'Asia/Almaty', event: 'FORMAL_CHECK_PASSED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['CHECKLIST'], procedure: 'EXTRADITION_CHECK' },
      { at: '2025-03-20T10:00', zone: 'Asia/Almaty', event: 'CHECK_CONCLUDED', role: 'REGIONAL_PROSECUTOR', documents: ['EXTRADITION_CHECK_CONCLUSION'], procedure: 'DECISION_PENDING' },
      { at: '2025-03-25T10:00', zone: 'Asia/Almaty', event: 'EXTRADITION_GRANTED', role: 'PROSECUTOR_GENERAL', documents: ['GRANT_DECISION'], procedure: 'DECIDED_GRANT' },
      { at: '2025-03-26T10:00', zone: 'Asia/Almaty', event: 'GRANT_COPY_SERVED', role: 'CUSTODY_ADMIN', documents: ['SERVICE_PROOF'], procedure: 'DECIDED_GRANT' },
      { at: '2025-04-08T09:00', zone: 'Asia/Almaty', event: 'APPEAL_WINDOW_CLOSED', role: 'CENTRAL_AUTHORITY_OFFICER', procedure: 'FINAL_GRANT' },
      { at: '2025-04-08T12:00', zone: 'Asia/Almaty', event: 'STAY_ENTERED', role: 'CENTRAL_AUTHORITY_OFFICER', documents: ['STAY_DOCUMENT'], facts: { kind: 'INTERIM_MEASURE', issuedBy: 'UN Human Rights Committee' }, procedure: 'FINAL_GRANT' },
      { at: '2025-04-19T06:00', zone: 'Asia/Almaty', event: 'PERSON_DIED', role: 'CUSTODY_ADMIN', documents: ['DEATH_CERTIFICATE'], procedure: 'CLOSED', custody: 'DECEASED' },
    ],
  },
];
