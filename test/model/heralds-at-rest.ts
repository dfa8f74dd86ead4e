import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { lookOut } from '../../src/storage/due-notices.js';

/** Waits until every notice that is due has been told, so that what is written afterwards is written by the test's own acts. */
export async function heraldsAtRest(pool: pg.Pool): Promise<void> {
  while ((await lookOut(pool)).caseIds.length > 0) await sleep(5);
}
