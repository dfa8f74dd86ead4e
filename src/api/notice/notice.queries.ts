import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Connection, readByCompiler } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { PageArgs, type OrderOf } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import {
  DeadlineNoticeConnection,
  DeadlineNoticeOrder,
  DeadlineNoticeWhere,
  NOTICES,
  type DeadlineNoticeOrderField,
} from './notice.type.js';

@ArgsType()
class NoticePage extends PageArgs {
  @Field(() => DeadlineNoticeWhere, { nullable: true, description: 'Which notices.' })
  where?: DeadlineNoticeWhere;

  @Field(() => [DeadlineNoticeOrder], {
    nullable: true,
    description: 'In which order; the latest first when not given.',
  })
  orderBy?: OrderOf<keyof typeof DeadlineNoticeOrderField>[];
}

@Resolver()
export class NoticeQueries {
  @Query(() => DeadlineNoticeConnection, { description: 'What was told of the limits of all cases you may see.' })
  @Connection(NOTICES)
  async notices(
    @Args(() => NoticePage) _page: NoticePage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}

@Resolver(() => DeadlineType)
export class NoticesOfDeadline {
  @FieldResolver(() => DeadlineNoticeConnection, { description: 'What was told of this limit.' })
  @Connection(NOTICES, { rows: (child, parent) => sql`${child.deadline} = ${parent.id}` })
  notices(@Args(() => NoticePage) _page: NoticePage): unknown {
    return readByCompiler();
  }
}

@Resolver(() => ExtraditionCaseType)
export class NoticesOfCase {
  @FieldResolver(() => DeadlineNoticeConnection, { description: 'What was told of the limits of the case.' })
  @Connection(NOTICES, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  notices(@Args(() => NoticePage) _page: NoticePage): unknown {
    return readByCompiler();
  }
}
