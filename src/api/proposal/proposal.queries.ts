import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { Connection } from '../compiled-reads/decorators.js';
import { PageArgs, type OrderOf } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import {
  ProposalConnection,
  ProposalOrder,
  PROPOSALS,
  ProposalWhere,
  type ProposalOrderField,
} from './proposal.type.js';

@ArgsType()
export class ProposalPage extends PageArgs {
  @Field(() => ProposalWhere, { nullable: true, description: 'Which proposals.' })
  where?: ProposalWhere;

  @Field(() => [ProposalOrder], { nullable: true, description: 'In which order; the oldest first when not given.' })
  orderBy?: OrderOf<keyof typeof ProposalOrderField>[];
}

@Resolver()
export class ProposalQueries {
  @Query(() => ProposalConnection, {
    description:
      'Events that officers proposed in the cases you may see; `forMe` makes it the list of what waits for you.',
  })
  @Connection(PROPOSALS)
  async proposals(
    @Args(() => ProposalPage) _page: ProposalPage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}
