/** Starts one cluster for the whole run and migrates it once; every test file clones from it. */
import './typescript-hooks.mjs';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepDeadRuns } from './test-folders.mjs';

export default async function globalSetup() {
  const { openCluster } = await import('../../src/server/embedded-postgres/open-cluster.ts');
  const { prepareTemplate } = await import('./prepare-template.ts');
  await sweepDeadRuns();
  const folder = mkdtempSync(join(tmpdir(), `dedere-test-${process.pid}-`));
  // PostgreSQL's user must be able to pass when the tests run as root.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'shared');
  const steps = [];
  const open = () => openCluster({ dataDir, durability: 'fleeting', onStep: (line) => steps.push(line) });
  let cluster = await open();
  try {
    await prepareTemplate(cluster.ownerUrl);
    // Stopped and copied: the feed's files each start a cluster of their own from this copy.
    await cluster.stop();
    spawnSync('cp', ['-a', '--', dataDir, join(folder, 'copy')]);
    cluster = await open();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const { ownerUrl, superuserUrl } = cluster;
  process.env.DEDERE_TEST_CLUSTER = JSON.stringify({ folder, ownerUrl, superuserUrl });
  globalThis.dedereTestCluster = { folder, cluster };
}
