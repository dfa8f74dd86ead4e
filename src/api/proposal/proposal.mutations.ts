import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { approveProposal } from '../../casework/approve-proposal.js';
import { proposeCaseEvent } from '../../casework/propose-case-event.js';
import { rejectProposal } from '../../casework/reject-proposal.js';
import { withdrawProposal } from '../../casework/withdraw-proposal.js';
import { phrase, words } from '../../extradition/words/phrase.js';
import { CaseEventInput } from '../case/case.input.js';
import { shownMove, shownRecording, shownRefusal } from '../case/event-answered.js';
import { eventAsked, keyGiven } from '../case/event-asked.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  ApproveProposalResult,
  CaseEventProposed,
  ProposalActRefused,
  ProposalRejected,
  ProposalStale,
  ProposalWithdrawn,
  ProposeCaseEventResult,
  RejectProposalResult,
  WithdrawProposalResult,
} from './proposal.answers.js';
import { ApproveProposalInput, RejectProposalInput, WithdrawProposalInput } from './proposal.input.js';

interface ProposalAct {
  readonly proposalId: string;
  readonly idempotencyKey: string;
  readonly note?: string | null;
}

/** An act on a proposal as casework takes it. */
function actAsked({ proposalId, idempotencyKey, note }: ProposalAct) {
  keyGiven(idempotencyKey);
  return { proposalId: givenUuid(proposalId, 'proposal', 'proposal'), idempotencyKey, note: note ?? null };
}

@Resolver()
export class ProposalMutations {
  @Mutation(() => ProposeCaseEventResult, {
    description:
      'Prepares an event that takes two people, for another to approve. The law looks at it now as if it were approved at once; the version of the case stays.',
  })
  async proposeCaseEvent(
    @Arg('input', () => CaseEventInput, { description: 'What happened.' }) input: CaseEventInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof ProposeCaseEventResult> {
    keyGiven(input.idempotencyKey);
    const answer = await proposeCaseEvent(desk, actor, eventAsked(input));
    if (answer.answer === 'PROPOSED') return Object.assign(new CaseEventProposed(), answer);
    return answer.answer === 'REFUSED' ? shownRefusal(answer) : shownMove(answer);
  }

  @Mutation(() => ApproveProposalResult, {
    description:
      'Records what another officer proposed, with you as the acting officer beside the one who proposed it.',
  })
  async approveProposal(
    @Arg('input', () => ApproveProposalInput, { description: 'Your yes.' }) input: ApproveProposalInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof ApproveProposalResult> {
    const { expectedVersion } = input;
    const answer = await approveProposal(desk, actor, { ...actAsked(input), expectedVersion });
    if (answer.answer !== 'STALE') return shownRecording(answer);
    const { caseId, proposal, currentVersion: current } = answer;
    const event = words('EVENT', proposal.event);
    return Object.assign(new ProposalStale(), {
      caseId,
      proposalId: proposal.id,
      sinceVersion: proposal.caseVersion,
      currentVersion: current,
      phrases: [phrase('proposalStale', { event, proposedOn: proposal.caseVersion, current })],
    });
  }

  @Mutation(() => RejectProposalResult, { description: "Says no to another officer's proposal, and why." })
  async rejectProposal(
    @Arg('input', () => RejectProposalInput, { description: 'Your no.' }) input: RejectProposalInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof RejectProposalResult> {
    const asked = actAsked(input);
    const answer = await rejectProposal(desk, actor, asked);
    if (answer.answer === 'CLOSED') return Object.assign(new ProposalRejected(), answer);
    return Object.assign(new ProposalActRefused(), { proposalId: asked.proposalId, ...refusedFor(answer.reasons) });
  }

  @Mutation(() => WithdrawProposalResult, { description: 'Takes back a proposal of your own.' })
  async withdrawProposal(
    @Arg('input', () => WithdrawProposalInput, { description: 'What you take back.' }) input: WithdrawProposalInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof WithdrawProposalResult> {
    const asked = actAsked(input);
    const answer = await withdrawProposal(desk, actor, asked);
    if (answer.answer === 'CLOSED') return Object.assign(new ProposalWithdrawn(), answer);
    return Object.assign(new ProposalActRefused(), { proposalId: asked.proposalId, ...refusedFor(answer.reasons) });
  }
}
