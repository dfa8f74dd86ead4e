import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DeadlineRecord } from '../../storage/deadline.record.js';
import { DeadlineRuleRecord } from '../../storage/reference/deadline-rule.record.js';
import { Column, Expression, Table, ToOne } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { CaseEventEnum, ConsequenceEnum, DeadlineStatusEnum, RoleEnum, SeverityEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, DurationScalar, TimeZoneScalar } from '../scalars.js';
import { ofKnownCase } from '../visible-rows.js';
import { DEADLINE_FILTERS } from './deadline-filters.js';
import { DeadlineRuleType } from './deadline-rule.type.js';
import { remainingNow, severityNow, statusNow } from './standing-sql.js';

@ObjectType('DerivationStep', { description: 'One step of the reckoning of a due date.' })
export class DerivationStepType {
  @Field(() => String, { description: 'What was done.' })
  @Column()
  rule!: string;

  @Field(() => String, { description: 'Day or instant before the step.' })
  @Column()
  from!: string;

  @Field(() => String, { description: 'Day or instant after the step.' })
  @Column()
  to!: string;

  @Field(() => String, { nullable: true, description: 'What was skipped or kept, and why.' })
  @Column()
  note!: string | null;
}

@ObjectType('DeadlineReading', { description: 'Another lawful way to count the same limit.' })
export class DeadlineReadingType {
  @Field(() => String, { description: 'Way of counting.' })
  @Column()
  countingRule!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the limit in this reading.' })
  @Column()
  lastDay!: string | null;

  @Field(() => DateTimeScalar, { description: 'First instant after the limit in this reading.' })
  @Column()
  dueAt!: string;
}

@ObjectType('Deadline', { description: 'A statutory limit running, or settled, in one case.', implements: NodeType })
@Table(DeadlineRecord, { idPrefix: 'deadline', rows: (row, scope) => ofKnownCase(row, scope) })
export class DeadlineType extends NodeType {
  @Field(() => String, { description: 'Family of clocks, such as PROVISIONAL_CUSTODY_LIMIT.' })
  @Column('clock')
  kind!: string;

  @Field(() => DeadlineRuleType, { description: 'The rule it comes from.' })
  @ToOne('rule')
  rule!: unknown;

  @Field(() => String, { description: 'Instrument and article, as a lawyer cites them.' })
  @Expression<DeadlineRecord>((row, scope) => {
    const rule = scope.from(DeadlineRuleRecord);
    return sql`(select ${rule.instrument} || ' ' || ${rule.article} from ${rule.$table} where ${rule.id} = ${row.rule})`;
  })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Where the rule was read.' })
  @Expression<DeadlineRecord>((row, scope) => {
    const rule = scope.from(DeadlineRuleRecord);
    return sql`(select ${rule.sourceUrl} from ${rule.$table} where ${rule.id} = ${row.rule})`;
  })
  sourceUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether the rule was read in its source.' })
  @Expression<DeadlineRecord>((row, scope) => {
    const rule = scope.from(DeadlineRuleRecord);
    return sql`(select ${rule.verified} from ${rule.$table} where ${rule.id} = ${row.rule})`;
  })
  verified!: boolean;

  @Field(() => [String], {
    description: 'Parts of the rule that were not read in its source: `ifMissed` means that its consequence was not.',
  })
  @Expression<DeadlineRecord>((row, scope) => {
    const rule = scope.from(DeadlineRuleRecord);
    return sql`(select ${rule.unverifiedFields} from ${rule.$table} where ${rule.id} = ${row.rule})`;
  })
  unverifiedFields!: string[];

  @Field(() => CaseEventEnum, { description: 'The event that started it.' })
  @Column()
  startEvent!: string;

  @Field(() => DateTimeScalar, { description: 'Legal time of the starting event.' })
  @Column()
  startsAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the limit, in the primary reading.',
  })
  @Column()
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day of the limit.' })
  @Column()
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due instant of the earliest reading; alarms go by it.' })
  @Column()
  earliestDueAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Due instant of the latest reading; rights of the person stay open until it.',
  })
  @Column()
  latestDueAt!: string | null;

  @Field(() => [DeadlineReadingType], { description: 'Other lawful readings that give another date.' })
  @Column()
  alternatives!: unknown[];

  @Field(() => String, { nullable: true, description: 'Why there is no date.' })
  @Column()
  undatedReason!: string | null;

  @Field(() => TimeZoneScalar, { description: 'Zone in which its days are counted.' })
  @Column()
  timeZone!: string;

  @Field(() => DeadlineStatusEnum, { description: "How it stands now, by the database's clock." })
  @Expression<DeadlineRecord>(statusNow)
  status!: string;

  @Field(() => SeverityEnum, { description: 'How urgent it is now.' })
  @Expression<DeadlineRecord>(severityNow)
  severity!: string;

  @Field(() => DurationScalar, {
    nullable: true,
    description: 'Time left until the due instant; with a minus when it has passed.',
  })
  @Expression<DeadlineRecord>(remainingNow)
  remaining!: string | null;

  @Field(() => [DerivationStepType], { description: 'How the date was reckoned, step by step.' })
  @Column()
  derivation!: unknown[];

  @Field(() => ConsequenceEnum, { description: 'What follows when it is missed.' })
  @Column()
  consequence!: string;

  @Field(() => [RoleEnum], { description: 'Who must act.' })
  @Column()
  responsible!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Legal time of the event that settled it.' })
  @Column()
  stoppedAt!: string | null;

  @Field(() => CaseEventEnum, { nullable: true, description: 'The event that settled it.' })
  @Column()
  stopEvent!: string | null;

  @Field(() => DeadlineRuleType, { nullable: true, description: 'The rule that took its place.' })
  @ToOne('successorRule')
  successor!: unknown;
}

@InputType('DeadlineWhere', {
  description: 'Which limits; all given conditions must hold, an empty list matches nothing.',
})
export class DeadlineWhere {
  @Field(() => [DeadlineStatusEnum], { nullable: true, description: 'How they stand now.' })
  status?: string[];

  @Field(() => [SeverityEnum], { nullable: true, description: 'How urgent they are now.' })
  severity?: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due before this instant.' })
  dueBefore?: string;

  @Field(() => [RoleEnum], { nullable: true, description: 'Who must act.' })
  responsible?: string[];

  @Field(() => [ConsequenceEnum], { nullable: true, description: 'What follows when they are missed.' })
  consequence?: string[];

  @Field(() => [String], { nullable: true, description: 'Of these families of clocks, see `Deadline.kind`.' })
  kind?: string[];

  @Field(() => [CountryCodeScalar], {
    nullable: true,
    description: 'Of cases in which one of these States takes part, as home State or as the other State.',
  })
  jurisdiction?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of cases that these officers have.' })
  assignedTo?: string[];
}

export const DeadlineOrderField = { WORKLIST: 'WORKLIST', DUE: 'DUE', STARTED: 'STARTED' } as const;
registerEnumType(DeadlineOrderField, {
  name: 'DeadlineOrderField',
  description: 'What limits can be sorted by.',
  valuesConfig: {
    WORKLIST: {
      description:
        "Open limits in hours on a person's liberty first, then all others, each by due instant; those without a date come last.",
    },
    DUE: { description: 'Due instant; those without a date come last.' },
    STARTED: { description: 'Legal time of the starting event.' },
  },
});
export const DeadlineOrder = orderOf('DeadlineOrder', DeadlineOrderField);
export const DeadlineConnection = connectionOf('Deadline', () => DeadlineType);

export const DEADLINES = listOf(DeadlineRecord, {
  name: 'deadlines',
  filters: DEADLINE_FILTERS,
  orders: { WORKLIST: 'worklistAt', DUE: 'dueAt', STARTED: 'startsAt' },
  defaultOrder: [{ field: 'WORKLIST', direction: 'ASC' }],
});
