import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseFactRecord } from '../../storage/case-fact.record.js';
import { caseNow, CaseEventRefused, CaseMovedOn } from '../case/case.answers.js';
import { CaseEventType } from '../case/case-event.type.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';

@ObjectType('CaseEventCorrected', { description: 'The correction is on the record.' })
export class CaseEventCorrected {
  caseId!: string;
  factId!: string;
  correctedId!: string;
  withdrawn!: boolean;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

export const CorrectCaseEventResult = createUnionType({
  name: 'CorrectCaseEventResult',
  description: 'What became of a correction.',
  types: () => [CaseEventCorrected, CaseEventRefused, CaseMovedOn] as const,
});

@Resolver(() => CaseEventCorrected)
export class CaseEventCorrectedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: 'The case as it stands after the answer.' })
  case(
    @Root() { caseId }: CaseEventCorrected,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => CaseEventType, {
    nullable: true,
    description: 'The event in its corrected form; null when it was withdrawn.',
  })
  async event(
    @Root() { factId, withdrawn }: CaseEventCorrected,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return withdrawn ? null : read.one<CaseFactRecord>(info, CaseEventType, (row) => sql`${row.id} = ${factId}::uuid`);
  }

  @FieldResolver(() => CaseEventType, { description: 'The event that counts no more.' })
  corrected(
    @Root() { correctedId }: CaseEventCorrected,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<CaseFactRecord>(info, CaseEventType, (row) => sql`${row.id} = ${correctedId}::uuid`);
  }
}
