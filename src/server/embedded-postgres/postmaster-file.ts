import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { processBirth } from '../process-alive.js';

/** What a running PostgreSQL writes about itself into postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads postmaster.pid; undefined when it is missing or not yet whole. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The PostgreSQL that lives on a data folder. A stale file is not enough, and the process id may belong to somebody
 * else by now: on Linux the process must have the data folder as its working folder, as PostgreSQL always has.
 */
export function livingPostmaster(dataFolder: string): Postmaster | undefined {
  const postmaster = readPostmaster(dataFolder);
  if (!postmaster || processBirth(postmaster.pid) === undefined) return undefined;
  if (process.platform !== 'linux') return postmaster;
  return workingFolder(postmaster.pid, dataFolder) === realpathSync(dataFolder) ? postmaster : undefined;
}

function workingFolder(pid: number, dataFolder: string): string | undefined {
  const link = `/proc/${pid}/cwd`;
  try {
    return readlinkSync(link);
  } catch {
    // Root in a container may not look into another user's process; that user may.
    const { uid, gid } = statSync(dataFolder);
    const asOwner = spawnSync('readlink', [link], { uid, gid, cwd: '/', encoding: 'utf8' });
    return asOwner.status === 0 ? asOwner.stdout.trim() : undefined;
  }
}
