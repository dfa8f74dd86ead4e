import type { Queryable } from './database.js';

/** A place in the order of facts: that of one fact, or the start. Numbers as PostgreSQL writes them. */
export interface FeedPosition {
  readonly transactionId: string;
  readonly position: string;
}

/** Before the first fact. */
export const FEED_START: FeedPosition = { transactionId: '0', position: '0' };

/** The oldest transaction that still runs anywhere in the cluster. What lies below can no longer grow. */
export const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';

/** Id of the life of this database that counts now. */
export const EPOCH = '(select id from feed_epoch order by began_at desc, id limit 1)';

/** Where the feed ends now. */
export interface FeedEnd {
  readonly epoch: string;
  /** The last fact that may be told. */
  readonly last: FeedPosition;
  /** True when committed facts wait behind an older transaction that still runs. Its end need not ring the bell. */
  readonly heldBack: boolean;
}

const END = `
select ${EPOCH} as epoch, coalesce(f.transaction_id::text, '0') as "transactionId", coalesce(f."position"::text, '0') as "position",
       exists (select from case_fact where transaction_id >= ${HORIZON}) as "heldBack"
from (values (1)) one left join lateral (
  select transaction_id, "position" from case_fact where transaction_id < ${HORIZON} order by transaction_id desc, "position" desc limit 1) f on true`;

/** Finds the end of the feed. */
export async function findFeedEnd(database: Queryable): Promise<FeedEnd> {
  const { rows } = await database.query<FeedPosition & { epoch: string; heldBack: boolean }>({
    name: 'feed-end',
    text: END,
  });
  const { epoch, heldBack, transactionId, position } = rows[0]!;
  return { epoch, heldBack, last: { transactionId, position } };
}

const KNOWN = `select exists (select from case_fact where transaction_id = $1::xid8 and "position" = $2::bigint and transaction_id < ${HORIZON}) as known`;

/** Whether a fact stands at the position. A position that was given out once always does, unless an older copy of the database was restored. */
export async function isKnownPosition(database: Queryable, at: FeedPosition): Promise<boolean> {
  if (at.transactionId === FEED_START.transactionId) return at.position === FEED_START.position;
  const { rows } = await database.query<{ known: boolean }>({
    name: 'feed-position',
    text: KNOWN,
    values: [at.transactionId, at.position],
  });
  return rows[0]!.known;
}
