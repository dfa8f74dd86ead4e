import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { OfficerRecord } from '../storage/reference/officer.record.js';
import type { ProcedureVersionRecord } from '../storage/procedure-version.record.js';
import { notThere } from './api-error.js';
import { Connection } from './compiled-reads/decorators.js';
import { sql } from './compiled-reads/sql.js';
import { NodeType } from './node.type.js';
import { connectionOf, PageArgs } from './paging.js';
import { ProcedureType } from './procedure/procedure.type.js';
import { INSTRUMENTS, InstrumentKindEnum, InstrumentType } from './reference/instrument.type.js';
import { JURISDICTIONS, JurisdictionType } from './reference/jurisdiction.type.js';
import { OfficerType } from './reference/officer.type.js';
import type { RequestContext } from './request-context.js';

const JurisdictionConnection = connectionOf('Jurisdiction', () => JurisdictionType);
const InstrumentConnection = connectionOf('Instrument', () => InstrumentType);

@InputType('InstrumentWhere', {
  description: 'Which instruments; all given conditions must hold, an empty list matches nothing.',
})
class InstrumentWhere {
  @Field(() => [InstrumentKindEnum], { nullable: true, description: 'What kind of text.' })
  kind?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the text was seen.' })
  verified?: boolean;
}

@ArgsType()
class InstrumentPage extends PageArgs {
  @Field(() => InstrumentWhere, { nullable: true, description: 'Which instruments.' })
  where?: InstrumentWhere;
}

@Resolver()
export class NodeQueries {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its global id. NOT_FOUND when there is nothing that you may see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const found = await read.node(info, id);
    if (!found) throw notThere('object');
    return found;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Up to 100 things by their global ids, in the order of the ids; null where there is nothing that you may see.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.nodes(info, ids);
  }

  @Query(() => OfficerType, { description: 'You.' })
  async viewer(@Ctx() { read, actor }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read.one<OfficerRecord>(info, OfficerType, (row) => sql`${row.id} = ${actor.id}::uuid`);
  }

  @Query(() => JurisdictionConnection, { description: 'States and territories.' })
  @Connection(JURISDICTIONS)
  async jurisdictions(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }

  @Query(() => InstrumentConnection, { description: 'Treaties, laws and other texts that cases and limits cite.' })
  @Connection(INSTRUMENTS)
  async instruments(
    @Args(() => InstrumentPage) _page: InstrumentPage,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.connection(info);
  }

  @Query(() => [ProcedureType], { description: 'The procedures cases are pinned to, newest first.' })
  async procedures(@Ctx() { read }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read.many<ProcedureVersionRecord>(
      info,
      ProcedureType,
      () => sql`true`,
      (row) => [sql`${row.version} desc`],
    );
  }
}
