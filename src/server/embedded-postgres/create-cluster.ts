import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { explain } from './explain.js';
import type { Secrets } from './secrets.js';
import type { Durability } from './settings.js';

interface Plan {
  home: string;
  binaries: Binaries;
  account: Account | undefined;
  secrets: Secrets;
  durability: Durability;
}

/** Makes the cluster in a draft folder and renames it, so that a data folder is either whole or absent. */
export async function createCluster(plan: Plan): Promise<void> {
  await removeDrafts(plan.home);
  const draft = join(plan.home, `data.${process.pid}.draft`);
  const passwordFile = join(plan.home, 'run', 'password');
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, plan.secrets.superuser, { mode: 0o600 });
  await giveTo(plan.account, draft, passwordFile);
  try {
    await initdb(plan, draft, passwordFile);
    await rename(draft, join(plan.home, 'data'));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Hands files and folders to PostgreSQL's user. */
export async function giveTo(account: Account | undefined, ...paths: string[]): Promise<void> {
  if (account) await Promise.all(paths.map((path) => chown(path, account.uid, account.gid)));
}

/** Leftovers of an initdb that was killed. */
async function removeDrafts(home: string): Promise<void> {
  const drafts = (await readdir(home)).filter((name) => /^data\.\d+\.draft$/.test(name));
  await Promise.all(drafts.map((name) => rm(join(home, name), { recursive: true, force: true })));
}

function initdb({ home, binaries, account, durability }: Plan, draft: string, passwordFile: string): Promise<void> {
  const args = [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, '--username=postgres', '--auth=scram-sha-256'];
  // PostgreSQL's own C.UTF-8 sorts alike on every machine; the system's locales differ or are missing.
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  );
  if (durability === 'fleeting') args.push('--no-sync', '--wal-segsize=1');
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, {
      ...account,
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => reject(explain(error.message, home)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(explain(said, home))));
  });
}

/** Nothing of our environment reaches PostgreSQL: no PG* variable, no secret, no locale. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
