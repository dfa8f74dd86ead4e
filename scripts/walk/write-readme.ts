/** `npm run walk`: walks worked history S3 through the API on a scratch server and writes what happened into README.md. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { openCluster } from '../../src/server/embedded-postgres/open-cluster.js';
import { prepareRegister } from '../../src/server/prepare-register.js';
import { walkOnServer } from './on-a-server.js';
import { walkSection, withWalk } from './readme-walk.js';

const README = new URL('../../README.md', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'dedere-walk-'));
// PostgreSQL's own user must be able to pass.
await chmod(folder, 0o711);
const cluster = await openCluster({ dataDir: folder, durability: 'fleeting', onStep: () => undefined });
try {
  await prepareRegister(cluster.ownerUrl, true, () => undefined);
  const walked = await walkOnServer({ ownerUrl: cluster.ownerUrl, folder });
  const readme = withWalk(await readFile(README, 'utf8'), walkSection(walked));
  await writeFile(README, await format(readme, { parser: 'markdown', printWidth: 120 }));
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
