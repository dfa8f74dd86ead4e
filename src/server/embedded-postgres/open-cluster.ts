import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { holdDataFolder } from '../single-instance.js';
import { ownerOfCluster, postgresAccount } from './account.js';
import type { Account } from './account.js';
import { postgresBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { clusterHome } from './cluster-home.js';
import { createCluster, giveTo } from './create-cluster.js';
import { explaining } from './explain.js';
import { livingPostmaster } from './postmaster-file.js';
import { ownerUrl, prepareDatabase, superuserUrl } from './prepare-database.js';
import { makeSecrets, readSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';
import type { Durability } from './settings.js';
import { startPostgres } from './start-postgres.js';
import { stopPostgres } from './stop-postgres.js';

interface Wish {
  /** DATA_DIR: the cluster lives in its folder `postgres`. */
  dataDir: string;
  /** Told what is going on, a line per step. */
  onStep: (line: string) => void;
  /** `fleeting` for tests: fast, and gone after a crash of the machine. */
  durability?: Durability;
}

/** A running cluster that this process holds. */
export interface Cluster {
  /** Connects as the owner of the database `dedere`, who migrates. */
  ownerUrl: string;
  /** Connects as PostgreSQL's superuser; for tests. */
  superuserUrl: string;
  /** Process id of PostgreSQL. */
  pid: number;
  /** Settles with a sentence when PostgreSQL ends without `stop`. */
  lost: Promise<string>;
  /** Stops PostgreSQL and lets the data folder go. */
  stop(): Promise<void>;
}

/**
 * Opens the PostgreSQL of a data folder: makes it when it is missing, ends what a killed server left running, starts
 * it and prepares the database. Throws CannotStart with a sentence; nothing stored is harmed then.
 */
export function openCluster({ dataDir, onStep, durability = 'durable' }: Wish): Promise<Cluster> {
  return explaining(dataDir, async () => {
    const user = postgresAccount();
    const home = await clusterHome(dataDir, user, onStep);
    const hold = await holdDataFolder(home);
    try {
      const account = ownerOfCluster(home, user);
      const binaries = await postgresBinaries(account, onStep);
      await endOrphan(home, onStep);
      const secrets = await makeWhole({ home, account, binaries, durability, onStep });
      return await run({ home, account, binaries, durability, onStep, secrets, release: hold.release });
    } catch (error) {
      await hold.release();
      throw error;
    }
  });
}

interface Plan {
  home: string;
  account: Account | undefined;
  binaries: Binaries;
  durability: Durability;
  onStep: (line: string) => void;
}

/** A killed server leaves its PostgreSQL alive. It is stopped properly and started anew, so that it runs with our settings. */
async function endOrphan(home: string, onStep: (line: string) => void): Promise<void> {
  const orphan = livingPostmaster(join(home, 'data'));
  if (!orphan) return;
  onStep(`Stopping the PostgreSQL (process ${orphan.pid}) that an earlier server left running`);
  await stopPostgres(orphan.pid);
}

async function makeWhole(plan: Plan): Promise<Secrets> {
  const run = join(plan.home, 'run');
  await mkdir(run, { recursive: true, mode: 0o700 });
  await giveTo(plan.account, run);
  const exists = existsSync(join(plan.home, 'data'));
  if (exists) await refuseOtherVersion(plan);
  const secrets = await readSecrets(plan.home);
  if (exists && !secrets) {
    throw new CannotStart(
      `${plan.home}/secrets.json is missing. Restore it from a backup; without it nobody can sign in to the database.`,
    );
  }
  if (exists && secrets) return secrets;
  plan.onStep('Making the database folder');
  const made = secrets ?? (await makeSecrets(plan.home));
  await createCluster({ ...plan, secrets: made });
  return made;
}

async function refuseOtherVersion({ home, binaries }: Plan): Promise<void> {
  const found = (await readFile(join(home, 'data', 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found === binaries.major) return;
  throw new CannotStart(
    found
      ? `${home} holds a database of PostgreSQL ${found}; this release brings ${binaries.major}. ` +
          'Dump it with the release that made it and load it into a new DATA_DIR (docs/operations.md, "A newer PostgreSQL").'
      : `${home}/data is not a PostgreSQL data folder. Set DATA_DIR to another folder, or move that one away.`,
  );
}

async function run(plan: Plan & { secrets: Secrets; release: () => Promise<void> }): Promise<Cluster> {
  plan.onStep(`Starting PostgreSQL ${plan.binaries.version}`);
  const { pid, port, ended } = await startPostgres(plan);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await stopPostgres(pid);
    await plan.release();
  };
  try {
    await prepareDatabase(port, plan.secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  const lost = new Promise<string>((resolve) => {
    void ended.then((words) => {
      if (!stopping)
        resolve(`PostgreSQL ended by itself. Its log ${plan.home}/postgres.log says: ${words.trim().slice(-500)}`);
    });
  });
  const urls = { ownerUrl: ownerUrl(port, plan.secrets), superuserUrl: superuserUrl(port, plan.secrets) };
  return { ...urls, pid, lost, stop };
}
