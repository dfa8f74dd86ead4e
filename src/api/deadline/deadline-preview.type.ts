import { Field, ObjectType } from 'type-graphql';
import { ConsequenceEnum } from '../law-enums.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, TimeZoneScalar } from '../scalars.js';
import { DeadlineReadingType, DerivationStepType } from './deadline.type.js';

@ObjectType('DeadlinePreview', { description: 'When a limit would end, counted as in a case; nothing is stored.' })
export class DeadlinePreviewType {
  ruleKey!: string;

  @Field(() => String, { description: 'Instrument and article, as a lawyer cites them.' })
  citation!: string;

  @Field(() => Boolean, { description: 'Whether the rule was read in its source.' })
  verified!: boolean;

  @Field(() => [String], { description: 'Parts of the rule that were not read.' })
  unverifiedFields!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether the rule was law on the day of the start, as far as its dates are known.',
  })
  inForce!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why no case starts this limit by itself; null for a rule that runs.',
  })
  notLoadedReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'The supposed start.' })
  startsAt!: string;

  @Field(() => Boolean, { description: 'Whether the supposed start lies in the future by the clock of the database.' })
  startInFuture!: boolean;

  @Field(() => TimeZoneScalar, { description: 'Zone in which its days are counted.' })
  timeZone!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State whose days off were looked up.' })
  calendarOf!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the limit, in the primary reading.',
  })
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day of the limit.' })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due instant of the earliest reading.' })
  earliestDueAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due instant of the latest reading.' })
  latestDueAt!: string | null;

  @Field(() => [DeadlineReadingType], { description: 'Other lawful readings that give another date.' })
  alternatives!: DeadlineReadingType[];

  @Field(() => String, { nullable: true, description: 'Why there would be no date.' })
  undatedReason!: string | null;

  @Field(() => [DerivationStepType], { description: 'How the date was reckoned, step by step.' })
  derivation!: DerivationStepType[];

  @Field(() => ConsequenceEnum, { description: 'What would follow when it is missed.' })
  consequence!: string;
}
