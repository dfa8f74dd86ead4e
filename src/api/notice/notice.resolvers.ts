import { NoticeQueries, NoticesOfCase, NoticesOfDeadline } from './notice.queries.js';

/** Everything of notices that the schema is built from. */
export const NOTICE_RESOLVERS = [NoticeQueries, NoticesOfDeadline, NoticesOfCase] as const;
