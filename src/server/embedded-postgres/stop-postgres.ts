import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.js';
import { processBirth } from '../process-alive.js';

/**
 * Stops a PostgreSQL as pg_ctl does: fast first (sessions are cut, everything committed is written), and after 10 s
 * at once (the next start repairs from the write-ahead log). Nothing committed is lost either way.
 */
export async function stopPostgres(pid: number): Promise<void> {
  if (await signalAndWait(pid, 'SIGINT', 10_000)) return;
  if (await signalAndWait(pid, 'SIGQUIT', 10_000)) return;
  throw new CannotStart(`PostgreSQL (process ${pid}) does not stop. End that process and start again.`);
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const birth = processBirth(pid);
  if (birth === undefined) return true;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
    throw new CannotStart(
      `PostgreSQL (process ${pid}) on this data folder belongs to another user. Stop it as that user.`,
    );
  }
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (processBirth(pid) !== birth) return true;
    await sleep(15);
  }
  return false;
}
