import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { Connection } from '../compiled-reads/decorators.js';
import { PageArgs } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { DUTIES, DutyConnection, DutyWhere } from './duty.type.js';

@ArgsType()
class DutyPage extends PageArgs {
  @Field(() => DutyWhere, { nullable: true, description: 'Which duties.' })
  where?: DutyWhere;
}

@Resolver()
export class DutyQueries {
  @Query(() => DutyConnection, {
    description: 'The duty rosters of your State, in the order of time: who is asked about notices, and when.',
  })
  @Connection(DUTIES)
  async duties(
    @Args(() => DutyPage) _page: DutyPage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}
