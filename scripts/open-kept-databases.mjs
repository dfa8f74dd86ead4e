/** Opens the databases that a failed test run kept: `node scripts/open-kept-databases.mjs <folder>`. Ctrl-C closes them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { openCluster } from '../dist/src/server/embedded-postgres/open-cluster.js';

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  process.stderr.write('Say which folder: the one that the failed run printed.\n');
  process.exit(1);
}
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'postgres')) && name !== 'copy');
const clusters = [];
for (const name of names) {
  const cluster = await openCluster({ dataDir: join(folder, name), onStep: () => undefined, durability: 'fleeting' });
  clusters.push(cluster);
  process.stdout.write(`${name}: ${cluster.superuserUrl}\n`);
}
for (const name of readdirSync(join(folder, 'kept'))) process.stdout.write(`kept database: ${name}\n`);
process.stdout.write('Press Ctrl-C to close.\n');
const waiting = setInterval(() => undefined, 60_000);
process.once('SIGINT', async () => {
  clearInterval(waiting);
  for (const cluster of clusters) await cluster.stop();
});
