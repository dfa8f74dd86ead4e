import { Field, Int, ObjectType } from 'type-graphql';
import { ASSIGNMENT_CHANGES } from '../../extradition/ownership/assignment.js';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { Column, Expression, Redactions, Table, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { AnyRecord, Expression as Build } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

export const AssignmentChangeEnum = enumOf(
  'AssignmentChange',
  'How a case came to its officer, or lost one.',
  ASSIGNMENT_CHANGES,
);

/** The officer in a member of a fact's detail; null for nobody. */
export const officerIn =
  (member: 'from' | 'to' | 'officer' | 'deputy') =>
  ({ detail }: Columns<AnyRecord>): Sql =>
    sql`(${detail} ->> ${member})::uuid`;

/** Withheld from those who know no person, where there is somebody or something to withhold. */
export const Personal = (value: Build<CaseFactRecord>) =>
  WithheldFrom<CaseFactRecord>(
    (row, scope) => sql`${value(row, scope)} is not null and ${withoutPersons(scope)}`,
    'PERSONAL_DATA',
  );

@ObjectType('CaseAssignment', {
  description: 'A decision on which officer has a case. Never changed; the next one stands beside it.',
  implements: NodeType,
})
@Table(CaseFactRecord, {
  idPrefix: 'assignment',
  rows: (row, scope) => sql`${row.kind} = 'ASSIGNMENT' and ${ofKnownCase(row, scope)}`,
})
export class CaseAssignmentType extends NodeType {
  @Field(() => AssignmentChangeEnum, { description: 'How it came about.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'how'`)
  how!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who had the case before; null for nobody.' })
  @ToOne(officerIn('from'))
  @Personal(officerIn('from'))
  from!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'Who has it since; null for nobody.' })
  @ToOne(officerIn('to'))
  @Personal(officerIn('to'))
  to!: unknown;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @Column()
  @Personal(({ note }) => note)
  note!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who decided it.' })
  @ToOne('actor')
  @Personal(({ actor }) => actor)
  actor!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'The officer in whose place a deputy decided it.' })
  @ToOne('actingFor')
  @Personal(({ actingFor }) => actingFor)
  actingFor!: unknown;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column()
  recordedAt!: string;

  @Field(() => Int, { description: 'Version of the case before.' })
  @Column()
  versionBefore!: number;

  @Field(() => Int, { description: 'Version of the case after.' })
  @Column()
  versionAfter!: number;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

export const CaseAssignmentConnection = connectionOf('CaseAssignment', () => CaseAssignmentType);

export const ASSIGNMENTS = listOf(CaseFactRecord, {
  name: 'assignments',
  filters: {},
  orders: { SEQUENCE: 'sequence' },
  defaultOrder: [{ field: 'SEQUENCE', direction: 'ASC' }],
});
