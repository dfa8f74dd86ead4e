import type { FeedFact } from '../storage/read-facts.js';

/** Why a stream ended that its reader did not end. */
export type AccessEnd = 'TOKEN_EXPIRED' | 'OFFICER_INACTIVE' | 'RIGHTS_CHANGED';

/** What a follower receives. The cursor of every message is a place to go on from. */
export type FeedMessage<T> =
  /** First of all messages: everything after its cursor will come. */
  | { readonly kind: 'READY'; readonly cursor: string }
  | { readonly kind: 'FACT'; readonly cursor: string; readonly fact: FeedFact; readonly content: T }
  /** Nothing new for this reader up to the cursor. */
  | { readonly kind: 'HEARTBEAT'; readonly cursor: string }
  /** The database was restored: what lay between the reader's cursor and this one cannot be told. */
  | { readonly kind: 'GAP'; readonly cursor: string }
  /** The last of all messages. */
  | { readonly kind: 'ACCESS_ENDED'; readonly cursor: string; readonly reason: AccessEnd };
