import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProposalRecord } from '../../storage/proposal.record.js';
import { AttestationType, EventFactType, factsListed } from '../case/case-event.type.js';
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
import { oneOf } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { DocumentType } from '../document/document.type.js';
import { CaseEventEnum, ProposalStatusEnum, RoleEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar, TimeZoneScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

const Personal = () => WithheldFrom<ProposalRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA');

@ObjectType('Proposal', {
  description:
    'An event that one officer has prepared whole and another must approve before it is recorded. What it proposes never changes.',
  implements: NodeType,
})
@Table(ProposalRecord, { idPrefix: 'proposal', rows: ofKnownCase })
export class ProposalType extends NodeType {
  @Field(() => CaseEventEnum, { description: 'The event that is proposed.' })
  @Column()
  event!: string;

  @Field(() => ProposalStatusEnum, { description: 'How it stands.' })
  @Column()
  status!: string;

  @Field(() => Int, {
    description: 'Version of the case it was proposed on. Once the case has moved on it cannot be approved.',
  })
  @Column()
  caseVersion!: number;

  @Field(() => OfficerType, { nullable: true, description: 'Who proposed it.' })
  @ToOne('proposedBy')
  @Personal()
  proposedBy!: unknown;

  @Field(() => RoleEnum, { description: 'In which role it was proposed.' })
  @Column()
  role!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed, by the clock of the database.' })
  @Column()
  proposedAt!: string;

  @Field(() => [RoleEnum], { description: 'Who may approve or reject it.' })
  @Column()
  roles!: string[];

  @Field(() => DateTimeScalar, { description: 'Legal time of the event, with the offset it was given with.' })
  @AsWritten<ProposalRecord>((row) => sql`${row.input} ->> 'occurredAt'`)
  occurredAt!: string;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: "Zone of the place where it happened; the competent authority's when null.",
  })
  @Expression<ProposalRecord>((row) => sql`${row.input} ->> 'timeZone'`)
  timeZone!: string | null;

  @Field(() => String, { nullable: true, description: 'Note that will be recorded with the event.' })
  @Expression<ProposalRecord>((row) => sql`${row.input} ->> 'note'`)
  @Personal()
  note!: string | null;

  @Field(() => [EventFactType], { description: 'Facts that will be recorded with the event.' })
  @Expression<ProposalRecord>((row, scope) => factsListed(sql`(${row.input} -> 'facts')`, scope))
  @Personal()
  facts!: unknown[];

  @Field(() => [AttestationType], {
    description: 'Conditions the proposer vouches for, and whoever approves it with them.',
  })
  @Expression<ProposalRecord>((row) => sql`${row.input} -> 'attestations'`)
  @Personal()
  attestations!: unknown[];

  @Field(() => [DocumentType], { description: 'Documents cited.' })
  @ToMany({
    rows: (child, parent) =>
      sql`(${parent.input} -> 'documentIds') ? ${child.id}::text and ${child.case} = ${parent.case}`,
    orderBy: (row) => [sql`${row.linkedAt}`, sql`${row.id}`],
  })
  @Personal()
  documents!: unknown[];

  @Field(() => OfficerType, {
    nullable: true,
    description: 'Who approved, rejected or withdrew it; nobody, where the case moved on.',
  })
  @ToOne('decidedBy')
  @Personal()
  decidedBy!: unknown;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ceased to wait, by the clock of the database.' })
  @Column()
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with the decision.' })
  @Column()
  @Personal()
  decisionNote!: string | null;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

@InputType('ProposalWhere', {
  description: 'Which proposals; all given conditions must hold, an empty list matches nothing.',
})
export class ProposalWhere {
  @Field(() => [ProposalStatusEnum], { nullable: true, description: 'How they stand.' })
  status?: string[];

  @Field(() => [CaseEventEnum], { nullable: true, description: 'What they propose.' })
  event?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether you proposed them.' })
  mine?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they wait for somebody like you: open, for a role you hold, and neither your own nor made in your place.',
  })
  forMe?: boolean;
}

export const ProposalOrderField = { PROPOSED: 'PROPOSED' } as const;
registerEnumType(ProposalOrderField, {
  name: 'ProposalOrderField',
  description: 'What proposals can be sorted by.',
  valuesConfig: { PROPOSED: { description: 'When they were made.' } },
});
export const ProposalOrder = orderOf('ProposalOrder', ProposalOrderField);
export const ProposalConnection = connectionOf('Proposal', () => ProposalType);

const by = (row: Columns<ProposalRecord>, { viewer }: Scope): Sql => sql`${row.proposedBy} = ${viewer.id}::uuid`;

const waitsFor = (row: Columns<ProposalRecord>, scope: Scope): Sql =>
  sql`(${row.status} = 'OPEN' and not ${by(row, scope)} and ${row.roles} && ${scope.viewer.roles}::text[]
    and ${row.input} ->> 'actingFor' is distinct from ${scope.viewer.id}::text)`;

export const PROPOSALS = listOf(ProposalRecord, {
  name: 'proposals',
  filters: {
    status: oneOf('status'),
    event: oneOf('event'),
    mine: (row, mine: boolean, scope) => (mine ? by(row, scope) : sql`not ${by(row, scope)}`),
    forMe: (row, forMe: boolean, scope) => (forMe ? waitsFor(row, scope) : sql`not ${waitsFor(row, scope)}`),
  },
  orders: { PROPOSED: 'proposedAt' },
  defaultOrder: [{ field: 'PROPOSED', direction: 'ASC' }],
});
