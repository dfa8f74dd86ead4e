import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { AbsenceRecord } from '../../storage/absence.record.js';
import type { CaseFactRecord } from '../../storage/case-fact.record.js';
import { notThere } from '../api-error.js';
import { CASE_NOW, caseNow, CaseMovedOn } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import { AbsenceType } from './absence.type.js';
import { CaseAssignmentType } from './assignment.type.js';
import {
  AbsenceEnded,
  AbsenceRecorded,
  CaseAssigned,
  CaseAssignmentRefused,
  CaseLinkRefused,
  CasesLinked,
  CasesUnlinked,
} from './ownership.answers.js';

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

/** The field `otherCase` of an answer. */
function otherCaseOf(answer: ClassType<{ readonly otherCaseId: string }>): ClassType {
  @Resolver(() => answer)
  class OtherCaseOfAnswer {
    @FieldResolver(() => ExtraditionCaseType, { description: 'The other case as it stands after the answer.' })
    otherCase(
      @Root() { otherCaseId }: { readonly otherCaseId: string },
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return caseNow(context, info, otherCaseId);
    }
  }
  return OtherCaseOfAnswer;
}

/** The field `absence` of an answer. */
function absenceOf(answer: ClassType<{ readonly absenceId: string }>): ClassType {
  @Resolver(() => answer)
  class AbsenceOfAnswer {
    @FieldResolver(() => AbsenceType, { description: 'The absence as it stands after the answer.' })
    async absence(
      @Root() { absenceId }: { readonly absenceId: string },
      @Ctx() { read }: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      const found = await read.one<AbsenceRecord>(info, AbsenceType, (row) => sql`${row.id} = ${absenceId}::uuid`);
      if (!found) throw notThere('absence');
      return found;
    }
  }
  return AbsenceOfAnswer;
}

@Resolver(() => CaseAssigned)
export class AssignmentOfAnswer {
  @FieldResolver(() => CaseAssignmentType, { description: 'The assignment as it was recorded.' })
  assignment(
    @Root() { factId }: CaseAssigned,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<CaseFactRecord>(info, CaseAssignmentType, (row) => sql`${row.id} = ${factId}::uuid`);
  }
}

@Resolver(() => CaseMovedOn)
export class AssignmentsSince {
  @FieldResolver(() => [CaseAssignmentType], {
    description: 'Who got or lost the case since the version you decided on; that moves the version as well.',
  })
  assignmentsSince(
    @Root() { caseId, sinceVersion }: CaseMovedOn,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.many<CaseFactRecord>(
      info,
      CaseAssignmentType,
      (row) => sql`${row.case} = ${caseId}::uuid and ${row.versionAfter} > ${sinceVersion}`,
      (row) => [sql`${row.sequence}`],
    );
  }
}

export const OWNERSHIP_ANSWER_FIELDS = [
  ...[CaseAssigned, CaseAssignmentRefused, CasesLinked, CasesUnlinked, CaseLinkRefused].map(caseOf),
  ...[CasesLinked, CasesUnlinked].map(otherCaseOf),
  ...[AbsenceRecorded, AbsenceEnded].map(absenceOf),
  AssignmentOfAnswer,
  AssignmentsSince,
] as const;
