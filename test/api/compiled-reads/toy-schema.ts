import 'reflect-metadata';
import { GraphQLScalarType } from 'graphql';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import {
  AsWritten,
  Column,
  Computed,
  Connection,
  Embedded,
  Expression,
  First,
  GlobalId,
  readByCompiler,
  Redactions,
  Table,
  ToMany,
  ToOne,
  ToOneOf,
  WithheldFrom,
} from '../../../src/api/compiled-reads/decorators.js';
import { before, equal, from, oneOf, oneOfIds, present } from '../../../src/api/compiled-reads/filters.js';
import { decodeUuid } from '../../../src/api/compiled-reads/global-id.js';
import { listOf } from '../../../src/api/compiled-reads/list.js';
import type { Reader } from '../../../src/api/compiled-reads/reader.js';
import { sql } from '../../../src/api/compiled-reads/sql.js';
import { wireCompiledReads } from '../../../src/api/compiled-reads/wire-compiled-reads.js';
import { connectionOf, orderOf, PageArgs } from '../../../src/api/paging.js';
import type { OrderOf } from '../../../src/api/paging.js';
import { CaseRow, DeadlineRow, FactRow, InstrumentRow, PersonRow, toyMetadata } from './toy-records.js';

const text = (name: string) => new GraphQLScalarType({ name });
export const DateTime = text('DateTime');
export const CivilDate = text('Date');

export interface ToyContext {
  readonly read: Reader;
}

export const CaseStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
registerEnumType(CaseStatus, { name: 'CaseStatus' });
export const CaseOrderField = {
  OPENED_AT: 'OPENED_AT',
  DUE_AT: 'DUE_AT',
  WEIGHT: 'WEIGHT',
  RANK: 'RANK',
  REFERENCE: 'REFERENCE',
  PERSON: 'PERSON',
} as const;
registerEnumType(CaseOrderField, { name: 'CaseOrderField' });
const CaseOrder = orderOf('CaseOrder', CaseOrderField);

@InputType()
class CaseWhere {
  @Field(() => [CaseStatus], { nullable: true }) status?: string[];
  @Field(() => String, { nullable: true }) reference?: string;
  @Field(() => [ID], { nullable: true }) person?: string[];
  @Field(() => DateTime, { nullable: true }) openedFrom?: string;
  @Field(() => DateTime, { nullable: true }) openedBefore?: string;
  @Field(() => Boolean, { nullable: true }) dated?: boolean;
  @Field(() => String, { nullable: true }) personName?: string;
}

@ArgsType()
class CasePage extends PageArgs {
  @Field(() => CaseWhere, { nullable: true }) where?: CaseWhere;
  @Field(() => [CaseOrder], { nullable: true }) orderBy?: OrderOf<keyof typeof CaseOrderField>[];
}

const CASES = listOf(CaseRow, {
  name: 'cases',
  filters: {
    status: oneOf('status'),
    reference: equal('reference'),
    person: oneOfIds('person', 'person'),
    openedFrom: from('openedAt'),
    openedBefore: before('openedAt'),
    dated: present('dueAt'),
    personName: (row, name: string, scope) => {
      const person = scope.from(PersonRow);
      const named = sql`${person.id} = ${row.person} and position(lower(${name}::text) in lower(${person.fullName})) > 0`;
      return sql`exists (select from ${person.$table} where ${named})`;
    },
  },
  orders: {
    OPENED_AT: 'openedAt',
    DUE_AT: 'dueAt',
    WEIGHT: 'weight',
    RANK: 'rank',
    REFERENCE: 'reference',
    PERSON: {
      by: (row, scope) => {
        const person = scope.from(PersonRow);
        return sql`(select ${person.fullName} from ${person.$table} where ${person.id} = ${row.person})`;
      },
      type: 'text',
      nullable: true,
    },
  },
  defaultOrder: [{ field: 'OPENED_AT', direction: 'DESC' }],
});

const CASE_DEADLINES = listOf(DeadlineRow, {
  name: 'deadlines',
  filters: {},
  orders: { DUE_AT: 'dueAt' },
  defaultOrder: [{ field: 'DUE_AT', direction: 'ASC' }],
});

const CASE_FACTS = listOf(FactRow, {
  name: 'facts',
  typeOf: (row) => sql`${row.kind}`,
  filters: {},
  orders: { SEQUENCE: 'sequence' },
  defaultOrder: [{ field: 'SEQUENCE', direction: 'ASC' }],
});

@InterfaceType()
abstract class Node {
  @Field(() => ID)
  @GlobalId()
  id!: string;
}

@ObjectType({ implements: Node })
@Table(PersonRow, { idPrefix: 'person', rows: (row, { viewer }) => sql`${row.homeState} = ${viewer.homeState}` })
class Person extends Node {
  @Field(() => String) @Column() fullName!: string;
  @Field(() => CivilDate, { nullable: true }) @Column() bornOn!: string | null;

  @Field(() => CaseConnection)
  @Connection(CASES, { rows: (child, parent) => sql`${child.person} = ${parent.id}` })
  cases(@Args(() => CasePage) _page: CasePage): unknown {
    return readByCompiler();
  }
}

@ObjectType({ implements: Node })
@Table(InstrumentRow, { idPrefix: 'instrument' })
class Instrument extends Node {
  @Field(() => String) @Column() key!: string;
  @Field(() => String) @Column() title!: string;
}

@ObjectType()
class Redaction {
  @Field(() => String) @Column() field!: string;
  @Field(() => String) @Column() reason!: string;
}

@ObjectType()
class DerivationSource {
  @Field(() => String) @Column() article!: string;
}

@ObjectType()
class DerivationStep {
  @Field(() => String) @Column('from') start!: string;
  @Field(() => Int, { nullable: true }) @Column() days!: number | null;
  @Field(() => DerivationSource, { nullable: true }) @Column() source!: DerivationSource | null;
}

@ObjectType()
class Standing {
  @Field(() => CaseStatus) @Column() status!: string;
  @Field(() => Boolean) @Column() sealed!: boolean;
}

@ObjectType({ implements: Node })
@Table(DeadlineRow, { idPrefix: 'deadline' })
class Deadline extends Node {
  @Field(() => String) @Column() kind!: string;
  @Field(() => DateTime, { nullable: true }) @Column() dueAt!: string | null;
  @Field(() => Case, { nullable: true }) @ToOne('case') case!: unknown;

  @Field(() => Boolean)
  @Expression<DeadlineRow>((row, { now }) => sql`coalesce(${row.dueAt} < ${now}, false)`)
  overdue!: boolean;
}

@ObjectType()
@Table(FactRow)
class NoteFact {
  @Field(() => Int) @Column() sequence!: number;
  @Field(() => String, { nullable: true }) @Column() note!: string | null;
  @Field(() => Case, { nullable: true }) @ToOne('case') case!: unknown;
}

@ObjectType()
@Table(FactRow, { rows: (row) => sql`${row.event} is distinct from 'HIDDEN'` })
class EventFact {
  @Field(() => Int) @Column() sequence!: number;
  @Field(() => String, { nullable: true }) @Column() event!: string | null;
}
const Fact = createUnionType({ name: 'Fact', types: () => [NoteFact, EventFact] as const });
const Subject = createUnionType({ name: 'Subject', types: () => [Person, Instrument] as const });

@ObjectType()
class Verdict {
  @Field(() => String) word!: string;
}

@ObjectType({ implements: Node })
@Table(CaseRow, { idPrefix: 'case', rows: (row, { viewer }) => sql`${row.homeState} = ${viewer.homeState}` })
class Case extends Node {
  @Field(() => String) @Column() reference!: string;
  @Field(() => CaseStatus) @Column() status!: string;
  @Field(() => Int) @Column() weight!: number;
  @Field(() => Int, { nullable: true }) @Column() rank!: number | null;
  @Field(() => DateTime) @Column() openedAt!: string;
  @Field(() => DateTime, { nullable: true }) @Column() dueAt!: string | null;
  @Field(() => DateTime) @Column('subjectKey') textual!: string;
  @Field(() => DateTime) @AsWritten<CaseRow>((row) => sql`${row.status} || '+04:00'`) written!: string;
  @Field(() => [String]) @Column('languages') tongues!: string[];
  @Field(() => [DerivationStep], { nullable: true }) @Column() derivation!: DerivationStep[] | null;
  @Field(() => DerivationStep, { nullable: true })
  @Expression<CaseRow>((row) => sql`${row.derivation} -> 0`)
  firstStep!: unknown;
  @Field(() => Standing) @Embedded() standing!: Standing;
  @Field(() => Standing, { nullable: true })
  @Embedded<CaseRow>({ when: (row) => sql`${row.status} = 'CLOSED'` })
  closing!: Standing | null;

  @Field(() => Person, { nullable: true })
  @ToOne('person')
  @WithheldFrom<CaseRow>(
    (row, { viewer }) => sql`${row.sealed} and not ('SUPERVISOR' = any(${viewer.roles}::text[]))`,
    'SEALED',
  )
  requestedPerson!: unknown;

  @Field(() => [String])
  @Column('languages')
  @WithheldFrom<CaseRow>((row) => sql`${row.sealed}`)
  spoken!: string[];

  @Field(() => String, { nullable: true })
  @Column()
  @WithheldFrom<CaseRow>((row) => sql`${row.secret} is null or null::boolean`)
  secret!: string | null;

  @Field(() => [Redaction]) @Redactions() redactions!: Redaction[];

  @Field(() => Deadline, { nullable: true })
  @First({
    rows: (child, parent) => sql`${child.case} = ${parent.id} and ${child.dueAt} is not null`,
    orderBy: (row) => [sql`${row.dueAt}`, sql`${row.id}`],
  })
  nextDeadline!: unknown;

  @Field(() => [Deadline])
  @ToMany({
    rows: (child, parent, { args }) =>
      sql`${child.case} = ${parent.id} and (${args.kind ?? null}::text is null or ${child.kind} = ${args.kind ?? null})`,
    orderBy: (row) => [sql`${row.kind}`, sql`${row.id}`],
  })
  allDeadlines(@Arg('kind', () => String, { nullable: true }) _kind?: string): unknown {
    return readByCompiler();
  }

  @Field(() => DeadlineConnection)
  @Connection(CASE_DEADLINES, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  @WithheldFrom<CaseRow>((row) => sql`${row.sealed}`)
  deadlines(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @Field(() => FactConnection)
  @Connection(CASE_FACTS, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  facts(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @Field(() => [Fact])
  @ToMany({
    variants: { record: FactRow, typeOf: (row) => sql`${row.kind}` },
    rows: (child, parent) => sql`${child.case} = ${parent.id}`,
    orderBy: (row) => [sql`${row.sequence} desc`],
  })
  latestFacts!: unknown;

  @Field(() => Subject, { nullable: true })
  @ToOneOf({ typeOf: (row) => sql`${row.subjectType}`, key: (row) => sql`${row.subjectKey}` })
  subject!: unknown;

  @Field(() => [Verdict])
  @Computed({ needs: ['status', 'openedAt'] })
  verdicts!: Verdict[];

  @Field(() => Verdict, { nullable: true })
  @Computed({ needs: ['status'] })
  @WithheldFrom<CaseRow>((row) => sql`${row.sealed}`)
  opinion!: Verdict | null;
}

const CaseConnection = connectionOf<unknown>('Case', () => Case);
const DeadlineConnection = connectionOf<unknown>('Deadline', () => Deadline);
const FactConnection = connectionOf<unknown>('Fact', () => Fact);

@ObjectType()
class CaseMoved {
  @Field(() => Case) case!: unknown;
}

@Resolver(() => CaseMoved)
class CaseMovedFields {
  @FieldResolver(() => Case)
  async case(@Root() moved: { caseId: string }, @Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    return read.one<CaseRow>(info, Case, (row) => sql`${row.id} = ${moved.caseId}::uuid`);
  }
}

@Resolver(() => Case)
class CaseFields {
  @FieldResolver(() => [Verdict])
  verdicts(@Root() row: { $status: string; $openedAt: string }) {
    return [Object.assign(new Verdict(), { word: `${row.$status} since ${row.$openedAt}` })];
  }

  @FieldResolver(() => Verdict, { nullable: true })
  opinion(@Root() row: { $status: string }) {
    return Object.assign(new Verdict(), { word: `opinion on ${row.$status}` });
  }
}

@Resolver()
class ToyQueries {
  @Query(() => Case, { nullable: true })
  async case(@Arg('id', () => ID) id: string, @Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    const key = decodeUuid(id, 'case');
    return key && read.one<CaseRow>(info, Case, (row) => sql`${row.id} = ${key}::uuid`);
  }

  @Query(() => Case, { nullable: true })
  async caseByReference(
    @Arg('reference', () => String) reference: string,
    @Ctx() { read }: ToyContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.one<CaseRow>(info, Case, (row) => sql`${row.reference} = ${reference}`);
  }

  @Query(() => CaseConnection)
  @Connection(CASES)
  async cases(@Args(() => CasePage) _page: CasePage, @Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    return read.connection(info);
  }

  @Query(() => CaseConnection)
  @Connection(CASES)
  async openCases(
    @Args(() => CasePage) _page: CasePage,
    @Ctx() { read }: ToyContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.connection<CaseRow>(info, (row) => sql`${row.status} = 'OPEN'`);
  }

  @Query(() => [Instrument])
  async instruments(@Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    return read.many<InstrumentRow>(
      info,
      Instrument,
      () => sql`true`,
      (row) => [sql`${row.key}`],
    );
  }

  @Query(() => Node, { nullable: true })
  async node(@Arg('id', () => ID) id: string, @Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    return read.node(info, id);
  }

  @Query(() => [Node], { nullable: 'items' })
  async nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() { read }: ToyContext, @Info() info: GraphQLResolveInfo) {
    return read.nodes(info, ids);
  }

  @Mutation(() => CaseMoved)
  moveCase(@Arg('id', () => ID) id: string) {
    return Object.assign(new CaseMoved(), { caseId: decodeUuid(id, 'case') });
  }
}

/** A schema over the toy tables with every kind of mapping. */
export async function toySchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [ToyQueries, CaseFields, CaseMovedFields],
    orphanedTypes: [Person, Instrument, Deadline, NoteFact, EventFact],
    validate: false,
  });
  wireCompiledReads(schema, toyMetadata());
  return schema;
}
