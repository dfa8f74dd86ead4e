import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';

/** The unprivileged user PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account for PostgreSQL, which refuses to run as root: `postgres`, made when it is missing, else `nobody`.
 * Undefined when this process is not root: then PostgreSQL runs as the same user.
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount('postgres') ?? makeAccount() ?? findAccount('nobody') ?? refuse();
}

function findAccount(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeAccount(): Account | undefined {
  const flags = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  spawnSync('useradd', [...flags, 'postgres']);
  return findAccount('postgres');
}

function refuse(): never {
  throw new CannotStart(
    'PostgreSQL refuses to run as root and no other user could be found or made. ' +
      'Run "useradd --system postgres" and start again, start as a normal user, or set DATABASE_URL.',
  );
}

/** Root starts an existing cluster as the user who owns it, whoever that is. */
export function ownerOfCluster(home: string, user: Account | undefined): Account | undefined {
  const data = statSync(join(home, 'data'), { throwIfNoEntry: false });
  return user && data && data.uid !== 0 ? { uid: data.uid, gid: data.gid } : user;
}

/** Whether the account may enter a folder or run a file, asked of the system itself so that access lists count too. */
export function canEnter(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}
