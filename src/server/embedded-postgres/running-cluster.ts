import { join, resolve } from 'node:path';
import { existingHome } from './cluster-home.js';
import { livingPostmaster } from './postmaster-file.js';
import { ownerUrl } from './prepare-database.js';
import { readSecrets } from './secrets.js';

/** The owner's connection string of the cluster that a running server keeps on a data folder; undefined when none runs. */
export async function runningCluster(dataDir: string): Promise<string | undefined> {
  const home = await existingHome(join(resolve(dataDir), 'postgres'));
  const living = home && livingPostmaster(join(home, 'data'));
  if (!home || !living || !living.ready) return undefined;
  const secrets = await readSecrets(home);
  return secrets && ownerUrl(living.port, secrets);
}
