import type { CaseFile } from '../extradition/case-file.js';
import type { LimitAsk, LimitRefused, LimitRuling } from '../extradition/deadlines/acts/limit-act.js';
import type { Deadline } from '../extradition/deadlines/deadline.js';
import { inUtc } from '../extradition/instant.js';
import type { Reason } from '../extradition/refusal.js';
import { findDeadline } from '../storage/find-deadline.js';
import { readCaseFile } from '../storage/read-case-file.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import { writeLimitAct } from '../storage/write-limit-act.js';
import type { Actor } from './actor.js';
import { notFound, type CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest as digestOf } from './input-digest.js';
import { ruleOnCase, type MovedOn, type OpenCase } from './rule-on-case.js';

/** What an officer says with every act on a limit. */
export interface LimitActInput {
  /** The limit; null where the act names a rule of the case instead. */
  readonly deadlineId: string | null;
  /** The case of that rule; null where a limit is named. */
  readonly caseId: string | null;
  /** Legal time of the decision with its offset, as given; the moment of recording when null. */
  readonly decidedAt: string | null;
  readonly documentIds: readonly string[];
  /** Why: the ground, or the explanation. */
  readonly ground: string;
  readonly followUp: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export interface LimitMoved {
  readonly answer: 'DONE';
  readonly caseId: string;
  readonly deadlineId: string;
  readonly reservations: readonly string[];
  readonly replayed: boolean;
}

export interface LimitActRefused {
  readonly answer: 'REFUSED';
  readonly caseId: string;
  readonly deadlineId: string | null;
  readonly reasons: readonly Reason[];
}

/** The law that rules on the act: on a limit that is on file, or on none where a rule was named. */
export type LimitLaw = (file: CaseFile, limit: Deadline | null, ask: LimitAsk) => LimitRuling | LimitRefused;

async function ruleIn(
  { tx, row, audit }: OpenCase,
  actor: Actor,
  input: LimitActInput,
  act: { readonly operation: string; readonly inputDigest: string; readonly law: LimitLaw },
): Promise<LimitMoved | LimitActRefused | CaseworkError> {
  const place = input.deadlineId === null ? null : await findDeadline(tx, input.deadlineId);
  const { file, now, lastSequence } = await readCaseFile(tx, row.id);
  const limit = place === null ? null : (file.deadlines[place.index] ?? null);
  const asker = { id: actor.id, roles: actor.roles };
  const decidedAtGiven = input.decidedAt ?? now;
  const ask: LimitAsk = { asker, decidedAt: inUtc(decidedAtGiven), documentIds: input.documentIds, now };
  const ruling = act.law(file, limit, ask);
  if (!ruling.granted) {
    await writeAudit(tx, row.id, audit('REFUSED', { reasons: ruling.reasons.map(({ code }) => code) }));
    return { answer: 'REFUSED', caseId: row.id, deadlineId: input.deadlineId, reasons: ruling.reasons };
  }
  const { ground, followUp } = input;
  const deadlineId = limit === null ? null : input.deadlineId;
  const onRecord = { file, deadlineId, ruling, ask, decidedAtGiven, ground, followUp, lastSequence, now };
  const written = await writeLimitAct(tx, onRecord);
  const { operation, inputDigest } = act;
  await bindKey(tx, { actorId: actor.id, operation, key: input.idempotencyKey, inputDigest }, written.factId);
  await writeAudit(tx, row.id, audit('GRANTED', { version: file.version + 1 }));
  await ringBell(tx);
  const { reservations } = ruling;
  return { answer: 'DONE', caseId: row.id, deadlineId: written.deadlineId, reservations, replayed: false };
}

/**
 * Lets the law rule on an act on a single limit, under the lock on its case. Whether there is no such limit, or it is not
 * for the officer to see, the answer is the same. An act moves the version of the case.
 */
export async function ruleOnLimit<Input extends LimitActInput>(
  desk: Desk,
  actor: Actor,
  input: Input,
  { operation, law }: { readonly operation: string; readonly law: LimitLaw },
): Promise<LimitMoved | LimitActRefused | MovedOn> {
  const { idempotencyKey, ...content } = input;
  const { deadlineId, caseId, expectedVersion } = input;
  const found = deadlineId === null ? null : await findDeadline(desk.pool, deadlineId);
  const inputDigest = digestOf(content);
  const ask = {
    operation,
    // The id of a limit is the id of no case, so the shell finds nothing under it.
    caseId: found?.caseId ?? caseId ?? deadlineId ?? '',
    idempotencyKey,
    inputDigest,
    expectedVersion,
    named: deadlineId === null ? 'case' : 'limit',
    detail: { deadline: deadlineId },
  };
  const answer = await ruleOnCase(desk, actor, ask, (open) =>
    deadlineId === null || found !== null
      ? ruleIn(open, actor, input, { operation, inputDigest, law })
      : Promise.resolve(notFound('limit')),
  );
  if (answer.answer !== 'REPLAYED') return answer;
  const { act } = answer;
  return { answer: 'DONE', caseId: act.caseId, deadlineId: act.deadlineId!, reservations: [], replayed: true };
}
