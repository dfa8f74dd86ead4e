import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { Connection } from '../compiled-reads/decorators.js';
import { PageArgs, type OrderOf } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import {
  DeadlineConnection,
  DeadlineOrder,
  DEADLINES,
  DeadlineWhere,
  type DeadlineOrderField,
} from './deadline.type.js';

@ArgsType()
class WorklistPage extends PageArgs {
  @Field(() => DeadlineWhere, { nullable: true, description: 'Which limits.' })
  where?: DeadlineWhere;

  @Field(() => [DeadlineOrder], { nullable: true, description: 'In which order; as a worklist when not given.' })
  orderBy?: OrderOf<keyof typeof DeadlineOrderField>[];
}

@Resolver()
export class DeadlineQueries {
  @Query(() => DeadlineConnection, { description: 'The worklist: the limits of all cases you may see.' })
  @Connection(DEADLINES)
  async deadlines(
    @Args(() => WorklistPage) _page: WorklistPage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}
