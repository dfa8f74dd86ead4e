import { Field, Int, ObjectType } from 'type-graphql';
import { EVENTS } from '../../extradition/procedure/events.js';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import {
  AsWritten,
  Column,
  Expression,
  Redactions,
  Table,
  ToMany,
  ToOne,
  WithheldFrom,
} from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { DocumentType } from '../document/document.type.js';
import { AttestableGuardEnum, CaseEventEnum, RegionEnum, RoleEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar, TimeZoneScalar } from '../scalars.js';
import { knownCase, ofKnownCase, withoutPersons } from '../visible-rows.js';

@ObjectType('RegionChange', { description: 'What an event did to one aspect of a case.' })
export class RegionChangeType {
  @Field(() => RegionEnum, { description: 'Which aspect.' })
  @Column()
  region!: string;

  @Field(() => String, {
    description: 'State before: a CaseStatus, a CustodyStatus, a HoldStatus, or a state of a side file.',
  })
  @Column()
  from!: string;

  @Field(() => String, { description: 'State after.' })
  @Column()
  to!: string;

  @Field(() => String, { description: 'Step of the procedure that was taken, such as `O18`.' })
  @Column()
  transition!: string;
}

@ObjectType('EventFact', { description: 'A fact stated with an event.' })
export class EventFactType {
  @Field(() => String, { description: 'Name of the fact.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'Its value as text; lists and objects as JSON.' })
  @Column()
  value!: string;
}

@ObjectType('Attestation', { description: 'A condition the acting officer vouched for in words.' })
export class AttestationType {
  @Field(() => AttestableGuardEnum, { description: 'The condition.' })
  @Column('guard')
  condition!: string;

  @Field(() => String, { description: 'The words.' })
  @Column()
  statement!: string;
}

@ObjectType('LimitNotStarted', { description: 'A limit the event would have started, and why it was not.' })
export class LimitNotStartedType {
  @Field(() => String, { description: 'Key of the rule.' })
  @Column('ruleId')
  rule!: string;

  @Field(() => String, { description: 'Why not.' })
  @Column()
  reason!: string;
}

/** Names of facts that hold the id of another case. */
const NAMING_CASES: readonly string[] = [
  ...new Set(
    Object.values(EVENTS).flatMap(({ facts }) => Object.keys(facts).filter((name) => facts[name]!.type === 'CASE_ID')),
  ),
];

/** Facts kept as one JSON object, as a list in the order of their names. One that names a case the viewer may not know is left out. */
export function factsListed(facts: Sql, scope: Scope): Sql {
  const other = scope.from(ExtraditionCaseRecord);
  const key = sql`substr(${facts} ->> "$f".key, 6)::uuid`;
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('name', "$f".key, 'value', ${facts} ->> "$f".key) order by "$f".key), '[]')
    from jsonb_object_keys(${facts}) as "$f"(key) where case when "$f".key = any(${NAMING_CASES}::text[])
      then exists (select from ${other.$table} where ${other.id} = ${key} and ${knownCase(other, scope)}) else true end)`;
}

const personal = (_row: unknown, scope: Scope) => withoutPersons(scope);

@ObjectType('CaseEvent', {
  description: 'One event on the record of a case. Never changed; a correction is a new event.',
  implements: NodeType,
})
@Table(CaseFactRecord, {
  idPrefix: 'event',
  rows: (row, scope) => sql`${row.kind} = 'EVENT' and ${ofKnownCase(row, scope)}`,
})
export class CaseEventType extends NodeType {
  @Field(() => Int, { description: 'Place among all facts of the case, from 1.' })
  @Column()
  sequence!: number;

  @Field(() => CaseEventEnum, { description: 'What happened.' })
  @Column('event')
  type!: string;

  @Field(() => Boolean, { description: 'True for an event that followed in law from another one.' })
  @Column()
  emitted!: boolean;

  @Field(() => DateTimeScalar, { description: 'Legal time, with the offset it was given with.' })
  @AsWritten<CaseFactRecord>((row) => sql`${row.occurredAtGiven}`)
  occurredAt!: string;

  @Field(() => TimeZoneScalar, { description: 'Zone of the place where it happened.' })
  @Column()
  timeZone!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, by the clock of the database.' })
  @Column()
  recordedAt!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who recorded it.' })
  @ToOne('actor')
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  actor!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'The officer in whose place a deputy recorded it.' })
  @ToOne('actingFor')
  // Nobody is withheld where the actor stood in for nobody.
  @WithheldFrom<CaseFactRecord>(
    (row, scope) => sql`${row.actingFor} is not null and ${withoutPersons(scope)}`,
    'PERSONAL_DATA',
  )
  actingFor!: unknown;

  @Field(() => RoleEnum, { nullable: true, description: 'Role in which it was recorded.' })
  @Column()
  role!: string | null;

  @Field(() => Int, { description: 'Version of the case before.' })
  @Column()
  versionBefore!: number;

  @Field(() => Int, { description: 'Version of the case after.' })
  @Column()
  versionAfter!: number;

  @Field(() => String, { description: 'Version of the procedure it was ruled under.' })
  @Column()
  procedureVersion!: string;

  @Field(() => [RegionChangeType], { description: 'What it did to the case.' })
  @Column()
  changes!: unknown[];

  @Field(() => String, { nullable: true, description: 'Note of the acting officer.' })
  @Column()
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  note!: string | null;

  @Field(() => [EventFactType], { description: 'Facts stated with it.' })
  @Expression<CaseFactRecord>((row, scope) => factsListed(row.facts, scope))
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  facts!: unknown[];

  @Field(() => [AttestationType], { description: 'Conditions vouched for in words.' })
  @Column()
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  attestations!: unknown[];

  @Field(() => [DocumentType], { description: 'Documents cited.' })
  @ToMany({
    rows: (child, parent) => sql`${child.id} = any(${parent.documentIds}) and ${child.case} = ${parent.case}`,
    orderBy: (row) => [sql`${row.linkedAt}`, sql`${row.id}`],
  })
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  documents!: unknown[];

  @Field(() => [LimitNotStartedType], { description: 'Limits it would have started, and why they were not.' })
  @Column()
  notStarted!: unknown[];

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

export const CaseEventConnection = connectionOf('CaseEvent', () => CaseEventType);

export const CASE_EVENTS = listOf(CaseFactRecord, {
  name: 'events',
  filters: {},
  orders: { SEQUENCE: 'sequence' },
  defaultOrder: [{ field: 'SEQUENCE', direction: 'ASC' }],
});
