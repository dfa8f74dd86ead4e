import { FeedConnectionFields, FeedEdgeFields, FeedItemFields, FeedQueries } from './feed.queries.js';
import { FeedSubscriptions } from './feed.subscriptions.js';

/** Everything of the feed that the schema is built from. */
export const FEED_RESOLVERS = [
  FeedQueries,
  FeedConnectionFields,
  FeedEdgeFields,
  FeedItemFields,
  FeedSubscriptions,
] as const;
