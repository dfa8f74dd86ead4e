import { Field, ObjectType } from 'type-graphql';
import { CHECKLIST_USES } from '../../extradition/documents/checklists.js';
import { inWords } from '../../extradition/words/in-words.js';
import type { Language } from '../../extradition/words/language.js';
import type { Phrase } from '../../extradition/words/phrase.js';
import { Lang } from '../language.argument.js';
import { CaseEventEnum, DeadlineStatusEnum, DocumentKindEnum, enumOf, RoleEnum } from '../law-enums.js';
import { DateScalar } from '../scalars.js';
import { PreviewedLimitType } from './previewed-limit.type.js';

export const ChecklistUseEnum = enumOf('ChecklistUse', 'What a list of documents is for.', CHECKLIST_USES);

@ObjectType('ComparedStep', { description: 'A step of the procedure that exists on one side only.' })
export class ComparedStepType {
  @Field(() => String, { description: 'Key of the step, such as `I20`.' })
  key!: string;

  @Field(() => CaseEventEnum, { description: 'The event that takes it.' })
  event!: string;

  @Field(() => [String], { description: 'States it may start from.' })
  from!: readonly string[];

  @Field(() => String, { description: 'State it leads to; `$SAME` stays, `$PREVIOUS` goes back.' })
  to!: string;

  @Field(() => [RoleEnum], { description: 'Roles that may record the event.' })
  by!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The texts that support it.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'Whether the cited text supports the step.' })
  verified!: boolean;
}

@ObjectType('ComparedRule', { description: 'A rule of limits that concerns the case on one side only.' })
export class ComparedRuleType {
  @Field(() => String, { description: 'Key of the rule, such as `ETS24-16-40D`.' })
  key!: string;

  @Field(() => String, { description: 'What it limits.' })
  title!: string;

  @Field(() => String, { description: 'Instrument and article, as a lawyer cites them.' })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Where it was read.' })
  sourceUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether it was read in its source.' })
  verified!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it starts limits; one that is not verified is shown and never counted.',
  })
  runs!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it starts none.' })
  reason!: string | null;
}

@ObjectType('ComparedLimit', { description: 'A limit as it stands, or as it would stand.' })
export class ComparedLimitType {
  @Field(() => DeadlineStatusEnum, { description: 'How it stands now, or would.' })
  status!: string;

  @Field(() => PreviewedLimitType, { description: 'The limit.' })
  limit!: PreviewedLimitType;
}

@ObjectType('ComparedLimits', { description: 'The limits of one family of clocks, beside each other.' })
export class ComparedLimitsType {
  @Field(() => String, { description: 'Family of clocks, such as PROVISIONAL_CUSTODY_LIMIT.' })
  kind!: string;

  @Field(() => [ComparedLimitType], { description: 'As they are.' })
  here!: ComparedLimitType[];

  @Field(() => [ComparedLimitType], { description: 'As they would be, had the case rested on the other instruments.' })
  there!: ComparedLimitType[];
}

@ObjectType('ComparedDocument', { description: 'A document that a list asks for on one side only.' })
export class ComparedDocumentType {
  @Field(() => DocumentKindEnum, { description: 'The document.' })
  kind!: string;

  @Field(() => ChecklistUseEnum, { description: 'What the list is for.' })
  use!: string;

  @Field(() => String, { description: 'Instrument whose list it is.' })
  instrument!: string;

  @Field(() => String, { description: 'What the list says, with its article.' })
  list!: string;

  @Field(() => [String], { description: 'Where it was read.' })
  sourceUrls!: readonly string[];

  @Field(() => Boolean, { description: 'Whether it was read in its source.' })
  verified!: boolean;
}

@ObjectType('LegalBasisOption', {
  description: 'Another set of instruments that binds both States, and what would differ if the case rested on it.',
})
export class LegalBasisOptionType {
  /** Keys of the set, the legal basis first. */
  keys!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether status and date of both States were read in a source, for every instrument of the set.',
  })
  verified!: boolean;

  @Field(() => [String], { description: 'Every reason not to take it for granted.' })
  doubts!: readonly string[];

  @Field(() => String, { description: 'Profile of the procedure the case would have.' })
  profile!: string;

  @Field(() => [ComparedStepType], { description: 'Steps that would exist and do not now.' })
  stepsAdded!: ComparedStepType[];

  @Field(() => [ComparedStepType], { description: 'Steps that exist now and would not.' })
  stepsDropped!: ComparedStepType[];

  @Field(() => [ComparedRuleType], { description: 'Rules that would concern the case and do not now.' })
  rulesAdded!: ComparedRuleType[];

  @Field(() => [ComparedRuleType], { description: 'Rules that concern the case now and would not.' })
  rulesDropped!: ComparedRuleType[];

  @Field(() => [ComparedLimitsType], {
    description:
      'Families of limits of which one is open, here or there. Dates that people set or extended by hand stand on the side of what is.',
  })
  limits!: ComparedLimitsType[];

  @Field(() => [ComparedDocumentType], { description: 'Documents that would be asked for and are not now.' })
  documentsAdded!: ComparedDocumentType[];

  @Field(() => [ComparedDocumentType], { description: 'Documents that are asked for now and would not be.' })
  documentsDropped!: ComparedDocumentType[];
}

@ObjectType('LegalBasisComparison', {
  description:
    'What would differ if the case rested on other instruments that bind both States. A person chooses the instruments; nothing is decided or stored here.',
})
export class LegalBasisComparisonType {
  caseId!: string;
  keys!: readonly string[];
  phrase!: Phrase | null;

  @Field(() => DateScalar, {
    description: 'Day by which the instruments were found: that of the first event, or today before there is one.',
  })
  on!: string;

  @Field(() => String, { description: 'Profile of the procedure the case has.' })
  profile!: string;

  @Field(() => [LegalBasisOptionType], { description: 'The other sets.' })
  others!: LegalBasisOptionType[];

  @Field(() => String, { nullable: true, description: 'Why there is nothing to compare; null when there is.' })
  nothingToCompare(@Lang() lang: Language): string | null {
    return this.phrase && inWords(this.phrase, lang);
  }
}
