import type { Reason } from '../extradition/refusal.js';
import { seenFromTheOther, type CaseRelation } from '../extradition/ownership/case-link.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { CaseRow } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import { notFound, type CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type OpenCase } from './rule-on-case.js';
import { writeLinkFacts } from './write-link-facts.js';

/** An act on how two cases hang together. */
export interface TwoCasesAsk {
  readonly operation: string;
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly kind: string;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

/** Both cases, locked. */
export type TwoOpenCases = OpenCase & { readonly other: CaseRow };

/** What was done between the cases, seen from the first; it is told on both. */
export interface LinkChanged {
  readonly change: 'LINKED' | 'UNLINKED';
  readonly relation: CaseRelation;
}

interface Done {
  readonly answer: 'DONE';
  readonly replayed: boolean;
}

/**
 * Takes two cases off the shelf together and lets `rule` change how they hang together: reasons, or what it changed. An
 * other case that the officer may not know looks like one that is not there.
 */
export async function ruleOnTwoCases(
  desk: Desk,
  actor: Actor,
  { operation, idempotencyKey, ...content }: TwoCasesAsk,
  rule: (open: TwoOpenCases) => Promise<readonly Reason[] | LinkChanged>,
): Promise<Done | RefusedOnCase> {
  const { caseId, otherCaseId, kind, note } = content;
  const digest = inputDigest(content);
  const ask = {
    operation,
    caseId,
    alsoOn: [otherCaseId],
    idempotencyKey,
    inputDigest: digest,
    expectedVersion: null,
    detail: { kind },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<Done | RefusedOnCase | CaseworkError> => {
    const other = open.others.get(otherCaseId);
    if (!other) {
      await writeAudit(open.tx, caseId, open.audit('NOT_FOUND', { asked: otherCaseId }));
      return notFound('case', 'input.otherCaseId');
    }
    const ruled = await rule({ ...open, other });
    if (!('change' in ruled)) return refuseOnCase(open, ruled);
    const { tx, row, audit } = open;
    const { change, relation } = ruled;
    const factId = await writeLinkFacts(tx, { change, note, actorId: actor.id, actingFor: null }, [
      { on: row, otherCaseId, relation },
      { on: other, otherCaseId: caseId, relation: seenFromTheOther(relation) },
    ]);
    await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest: digest }, factId);
    await writeAudit(tx, row.id, audit('GRANTED'));
    await ringBell(tx);
    return { answer: 'DONE', replayed: false };
  });
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  return answer.answer === 'REPLAYED' ? { answer: 'DONE', replayed: true } : answer;
}
