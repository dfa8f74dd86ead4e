import type pg from 'pg';
import { openCase } from '../../src/casework/open-case.js';
import type { FeedMessage } from '../../src/feed/feed-message.js';
import { FeedLine, type FeedLineOptions, type FollowAsk } from '../../src/feed/feed-line.js';
import { factRow } from '../../src/storage/fact-row.js';
import { inTransaction, type Queryable } from '../../src/storage/database.js';
import { FACT_COLUMNS, insertRows } from '../../src/storage/insert-rows.js';
import { lockCase } from '../../src/storage/read-case-file.js';
import { ringBell } from '../../src/storage/write-decision.js';
import type { FeedViewer } from '../../src/storage/read-facts.js';
import type { TestCluster } from '../support/cluster.js';

export const KEY = Buffer.alloc(32, 7);
/** Seconds since 1970; no test lives that long. */
export const FAR_AWAY = 4_000_000_000;

/** A demo officer with the rights of this moment. */
export async function viewerOf(pool: pg.Pool, subject: string): Promise<FeedViewer> {
  const { rows } = await pool.query<FeedViewer>(
    `select id, home_state as "homeState", authority_id as "authorityId", scope, roles from officer where subject = $1`,
    [subject],
  );
  return rows[0]!;
}

let opened = 0;

/** Opens a case through casework, kept by the officer's own authority. */
export async function openedCase(
  pool: pg.Pool,
  subject = 'central-authority',
  direction: 'OUTGOING' | 'INCOMING' = 'INCOMING',
): Promise<string> {
  const viewer = await viewerOf(pool, subject);
  const answer = await openCase(
    { pool },
    { ...viewer, subject, requestId: 'test' },
    {
      direction,
      homeState: viewer.homeState,
      counterpart: 'KG',
      authorityId: viewer.authorityId,
      legalBasis: null,
      instruments: [],
      requestedPerson: {
        names: [{ fullName: 'TEST Person', kind: 'BIRTH' }],
        bornOn: null,
        sex: null,
        nationalities: [],
      },
      offences: [{ description: 'theft', article: null, iccs: null }],
      priority: 'NORMAL',
      idempotencyKey: `feed test ${(opened += 1)}`,
    },
  );
  if (answer.answer !== 'OPENED') throw new Error(JSON.stringify(answer.reasons));
  return answer.caseId;
}

export interface WriteOptions {
  readonly count?: number;
  readonly event?: string;
  /** What happens between the writing and the commit. */
  readonly beforeCommit?: (tx: Queryable) => Promise<unknown>;
}

/** Puts facts on the record of a case as the verbs do: lock, insert, count, ring, all in one transaction. */
export async function writeFacts(
  pool: pg.Pool,
  caseId: string,
  { count = 1, event = 'CASE_OPENED', beforeCommit }: WriteOptions = {},
): Promise<string[]> {
  return inTransaction(pool, async (tx) => {
    const row = (await lockCase(tx, caseId))!;
    const actor = (await viewerOf(pool, 'central-authority')).id;
    const at = '2026-01-01T00:00:00Z';
    const facts = Array.from({ length: count }, (_, index) =>
      factRow({
        case_id: caseId,
        sequence: row.lastSequence + 1 + index,
        kind: 'EVENT',
        event,
        version_before: row.version,
        version_after: row.version,
        occurred_at: at,
        occurred_at_given: at,
        time_zone: 'UTC',
        recorded_at: at,
        actor_id: actor,
        role: null,
        procedure_version: row.procedureVersion,
      }),
    );
    await insertRows(tx, 'case_fact', FACT_COLUMNS, facts);
    await tx.query('update extradition_case set last_sequence = last_sequence + $2 where id = $1', [caseId, count]);
    await ringBell(tx);
    await beforeCommit?.(tx);
    return facts.map(({ id }) => id);
  });
}

/** A feed line on the cluster; close it in the test. */
export function lineOf(cluster: TestCluster, times: FeedLineOptions['times'] = {}): FeedLine {
  return new FeedLine({ pool: cluster.pool, databaseUrl: cluster.serverUrl, cursorKey: KEY, times });
}

/** Follows with the ids of the facts as their content. */
export function follow(line: FeedLine, viewer: FeedViewer, ask: Partial<FollowAsk<string>> = {}): Promise<Stream> {
  const load = (facts: readonly { id: string }[]) => Promise.resolve(facts.map(({ id }) => id));
  return line.follow({ viewer, where: {}, after: null, tokenEndsAt: FAR_AWAY, load, ...ask });
}

export type Stream = AsyncIterableIterator<FeedMessage<string>, undefined>;
export type Message = FeedMessage<string>;
export type FactMessage = Extract<Message, { kind: 'FACT' }>;

/** The next message; a stream that has ended fails the test. */
export async function nextOf(stream: Stream): Promise<Message> {
  const { done, value } = await stream.next();
  if (done) throw new Error('The stream has ended.');
  return value;
}

/** Facts until so many came; heartbeats are passed over. */
export async function takeFacts(stream: Stream, count: number): Promise<FactMessage[]> {
  const facts: FactMessage[] = [];
  while (facts.length < count) {
    const message = await nextOf(stream);
    if (message.kind === 'FACT') facts.push(message);
    else if (message.kind === 'ACCESS_ENDED')
      throw new Error(`Access ended after ${facts.length} facts: ${message.reason}`);
  }
  return facts;
}

export const idsOf = (facts: readonly FactMessage[]): string[] => facts.map(({ content }) => content);

/** What a promise settled to within the time, or 'PENDING'. */
export function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | 'PENDING'> {
  let timer: NodeJS.Timeout;
  const late = new Promise<'PENDING'>((resolve) => {
    timer = setTimeout(() => resolve('PENDING'), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
