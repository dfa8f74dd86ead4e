import { Args, ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import {
  Column,
  Connection,
  First,
  readByCompiler,
  Redactions,
  Table,
  ToMany,
  ToOne,
  WithheldFrom,
} from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import {
  DeadlineConnection,
  DeadlineOrder,
  DEADLINES,
  DeadlineType,
  DeadlineWhere,
  type DeadlineOrderField,
} from '../deadline/deadline.type.js';
import {
  DocumentConnection,
  DocumentOrder,
  DOCUMENTS,
  DocumentWhere,
  type DocumentOrderField,
} from '../document/document.type.js';
import { stillAsks } from '../deadline/standing-sql.js';
import {
  CaseStatusEnum,
  ClosedReasonEnum,
  CustodyStatusEnum,
  DirectionEnum,
  HoldStatusEnum,
  PriorityEnum,
} from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf, PageArgs, type OrderOf } from '../paging.js';
import { ProcedureType } from '../procedure/procedure.type.js';
import { InstrumentType } from '../reference/instrument.type.js';
import { JurisdictionType } from '../reference/jurisdiction.type.js';
import { AuthorityType, OfficerType } from '../reference/officer.type.js';
import { CaseReferenceScalar, DateTimeScalar, TimeZoneScalar } from '../scalars.js';
import { knownCase, withoutPersons } from '../visible-rows.js';
import { CASE_EVENTS, CaseEventConnection } from './case-event.type.js';
import { OffenceType, PersonType } from './person.type.js';

@ArgsType()
class DeadlinePage extends PageArgs {
  @Field(() => DeadlineWhere, { nullable: true, description: 'Which limits.' })
  where?: DeadlineWhere;

  @Field(() => [DeadlineOrder], { nullable: true, description: 'In which order; as a worklist when not given.' })
  orderBy?: OrderOf<keyof typeof DeadlineOrderField>[];
}

@ArgsType()
class DocumentPage extends PageArgs {
  @Field(() => DocumentWhere, { nullable: true, description: 'Which documents.' })
  where?: DocumentWhere;

  @Field(() => [DocumentOrder], { nullable: true, description: 'In which order; as linked when not given.' })
  orderBy?: OrderOf<keyof typeof DocumentOrderField>[];
}

@ObjectType('ExtraditionCase', {
  description: 'One extradition case: where it stands, what limits run, what is on file.',
  implements: NodeType,
})
@Table(ExtraditionCaseRecord, { idPrefix: 'case', rows: knownCase })
export class ExtraditionCaseType extends NodeType {
  @Field(() => CaseReferenceScalar, { description: 'The number people use.' })
  @Column()
  reference!: string;

  @Field(() => Int, { description: 'Counts decisions. Give it back as `expectedVersion` with the next event.' })
  @Column()
  version!: number;

  @Field(() => DirectionEnum, {
    description: 'OUTGOING: the home State requests. INCOMING: the home State is requested.',
  })
  @Column()
  direction!: string;

  @Field(() => CaseStatusEnum, { description: 'Where the procedure stands.' })
  @Column()
  status!: string;

  @Field(() => CustodyStatusEnum, { description: "The person's liberty in this case." })
  @Column()
  custody!: string;

  @Field(() => HoldStatusEnum, { description: 'Whether surrender must wait.' })
  @Column()
  hold!: string;

  @Field(() => JurisdictionType, { description: 'The State whose file this is.' })
  @ToOne('homeState')
  homeState!: unknown;

  @Field(() => JurisdictionType, { nullable: true, description: 'The other State, once it is known.' })
  @ToOne('counterpart')
  counterpart!: unknown;

  @Field(() => AuthorityType, { nullable: true, description: 'The authority that keeps the case.' })
  @ToOne('authority')
  authority!: unknown;

  @Field(() => PersonType, { nullable: true, description: 'The person whose extradition is sought.' })
  @ToOne('person')
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  requestedPerson!: unknown;

  @Field(() => InstrumentType, { nullable: true, description: 'The instrument the request rests on.' })
  @ToOne('legalBasis')
  legalBasis!: unknown;

  @Field(() => [InstrumentType], { description: 'All instruments a person chose for the case.' })
  @ToMany({
    rows: (child, parent) => sql`${child.id} = any(${parent.instruments})`,
    orderBy: (row) => [sql`${row.id}`],
  })
  instruments!: unknown[];

  @Field(() => ProcedureType, { description: 'The procedure, in the version the case is pinned to.' })
  @ToOne('procedureVersion')
  procedure!: unknown;

  @Field(() => String, { description: 'Profile of the procedure: KZ, EAW, TWO_TIER or GENERIC.' })
  @Column()
  profile!: string;

  @Field(() => TimeZoneScalar, { description: "The competent authority's zone." })
  @Column()
  timeZone!: string;

  @Field(() => [OffenceType], { description: 'Offences for which extradition is sought.' })
  @ToMany({ rows: (child, parent) => sql`${child.case} = ${parent.id}`, orderBy: (row) => [sql`${row.position}`] })
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  offences!: unknown[];

  @Field(() => OfficerType, { nullable: true, description: 'The officer who has the case.' })
  @ToOne('assignedTo')
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  assignedTo!: unknown;

  @Field(() => PriorityEnum, { description: 'How it is to be treated beside others.' })
  @Column()
  priority!: string;

  @Field(() => DeadlineType, { nullable: true, description: 'The limit that is due next, or has been due longest.' })
  @First({
    rows: (child, parent, scope) =>
      sql`${child.case} = ${parent.id} and ${child.dueAt} is not null and ${stillAsks(child, scope)}`,
    orderBy: (row) => [sql`${row.dueAt}`, sql`${row.id}`],
  })
  nextDeadline!: unknown;

  @Field(() => DeadlineConnection, { description: 'Statutory limits of the case, settled ones included.' })
  @Connection(DEADLINES, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  deadlines(@Args(() => DeadlinePage) _page: DeadlinePage): unknown {
    return readByCompiler();
  }

  @Field(() => DocumentConnection, { description: 'Documents of the case.' })
  @Connection(DOCUMENTS, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  documents(@Args(() => DocumentPage) _page: DocumentPage): unknown {
    return readByCompiler();
  }

  @Field(() => CaseEventConnection, { description: 'The history, oldest first.' })
  @Connection(CASE_EVENTS, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  events(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @Field(() => DateTimeScalar, { description: 'When the file was opened.' })
  @Column()
  openedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When a fact was last recorded, absences, links and notices left out.' })
  @Column()
  updatedAt!: string;

  @Field(() => ClosedReasonEnum, { nullable: true, description: 'Why it was closed; null while it is open.' })
  @Column()
  closedReason!: string | null;

  @Field(() => Boolean, { description: 'True for a generated record.' })
  @Column()
  synthetic!: boolean;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

@InputType('InstantRange', { description: 'A span of time. Both ends may be left open.' })
export class InstantRange {
  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant of the span.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant after the span.' })
  before?: string;
}

export const CaseOrderField = {
  NEXT_DUE: 'NEXT_DUE',
  FOLLOW_UP_DUE: 'FOLLOW_UP_DUE',
  OPENED: 'OPENED',
  UPDATED: 'UPDATED',
  REFERENCE: 'REFERENCE',
} as const;
registerEnumType(CaseOrderField, {
  name: 'CaseOrderField',
  description: 'What cases can be sorted by.',
  valuesConfig: {
    NEXT_DUE: {
      description:
        'First due instant among the open limits; a case without one counts as later than any date. It follows acts at once, and the lapse of a right when that is announced, within about a second.',
    },
    FOLLOW_UP_DUE: {
      description: 'When a follow-up is due; a closed case counts as later than any date.',
    },
    OPENED: { description: 'When the file was opened.' },
    UPDATED: { description: 'When somebody last put something on record.' },
    REFERENCE: { description: 'The case reference.' },
  },
});

export const CaseConnection = connectionOf('Case', () => ExtraditionCaseType);
