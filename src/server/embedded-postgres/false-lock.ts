import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';

const EVERY_WORKING_FOLDER = 'for process in /proc/[0-9]*; do readlink "$process/cwd"; done; true';

/**
 * PostgreSQL believes a postmaster.pid as long as any process has its number: a zombie that nobody buries, or a
 * stranger after a container's restart. When no process works in the data folder, as every process of a PostgreSQL
 * does, the file is false and is removed. Linux only; elsewhere it stays, and PostgreSQL's refusal is shown.
 */
export async function removeFalseLock(dataFolder: string, account: Account | undefined): Promise<void> {
  if (process.platform !== 'linux') return;
  // Asked as PostgreSQL's user: root in a container may not look into the processes of others.
  const looked = spawnSync('sh', ['-c', EVERY_WORKING_FOLDER], { ...account, cwd: '/', encoding: 'utf8' });
  if (looked.status !== 0 || looked.stdout.split('\n').includes(realpathSync(dataFolder))) return;
  await rm(join(dataFolder, 'postmaster.pid'), { force: true });
}
