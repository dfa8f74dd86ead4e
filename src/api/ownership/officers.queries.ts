import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, InputType, Query, Resolver } from 'type-graphql';
import { ROLES_WITHOUT_A_WORKLIST } from '../../extradition/ownership/officer.js';
import { OfficerRecord } from '../../storage/reference/officer.record.js';
import { Connection } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { RoleEnum } from '../law-enums.js';
import { connectionOf, PageArgs } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import type { RequestContext } from '../request-context.js';

@InputType('OfficerWhere', {
  description: 'Which officers; all given conditions must hold, an empty list matches nothing.',
})
class OfficerWhere {
  @Field(() => [RoleEnum], { nullable: true, description: 'Who act in one of these roles.' })
  role?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether they are in office and may have cases.' })
  mayHaveCases?: boolean;
}

@ArgsType()
class OfficerPage extends PageArgs {
  @Field(() => OfficerWhere, { nullable: true, description: 'Which officers.' })
  where?: OfficerWhere;
}

const OfficerConnection = connectionOf('Officer', () => OfficerType);

const OFFICERS = listOf(OfficerRecord, {
  name: 'officers',
  filters: {
    role: (row, roles: readonly string[]) => sql`${row.roles} && ${roles}::text[]`,
    mayHaveCases: (row, given: boolean) =>
      sql`(${row.active} and not (${row.roles} <@ ${ROLES_WITHOUT_A_WORKLIST}::text[])) = ${given}`,
  },
  orders: { NAME: 'displayName' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

@Resolver()
export class OfficersQueries {
  @Query(() => OfficerConnection, {
    description: 'Officers of your State, by name: to whom a case can go, and who can stand in.',
  })
  @Connection(OFFICERS)
  async officers(
    @Args(() => OfficerPage) _page: OfficerPage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }
}
