import pg from 'pg';

/** Role in which the server works. It owns no table; the first migration creates it. */
export const SERVER_ROLE = 'dedere_server';

/** What a statement needs: a pool outside a transaction, one connection inside. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

export interface PoolOptions {
  readonly max?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
}

const SETTINGS = [
  `-c role=${SERVER_ROLE}`,
  '-c timezone=UTC',
  '-c datestyle=ISO',
  '-c intervalstyle=iso_8601',
  '-c statement_timeout=10s',
  '-c lock_timeout=5s',
  '-c idle_in_transaction_session_timeout=10s',
].join(' ');

/** Connections of the server: in the server's role, in UTC, with limits on what one statement may cost. */
export function openPool(url: string, { max = 16, name = 'dedere' }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    options: SETTINGS,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the database closes is not a fault: the next statement opens another.
  pool.on('error', () => undefined);
  // One that is cut while in use fails its statement; the event beside it must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

const isRetryable = (error: unknown): boolean => RETRYABLE.has((error as { code?: string }).code ?? '');

async function once<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    // A connection that cannot even roll back is broken: it is thrown away instead of going back to the pool.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** Runs the work in one transaction; a deadlock or a serialization failure is tried again a few times. */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}
