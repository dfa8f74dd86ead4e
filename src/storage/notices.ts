import type { NoticeOnRecord } from '../extradition/deadlines/notices/acknowledging.js';
import type { Queryable } from './database.js';

/** Where a notice belongs. */
export interface NoticePlace {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly sideFileId: string | null;
}

/** Where a notice belongs, found without a lock. */
export async function findNotice(tx: Queryable, noticeId: string): Promise<NoticePlace | null> {
  const { rows } = await tx.query<NoticePlace>({
    name: 'find-notice',
    text: `select n.case_id as "caseId", n.deadline_id as "deadlineId", d.side_file_id as "sideFileId"
           from deadline_notice n join deadline d on d.id = n.deadline_id where n.id = $1`,
    values: [noticeId],
  });
  return rows[0] ?? null;
}

/** How a notice stands, read under the lock of its case. */
export async function readNotice(tx: Queryable, noticeId: string): Promise<NoticeOnRecord> {
  const { rows } = await tx.query<NoticeOnRecord>({
    name: 'read-notice',
    text: `select n.stage, n.patience is not null as "asksForPerson", n.acknowledged_at is not null as acknowledged, d.outcome
           from deadline_notice n join deadline d on d.id = n.deadline_id where n.id = $1`,
    values: [noticeId],
  });
  return rows[0]!;
}

/** What is written when a notice is acknowledged. */
export interface Acknowledgement {
  readonly actorId: string;
  readonly at: string;
  readonly note: string | null;
}

/**
 * Acknowledges a notice, and with it the earlier ones of the same limit that still wait: who knows the last word knows the
 * ones before. Returns the ids of all of them.
 */
export async function acknowledge(
  tx: Queryable,
  noticeId: string,
  { actorId, at, note }: Acknowledgement,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'acknowledge-notice',
    text: `update deadline_notice n set acknowledged_at = $2, acknowledged_by = $3, acknowledgement_note = $4, escalate_at = null
           from deadline_notice last where last.id = $1 and n.deadline_id = last.deadline_id and n.told_at <= last.told_at
             and n.patience is not null and n.acknowledged_at is null and n.moot_at is null
           returning n.id`,
    values: [noticeId, at, actorId, note],
  });
  return rows.map(({ id }) => id).sort();
}
