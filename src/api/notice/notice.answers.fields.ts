import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { DeadlineNoticeRecord } from '../../storage/deadline-notice.record.js';
import type { DutyRosterRecord } from '../../storage/duty-roster.record.js';
import { CASE_NOW, caseNow } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import { DutyType } from './duty.type.js';
import { DutyRosterSet, NoticeAcknowledged, NoticeAcknowledgementRefused } from './notice.answers.js';
import { DeadlineNoticeType } from './notice.type.js';

/** The field `case` of an answer. */
function caseOf(answer: ClassType<{ readonly caseId: string }>): ClassType {
  @Resolver(() => answer)
  class CaseOfAnswer {
    @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
    case(
      @Root() { caseId }: { readonly caseId: string },
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return caseNow(context, info, caseId);
    }
  }
  return CaseOfAnswer;
}

@Resolver(() => NoticeAcknowledged)
export class NoticeOfAnswer {
  @FieldResolver(() => DeadlineNoticeType, { description: 'The notice as it stands after the answer.' })
  notice(
    @Root() { noticeId }: NoticeAcknowledged,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<DeadlineNoticeRecord>(info, DeadlineNoticeType, (row) => sql`${row.id} = ${noticeId}::uuid`);
  }
}

@Resolver(() => DutyRosterSet)
export class DutiesOfAnswer {
  @FieldResolver(() => [DutyType], { description: 'The duties of the authority that are not over yet.' })
  duties(
    @Root() { authorityId }: DutyRosterSet,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.many<DutyRosterRecord>(
      info,
      DutyType,
      (row, { now }) => sql`${row.authority} = ${authorityId}::uuid and ${row.untilAt} > ${now}`,
      (row) => [sql`${row.fromAt}`, sql`${row.level}`, sql`${row.id}`],
    );
  }
}

export const NOTICE_ANSWER_FIELDS = [
  ...[NoticeAcknowledged, NoticeAcknowledgementRefused].map(caseOf),
  NoticeOfAnswer,
  DutiesOfAnswer,
] as const;
