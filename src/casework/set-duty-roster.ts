import {
  rosterReasons,
  type Duty,
  type RosterAsk,
  type RosterKeeper,
} from '../extradition/deadlines/notices/duty-roster.js';
import { inUtc } from '../extradition/instant.js';
import type { Reason } from '../extradition/refusal.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { findAuthority, queueForRoster, rosterSetUnder, setRoster } from '../storage/duty-rosters.js';
import { findOfficers } from '../storage/officers.js';
import { databaseNow, lockKey } from '../storage/open-case.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError, notFound } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { keyMismatch } from './rule-on-case.js';

export interface SetDutyRosterInput {
  readonly authorityId: string;
  /** From when on it holds, with its offset; from now on when null. */
  readonly from: string | null;
  /** Instants with their offsets. */
  readonly duties: readonly Duty[];
  readonly idempotencyKey: string;
}

export interface DutyRosterSet {
  readonly answer: 'SET';
  readonly authorityId: string;
  readonly replayed: boolean;
}

export interface DutyRosterRefused {
  readonly answer: 'REFUSED';
  readonly reasons: readonly Reason[];
}

const OPERATION = 'setDutyRoster';

/** The roster as the law looks at it. */
async function askOf(
  tx: Queryable,
  actor: Actor,
  authority: RosterKeeper,
  input: SetDutyRosterInput,
): Promise<RosterAsk> {
  const now = await databaseNow(tx);
  const duties = input.duties.map((duty) => ({ ...duty, from: inUtc(duty.from), until: inUtc(duty.until) }));
  const named = duties.map(({ officerId }) => officerId);
  const officers = await findOfficers(tx, actor.homeState, named);
  return { asker: actor, authority, from: input.from === null ? now : inUtc(input.from), duties, officers, now };
}

type Answer = DutyRosterSet | DutyRosterRefused | CaseworkError;

async function set(tx: Queryable, actor: Actor, input: SetDutyRosterInput): Promise<Answer> {
  const { authorityId, idempotencyKey } = input;
  const digest = inputDigest({ ...input, idempotencyKey: null });
  const audit = (answer: AuditLine['answer'], detail: object = {}): Promise<void> =>
    writeAudit(tx, null, {
      actor: actor.subject,
      operation: OPERATION,
      answer,
      detail: { authority: authorityId, duties: input.duties.length, ...detail },
      requestId: actor.requestId,
    });
  await lockKey(tx, actor.id, OPERATION, idempotencyKey);
  const before = await rosterSetUnder(tx, actor.id, idempotencyKey);
  if (before) {
    const same = before.inputDigest === digest;
    await audit(same ? 'REPLAYED' : 'MISMATCH');
    return same ? { answer: 'SET', authorityId, replayed: true } : keyMismatch();
  }
  const authority = await findAuthority(tx, actor.homeState, authorityId);
  if (!authority) {
    await audit('NOT_FOUND');
    return notFound('authority');
  }
  await queueForRoster(tx, authorityId);
  const ask = await askOf(tx, actor, authority, input);
  const reasons = rosterReasons(ask);
  if (reasons.length > 0) {
    await audit('REFUSED', { reasons: reasons.map(({ code }) => code) });
    return { answer: 'REFUSED', reasons };
  }
  const { from, duties } = ask;
  await setRoster(tx, { authorityId, from, duties, actorId: actor.id, key: idempotencyKey, inputDigest: digest });
  await audit('GRANTED');
  return { answer: 'SET', authorityId, replayed: false };
}

/** Sets who of an authority is to be asked when a notice on liberty stays unacknowledged, from an instant on. */
export async function setDutyRoster(
  desk: Desk,
  actor: Actor,
  input: SetDutyRosterInput,
): Promise<DutyRosterSet | DutyRosterRefused> {
  const answer = await inTransaction(desk.pool, (tx) => set(tx, actor, input));
  if (answer instanceof CaseworkError) throw answer;
  return answer;
}
