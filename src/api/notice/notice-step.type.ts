import { Field, Int, ObjectType } from 'type-graphql';
import { ESCALATION_REASONS } from '../../extradition/deadlines/notices/escalation.js';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { Column, Expression, Table, ToMany, WithheldFrom } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

export const EscalationReasonEnum = enumOf(
  'EscalationReason',
  'Why a notice went a step up the duty roster to the people it went to.',
  ESCALATION_REASONS,
);

export const NoticeChannelEnum = enumOf('NoticeChannel', 'How people are told.', {
  FEED: 'By the feed and the list of notices.',
});

@ObjectType('NoticeStep', { description: 'A step of a notice up the duty roster.' })
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'NOTICE_ESCALATION' and ${ofKnownCase(row, scope)}` })
export class NoticeStepType {
  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column('recordedAt')
  at!: string;

  @Field(() => Int, { description: 'Level of the roster that was asked.' })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} ->> 'level')::int`)
  level!: number;

  @Field(() => EscalationReasonEnum, { description: 'Why these people.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'reason'`)
  reason!: string;

  @Field(() => NoticeChannelEnum, { description: 'How they were told.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'channel'`)
  channel!: string;

  @Field(() => [OfficerType], { description: 'Who was asked.' })
  @ToMany({
    rows: (child, parent) =>
      sql`${child.id} in (select "$a".id::uuid from jsonb_array_elements_text(${parent.detail} -> 'asked') as "$a"(id))`,
    orderBy: (row) => [sql`${row.id}`],
  })
  @WithheldFrom<CaseFactRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  asked!: unknown[];
}
