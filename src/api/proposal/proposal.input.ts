import { Field, ID, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';

@InputType('ApproveProposalInput', { description: "Your yes to another officer's proposal." })
export class ApproveProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the case you decided on.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What you say with it, at most 4,000 characters. The event keeps the note of its proposer.',
  })
  @Longest(4_000)
  note?: string | null;
}

@InputType('RejectProposalInput', { description: "Your no to another officer's proposal." })
export class RejectProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => String, { description: 'Why you reject it, at most 4,000 characters.' })
  @Longest(4_000)
  note!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawProposalInput', { description: 'A proposal of your own that you take back.' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => String, { nullable: true, description: 'Why you take it back, at most 4,000 characters.' })
  @Longest(4_000)
  note?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
