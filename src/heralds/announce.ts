import type pg from 'pg';
import { inTransaction } from '../storage/database.js';
import { readDueNotices, takeFreeCases } from '../storage/due-notices.js';
import { quarantineLimits } from '../storage/notice-quarantine.js';
import { writeNotices } from '../storage/write-notices.js';
import { noticesToTell, type Telling } from './notices-to-tell.js';

/** What announcing came to. */
export interface Announced extends Omit<Telling, 'rows'> {
  /** Cases that somebody else was busy with. They stay due. */
  readonly busy: number;
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Tells what is due in the given cases: takes those that are free, reads what is due in them, and records the outcome in
 * the same transaction. Whoever dies in between leaves nothing behind: the locks go with the connection, and what was not
 * committed is still due.
 */
export async function announce(pool: pg.Pool, caseIds: readonly string[]): Promise<Announced> {
  return inTransaction(pool, async (tx) => {
    const free = await takeFreeCases(tx, caseIds);
    if (free.length === 0) return { told: [], escalated: [], faults: [], busy: caseIds.length };
    const due = await readDueNotices(tx, free);
    const { rows, ...telling } = noticesToTell(due);
    if (rows.looked.length + rows.escalated.length > 0) await writeNotices(tx, rows);
    for (const { caseId, deadlineId, error } of telling.faults) {
      await quarantineLimits(tx, caseId, { deadlineId, fault: inWords(error) });
    }
    return { ...telling, busy: caseIds.length - due.cases.length };
  });
}

/** Sets aside what is due in a case whose notices the database does not take. */
export async function setAside(pool: pg.Pool, caseId: string, error: unknown): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const [free] = await takeFreeCases(tx, [caseId]);
    if (free) await quarantineLimits(tx, free, { deadlineId: null, fault: inWords(error) });
  });
}
