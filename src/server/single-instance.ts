import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { processBirth } from './process-alive.js';

interface Holder {
  pid: number;
  birth: string;
}

/** A held data folder: nobody else starts on it until `release`. */
export interface Hold {
  release(): Promise<void>;
}

/**
 * Holds a data folder for this process. A lock left by a server that was killed is recognised by its process id and
 * birth and taken over; a lock of a living server ends in a sentence.
 */
export async function holdDataFolder(folder: string): Promise<Hold> {
  const lock = join(folder, 'server.lock');
  const mine = JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) ?? 'alive', token: randomUUID() });
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await claim(lock, mine)) return { release: () => releaseLock(lock, mine) };
    await moveStaleLockAside(lock);
  }
  throw new CannotStart(`Several servers are starting on ${folder} at once. Start one of them again.`);
}

/** Makes the lock appear whole or not at all: a link to a finished file. */
async function claim(lock: string, mine: string): Promise<boolean> {
  const draft = `${lock}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function moveStaleLockAside(lock: string): Promise<void> {
  const found = await readFile(lock, 'utf8').catch(() => undefined);
  if (found === undefined) return;
  const holder = parseHolder(found);
  if (holder && processBirth(holder.pid) === holder.birth) {
    throw new CannotStart(
      `A server (process ${holder.pid}) already runs on ${lock.slice(0, -'/server.lock'.length)}. ` +
        'Stop it first, or set DATA_DIR and PORT for a second one.',
    );
  }
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(() => undefined);
  // Another starter may have replaced the stale lock with its own between the read and the rename: put that one back.
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  if (moved !== undefined && moved !== found) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.birth === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

async function releaseLock(lock: string, mine: string): Promise<void> {
  const found = await readFile(lock, 'utf8').catch(() => undefined);
  if (found === mine) await rm(lock, { force: true });
}
