import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { compareLegalBases } from '../../casework/compare-legal-bases.js';
import type { InstrumentRecord } from '../../storage/reference/instrument.record.js';
import { CASE_NOW, caseNow } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import { givenUuid } from '../given-id.js';
import { InstrumentType } from '../reference/instrument.type.js';
import type { RequestContext } from '../request-context.js';
import { LegalBasisComparisonType, LegalBasisOptionType } from './legal-basis-comparison.type.js';
import { shownComparison } from './shown-comparison.js';

const instrumentsOf = ({ read }: RequestContext, info: GraphQLResolveInfo, keys: readonly string[]): Promise<unknown> =>
  read.many<InstrumentRecord>(
    info,
    InstrumentType,
    (row) => sql`${row.id} = any(${keys}::text[])`,
    (row) => [sql`array_position(${keys}::text[], ${row.id})`],
  );

@Resolver()
export class LegalBasisQueries {
  @Query(() => LegalBasisComparisonType, {
    description:
      'What would differ if a case rested on another instrument that binds both States: profile, steps, rules, limits, documents. Nothing is stored.',
  })
  async compareLegalBases(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<LegalBasisComparisonType> {
    return shownComparison(await compareLegalBases(desk, actor, givenUuid(caseId, 'case', 'case')));
  }
}

@Resolver(() => LegalBasisComparisonType)
export class LegalBasisComparisonFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: LegalBasisComparisonType,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => [InstrumentType], { description: 'The instruments the case rests on, the legal basis first.' })
  instruments(
    @Root() { keys }: LegalBasisComparisonType,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return instrumentsOf(context, info, keys);
  }
}

@Resolver(() => LegalBasisOptionType)
export class LegalBasisOptionFields {
  @FieldResolver(() => [InstrumentType], { description: 'The instruments of the set, the legal basis first.' })
  instruments(
    @Root() { keys }: LegalBasisOptionType,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return instrumentsOf(context, info, keys);
  }
}
