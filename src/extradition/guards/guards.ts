import { attested } from './attested.js';
import { assurancesAccepted, assurancesDone, followUpsDone, noticesCancelled } from './side-file-guards.js';
import {
  appealWindowOver,
  copyServed,
  courtOrderValid,
  finalFlag,
  forceMajeureNotified,
  grantFinal,
  groundRecorded,
  lateRequestAllowed,
  returnDateSet,
} from './decision-guards.js';
import { basisOnFile, packageComplete, requiredDocumentsCited, translated } from './document-guards.js';
import type { Guard } from './guard.js';
import type { GuardName } from './guard-name.js';
import { custodyClosed, deadlinesSettled, noHold, notBeforeReached } from './liberty-guards.js';
import { asylumFinalOrNone, domesticProceedings } from './protection-guards.js';
import { counselAndInterpreter, notDead, notSamePerson, twoPersonMatch } from './person-guards.js';

/** Guards of the life of a single deadline; they are asked by the clocks, not by a step of a case. */
type DeadlineGuardName = 'TYPE_IS_DUTY' | 'TYPE_IS_RIGHT_OR_POINT' | 'LAWFUL_EXTENSION';

/** Every condition a step of a case can name, as code. */
export const CASE_GUARDS: Readonly<Record<Exclude<GuardName, DeadlineGuardName>, Guard>> = {
  BASIS_DOC: basisOnFile,
  THRESHOLD_OK: attested('THRESHOLD_OK'),
  WARRANT_STATED: attested('WARRANT_STATED'),
  PACKAGE_COMPLETE: packageComplete,
  TRANSLATED: translated,
  NOT_SAME_PERSON: notSamePerson,
  CHANNEL_ALLOWED: attested('CHANNEL_ALLOWED'),
  RECEIPT_EVIDENCE: requiredDocumentsCited,
  FINAL_FLAG: finalFlag,
  GROUND_RECORDED: groundRecorded,
  ALL_GROUNDS_ASSESSED: attested('ALL_GROUNDS_ASSESSED'),
  NO_MANDATORY_BAR: attested('NO_MANDATORY_BAR'),
  NO_MET_GROUND_UNCOVERED: attested('NO_MET_GROUND_UNCOVERED'),
  ASSURANCES_ACCEPTED: assurancesAccepted,
  ASYLUM_FINAL_OR_NONE: asylumFinalOrNone,
  TWO_PERSON_MATCH: twoPersonMatch,
  COUNSEL_AND_INTERPRETER: counselAndInterpreter,
  SERVED: copyServed,
  APPEAL_WINDOW_OVER: appealWindowOver,
  NO_HOLD: noHold,
  NOT_BEFORE_REACHED: notBeforeReached,
  GRANT_FINAL: grantFinal,
  CUSTODY_CLOSED: custodyClosed,
  ASSURANCES_DONE: assurancesDone,
  FOLLOWUPS_DONE: followUpsDone,
  OUTCOME_DONE: attested('OUTCOME_DONE'),
  DEADLINES_SETTLED: deadlinesSettled,
  NOTICES_CANCELLED: noticesCancelled,
  NOT_DEAD: notDead,
  // The version the officer decided on is compared before the law is asked, under the lock on the case.
  CASE_CONFLICT_FREE: () => [],
  RETURN_DATE_SET: returnDateSet,
  DOMESTIC_PROCEEDINGS: domesticProceedings,
  COURT_ORDER_VALID: courtOrderValid,
  ART590_CLEAR: attested('ART590_CLEAR'),
  STOP_DOC: requiredDocumentsCited,
  LATE_OK: lateRequestAllowed,
  FORCE_MAJEURE_NOTIFIED: forceMajeureNotified,
};
