import { Field, ID, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';
import { DateScalar, DateTimeScalar } from '../scalars.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';
const VERSION = 'Version of the case you decided on.';
const DECIDED =
  "Legal time of the decision, with its offset; the moment of recording by the database's clock when not given.";

@InputType('ExtendDeadlineInput', { description: 'A limit that was lawfully made longer.' })
export class ExtendDeadlineInput {
  @Field(() => ID, { description: 'The limit.' })
  deadlineId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'New last day. Without a new end the limit runs as long as its text allows, where it names a ceiling.',
  })
  dueOn?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'New end, for a limit counted in hours.' })
  dueAt?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Later day that was agreed upon, where the text counts the term from it once more.',
  })
  agreedOn?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: DECIDED })
  decidedAt?: string | null;

  @Field(() => String, { description: 'Why, at most 4,000 characters.' })
  @Longest(4_000)
  ground!: string;

  @Field(() => [ID], { nullable: true, description: 'The decision it rests on, and what else proves it.' })
  documentIds?: string[] | null;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('SetDeadlineDateInput', {
  description:
    'The date of a limit that waits for one. Name the limit; or the case and a rule that was not loaded because no length of it is known.',
})
export class SetDeadlineDateInput {
  @Field(() => ID, { nullable: true, description: 'The limit.' })
  deadlineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The case, together with `rule`.' })
  caseId?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the rule, such as `KZ-CPC-589-MAX`.' })
  @Longest(100)
  rule?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; either this or `dueAt`.' })
  dueOn?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the limit; either this or `dueOn`.',
  })
  dueAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: DECIDED })
  decidedAt?: string | null;

  @Field(() => String, { description: 'What the date was taken from, at most 4,000 characters.' })
  @Longest(4_000)
  ground!: string;

  @Field(() => [ID], { nullable: true, description: 'Documents that show the date.' })
  documentIds?: string[] | null;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('ExplainDeadlineInput', { description: 'Why a limit was missed or met too late.' })
export class ExplainDeadlineInput {
  @Field(() => ID, { description: 'The limit.' })
  deadlineId!: string;

  @Field(() => String, { description: 'The explanation, at most 4,000 characters.' })
  @Longest(4_000)
  explanation!: string;

  @Field(() => String, { description: 'What is done about it, at most 4,000 characters.' })
  @Longest(4_000)
  followUp!: string;

  @Field(() => [ID], { nullable: true, description: 'Documents that show it.' })
  documentIds?: string[] | null;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
