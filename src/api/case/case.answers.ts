import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseFactRecord } from '../../storage/case-fact.record.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { notThere } from '../api-error.js';
import { sql } from '../compiled-reads/sql.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { CaseEventType } from './case-event.type.js';
import { ExtraditionCaseType } from './case.type.js';

@ObjectType('CaseEventRecorded', { description: 'The event is on the record.' })
export class CaseEventRecorded {
  caseId!: string;
  factId!: string;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

@ObjectType('CaseEventRefused', { description: 'The law says no; nothing was changed.', implements: RefusalType })
export class CaseEventRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

@ObjectType('CaseMovedOn', {
  description: 'The case has moved on since the version you decided on; nothing was changed.',
  implements: RefusalType,
})
export class CaseMovedOn extends RefusalType {
  caseId!: string;
  sinceVersion!: number;

  @Field(() => Int, { description: 'The version it stands at now.' })
  currentVersion!: number;
}

@ObjectType('CaseOpened', { description: 'The file is open.' })
export class CaseOpened {
  caseId!: string;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

@ObjectType('OpenCaseRefused', {
  description: 'The file may not be opened; nothing was changed.',
  implements: RefusalType,
})
export class OpenCaseRefused extends RefusalType {
  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const RecordCaseEventResult = createUnionType({
  name: 'RecordCaseEventResult',
  description: 'What became of an event.',
  types: () => [CaseEventRecorded, CaseEventRefused, CaseMovedOn] as const,
});

export const OpenCaseResult = createUnionType({
  name: 'OpenCaseResult',
  description: 'What became of a new file.',
  types: () => [CaseOpened, OpenCaseRefused] as const,
});

/** The case after an answer; NOT_FOUND when the right to see it ended meanwhile. */
export async function caseNow({ read }: RequestContext, info: GraphQLResolveInfo, caseId: string): Promise<unknown> {
  const found = await read.one<ExtraditionCaseRecord>(
    info,
    ExtraditionCaseType,
    (row) => sql`${row.id} = ${caseId}::uuid`,
  );
  if (!found) throw notThere('case');
  return found;
}

/** What was recorded on a case since one of its versions, oldest first. */
export const eventsSince = (
  { read }: RequestContext,
  info: GraphQLResolveInfo,
  { caseId, sinceVersion }: { readonly caseId: string; readonly sinceVersion: number },
): Promise<unknown> =>
  read.many<CaseFactRecord>(
    info,
    CaseEventType,
    (row) => sql`${row.case} = ${caseId}::uuid and ${row.versionAfter} > ${sinceVersion}`,
    (row) => [sql`${row.sequence}`],
  );

export const CASE_NOW = 'The case as it stands after the answer.';

@Resolver(() => CaseEventRecorded)
export class CaseEventRecordedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseEventRecorded,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => CaseEventType, { description: 'The event as it was recorded.' })
  event(
    @Root() { factId }: CaseEventRecorded,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<CaseFactRecord>(info, CaseEventType, (row) => sql`${row.id} = ${factId}::uuid`);
  }
}

@Resolver(() => CaseEventRefused)
export class CaseEventRefusedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseEventRefused,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}

@Resolver(() => CaseMovedOn)
export class CaseMovedOnFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseMovedOn,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => [CaseEventType], { description: 'What was recorded since the version you decided on.' })
  since(
    @Root() moved: CaseMovedOn,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return eventsSince(context, info, moved);
  }
}

@Resolver(() => CaseOpened)
export class CaseOpenedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseOpened,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}
