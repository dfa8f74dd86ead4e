import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { foldedName } from '../../extradition/folded-name.js';
import { AbsenceRecord } from '../../storage/absence.record.js';
import { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { PersonNameRecord } from '../../storage/person-name.record.js';
import { apiError, notThere } from '../api-error.js';
import { Connection } from '../compiled-reads/decorators.js';
import { before, oneOf, oneOfIds } from '../compiled-reads/filters.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { every, sql, type Sql } from '../compiled-reads/sql.js';
import { CaseStatusEnum, CustodyStatusEnum, DirectionEnum, HoldStatusEnum } from '../law-enums.js';
import { running } from '../ownership/absence.type.js';
import { orderOf, PageArgs, type OrderOf } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { CaseReferenceScalar, CountryCodeScalar, DateTimeScalar } from '../scalars.js';
import { withoutPersons } from '../visible-rows.js';
import { CaseConnection, CaseOrderField, ExtraditionCaseType, InstantRange } from './case.type.js';

@InputType('CaseWhere', { description: 'Which cases; all given conditions must hold, an empty list matches nothing.' })
class CaseWhere {
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'Where the procedure stands.' })
  status?: string[];

  @Field(() => [CustodyStatusEnum], { nullable: true, description: "The person's liberty." })
  custody?: string[];

  @Field(() => [HoldStatusEnum], { nullable: true, description: 'Whether surrender must wait.' })
  hold?: string[];

  @Field(() => [DirectionEnum], { nullable: true, description: 'Which side the home State is on.' })
  direction?: string[];

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'The other State.' })
  counterpart?: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Part of any name of the requested person; case, accents and width do not matter. At least two letters.',
  })
  personName?: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of the officers who have the case.' })
  assignedTo?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Your own worklist: the cases that you have, and those of the officers whose deputy you are now. False: all others.',
  })
  mine?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The next open limit is due before this instant. A right that lapsed counts until its lapse is announced, within about a second.',
  })
  dueBefore?: string;

  @Field(() => InstantRange, { nullable: true, description: 'Opened within this span.' })
  opened?: InstantRange;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: open cases that nobody has moved within the time the office expects, so that a follow-up is due. False: all others.',
  })
  stale?: boolean;
}

const CaseOrder = orderOf('CaseOrder', CaseOrderField);

@ArgsType()
class CasePage extends PageArgs {
  @Field(() => CaseWhere, { nullable: true, description: 'Which cases.' })
  where?: CaseWhere;

  @Field(() => [CaseOrder], { nullable: true, description: 'In which order; the next due first when not given.' })
  orderBy?: OrderOf<keyof typeof CaseOrderField>[];
}

const FEWEST_LETTERS = 2;

function namePart(text: string): string {
  const folded = foldedName(text);
  if (folded.length >= FEWEST_LETTERS) return folded;
  throw apiError('BAD_USER_INPUT', `Give at least ${FEWEST_LETTERS} letters of the name.`, 'where.personName');
}

/** A pattern that finds the text itself: the signs that mean something to LIKE are taken literally. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Whether the viewer has the case, or stands in now for the officer who has it. */
function isMine(row: Columns<ExtraditionCaseRecord>, scope: Scope): Sql {
  const absence = scope.from(AbsenceRecord);
  return sql`${row.assignedTo} in (select ${scope.viewer.id}::uuid union all
    select ${absence.officer} from ${absence.$table} where ${absence.deputy} = ${scope.viewer.id}::uuid and ${running(absence, scope)})`;
}

export const CASES = listOf(ExtraditionCaseRecord, {
  name: 'cases',
  filters: {
    status: oneOf('status'),
    custody: oneOf('custody'),
    hold: oneOf('hold'),
    direction: oneOf('direction'),
    counterpart: oneOf('counterpart'),
    // Who may not see persons must not find them by guessing either.
    personName: (row, text: string, scope) => {
      const name = scope.from(PersonNameRecord);
      return sql`not (${withoutPersons(scope)}) and ${row.person} in (
        select ${name.person} from ${name.$table} where ${name.withdrawnAt} is null and ${name.folded} like ${containing(namePart(text))})`;
    },
    // The same holds for who has a case.
    assignedTo: (row, ids: readonly string[], scope, shape) =>
      sql`not (${withoutPersons(scope)}) and ${oneOfIds('assignedTo', 'officer')(row, ids as never, scope, shape)}`,
    mine: (row, given: boolean, scope) => (given ? isMine(row, scope) : sql`(${isMine(row, scope)}) is not true`),
    dueBefore: before('nextDueAt'),
    opened: (row, { from, before: until }: InstantRange) =>
      every([
        ...(from ? [sql`${row.openedAt} >= ${from}::timestamptz`] : []),
        ...(until ? [sql`${row.openedAt} < ${until}::timestamptz`] : []),
      ]),
    // A closed case has no follow-up: its instant is infinite.
    stale: (row, stale: boolean, { now }) =>
      stale ? sql`${row.followUpDueAt} <= ${now}` : sql`${row.followUpDueAt} > ${now}`,
  },
  orders: {
    NEXT_DUE: 'nextDueAt',
    FOLLOW_UP_DUE: 'followUpDueAt',
    OPENED: 'openedAt',
    UPDATED: 'updatedAt',
    REFERENCE: 'reference',
  },
  defaultOrder: [{ field: 'NEXT_DUE', direction: 'ASC' }],
});

@Resolver()
export class CaseQueries {
  @Query(() => ExtraditionCaseType, {
    nullable: true,
    description: 'A case by its global id. NOT_FOUND when there is none that you may see.',
  })
  async case(
    @Arg('id', () => ID, { description: 'Global id of the case.' }) id: string,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const key = decodeUuid(id, 'case');
    const found =
      key && (await read.one<ExtraditionCaseRecord>(info, ExtraditionCaseType, (row) => sql`${row.id} = ${key}::uuid`));
    if (!found) throw notThere('case');
    return found;
  }

  @Query(() => ExtraditionCaseType, {
    nullable: true,
    description: 'A case by the number people use. NOT_FOUND when there is none that you may see.',
  })
  async caseByReference(
    @Arg('reference', () => CaseReferenceScalar, { description: 'Such as `KZ-2026-000123-8`.' }) reference: string,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const found = await read.one<ExtraditionCaseRecord>(
      info,
      ExtraditionCaseType,
      (row) => sql`${row.reference} = ${reference}`,
    );
    if (!found) throw notThere('case');
    return found;
  }

  @Query(() => CaseConnection, { description: 'The cases you may see.' })
  @Connection(CASES)
  async cases(
    @Args(() => CasePage) _page: CasePage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}
