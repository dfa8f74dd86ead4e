import { DutyQueries } from './duty.queries.js';
import { NOTICE_ANSWER_FIELDS } from './notice.answers.fields.js';
import { NoticeMutations } from './notice.mutations.js';
import { NoticeQueries, NoticesOfCase, NoticesOfDeadline } from './notice.queries.js';

/** Everything of notices and duty rosters that the schema is built from. */
export const NOTICE_RESOLVERS = [
  NoticeQueries,
  NoticesOfDeadline,
  NoticesOfCase,
  NoticeMutations,
  DutyQueries,
  ...NOTICE_ANSWER_FIELDS,
] as const;
