import { handOverReasons } from '../extradition/ownership/assignment.js';
import { standsInFor } from '../storage/absences.js';
import { findOfficers } from '../storage/officers.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type MovedOn } from './rule-on-case.js';
import { assignedBefore, writeAssignment, type CaseAssigned } from './write-assignment.js';

export interface HandOverCaseInput {
  readonly caseId: string;
  readonly toOfficerId: string;
  /** Why; it must say something. */
  readonly note: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Hands a case over from the officer who has it to another. A deputy does it in that officer's place. */
export async function handOverCase(
  desk: Desk,
  actor: Actor,
  input: HandOverCaseInput,
): Promise<CaseAssigned | RefusedOnCase | MovedOn> {
  const { idempotencyKey, ...content } = input;
  const { caseId, toOfficerId, note, expectedVersion } = content;
  const ask = {
    operation: 'handOverCase',
    caseId,
    idempotencyKey,
    inputDigest: inputDigest(content),
    expectedVersion,
    detail: { officer: toOfficerId },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<CaseAssigned | RefusedOnCase> => {
    const { tx, row } = open;
    const from = row.assignedTo;
    const officer = (await findOfficers(tx, row.homeState, [toOfficerId])).get(toOfficerId) ?? null;
    const inPlaceOf = await standsInFor(tx, actor.id);
    const to = { id: toOfficerId, officer };
    const reasons = handOverReasons({ file: row, asker: actor, standsInFor: inPlaceOf, to, note });
    if (reasons.length > 0) return refuseOnCase(open, reasons);
    const actingFor = from !== null && inPlaceOf.includes(from) ? from : null;
    return writeAssignment(open, actor, ask, {
      how: 'HANDED_OVER',
      from,
      to: toOfficerId,
      note,
      role: null,
      actingFor,
    });
  });
  return answer.answer === 'REPLAYED' ? assignedBefore(answer) : answer;
}
