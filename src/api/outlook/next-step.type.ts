import { Field, ObjectType } from 'type-graphql';
import { NEXT_STEP_BASES, NEXT_STEP_KINDS } from '../../extradition/outlook/next-step.js';
import { inWords } from '../../extradition/words/in-words.js';
import type { Language } from '../../extradition/words/language.js';
import type { Phrase } from '../../extradition/words/phrase.js';
import { EventVerdictType } from '../case/event-verdict.type.js';
import { Lang } from '../language.argument.js';
import { ConsequenceEnum, enumOf, RoleEnum } from '../law-enums.js';
import { RefusalReasonType, RemedyType } from '../refusal/refusal.type.js';
import { DateScalar, DateTimeScalar } from '../scalars.js';

export const NextStepKindEnum = enumOf('NextStepKind', 'Why something must happen next.', NEXT_STEP_KINDS);
export const NextStepBasisEnum = enumOf('NextStepBasis', 'Where it comes from.', NEXT_STEP_BASES);

@ObjectType('NextStep', {
  description:
    'Something that must happen next in a case: what, by whom, by when, under which article, and what is missing for it.',
})
export class NextStepType {
  phrase!: Phrase;
  /** Key of the limit it keeps. */
  deadlineId!: string | null;

  @Field(() => NextStepKindEnum, { description: 'Why it must happen.' })
  kind!: string;

  @Field(() => String, { description: 'What to do, in a sentence.' })
  label(@Lang() lang: Language): string {
    return inWords(this.phrase, lang);
  }

  @Field(() => [EventVerdictType], {
    description:
      'Events that would do it, the most usual first, each as `availableEvents` judges it for you. Empty when it asks for no event.',
  })
  events!: EventVerdictType[];

  @Field(() => [RoleEnum], { description: 'Who must act, or ask.' })
  roles!: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the time for it; null where there is no date, or it must be done at once.',
  })
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day for it.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether a duty, or a target of the office, has passed undone.' })
  overdue!: boolean;

  @Field(() => String, { nullable: true, description: 'Instrument and article; null for what no text asks for.' })
  citation!: string | null;

  @Field(() => ConsequenceEnum, { nullable: true, description: 'What follows when the limit is missed.' })
  consequence!: string | null;

  @Field(() => NextStepBasisEnum, {
    description: 'Law, an order, or only the usual course and a target of the office.',
  })
  basis!: string;

  @Field(() => Boolean, {
    description: 'Whether the rule was read in its source; false for what the office expects, which no source sets.',
  })
  verified!: boolean;

  @Field(() => [String], {
    description:
      'Parts of the rule that were not read in its source: `ifMissed` means that its consequence was not. Empty where no rule asks for it.',
  })
  unverifiedFields!: readonly string[];

  @Field(() => [RemedyType], { description: 'What is missing for the first of the events.' })
  missing!: RemedyType[];

  @Field(() => [RefusalReasonType], {
    description: 'Why the first of the events cannot be recorded now; empty when it can.',
  })
  reasons!: RefusalReasonType[];

  @Field(() => Boolean, {
    description: 'True when nobody has moved the case in the time the office expects, and somebody must ask.',
  })
  followUp!: boolean;
}
