import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { holdDataFolder } from '../single-instance.js';
import { canEnter, ownerOfCluster } from './account.js';
import type { Account } from './account.js';
import { ROOTS_FOLDER } from './binaries.js';
import { livingPostmaster } from './postmaster-file.js';
import { stopPostgres } from './stop-postgres.js';

/**
 * The folder that holds one cluster: `data` (PostgreSQL's own), `run` (its socket), its log, passwords and lock.
 * It is DATA_DIR/postgres; for root in a folder that PostgreSQL's user cannot enter it lies under /var/lib/dedere and
 * DATA_DIR/postgres is a link to it.
 */
export async function clusterHome(
  dataDir: string,
  user: Account | undefined,
  onStep: (line: string) => void,
): Promise<string> {
  const place = join(resolve(dataDir), 'postgres');
  await mkdir(resolve(dataDir), { recursive: true });
  const found = await existingHome(place);
  if (found) return checked(found, user);
  // Of servers that start together one makes the place; the others are told that it runs.
  const hold = await holdDataFolder(resolve(dataDir));
  try {
    return (await existingHome(place)) ?? (await newHome(place, user, onStep));
  } finally {
    await hold.release();
  }
}

async function newHome(place: string, user: Account | undefined, onStep: (line: string) => void): Promise<string> {
  const dataDir = dirname(place);
  if (canEnter(dataDir, user)) return makeHome(place);
  const elsewhere = join(ROOTS_FOLDER, `${basename(dirname(dataDir))}-${shortHash(place)}`);
  await moveForgottenAside(elsewhere, onStep);
  onStep(`The database lives in ${elsewhere}, because PostgreSQL's user cannot enter ${dataDir}`);
  await mkdir(ROOTS_FOLDER, { recursive: true, mode: 0o755 });
  await makeHome(elsewhere);
  await symlink(elsewhere, place);
  return elsewhere;
}

/** Where a data folder's cluster lives, if there is one. */
export async function existingHome(place: string): Promise<string | undefined> {
  if (!(await lstat(place).catch(() => undefined))) return undefined;
  const target = await realpath(place).catch(() => undefined);
  // The link's target was deleted: there is nothing left to keep.
  if (target === undefined) await rm(place, { force: true });
  return target;
}

async function checked(home: string, user: Account | undefined): Promise<string> {
  const { uid } = await stat(home);
  if (process.getuid && process.getuid() !== 0 && uid !== process.getuid()) {
    throw new CannotStart(
      `The data folder ${home} belongs to another user (id ${uid}). Start as that user, or set DATA_DIR to a folder of your own.`,
    );
  }
  if (!canEnter(home, ownerOfCluster(home, user))) {
    throw new CannotStart(
      `PostgreSQL's user cannot enter ${home}. Allow it to pass every folder on the way ("chmod o+x"), or set DATA_DIR to another folder.`,
    );
  }
  return home;
}

/** Root keeps the folder and its secrets to itself and lets PostgreSQL's user pass to what is its own. */
async function makeHome(home: string): Promise<string> {
  await mkdir(home, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return home;
}

/** A data folder that was deleted leaves its cluster behind when that lay elsewhere: kept aside, never used again unasked. */
async function moveForgottenAside(home: string, onStep: (line: string) => void): Promise<void> {
  if (!(await lstat(home).catch(() => undefined))) return;
  const living = livingPostmaster(join(home, 'data'));
  if (living) await stopPostgres(living.pid);
  const aside = `${home}.set-aside-${process.hrtime.bigint().toString(36)}`;
  await rename(home, aside);
  onStep(`The database of a deleted data folder was kept in ${aside}; delete it when you do not need it`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
