import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';
import { openPool } from '../../src/storage/database.js';
import { findLeaks } from './leaks.js';
import { runningLast } from './running-last.js';
import { sharedCluster } from './shared-cluster.js';

/** A database of one test file. */
export interface TestDatabase {
  name: string;
  /** Connects as the owner, who migrates. */
  ownerUrl: string;
  /** What DATABASE_URL would be; a pool from `openPool` works in the server's role. */
  serverUrl: string;
  /** In the server's role, with its limits. Connects when it is first used. */
  pool: pg.Pool;
  /** As the owner: for arranging and for looking behind the scenes. */
  ownerPool: pg.Pool;
}

/**
 * A migrated database for this test file: `const database = await testDatabase()` at the top of the file. It is dropped
 * after the file's last hook, kept with its name printed when a test failed, and a connection left open fails the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { folder, ownerUrl: templateUrl, superuserUrl } = sharedCluster();
  const name = newName();
  await asSuperuser(superuserUrl, (client) =>
    client.query(`create database ${name} template dedere owner dedere_owner`),
  );
  const ownerUrl = withDatabase(templateUrl, name);
  const pool = openPool(ownerUrl, { name: 'test' });
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, application_name: 'test-owner' });
  runningLast(async (failed) => {
    await Promise.all([pool.end(), ownerPool.end()]);
    if (failed) return keep(folder, name);
    const leaks = await findLeaks(superuserUrl, name);
    await asSuperuser(superuserUrl, (client) => client.query(`drop database ${name} with (force)`));
    if (leaks.length > 0) throw new Error(`Connections stayed open: ${leaks.join('; ')}. Close them in afterAll.`);
  });
  return { name, ownerUrl, serverUrl: ownerUrl, pool, ownerPool };
}

function newName(): string {
  const file = basename(expect.getState().testPath ?? 'test', '.test.ts')
    .replace(/\W+/g, '_')
    .toLowerCase();
  return `${file.slice(0, 40)}_${randomBytes(3).toString('hex')}`;
}

function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = database;
  return other.href;
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function keep(folder: string, name: string): Promise<void> {
  await mkdir(join(folder, 'kept'), { recursive: true });
  await writeFile(join(folder, 'kept', name), '');
  process.stderr.write(`The database of this failed file is kept: ${name}\n`);
}
