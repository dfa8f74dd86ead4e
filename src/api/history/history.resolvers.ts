import { CaseAsOfField, CaseAsOfLists, DeadlineOfAsOf } from './case-as-of.fields.js';
import { CaseEventCorrectedFields } from './correction.answers.js';
import { CorrectionMutations } from './correction.mutations.js';
import { EventHistoryFields } from './event-history.fields.js';
import { RefusedAttemptsOfCase } from './refused-attempt.type.js';

/** Late entries, corrections, what was known when, and what was refused. */
export const HISTORY_RESOLVERS = [
  CorrectionMutations,
  CaseEventCorrectedFields,
  EventHistoryFields,
  RefusedAttemptsOfCase,
  CaseAsOfField,
  CaseAsOfLists,
  DeadlineOfAsOf,
] as const;
