import { Field, ID, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';
import { DateTimeScalar } from '../scalars.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';

@InputType('AcknowledgeNoticeInput', { description: 'A notice that you know of and take in hand.' })
export class AcknowledgeNoticeInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What you do about it, for colleagues; at most 4,000 characters.',
  })
  @Longest(4_000)
  note?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('DutyInput', { description: 'A time in which an officer is to be asked.' })
export class DutyInput {
  @Field(() => ID, { description: 'The officer.' })
  officerId!: string;

  @Field(() => Int, { description: 'From 1, who is asked first, to 9.' })
  level!: number;

  @Field(() => DateTimeScalar, { description: 'First instant of the duty.' })
  from!: string;

  @Field(() => DateTimeScalar, { description: 'First instant after it.' })
  until!: string;
}

@InputType('SetDutyRosterInput', {
  description: 'The duty roster of an authority from an instant on, in place of what was set for that time before.',
})
export class SetDutyRosterInput {
  @Field(() => ID, { description: 'The authority.' })
  authorityId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it holds; from now on when not given. Duties set earlier end here.',
  })
  from?: string | null;

  @Field(() => [DutyInput], { description: 'Who is on duty; an empty list leaves nobody on duty.' })
  duties!: DutyInput[];

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
