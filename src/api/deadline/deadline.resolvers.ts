import { CALENDAR_RESOLVERS } from '../calendar/calendar.resolvers.js';
import { DeadlineActsFields, DeadlineRuleExtension } from './deadline-acts.fields.js';
import { LIMIT_ANSWER_FIELDS } from './deadline-acts.answers.fields.js';
import { DeadlineActMutations } from './deadline-acts.mutations.js';
import { DeadlinePreviewQueries } from './deadline-preview.queries.js';

/** What officers do to a single limit, what it shows of that, what-if, and the calendars limits go by. */
export const DEADLINE_RESOLVERS = [
  DeadlineActsFields,
  DeadlineRuleExtension,
  DeadlineActMutations,
  DeadlinePreviewQueries,
  ...LIMIT_ANSWER_FIELDS,
  ...CALENDAR_RESOLVERS,
] as const;
