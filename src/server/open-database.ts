import pg from 'pg';
import { CannotStart } from './cannot-start.js';
import { openCluster } from './embedded-postgres/open-cluster.js';
import type { Environment } from './environment.js';

const OLDEST_MAJOR = 15;

/** A database that answers. */
export interface Database {
  /** Connects as the role that migrates and loads reference data. */
  ownerUrl: string;
  /** Connects as a role that may become the server's own. */
  serverUrl: string;
  /** Settles with a sentence when an embedded PostgreSQL ends by itself. */
  lost: Promise<string>;
  close(): Promise<void>;
}

/** Starts the embedded PostgreSQL, or reaches the outside one. Throws CannotStart with a sentence. */
export async function openDatabase(
  { database, dataDir }: Pick<Environment, 'database' | 'dataDir'>,
  onStep: (line: string) => void,
): Promise<Database> {
  if (database.kind === 'embedded') {
    const { ownerUrl, lost, stop } = await openCluster({ dataDir, onStep });
    return { ownerUrl, serverUrl: ownerUrl, lost, close: stop };
  }
  onStep('Connecting to PostgreSQL');
  await refuseOldServer(database.migrationUrl);
  const never = new Promise<string>(() => undefined);
  return { ownerUrl: database.migrationUrl, serverUrl: database.url, lost: never, close: () => Promise.resolve() };
}

async function refuseOldServer(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'dedere-start',
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    const major = rows[0]?.major ?? 0;
    if (major < OLDEST_MAJOR) {
      throw new CannotStart(`DATABASE_URL leads to PostgreSQL ${major}. Use ${OLDEST_MAJOR} or newer.`);
    }
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(whyNotReached(error, new URL(url)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Never with the driver's own words: they may hold the password. */
function whyNotReached(error: unknown, { host, pathname, username }: URL): string {
  const { code = 'no answer within 5 s' } = error as { code?: string };
  const database = pathname.slice(1);
  switch (code) {
    case '28P01':
    case '28000':
      return `PostgreSQL at ${host} does not let ${username} in. Check user and password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${host} has no database "${database}". Create it (docs/operations.md says how).`;
    default:
      return `PostgreSQL at ${host} cannot be reached (${code}). Check DATABASE_URL and that it runs.`;
  }
}
