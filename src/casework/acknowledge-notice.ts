import { acknowledgingReasons } from '../extradition/deadlines/notices/acknowledging.js';
import { acknowledge, findNotice, readNotice, type NoticePlace } from '../storage/notices.js';
import { databaseNow } from '../storage/open-case.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { notFound } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type CaseAsk, type OpenCase } from './rule-on-case.js';

export interface AcknowledgeNoticeInput {
  readonly noticeId: string;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

export interface NoticeAcknowledged {
  readonly answer: 'ACKNOWLEDGED';
  readonly noticeId: string;
  readonly caseId: string;
  readonly replayed: boolean;
}

async function write(
  { tx, row, audit }: OpenCase,
  actor: Actor,
  ask: CaseAsk,
  { noticeId, note, deadlineId, sideFileId }: AcknowledgeNoticeInput & NoticePlace,
): Promise<NoticeAcknowledged> {
  const now = await databaseNow(tx);
  const words = note?.normalize('NFC') ?? null;
  const noticeIds = await acknowledge(tx, noticeId, { actorId: actor.id, at: now, note: words });
  const fact = nextFact(row, now, {
    kind: 'NOTICE_ACKNOWLEDGEMENT',
    actor_id: actor.id,
    note: words,
    deadline_id: deadlineId,
    side_file_id: sideFileId,
    detail: { noticeId, noticeIds },
  });
  await writeCaseFacts(tx, [fact], { touch: false });
  const { operation, idempotencyKey, inputDigest: digest } = ask;
  await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest: digest }, fact.id);
  await writeAudit(tx, row.id, audit('GRANTED'));
  await ringBell(tx);
  return { answer: 'ACKNOWLEDGED', noticeId, caseId: row.id, replayed: false };
}

/** Puts on record that a person knows of a notice, so that it goes no further up the duty roster. It only adds: no version moves. */
export async function acknowledgeNotice(
  desk: Desk,
  actor: Actor,
  input: AcknowledgeNoticeInput,
): Promise<NoticeAcknowledged | RefusedOnCase> {
  const { noticeId, note, idempotencyKey } = input;
  const place = await findNotice(desk.pool, noticeId);
  if (!place) throw notFound('notice');
  const ask: CaseAsk = {
    operation: 'acknowledgeNotice',
    caseId: place.caseId,
    idempotencyKey,
    inputDigest: inputDigest({ noticeId, note }),
    expectedVersion: null,
    named: 'notice',
    detail: { notice: noticeId },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open) => {
    const reasons = acknowledgingReasons(actor, await readNotice(open.tx, noticeId));
    return reasons.length > 0 ? refuseOnCase(open, reasons) : write(open, actor, ask, { ...input, ...place });
  });
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'ACKNOWLEDGED', noticeId, caseId: answer.act.caseId, replayed: true };
}
