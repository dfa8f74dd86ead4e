import { endingReasons } from '../extradition/ownership/absence.js';
import {
  absenceEndedUnder,
  endAbsenceNow,
  findAbsence,
  queueForOfficers,
  type AbsenceRow,
} from '../storage/absences.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { findOfficers } from '../storage/officers.js';
import { databaseNow, lockKey } from '../storage/open-case.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import { actsOnlyAs, ROLES_WITHOUT_PERSONS } from '../extradition/visibility.js';
import type { Actor } from './actor.js';
import { CaseworkError, notFound } from './casework-error.js';
import type { Desk } from './desk.js';
import type { AbsenceRefused } from './record-absence.js';
import { keyMismatch } from './rule-on-case.js';
import { tellAbsence } from './tell-absence.js';

export interface EndAbsenceInput {
  readonly absenceId: string;
  readonly idempotencyKey: string;
}

export interface AbsenceEnded {
  readonly answer: 'ENDED';
  readonly absenceId: string;
  readonly replayed: boolean;
}

const OPERATION = 'endAbsence';

/** The absence and who is away, for one who may know of it. */
async function known(tx: Queryable, actor: Actor, absenceId: string) {
  const absence = actsOnlyAs(actor, ROLES_WITHOUT_PERSONS) ? null : await findAbsence(tx, absenceId);
  const officer = absence && (await findOfficers(tx, actor.homeState, [absence.officerId])).get(absence.officerId);
  return absence && officer ? { absence, officer } : null;
}

type Ended = AbsenceEnded | AbsenceRefused | CaseworkError;

async function end(tx: Queryable, actor: Actor, { absenceId, idempotencyKey }: EndAbsenceInput): Promise<Ended> {
  const audit = (answer: AuditLine['answer'], detail: object = {}): Promise<void> =>
    writeAudit(tx, null, {
      actor: actor.subject,
      operation: OPERATION,
      answer,
      detail: { absence: absenceId, ...detail },
      requestId: actor.requestId,
    });
  await lockKey(tx, actor.id, OPERATION, idempotencyKey);
  const before = await absenceEndedUnder(tx, actor.id, idempotencyKey);
  if (before) {
    const same = before.id === absenceId;
    await audit(same ? 'REPLAYED' : 'MISMATCH');
    return same ? { answer: 'ENDED', absenceId, replayed: true } : keyMismatch();
  }
  const found = await known(tx, actor, absenceId);
  if (!found) {
    await audit('NOT_FOUND');
    return notFound('absence');
  }
  await queueForOfficers(tx, [found.absence.officerId, found.absence.deputyId]);
  const { endsAt } = (await findAbsence(tx, absenceId)) as AbsenceRow;
  const reasons = endingReasons(actor, found.officer, endsAt, await databaseNow(tx));
  if (reasons.length > 0) {
    await audit('REFUSED', { reasons: reasons.map(({ code }) => code) });
    return { answer: 'REFUSED', reasons };
  }
  await endAbsenceNow(tx, absenceId, actor.id, idempotencyKey);
  await audit('GRANTED');
  return { answer: 'ENDED', absenceId, replayed: false };
}

/**
 * Ends an absence now, or calls one off that has not begun. It is told on every open case on which the absence itself was
 * told; one whose telling was cut off is told no further.
 */
export async function endAbsence(
  desk: Desk,
  actor: Actor,
  input: EndAbsenceInput,
): Promise<AbsenceEnded | AbsenceRefused> {
  const answer = await inTransaction(desk.pool, (tx) => end(tx, actor, input));
  if (answer instanceof CaseworkError) throw answer;
  if (answer.answer === 'ENDED') await tellAbsence(desk, answer.absenceId, 'ENDED');
  return answer;
}
