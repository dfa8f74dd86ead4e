import { DeadlineActsFields, DeadlineRuleExtension } from './deadline-acts.fields.js';
import { LIMIT_ANSWER_FIELDS } from './deadline-acts.answers.fields.js';
import { DeadlineActMutations } from './deadline-acts.mutations.js';

/** What officers do to a single limit, and what it shows of that. */
export const DEADLINE_RESOLVERS = [
  DeadlineActsFields,
  DeadlineRuleExtension,
  DeadlineActMutations,
  ...LIMIT_ANSWER_FIELDS,
] as const;
