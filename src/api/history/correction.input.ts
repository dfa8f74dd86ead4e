import { Field, ID, InputType, Int } from 'type-graphql';
import { AttestationInput } from '../case/case.input.js';
import { CaseEventFactsInput } from '../case/event-facts.input.js';
import { Longest } from '../input-length.js';
import { DateTimeScalar, TimeZoneScalar } from '../scalars.js';

@InputType('CorrectedEventInput', {
  description: 'What the event says in its corrected form. What is left out stays as it was.',
})
export class CorrectedEventInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened, with the offset of the place.' })
  occurredAt?: string | null;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'Zone of the place where it happened.' })
  timeZone?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Documents of the case you cite; all of them.' })
  documentIds?: string[] | null;

  @Field(() => CaseEventFactsInput, { nullable: true, description: 'Facts the event carries; all of them.' })
  facts?: object | null;

  @Field(() => [AttestationInput], { nullable: true, description: 'Conditions you vouch for; all of them.' })
  attestations?: AttestationInput[] | null;
}

@InputType('CorrectCaseEventInput', {
  description: 'An event on record that is corrected, or withdrawn: give either `replacement` or `withdraw`.',
})
export class CorrectCaseEventInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The event that is corrected.' })
  eventId!: string;

  @Field(() => Int, { description: 'Version of the case you decided on.' })
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.',
  })
  @Longest(200)
  idempotencyKey!: string;

  @Field(() => String, {
    description: 'Why it is corrected, at most 4,000 characters. Kept as the note of the correction.',
  })
  @Longest(4_000)
  reason!: string;

  @Field(() => CorrectedEventInput, {
    nullable: true,
    description: 'What the event says now. It stays the same event.',
  })
  replacement?: CorrectedEventInput | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the event never happened.' })
  withdraw?: boolean | null;
}
