import { Field, ObjectType } from 'type-graphql';
import type { Deadline } from '../../extradition/deadlines/deadline.js';
import type { Direction } from '../../extradition/case-file.js';
import { responsibleFor } from '../../extradition/deadlines/responsible.js';
import { ruleById } from '../../extradition/deadlines/rules/all-rules.js';
import { DeadlineReadingType, DerivationStepType } from '../deadline/deadline.type.js';
import { CaseEventEnum, ConsequenceEnum, RoleEnum } from '../law-enums.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../scalars.js';

@ObjectType('PreviewedLimit', { description: 'A statutory limit as it would run. It is on no record.' })
export class PreviewedLimitType {
  @Field(() => String, { description: 'Key of the rule, such as `ETS24-16-40D`.' })
  rule!: string;

  @Field(() => String, { description: 'Family of clocks, such as PROVISIONAL_CUSTODY_LIMIT.' })
  kind!: string;

  @Field(() => String, { description: 'What the rule limits.' })
  title!: string;

  @Field(() => String, { description: 'Instrument and article, as a lawyer cites them.' })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Where the rule was read.' })
  sourceUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether the rule was read in its source.' })
  verified!: boolean;

  @Field(() => [String], {
    description: 'Parts of the rule that were not read in its source: `ifMissed` means that its consequence was not.',
  })
  unverifiedFields!: readonly string[];

  @Field(() => CaseEventEnum, { description: 'The event that starts it.' })
  startEvent!: string;

  @Field(() => DateTimeScalar, { description: 'Legal time from which it runs.' })
  startsAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the limit, in the primary reading.',
  })
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day of the limit.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is no date.' })
  undatedReason!: string | null;

  @Field(() => TimeZoneScalar, { description: 'Zone in which its days are counted.' })
  timeZone!: string;

  @Field(() => [DeadlineReadingType], { description: 'Other lawful readings that give another date.' })
  alternatives!: DeadlineReadingType[];

  @Field(() => [DerivationStepType], { description: 'How the date is reckoned, step by step.' })
  derivation!: DerivationStepType[];

  @Field(() => ConsequenceEnum, { description: 'What follows when it is missed.' })
  consequence!: string;

  @Field(() => [RoleEnum], { description: 'Who must act.' })
  responsible!: readonly string[];
}

/** A limit of the law as the schema shows one that is on no record. */
export function previewedLimit(direction: Direction, deadline: Deadline): PreviewedLimitType {
  const rule = ruleById(deadline.ruleId);
  const { startEvent, startsAt, dueAt, dueOn, undatedReason } = deadline;
  return Object.assign(new PreviewedLimitType(), {
    rule: rule.id,
    kind: rule.clock,
    title: rule.title,
    citation: `${rule.instrument} ${rule.article}`,
    sourceUrl: rule.sourceUrl,
    verified: rule.verified,
    unverifiedFields: rule.unverifiedFields,
    startEvent,
    startsAt,
    dueAt,
    dueOn,
    undatedReason,
    timeZone: deadline.zone,
    alternatives: deadline.alternatives.map((reading) => Object.assign(new DeadlineReadingType(), reading)),
    derivation: deadline.derivation.map((step) => Object.assign(new DerivationStepType(), step)),
    consequence: rule.consequence,
    responsible: responsibleFor(rule, direction),
  });
}
