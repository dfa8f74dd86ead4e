import type { Reason } from '../extradition/refusal.js';
import { addFact } from '../storage/add-fact.js';
import { databaseNow } from '../storage/open-case.js';
import { proposalTold, settleProposals } from '../storage/proposal-ends.js';
import type { ProposalOnFile } from '../storage/proposals.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest as digestOf } from './input-digest.js';
import { type EventRefused } from './record-case-event.js';
import { refuseOnCase } from './refuse-on-case.js';
import { ruleOnProposal } from './rule-on-proposal.js';

export interface CloseProposalInput {
  readonly proposalId: string;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

export interface ProposalClosed {
  readonly answer: 'CLOSED';
  readonly caseId: string;
  readonly proposalId: string;
  readonly replayed: boolean;
}

/** How a proposal is closed without its event being recorded. */
export interface Closing {
  readonly operation: string;
  readonly status: 'REJECTED' | 'WITHDRAWN';
  /** What the law says against it. */
  readonly against: (proposal: ProposalOnFile, actor: Actor) => readonly Reason[];
}

/** Closes an open proposal. It decides nothing about the case: no version is asked for, none is moved. */
export async function closeProposal(
  desk: Desk,
  actor: Actor,
  { idempotencyKey, ...content }: CloseProposalInput,
  { operation, status, against }: Closing,
): Promise<ProposalClosed | EventRefused> {
  const { proposalId, note } = content;
  const inputDigest = digestOf(content);
  const ask = { operation, proposalId, idempotencyKey, inputDigest, detail: { proposal: proposalId } };
  const answer = await ruleOnProposal(
    desk,
    actor,
    ask,
    async (open, proposal): Promise<ProposalClosed | EventRefused> => {
      const { tx, row, audit } = open;
      const reasons = against(proposal, actor);
      if (reasons.length > 0) return refuseOnCase(open, reasons);
      const now = await databaseNow(tx);
      await settleProposals(tx, [{ id: proposalId, status, decidedBy: actor.id, note }], now);
      const factId = await addFact(tx, row, now, { ...proposalTold(proposalId, 'OPEN', status), actor_id: actor.id });
      await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest }, factId);
      await writeAudit(tx, row.id, audit('GRANTED'));
      await ringBell(tx);
      return { answer: 'CLOSED', caseId: row.id, proposalId, replayed: false };
    },
  );
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'CLOSED', caseId: answer.act.caseId, proposalId, replayed: true };
}
