import { decidedBefore } from '../extradition/proposal.js';
import { addFact } from '../storage/add-fact.js';
import { proposalTold, settleProposals } from '../storage/proposal-ends.js';
import type { ProposalOnFile } from '../storage/proposals.js';
import { databaseNow } from '../storage/open-case.js';
import { ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest as digestOf } from './input-digest.js';
import type { EventContent } from './event-content.js';
import { recordAsked, type EventRecorded, type EventRefused } from './record-case-event.js';
import { refuseOnCase } from './refuse-on-case.js';
import { answerToOld, type MovedOn, type OpenCase } from './rule-on-case.js';
import { ruleOnProposal } from './rule-on-proposal.js';

export interface ApproveProposalInput {
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly note: string | null;
}

/** The case has moved on since the proposal was made: nothing was recorded, and the proposal waits no more. */
export interface ProposalIsStale {
  readonly answer: 'STALE';
  readonly caseId: string;
  readonly proposal: ProposalOnFile;
  readonly currentVersion: number;
}

const OPERATION = 'approveProposal';

/**
 * Records what another officer proposed. The law rules on it as on any event, with the approver as the acting officer; the
 * legal time is the one proposed.
 */
export async function approveProposal(
  desk: Desk,
  actor: Actor,
  { idempotencyKey, ...content }: ApproveProposalInput,
): Promise<EventRecorded | EventRefused | MovedOn | ProposalIsStale> {
  const { proposalId, expectedVersion } = content;
  const inputDigest = digestOf(content);
  const ask = { operation: OPERATION, proposalId, idempotencyKey, inputDigest, detail: { proposal: proposalId } };
  const key = { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest };
  const answer = await ruleOnProposal(desk, actor, ask, async (open, proposal) => {
    const old = (await answerToStale(open, actor, proposal)) ?? (await answerToOld(open, expectedVersion));
    if (old) return old;
    const reasons = decidedBefore(proposal);
    if (reasons.length > 0) return refuseOnCase(open, reasons);
    const { id, proposedBy, role } = proposal;
    const { actingFor = null, ...proposed } = proposal.input as EventContent;
    const proposer = { id: proposedBy, role, actingForId: actingFor };
    const approval = { proposalId: id, proposedBy: proposer, note: content.note };
    // Who proposed it in somebody's place does not make the approver act in that place.
    return recordAsked(open, actor, { content: proposed, key, approval });
  });
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'RECORDED', caseId: answer.act.caseId, factId: answer.act.factId, replayed: true };
}

/** What a second person is told when the case stands elsewhere than when the event was proposed; null when it stands there still. */
async function answerToStale(
  { tx, row, audit }: OpenCase,
  actor: Actor,
  proposal: ProposalOnFile,
): Promise<ProposalIsStale | CaseworkError | null> {
  const { id, status, caseVersion } = proposal;
  const nobodyTold = status === 'OPEN' && caseVersion !== row.version;
  if (!nobodyTold && status !== 'OVERTAKEN') return null;
  // An event overtakes what was proposed before it; another act that moved the case on has left it to us to say so.
  if (nobodyTold) {
    const now = await databaseNow(tx);
    await settleProposals(tx, [{ id, status: 'OVERTAKEN', decidedBy: null, note: null }], now);
    await addFact(tx, row, now, { ...proposalTold(id, 'OPEN', 'OVERTAKEN'), actor_id: actor.id });
    await ringBell(tx);
  }
  await writeAudit(tx, row.id, audit('MOVED_ON', { proposedOn: caseVersion, version: row.version }));
  return { answer: 'STALE', caseId: row.id, proposal, currentVersion: row.version };
}
