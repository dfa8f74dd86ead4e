/** Folders of test runs: `dedere-test-<process id>-…` in the system's temporary folder. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEPT_FOR = 24 * 3600 * 1000;

/** Ends the PostgreSQL and deletes the folder of every run that was killed, and what failed runs kept a day ago. */
export async function sweepDeadRuns() {
  const { processBirth } = await import('../../src/server/process-alive.ts');
  for (const name of readdirSync(tmpdir())) {
    const run = /^dedere-test-(\d+)-/.exec(name);
    const folder = join(tmpdir(), name);
    if (!run || processBirth(Number(run[1])) !== undefined || !isMine(folder) || isFreshlyKept(folder)) continue;
    await endClusters(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isMine(folder) {
  return !process.getuid || statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid();
}

function isFreshlyKept(folder) {
  const kept = join(folder, 'kept');
  return existsSync(kept) && Date.now() - statSync(kept).mtimeMs < KEPT_FOR;
}

async function endClusters(folder) {
  const { livingPostmaster } = await import('../../src/server/embedded-postgres/postmaster-file.ts');
  const { stopPostgres } = await import('../../src/server/embedded-postgres/stop-postgres.ts');
  for (const name of readdirSync(folder)) {
    const living = livingPostmaster(join(folder, name, 'postgres', 'data'));
    if (living) await stopPostgres(living.pid);
  }
}
