import { v7 as newId } from 'uuid';
import { absenceReasons } from '../extradition/ownership/absence.js';
import { inUtc } from '../extradition/instant.js';
import type { Reason } from '../extradition/refusal.js';
import { absenceRecordedUnder, absencesTouching, insertAbsence, queueForOfficers } from '../storage/absences.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { findOfficers } from '../storage/officers.js';
import { databaseNow, lockKey } from '../storage/open-case.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { keyMismatch } from './rule-on-case.js';
import { tellAbsence } from './tell-absence.js';

export interface RecordAbsenceInput {
  /** The officer who is away; the acting officer when null. */
  readonly officerId: string | null;
  readonly deputyId: string;
  /** First instant of the absence, and the first after it, each with its offset. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface AbsenceRecorded {
  readonly answer: 'RECORDED';
  readonly absenceId: string;
  readonly replayed: boolean;
}

export interface AbsenceRefused {
  readonly answer: 'REFUSED';
  readonly reasons: readonly Reason[];
}

const OPERATION = 'recordAbsence';

type Written = AbsenceRecorded | AbsenceRefused | CaseworkError;

/** The absence itself, in one transaction under the turn of both officers. */
async function write(tx: Queryable, actor: Actor, input: RecordAbsenceInput, digest: string): Promise<Written> {
  const { deputyId, reason, idempotencyKey } = input;
  const officerId = input.officerId ?? actor.id;
  const audit = (answer: AuditLine['answer'], detail: object = {}): Promise<void> =>
    writeAudit(tx, null, {
      actor: actor.subject,
      operation: OPERATION,
      answer,
      detail: { officer: officerId, deputy: deputyId, ...detail },
      requestId: actor.requestId,
    });
  await lockKey(tx, actor.id, OPERATION, idempotencyKey);
  await queueForOfficers(tx, [officerId, deputyId]);
  const before = await absenceRecordedUnder(tx, actor.id, idempotencyKey);
  if (before) {
    const same = before.recordDigest === digest;
    await audit(same ? 'REPLAYED' : 'MISMATCH');
    return same ? { answer: 'RECORDED', absenceId: before.id, replayed: true } : keyMismatch();
  }
  const officers = await findOfficers(tx, actor.homeState, [officerId, deputyId]);
  const [from, until] = [inUtc(input.from), inUtc(input.until)];
  const reasons = absenceReasons({
    asker: actor,
    officer: officers.get(officerId) ?? null,
    deputy: officers.get(deputyId) ?? null,
    from,
    until,
    now: await databaseNow(tx),
    touching: await absencesTouching(tx, [...officers.keys()], { from, until }),
  });
  if (reasons.length > 0) {
    await audit('REFUSED', { reasons: reasons.map(({ code }) => code) });
    return { answer: 'REFUSED', reasons };
  }
  const id = newId();
  const key = { recordedBy: actor.id, recordKey: idempotencyKey, recordDigest: digest };
  await insertAbsence(tx, { id, officerId, deputyId, from, until, reason: reason.normalize('NFC'), ...key });
  await audit('GRANTED', { absence: id });
  return { answer: 'RECORDED', absenceId: id, replayed: false };
}

/**
 * Records that an officer is away and who stands in, and tells it on every open case of that officer. The deputy stands in
 * from the first transaction on; the telling follows in batches, and what was cut off goes on when the act comes again under
 * its key.
 */
export async function recordAbsence(
  desk: Desk,
  actor: Actor,
  input: RecordAbsenceInput,
): Promise<AbsenceRecorded | AbsenceRefused> {
  const digest = inputDigest({ ...input, idempotencyKey: null });
  const answer = await inTransaction(desk.pool, (tx) => write(tx, actor, input, digest));
  if (answer instanceof CaseworkError) throw answer;
  if (answer.answer === 'RECORDED') await tellAbsence(desk, answer.absenceId, 'BEGUN');
  return answer;
}
