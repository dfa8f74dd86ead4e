import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Herald } from '../../../src/heralds/herald.js';

const VICTIM = fileURLToPath(new URL('./victim.mjs', import.meta.url));
/** The survivor has found the case busy and tries again and again when its holder dies. */
const HELD_FOR_MS = 60;

/** Starts a herald that holds a case; gives what kills it. */
async function victim(address: string, caseId: string): Promise<() => void> {
  const child = spawn(process.execPath, [VICTIM, address, caseId], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return () => void child.kill('SIGKILL');
}

export interface TakeOverGround {
  readonly pool: pg.Pool;
  readonly ownerPool: pg.Pool;
  readonly address: string;
  /** Cases with one limit each that is not due yet. */
  readonly caseIds: readonly string[];
}

/** Milliseconds from the death of a herald in the middle of its work until another has told what it was about to tell. */
export async function takeOvers({ pool, ownerPool, address, caseIds }: TakeOverGround): Promise<number[]> {
  let heard: (at: number) => void = () => undefined;
  const herald = new Herald({
    pool,
    onAnnounced: ({ told }) => {
      if (told.length > 0) heard(performance.now());
    },
  });
  const times: number[] = [];
  for (const caseId of caseIds) {
    const kill = await victim(address, caseId);
    await ownerPool.query(
      `update deadline set due_at = dedere_now(), earliest_due_at = dedere_now(), latest_due_at = dedere_now() where case_id = $1`,
      [caseId],
    );
    herald.ring();
    await sleep(HELD_FOR_MS);
    const told = new Promise<number>((resolve) => {
      heard = resolve;
    });
    const killed = performance.now();
    kill();
    times.push((await told) - killed);
  }
  await herald.close();
  return times;
}
