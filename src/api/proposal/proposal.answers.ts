import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { CaseEventRecorded, CaseEventRefused, CaseMovedOn } from '../case/case.answers.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';

const REPLAYED = 'True when this very act had been recorded before and the first answer is given again.';

/** An answer that shows the proposal it is about. */
export abstract class AboutProposal {
  proposalId!: string;
}

@ObjectType('CaseEventProposed', { description: 'The event waits for a second person.' })
export class CaseEventProposed extends AboutProposal {
  caseId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('ProposalStale', {
  description:
    'The case has moved on since the event was proposed. Nothing was recorded and the proposal waits no more; propose again what still holds.',
  implements: RefusalType,
})
export class ProposalStale extends RefusalType {
  proposalId!: string;
  caseId!: string;
  sinceVersion!: number;

  @Field(() => Int, { description: 'The version the case stands at now.' })
  currentVersion!: number;
}

@ObjectType('ProposalRejected', { description: 'The proposal is rejected; nothing else was changed.' })
export class ProposalRejected extends AboutProposal {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('ProposalWithdrawn', { description: 'The proposal is taken back; nothing else was changed.' })
export class ProposalWithdrawn extends AboutProposal {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('ProposalActRefused', {
  description: 'The proposal cannot be rejected or taken back by you now; nothing was changed.',
  implements: RefusalType,
})
export class ProposalActRefused extends RefusalType {
  proposalId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const ProposeCaseEventResult = createUnionType({
  name: 'ProposeCaseEventResult',
  description: 'What became of an event that was proposed.',
  types: () => [CaseEventProposed, CaseEventRefused, CaseMovedOn] as const,
});

export const ApproveProposalResult = createUnionType({
  name: 'ApproveProposalResult',
  description: 'What became of an approval.',
  types: () => [CaseEventRecorded, CaseEventRefused, CaseMovedOn, ProposalStale] as const,
});

export const RejectProposalResult = createUnionType({
  name: 'RejectProposalResult',
  description: 'What became of a rejection.',
  types: () => [ProposalRejected, ProposalActRefused] as const,
});

export const WithdrawProposalResult = createUnionType({
  name: 'WithdrawProposalResult',
  description: 'What became of a withdrawal.',
  types: () => [ProposalWithdrawn, ProposalActRefused] as const,
});
