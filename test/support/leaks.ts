import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE = 2_000;

/** Connections that are still open on a database, each in words; empty when all were closed within a moment. */
export async function findLeaks(superuserUrl: string, database: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const end = performance.now() + PATIENCE; ; await sleep(25)) {
      const { rows } = await client.query<{ words: string }>(
        `select format('%s is %s after "%s"', coalesce(nullif(application_name, ''), 'a connection'), state, left(query, 80)) as words
           from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and backend_type = 'client backend'`,
        [database],
      );
      if (rows.length === 0 || performance.now() > end) return rows.map((row) => row.words);
    }
  } finally {
    await client.end();
  }
}
