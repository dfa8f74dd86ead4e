import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../casework/actor.js';
import type { CaseFile } from '../../extradition/case-file.js';
import { ruleById } from '../../extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../../extradition/deadlines/standing.js';
import { fileAsKnown } from '../../extradition/history/as-known.js';
import { inUtc } from '../../extradition/instant.js';
import { actsOnlyAs, ROLES_WITHOUT_PERSONS } from '../../extradition/visibility.js';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import type { DocumentLinkRecord } from '../../storage/document-link.record.js';
import { readKnown, type Known, type KnownLimit } from '../../storage/read-known.js';
import { apiError } from '../api-error.js';
import { CASE_EVENTS, CaseEventConnection } from '../case/case-event.type.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Computed, Connection } from '../compiled-reads/decorators.js';
import { encodeId } from '../compiled-reads/global-id.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { DocumentConnection, DOCUMENTS } from '../document/document.type.js';
import { RedactionType } from '../node.type.js';
import { limitShown } from '../outlook/limits-of-steps.js';
import { PageArgs } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars.js';
import { CaseAsOf, DeadlineAsOf, SideFileAsOf } from './case-as-of.type.js';

/** The word of the schema for a duty that has passed. */
const statusOf = (limit: KnownLimit, at: string): string => {
  const standing = standingAt(limit, ruleById(limit.ruleId), at);
  return standing === 'OVERDUE' ? 'MISSED' : standing;
};

const shownLimits = ({ limits }: Known, at: string): DeadlineAsOf[] =>
  limits.map((limit) => {
    const { id: deadlineId, startsAt, dueAt, dueOn, stoppedAt } = limit;
    const status = statusOf(limit, at);
    return Object.assign(new DeadlineAsOf(), { deadlineId, status, startsAt, dueAt, dueOn, stoppedAt });
  });

const shownSideFiles = ({ sideFiles }: CaseFile): SideFileAsOf[] =>
  sideFiles.map(({ id, kind, state }) =>
    Object.assign(new SideFileAsOf(), { sideFileId: encodeId('side', id), kind, state }),
  );

const withheldFrom = (actor: Actor): RedactionType[] =>
  actsOnlyAs(actor, ROLES_WITHOUT_PERSONS)
    ? [Object.assign(new RedactionType(), { field: 'documents', reason: 'PERSONAL_DATA' })]
    : [];

@Resolver(() => ExtraditionCaseType)
export class CaseAsOfField {
  @FieldResolver(() => CaseAsOf, {
    nullable: true,
    description:
      'What was known of the case at an instant, by what had been recorded until then. Null while the file was not open.',
  })
  @Computed({ needs: ['id'] })
  async asOf(
    @Root() { $id: caseId }: { $id: string },
    @Arg('instant', () => DateTimeScalar, { description: 'An instant that has passed.' }) instant: string,
    @Ctx() context: RequestContext,
  ): Promise<CaseAsOf | null> {
    const at = inUtc(instant);
    const [{ file }, known] = await Promise.all([context.files.load(caseId), readKnown(context.pool, caseId, at)]);
    if (known.future) throw apiError('BAD_USER_INPUT', `What is known at ${instant} is not known yet.`, 'instant');
    if (known.version === null) return null;
    const then = fileAsKnown(file, known.facts);
    return Object.assign(new CaseAsOf(), {
      caseId,
      instant: at,
      version: known.version,
      status: then.regions.PROCEDURE.state,
      custody: then.regions.CUSTODY.state,
      hold: then.regions.HOLD.state,
      closedReason: then.closedReason,
      sideFiles: shownSideFiles(then),
      deadlines: shownLimits(known, at),
      redactions: withheldFrom(context.actor),
    });
  }
}

// Instants are shown to the millisecond, so whoever gives back the time of a fact means that fact as well.
const knownBy = (recordedAt: Sql, instant: string): Sql =>
  sql`(date_trunc('milliseconds', ${recordedAt}) <= ${instant}::timestamptz)`;

@Resolver(() => CaseAsOf)
export class CaseAsOfLists {
  @FieldResolver(() => CaseEventConnection, {
    description:
      'The events that counted then, in the order they were recorded. What an event says of its own correction is what is known now.',
  })
  @Connection(CASE_EVENTS)
  async events(
    @Root() { caseId, instant }: CaseAsOf,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection<CaseFactRecord>(info, (row, scope) => {
      const other = scope.from(CaseFactRecord);
      return sql`${row.case} = ${caseId}::uuid and ${knownBy(sql`${row.recordedAt}`, instant)}
        and not exists (select from ${other.$table} where ${other.case} = ${caseId}::uuid
          and ${other.supersedes} = ${row.sequence} and ${knownBy(sql`${other.recordedAt}`, instant)})`;
    });
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents on file then.' })
  @Connection(DOCUMENTS)
  async documents(
    @Root() { caseId, instant }: CaseAsOf,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection<DocumentLinkRecord>(
      info,
      (row) => sql`${row.case} = ${caseId}::uuid
        and ${knownBy(sql`${row.linkedAt}`, instant)}
        and (${row.withdrawnAt} is null or not ${knownBy(sql`${row.withdrawnAt}`, instant)})`,
    );
  }
}

@Resolver(() => DeadlineAsOf)
export class DeadlineOfAsOf {
  @FieldResolver(() => DeadlineType, { nullable: true, description: 'The limit as it stands now.' })
  async deadline(
    @Root() { deadlineId }: DeadlineAsOf,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return limitShown(read, info, deadlineId);
  }
}
