import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { ProposalRecord } from '../../storage/proposal.record.js';
import { CaseEventType } from '../case/case-event.type.js';
import { CASE_NOW, caseNow, eventsSince } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { notThere } from '../api-error.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import {
  CaseEventProposed,
  ProposalActRefused,
  ProposalRejected,
  ProposalStale,
  ProposalWithdrawn,
  type AboutProposal,
} from './proposal.answers.js';
import { ProposalType } from './proposal.type.js';

/** The field `proposal` of an answer: the proposal as it stands after it. */
function proposalOf(answer: ClassType<AboutProposal>): ClassType {
  @Resolver(() => answer)
  class ProposalOfAnswer {
    @FieldResolver(() => ProposalType, { description: 'The proposal as it stands after the answer.' })
    async proposal(
      @Root() { proposalId }: AboutProposal,
      @Ctx() { read }: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      const found = await read.one<ProposalRecord>(info, ProposalType, (row) => sql`${row.id} = ${proposalId}::uuid`);
      if (!found) throw notThere('proposal');
      return found;
    }
  }
  return ProposalOfAnswer;
}

@Resolver(() => CaseEventProposed)
export class CaseEventProposedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseEventProposed,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}

@Resolver(() => ProposalStale)
export class ProposalStaleFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: ProposalStale,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => [CaseEventType], { description: 'What was recorded since the version it was proposed on.' })
  since(
    @Root() stale: ProposalStale,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return eventsSince(context, info, stale);
  }
}

export const PROPOSAL_ANSWER_FIELDS = [
  ...[CaseEventProposed, ProposalStale, ProposalRejected, ProposalWithdrawn, ProposalActRefused].map(proposalOf),
  CaseEventProposedFields,
  ProposalStaleFields,
] as const;
