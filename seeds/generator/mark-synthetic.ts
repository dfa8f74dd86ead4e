import type pg from 'pg';

/** Marks a case that nobody lived through, so that nobody takes it for real. */
export async function markSynthetic(pool: pg.Pool, caseId: string): Promise<void> {
  await pool.query('update extradition_case set synthetic = true where id = $1 and not synthetic', [caseId]);
}
