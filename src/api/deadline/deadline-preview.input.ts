import { Field, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, TimeZoneScalar } from '../scalars.js';

@InputType('DeadlinePreviewInput', {
  description: 'What is supposed, to learn when a limit would end. Nothing is stored.',
})
export class DeadlinePreviewInput {
  @Field(() => String, { description: 'Key of the rule, such as `ETS24-16-40D`.' })
  @Longest(100)
  rule!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the limit would begin. It may lie in the future; the answer says so.',
  })
  startsAt!: string;

  @Field(() => TimeZoneScalar, { description: 'Zone in which its days are counted: the place of the act.' })
  timeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the instrument the rule must come from; a rule of another one is an error.',
  })
  @Longest(100)
  instrument?: string | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description:
      'The State whose days off count. That of the law for a domestic law, your own home State otherwise, when not given.',
  })
  jurisdiction?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which the limit runs in place of the day of the start, such as an agreed day of surrender.',
  })
  startDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Agreed or ordered date that is the limit itself.' })
  agreedDate?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'An earlier event from which the same term may be counted as well, such as the detention.',
  })
  earlierStart?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Length of a target of the office that has none yet; a rule of law keeps its own.',
  })
  length?: number | null;
}
