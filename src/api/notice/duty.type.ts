import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DutyRosterRecord } from '../../storage/duty-roster.record.js';
import { AuthorityRecord } from '../../storage/reference/authority.record.js';
import { Column, Table, ToOne } from '../compiled-reads/decorators.js';
import { oneOfIds } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { NodeType } from '../node.type.js';
import { connectionOf } from '../paging.js';
import { AuthorityType, OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { withoutPersons } from '../visible-rows.js';

type Row = Columns<DutyRosterRecord>;

/** Colleagues of the same State know who is on duty. A span that a later roster took away was no duty. */
function knownDuty(row: Row, scope: Scope): Sql {
  const keeper = scope.from(AuthorityRecord);
  return sql`not (${withoutPersons(scope)}) and ${row.untilAt} > ${row.fromAt} and exists (select from ${keeper.$table}
    where ${keeper.id} = ${row.authority} and ${keeper.homeState} = ${scope.viewer.homeState})`;
}

@ObjectType('Duty', {
  description: 'A time in which an officer is asked when a notice on the liberty of a person stays unacknowledged.',
  implements: NodeType,
})
@Table(DutyRosterRecord, { idPrefix: 'duty', rows: knownDuty })
export class DutyType extends NodeType {
  @Field(() => AuthorityType, { nullable: true, description: 'The authority whose cases it is about.' })
  @ToOne('authority')
  authority!: unknown;

  @Field(() => Int, { description: '1 is asked first.' })
  @Column()
  level!: number;

  @Field(() => OfficerType, { nullable: true, description: 'Who is asked; the deputy while that officer is away.' })
  @ToOne('officer')
  officer!: unknown;

  @Field(() => DateTimeScalar, { description: 'First instant of the duty.' })
  @Column('fromAt')
  from!: string;

  @Field(() => DateTimeScalar, { description: 'First instant after it, as it stands.' })
  @Column('untilAt')
  until!: string;
}

@InputType('DutyWhere', {
  description: 'Which duties; all given conditions must hold, an empty list matches nothing.',
})
export class DutyWhere {
  @Field(() => [ID], { nullable: true, description: 'Of these authorities.' })
  authorityIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of these officers.' })
  officerIds?: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'That are on at this instant.' })
  at?: string;

  @Field(() => Boolean, { nullable: true, description: 'That are not over yet, by the clock of the database.' })
  upcoming?: boolean;
}

export const DutyConnection = connectionOf('Duty', () => DutyType);

export const DUTIES = listOf(DutyRosterRecord, {
  name: 'duties',
  filters: {
    authorityIds: oneOfIds('authority', 'authority'),
    officerIds: oneOfIds('officer', 'officer'),
    at: (row, at: string) => sql`${row.fromAt} <= ${at}::timestamptz and ${row.untilAt} > ${at}::timestamptz`,
    upcoming: (row, wanted: boolean, { now }) => sql`(${row.untilAt} > ${now}) = ${wanted}`,
  },
  orders: { FROM: 'fromAt' },
  defaultOrder: [{ field: 'FROM', direction: 'ASC' }],
});
