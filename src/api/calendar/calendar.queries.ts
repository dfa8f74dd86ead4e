import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { CalendarYearRecord } from '../../storage/reference/calendar-year.record.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import { CountryCodeScalar } from '../scalars.js';
import { CalendarYearType } from './calendar.type.js';

@Resolver()
export class CalendarQueries {
  @Query(() => [CalendarYearType], {
    description:
      'The listed years of the calendar of days off of a State, or one of them; none where nothing is listed.',
  })
  calendar(
    @Arg('jurisdiction', () => CountryCodeScalar, { description: 'The State.' }) jurisdiction: string,
    @Arg('year', () => Int, { nullable: true, description: 'This year only.' }) year: number | null,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.many<CalendarYearRecord>(
      info,
      CalendarYearType,
      (row) => sql`${row.jurisdiction} = ${jurisdiction} and ${row.year} = coalesce(${year ?? null}::int, ${row.year})`,
      (row) => [sql`${row.year}`],
    );
  }
}
