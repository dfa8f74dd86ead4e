import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openCluster } from '../../src/server/embedded-postgres/open-cluster.js';
import { openPool } from '../../src/storage/database.js';
import { findLeaks } from './leaks.js';
import { runningLast } from './running-last.js';
import { sharedCluster } from './shared-cluster.js';
import type { TestDatabase } from './test-database.js';

/** A cluster that nobody else writes to, with the migrated database `dedere`. */
export interface TestCluster extends TestDatabase {
  /** Process id of its PostgreSQL. */
  pid: number;
}

let made = 0;

/**
 * A cluster for this test file alone, stopped and deleted after its last hook. For tests of the feed: an open write in
 * any database of a cluster holds back the commit-safe cursor of all. Ask for it at the top of the file.
 */
export async function testCluster(): Promise<TestCluster> {
  const { folder } = sharedCluster();
  const dataDir = join(folder, `own-${process.pid}-${++made}`);
  spawnSync('cp', ['-a', '--', join(folder, 'copy'), dataDir]);
  const cluster = await openCluster({ dataDir, durability: 'fleeting', onStep: () => undefined });
  const { ownerUrl, pid } = cluster;
  const pool = openPool(ownerUrl, { name: 'test' });
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, application_name: 'test-owner' });
  runningLast(async (failed) => {
    await Promise.all([pool.end(), ownerPool.end()]);
    const leaks = failed ? [] : await findLeaks(cluster.superuserUrl, 'dedere');
    await cluster.stop();
    if (failed) await keep(folder, dataDir);
    else await rm(dataDir, { recursive: true, force: true });
    if (leaks.length > 0) throw new Error(`Connections stayed open: ${leaks.join('; ')}. Close them in afterAll.`);
  });
  return { name: 'dedere', ownerUrl, serverUrl: ownerUrl, pool, ownerPool, pid };
}

async function keep(folder: string, dataDir: string): Promise<void> {
  await mkdir(join(folder, 'kept'), { recursive: true });
  await chmod(join(folder, 'kept'), 0o700);
  process.stderr.write(`The cluster of this failed file is kept: ${dataDir}\n`);
}
