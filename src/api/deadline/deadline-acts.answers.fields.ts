import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import { CASE_NOW, caseNow } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import {
  DeadlineActRefused,
  DeadlineDateSet,
  DeadlineExplained,
  DeadlineExtended,
  type LimitAnswer,
} from './deadline-acts.answers.js';
import { DeadlineType } from './deadline.type.js';

/** The fields `case` and `deadline` of an answer: both as they stand after it. */
function limitOf(answer: ClassType<LimitAnswer>): ClassType {
  @Resolver(() => answer)
  class LimitOfAnswer {
    @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
    case(
      @Root() { caseId }: LimitAnswer,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return caseNow(context, info, caseId);
    }

    @FieldResolver(() => DeadlineType, { description: 'The limit as it stands after the answer.' })
    deadline(
      @Root() { deadlineId }: LimitAnswer,
      @Ctx() { read }: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return read.one<DeadlineRecord>(info, DeadlineType, (row) => sql`${row.id} = ${deadlineId}::uuid`);
    }
  }
  return LimitOfAnswer;
}

@Resolver(() => DeadlineActRefused)
export class DeadlineActRefusedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: DeadlineActRefused,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}

export const LIMIT_ANSWER_FIELDS = [
  ...[DeadlineExtended, DeadlineDateSet, DeadlineExplained].map(limitOf),
  DeadlineActRefusedFields,
] as const;
