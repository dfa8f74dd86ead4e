import { Field, ObjectType } from 'type-graphql';
import { AbsenceRecord } from '../../storage/absence.record.js';
import { OfficerRecord } from '../../storage/reference/officer.record.js';
import { Column, Expression, Redactions, Table, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import type { Columns } from '../compiled-reads/row.js';
import type { AnyRecord, Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { NodeType, RedactionType } from '../node.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { withoutPersons } from '../visible-rows.js';

type Row = Columns<AbsenceRecord>;

/** Colleagues of the same State know who is away and who stands in. */
function knownAbsence(row: Row, scope: Scope): Sql {
  const officer = scope.from(OfficerRecord);
  return sql`not (${withoutPersons(scope)}) and exists (select from ${officer.$table}
    where ${officer.id} = ${row.officer} and ${officer.homeState} = ${scope.viewer.homeState})`;
}

/** Why somebody is away is nobody's business but that officer's, a supervisor's and the deputy's. */
const reasonHidden = (row: Row, { viewer }: Scope): Sql =>
  sql`not (${viewer.id}::uuid in (${row.officer}, ${row.deputy}) or 'SUPERVISOR' = any(${viewer.roles}::text[]))`;

/** An absence that is in force at the instant of the read. */
export const running = (row: Columns<AnyRecord>, { now }: Scope): Sql =>
  sql`(${row.startsAt} <= ${now} and ${row.endsAt} > ${now})`;

@ObjectType('Absence', {
  description: 'A time in which an officer is away and a deputy may act in that place.',
  implements: NodeType,
})
@Table(AbsenceRecord, { idPrefix: 'absence', rows: knownAbsence })
export class AbsenceType extends NodeType {
  @Field(() => OfficerType, { nullable: true, description: 'Who is away.' })
  @ToOne('officer')
  officer!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'Who stands in.' })
  @ToOne('deputy')
  deputy!: unknown;

  @Field(() => DateTimeScalar, { description: 'First instant of the absence.' })
  @Column('startsAt')
  from!: string;

  @Field(() => DateTimeScalar, { description: 'First instant after it, as it was recorded.' })
  @Column('plannedUntil')
  until!: string;

  @Field(() => DateTimeScalar, {
    description: 'First instant after it, as it stands: earlier than `until` where it was ended before its time.',
  })
  @Column()
  endsAt!: string;

  @Field(() => Boolean, { description: 'Whether it is in force now, by the clock of the database.' })
  @Expression<AbsenceRecord>(running)
  running!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in words. For the officer, the deputy and supervisors only.',
  })
  @Column()
  @WithheldFrom<AbsenceRecord>(reasonHidden, 'PERSONAL_DATA')
  reason!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who recorded it.' })
  @ToOne('recordedBy')
  recordedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, by the clock of the database.' })
  @Column()
  recordedAt!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who ended it before its time.' })
  @ToOne('endedBy')
  endedBy!: unknown;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}
