import { linkReasons, type CaseLinkKind } from '../extradition/ownership/case-link.js';
import { insertLink, standingRelations } from '../storage/case-links.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import type { RefusedOnCase } from './refuse-on-case.js';
import { ruleOnTwoCases } from './rule-on-two-cases.js';

export interface LinkCasesInput {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly kind: CaseLinkKind;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

export interface CasesLinked {
  readonly answer: 'LINKED';
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly replayed: boolean;
}

/** Links two cases that the officer may know. It only adds, so it asks for no version and does not move one. */
export async function linkCases(desk: Desk, actor: Actor, input: LinkCasesInput): Promise<CasesLinked | RefusedOnCase> {
  const { caseId, otherCaseId, kind, note } = input;
  const answer = await ruleOnTwoCases(desk, actor, { ...input, operation: 'linkCases' }, async ({ tx, row, other }) => {
    const standing = await standingRelations(tx, row.id, other.id);
    const reasons = linkReasons({ kind, file: row, other, standing });
    if (reasons.length > 0) return reasons;
    await insertLink(tx, { caseId, otherCaseId, relation: kind }, { note, actorId: actor.id });
    return { change: 'LINKED', relation: kind };
  });
  if (answer.answer === 'REFUSED') return answer;
  return { answer: 'LINKED', caseId, otherCaseId, replayed: answer.replayed };
}
