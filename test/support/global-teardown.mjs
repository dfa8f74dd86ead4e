/** Stops the run's cluster and deletes it, unless a test failed and left its database for a look. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export default async function globalTeardown() {
  const run = globalThis.dedereTestCluster;
  if (!run) return;
  globalThis.dedereTestCluster = undefined;
  await run.cluster.stop();
  if (!existsSync(join(run.folder, 'kept'))) return rmSync(run.folder, { recursive: true, force: true });
  process.stderr.write(
    `Databases of failed tests are kept for a day. Open them: node scripts/open-kept-databases.mjs ${run.folder}\n`,
  );
}
