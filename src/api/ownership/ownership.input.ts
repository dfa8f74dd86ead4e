import { Field, ID, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';
import { DateTimeScalar } from '../scalars.js';
import { CaseLinkKindEnum } from './linked-case.type.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';
const VERSION = 'Version of the case you decided on.';

@InputType('AssignCaseInput', { description: 'Who is to have a case.' })
export class AssignCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The officer who is to have it. Null takes it from whoever has it; it must be said.',
  })
  officerId?: string | null;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: 'A note for colleagues, at most 4,000 characters.' })
  @Longest(4_000)
  note?: string | null;
}

@InputType('HandOverCaseInput', { description: 'A case that goes from the officer who has it to another.' })
export class HandOverCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The officer who is to have it.' })
  toOfficerId!: string;

  @Field(() => String, { description: 'Why, at most 4,000 characters.' })
  @Longest(4_000)
  note!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('RecordAbsenceInput', { description: 'A time in which an officer is away.' })
export class RecordAbsenceInput {
  @Field(() => ID, { nullable: true, description: 'Who is away; you when not given.' })
  officerId?: string | null;

  @Field(() => ID, {
    description: 'Who stands in: an officer of the same State who may know every case the other may know.',
  })
  deputyId!: string;

  @Field(() => DateTimeScalar, { description: 'First instant of the absence. It may lie in the past.' })
  from!: string;

  @Field(() => DateTimeScalar, { description: 'First instant after it.' })
  until!: string;

  @Field(() => String, {
    description: 'Why, in words, at most 1,000 characters. Shown to the officer, the deputy and supervisors only.',
  })
  @Longest(1_000)
  reason!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('EndAbsenceInput', { description: 'An absence that ends before its time.' })
export class EndAbsenceInput {
  @Field(() => ID, { description: 'The absence.' })
  absenceId!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('LinkCasesInput', { description: 'Two cases that hang together.' })
export class LinkCasesInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The other case.' })
  otherCaseId!: string;

  @Field(() => CaseLinkKindEnum, { description: 'How they hang together, seen from the first.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What colleagues should know of it, at most 4,000 characters.' })
  @Longest(4_000)
  note?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('UnlinkCasesInput', { description: 'A link of two cases that was wrong, or holds no more.' })
export class UnlinkCasesInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The other case.' })
  otherCaseId!: string;

  @Field(() => CaseLinkKindEnum, { description: 'Which link, seen from the first case.' })
  kind!: string;

  @Field(() => String, { description: 'Why, at most 4,000 characters.' })
  @Longest(4_000)
  note!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
