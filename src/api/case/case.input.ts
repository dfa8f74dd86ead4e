import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AttestableGuardEnum,
  CaseEventEnum,
  DirectionEnum,
  NameKindEnum,
  PriorityEnum,
  SexEnum,
} from '../law-enums.js';
import { NamePartOrderEnum } from '../person/person-enums.js';
import { Longest } from '../input-length.js';
import { CountryCodeScalar, DateTimeScalar, PartialDateScalar, TimeZoneScalar } from '../scalars.js';
import { CaseEventFactsInput } from './event-facts.input.js';

export const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';

@InputType('AttestationInput', { description: 'A condition you vouch for in words. The words are kept.' })
export class AttestationInput {
  @Field(() => AttestableGuardEnum, { description: 'The condition.' })
  condition!: string;

  @Field(() => String, { description: 'Why it holds.' })
  statement!: string;
}

@InputType('CaseEventInput', { description: 'What happened, to be put on the record of a case.' })
export class CaseEventInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => CaseEventEnum, { description: 'What happened.' })
  event!: string;

  @Field(() => DateTimeScalar, {
    description:
      "When it happened, with the offset of the place. Not in the future by the database's clock, 5 s apart.",
  })
  occurredAt!: string;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description:
      "Zone of the place where it happened; days are counted in it. The competent authority's when not given.",
  })
  timeZone?: string | null;

  @Field(() => Int, { description: 'Version of the case you decided on.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: 'A note for colleagues, at most 4,000 characters.' })
  @Longest(4_000)
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The notice, assurance, request after surrender or transit the event belongs to. Left out: the event belongs to the case, or begins a side file.',
  })
  sideFileId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The officer in whose place you act, while you are the deputy of that officer. You act in your own roles; the history keeps both of you.',
  })
  actingFor?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Documents of the case you cite.' })
  documentIds?: string[] | null;

  @Field(() => CaseEventFactsInput, { nullable: true, description: 'Facts the event carries.' })
  facts?: object | null;

  @Field(() => [AttestationInput], { nullable: true, description: 'Conditions you vouch for.' })
  attestations?: AttestationInput[] | null;
}

@InputType('PersonNameInput', { description: 'A name as given, in its own script.' })
export class PersonNameInput {
  @Field(() => String, { description: 'The whole name, at most 300 characters.' })
  @Longest(300)
  fullName!: string;

  @Field(() => NameKindEnum, { nullable: true, description: 'What the name is to the person; BIRTH when not given.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'The family name in it.' })
  @Longest(300)
  family?: string | null;

  @Field(() => String, { nullable: true, description: 'The given name in it.' })
  @Longest(300)
  given?: string | null;

  @Field(() => String, { nullable: true, description: 'The name after the father in it.' })
  @Longest(300)
  patronymic?: string | null;

  @Field(() => NamePartOrderEnum, { nullable: true, description: 'Which part stands first.' })
  partOrder?: string | null;
}

@InputType('RequestedPersonInput', { description: 'The person whose extradition is sought.' })
export class RequestedPersonInput {
  @Field(() => [PersonNameInput], { description: 'All known names, the one to show first.' })
  names!: PersonNameInput[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Birth date as far as it is known.' })
  bornOn?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex as the documents state it.' })
  sex?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Nationalities.' })
  nationalities?: string[] | null;
}

@InputType('OffenceInput', { description: 'An offence for which extradition is sought.' })
export class OffenceInput {
  @Field(() => String, { description: 'What the person is said to have done, in a few words.' })
  description!: string;

  @Field(() => String, { nullable: true, description: "Article of the requesting State's law." })
  @Longest(200)
  article?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the International Classification of Crime for Statistical Purposes, such as `0101`.',
  })
  @Longest(20)
  iccs?: string | null;
}

@InputType('OpenCaseInput', {
  description: 'A new file. Nothing has happened in it until its first event is recorded.',
})
export class OpenCaseInput {
  @Field(() => DirectionEnum, { description: 'Which side the home State is on.' })
  direction!: string;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State whose file this is; yours when not given.',
  })
  homeState?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The other State, once it is known.' })
  counterpart?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The authority that keeps the case: your unit, else the central authority, when not given.',
  })
  authorityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The instrument the request rests on.' })
  legalBasis?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Further instruments that apply.' })
  instruments?: string[] | null;

  @Field(() => RequestedPersonInput, { description: 'The person whose extradition is sought.' })
  requestedPerson!: RequestedPersonInput;

  @Field(() => [OffenceInput], { nullable: true, description: 'Offences for which extradition is sought.' })
  offences?: OffenceInput[] | null;

  @Field(() => PriorityEnum, {
    nullable: true,
    description: 'How it is to be treated beside others; NORMAL when not given.',
  })
  priority?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
