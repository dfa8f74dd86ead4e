import { assigningRole, assignmentChange, assignmentReasons } from '../extradition/ownership/assignment.js';
import { findOfficers } from '../storage/officers.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type MovedOn } from './rule-on-case.js';
import { assignedBefore, writeAssignment, type CaseAssigned } from './write-assignment.js';

export interface AssignCaseInput {
  readonly caseId: string;
  /** The officer who is to have the case; null takes it from whoever has it. */
  readonly officerId: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly note: string | null;
}

/** Gives a case to an officer, or takes it away. An officer may take a case that nobody has. */
export async function assignCase(
  desk: Desk,
  actor: Actor,
  input: AssignCaseInput,
): Promise<CaseAssigned | RefusedOnCase | MovedOn> {
  const { idempotencyKey, ...content } = input;
  const { caseId, officerId, expectedVersion, note } = content;
  const ask = {
    operation: 'assignCase',
    caseId,
    idempotencyKey,
    inputDigest: inputDigest(content),
    expectedVersion,
    detail: { officer: officerId },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<CaseAssigned | RefusedOnCase> => {
    const { tx, row } = open;
    const found = await findOfficers(tx, row.homeState, officerId === null ? [] : [officerId]);
    const to = officerId === null ? null : { id: officerId, officer: found.get(officerId) ?? null };
    const asked = { file: row, asker: actor, to };
    const reasons = assignmentReasons(asked);
    if (reasons.length > 0) return refuseOnCase(open, reasons);
    const how = assignmentChange(asked);
    const role = assigningRole(actor) ?? null;
    return writeAssignment(open, actor, ask, {
      how,
      from: row.assignedTo,
      to: officerId,
      note,
      role,
      actingFor: null,
    });
  });
  return answer.answer === 'REPLAYED' ? assignedBefore(answer) : answer;
}
