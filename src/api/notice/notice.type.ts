import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NOTICE_STAGES } from '../../extradition/deadlines/notices/notice-stage.js';
import { DeadlineNoticeRecord } from '../../storage/deadline-notice.record.js';
import { DeadlineRecord } from '../../storage/deadline.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Column, Expression, Redactions, Table, ToMany, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import { oneOf, oneOfIds } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { enumOf, RoleEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar, DurationScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';
import { NoticeStepType } from './notice-step.type.js';

export const NoticeStageEnum = enumOf('NoticeStage', 'What a notice of a limit tells.', NOTICE_STAGES);

type Row = Columns<DeadlineNoticeRecord>;

const personal = (_row: unknown, scope: Scope) => withoutPersons(scope);

/** Whether somebody still has to acknowledge it. That a limit is settled ends the wait, but not for the notice that says so. */
function waits(row: Row, { from }: Pick<Scope, 'from'>): Sql {
  const limit = from(DeadlineRecord);
  return sql`(${row.patience} is not null and ${row.acknowledgedAt} is null and ${row.mootAt} is null and (${row.stage} = 'MET_LATE'
    or exists (select from ${limit.$table} where ${limit.id} = ${row.deadline} and ${limit.outcome} = 'RUNNING')))`;
}

@ObjectType('DeadlineNotice', {
  description:
    'That a limit draws near, is due, was missed, has lapsed or was met late: told once. When it is told before the end is policy of the office.',
  implements: NodeType,
})
@Table(DeadlineNoticeRecord, { idPrefix: 'notice', rows: ofKnownCase })
export class DeadlineNoticeType extends NodeType {
  @Field(() => ExtraditionCaseType, { description: 'The case.' })
  @ToOne('case')
  case!: unknown;

  @Field(() => DeadlineType, { description: 'The limit as it stands now.' })
  @ToOne('deadline')
  deadline!: unknown;

  @Field(() => NoticeStageEnum, { description: 'What it tells.' })
  @Column()
  stage!: string;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The rung of the ladder: `P3D` that the third day before the last has begun, `PT6H` that six hours are left. Null for an outcome.',
  })
  @Column()
  before!: string | null;

  @Field(() => DateTimeScalar, { description: 'End of the limit, as it was when the notice was told.' })
  @Column()
  dueAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the stage was reached; of a late act, when it was done.' })
  @Column()
  reachedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was told, by the clock of the database.' })
  @Column()
  toldAt!: string;

  @Field(() => DurationScalar, {
    description:
      'How long after its stage was reached it was told: a moment, unless no server ran or the fact was recorded late.',
  })
  @Expression<DeadlineNoticeRecord>((row) => sql`date_trunc('milliseconds', ${row.toldAt} - ${row.reachedAt})::text`)
  lateBy!: string;

  @Field(() => DurationScalar, { nullable: true, description: 'By how much the act came too late; only of MET_LATE.' })
  @Expression<DeadlineNoticeRecord>((row) => sql`date_trunc('second', ${row.actAt} - ${row.dueAt})::text`)
  actLateBy!: string | null;

  @Field(() => Boolean, { description: 'Whether a person has to acknowledge it: it is about the liberty of a person.' })
  @Expression<DeadlineNoticeRecord>((row) => sql`(${row.patience} is not null)`)
  needsAcknowledgement!: boolean;

  @Field(() => Boolean, { description: 'Whether it still waits for that.' })
  @Expression<DeadlineNoticeRecord>(waits)
  unacknowledged!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it goes a step up the duty roster unless somebody acknowledges it.',
  })
  @Column('escalateAt')
  escalatesAt!: string | null;

  @Field(() => Int, { description: 'How far up the duty roster it has gone; 0 for those who are responsible.' })
  @Column()
  level!: number;

  @Field(() => [RoleEnum], { description: 'Roles it was told to first.' })
  @Column()
  askedRoles!: string[];

  @Field(() => [OfficerType], { description: 'Officers it was put to by name.' })
  @ToMany({
    rows: (child, parent) => sql`${child.id} = any(${parent.asked})`,
    orderBy: (row) => [sql`${row.id}`],
  })
  @WithheldFrom<DeadlineNoticeRecord>(personal, 'PERSONAL_DATA')
  asked!: unknown[];

  @Field(() => [NoticeStepType], { description: 'Its steps up the duty roster.' })
  @ToMany({
    rows: (child, parent) =>
      sql`${child.case} = ${parent.case} and ${child.detail} ->> 'noticeId' = ${parent.id}::text`,
    orderBy: (row) => [sql`${row.sequence}`],
  })
  steps!: unknown[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a person acknowledged it.' })
  @Column()
  acknowledgedAt!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who acknowledged it.' })
  @ToOne('acknowledgedBy')
  @WithheldFrom<DeadlineNoticeRecord>(personal, 'PERSONAL_DATA')
  acknowledgedBy!: unknown;

  @Field(() => String, { nullable: true, description: 'What that person noted.' })
  @Column()
  @WithheldFrom<DeadlineNoticeRecord>(personal, 'PERSONAL_DATA')
  acknowledgementNote!: string | null;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

@InputType('DeadlineNoticeWhere', {
  description: 'Which notices; all given conditions must hold, an empty list matches nothing.',
})
export class DeadlineNoticeWhere {
  @Field(() => Boolean, { nullable: true, description: 'Whether somebody still has to acknowledge them.' })
  unacknowledged?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they were put to you, by name or by one of your roles.',
  })
  forMe?: boolean;

  @Field(() => [NoticeStageEnum], { nullable: true, description: 'What they tell.' })
  stage?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of these cases.' })
  caseIds?: string[];
}

export const DeadlineNoticeOrderField = { TOLD: 'TOLD' } as const;
registerEnumType(DeadlineNoticeOrderField, {
  name: 'DeadlineNoticeOrderField',
  description: 'What notices can be sorted by.',
  valuesConfig: { TOLD: { description: 'When they were told.' } },
});
export const DeadlineNoticeOrder = orderOf('DeadlineNoticeOrder', DeadlineNoticeOrderField);
export const DeadlineNoticeConnection = connectionOf('DeadlineNotice', () => DeadlineNoticeType);

const negated = (condition: Sql, wanted: boolean): Sql => (wanted ? condition : sql`not ${condition}`);

export const NOTICES = listOf(DeadlineNoticeRecord, {
  name: 'notices',
  filters: {
    unacknowledged: (row, wanted: boolean, scope) => negated(waits(row, scope), wanted),
    forMe: (row, wanted: boolean, { viewer }) =>
      negated(sql`(${row.asked} @> array[${viewer.id}::uuid] or ${row.askedRoles} && ${viewer.roles}::text[])`, wanted),
    stage: oneOf('stage'),
    caseIds: oneOfIds('case', 'case'),
  },
  orders: { TOLD: 'toldAt' },
  defaultOrder: [{ field: 'TOLD', direction: 'DESC' }],
});
