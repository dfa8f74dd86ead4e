import type { Reason } from '../extradition/refusal.js';
import { writeAudit } from '../storage/write-decision.js';
import type { OpenCase } from './rule-on-case.js';

/** An act on a case that the law or the office's rules do not allow; nothing was changed. */
export interface RefusedOnCase {
  readonly answer: 'REFUSED';
  readonly caseId: string;
  readonly reasons: readonly Reason[];
}

/** Refuses an act with every reason, and leaves its line in the audit. */
export async function refuseOnCase({ tx, row, audit }: OpenCase, reasons: readonly Reason[]): Promise<RefusedOnCase> {
  await writeAudit(tx, row.id, audit('REFUSED', { reasons: reasons.map(({ code }) => code) }));
  return { answer: 'REFUSED', caseId: row.id, reasons };
}
