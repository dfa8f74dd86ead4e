import { Field, ID, InputType } from 'type-graphql';
import { PersonNameInput } from '../case/case.input.js';
import { Longest } from '../input-length.js';
import { SexEnum } from '../law-enums.js';
import { CountryCodeScalar, DateScalar, PartialDateScalar } from '../scalars.js';
import { IdentityDocumentKindEnum, ProtectionKindEnum, ProtectionOutcomeEnum } from './person-enums.js';
import { MatchDecisionEnum } from './person-record.type.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';

@InputType('AddPersonNameInput', { description: 'A name under which a person is known.' })
export class AddPersonNameInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => PersonNameInput, { description: 'The name.' })
  name!: PersonNameInput;

  @Field(() => String, { nullable: true, description: 'How the office knows.' })
  ground?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawPersonNameInput', { description: "A name that is not the person's." })
export class WithdrawPersonNameInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;

  @Field(() => String, { description: 'Why.' })
  ground!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('AmendPersonInput', { description: 'What is to be otherwise on record. What is left out stays.' })
export class AmendPersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Birth date as far as it is known; null takes it away.',
  })
  bornOn?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex as the documents state it; null takes it away.' })
  sex?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'All nationalities; an empty list for none.' })
  nationalities?: string[] | null;

  @Field(() => String, { description: 'How the office knows.' })
  ground!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('AddIdentityDocumentInput', { description: 'A document or a number by which a person is identified.' })
export class AddIdentityDocumentInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => IdentityDocumentKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'The number as the document writes it, at most 64 characters.' })
  @Longest(64)
  number!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that issued it.' })
  country?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued.' })
  issuedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is valid.' })
  validUntil?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawIdentityDocumentInput', { description: "An identity document that is not the person's." })
export class WithdrawIdentityDocumentInput {
  @Field(() => ID, { description: 'The identity document.' })
  documentId!: string;

  @Field(() => String, { description: 'Why.' })
  ground!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('RecordProtectionInput', {
  description: 'A circumstance of a person that may forbid or postpone surrender.',
})
export class RecordProtectionInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ProtectionKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State where it holds.' })
  country?: string | null;

  @Field(() => PartialDateScalar, { description: 'First day as far as it is known.' })
  since!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Last day as far as it is known; left out while it lasts.',
  })
  until?: string | null;

  @Field(() => ProtectionOutcomeEnum, { nullable: true, description: 'How it ended, if it has.' })
  outcome?: string | null;

  @Field(() => String, { description: 'How the office knows.' })
  source!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('EndProtectionInput', { description: 'How a circumstance ended.' })
export class EndProtectionInput {
  @Field(() => ID, { description: 'The circumstance.' })
  protectionId!: string;

  @Field(() => PartialDateScalar, { description: 'Last day as far as it is known.' })
  until!: string;

  @Field(() => ProtectionOutcomeEnum, { nullable: true, description: 'How it ended; a claim for asylum must say so.' })
  outcome?: string | null;

  @Field(() => String, { description: 'How the office knows.' })
  source!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawProtectionInput', { description: 'A circumstance that was recorded by mistake.' })
export class WithdrawProtectionInput {
  @Field(() => ID, { description: 'The circumstance.' })
  protectionId!: string;

  @Field(() => String, { description: 'Why.' })
  ground!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawPersonMatchInput', { description: 'A decision about two records that is taken back.' })
export class WithdrawPersonMatchInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The other record.' })
  otherPersonId!: string;

  @Field(() => String, { description: 'Why.' })
  ground!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('DecidePersonMatchInput', { description: 'What was found about two records.' })
export class DecidePersonMatchInput extends WithdrawPersonMatchInput {
  @Field(() => MatchDecisionEnum, { description: 'What was found.' })
  decision!: string;
}
