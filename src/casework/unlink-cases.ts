import { unlinkReasons } from '../extradition/ownership/case-link.js';
import { endLink, standingRelations } from '../storage/case-links.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import type { LinkCasesInput } from './link-cases.js';
import type { RefusedOnCase } from './refuse-on-case.js';
import { ruleOnTwoCases } from './rule-on-two-cases.js';

export interface CasesUnlinked {
  readonly answer: 'UNLINKED';
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly replayed: boolean;
}

/** Ends a link of two cases that the officer may know, with the reason in the note. That they were linked stays on record. */
export async function unlinkCases(
  desk: Desk,
  actor: Actor,
  input: LinkCasesInput,
): Promise<CasesUnlinked | RefusedOnCase> {
  const { caseId, otherCaseId, kind, note } = input;
  const asked = { ...input, operation: 'unlinkCases' };
  const answer = await ruleOnTwoCases(desk, actor, asked, async ({ tx, row, other }) => {
    const standing = await standingRelations(tx, row.id, other.id);
    const reasons = unlinkReasons({ kind, file: row, other, standing }, note);
    if (reasons.length > 0) return reasons;
    await endLink(tx, { caseId, otherCaseId, relation: kind }, actor.id);
    return { change: 'UNLINKED', relation: kind };
  });
  if (answer.answer === 'REFUSED') return answer;
  return { answer: 'UNLINKED', caseId, otherCaseId, replayed: answer.replayed };
}
