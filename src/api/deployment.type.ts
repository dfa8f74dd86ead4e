import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { PROCEDURE_VERSION } from '../extradition/procedure/procedure.js';
import { AuthorityRecord } from '../storage/reference/authority.record.js';
import type { JurisdictionRecord } from '../storage/reference/jurisdiction.record.js';
import { sql } from './compiled-reads/sql.js';
import { JurisdictionType } from './reference/jurisdiction.type.js';
import type { RequestContext } from './request-context.js';

@ObjectType('Deployment', {
  description: 'This server: which States it serves, and under which procedure new cases are opened.',
})
export class DeploymentType {
  @Field(() => String, { description: 'Version of the procedure new cases are pinned to.' })
  procedureVersion!: string;
}

@Resolver(() => DeploymentType)
export class DeploymentQueries {
  @Query(() => DeploymentType, { description: 'This server.' })
  deployment(): DeploymentType {
    return Object.assign(new DeploymentType(), { procedureVersion: PROCEDURE_VERSION });
  }

  @FieldResolver(() => JurisdictionType, {
    nullable: true,
    description: 'The State it serves unless another is named.',
  })
  async defaultHomeState(
    @Ctx() { read, defaultHomeState }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<JurisdictionRecord>(info, JurisdictionType, (row) => sql`${row.code} = ${defaultHomeState}`);
  }

  @FieldResolver(() => [JurisdictionType], {
    description: 'All States it serves: those with a central authority here.',
  })
  async homeStates(@Ctx() { read }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read.many<JurisdictionRecord>(
      info,
      JurisdictionType,
      (row, scope) => {
        const authority = scope.from(AuthorityRecord);
        return sql`${row.code} in (select ${authority.homeState} from ${authority.$table} where ${authority.kind} = 'CENTRAL')`;
      },
      (row) => [sql`${row.code}`],
    );
  }
}
