import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { CalendarYearRecord } from '../../storage/reference/calendar-year.record.js';
import { sql } from '../compiled-reads/sql.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { CalendarYearType } from './calendar.type.js';

@ObjectType('CalendarKept', { description: 'The calendar says so now.' })
export class CalendarKept {
  jurisdiction!: string;
  yearKept!: number;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

@ObjectType('CalendarRefused', { description: 'The calendar was not changed.', implements: RefusalType })
export class CalendarRefused extends RefusalType {
  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const CalendarResult = createUnionType({
  name: 'CalendarResult',
  description: 'What became of an act on a calendar.',
  types: () => [CalendarKept, CalendarRefused] as const,
});

@Resolver(() => CalendarKept)
export class CalendarKeptFields {
  @FieldResolver(() => CalendarYearType, { description: 'The year as it stands after the act.' })
  year(
    @Root() { jurisdiction, yearKept }: CalendarKept,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<CalendarYearRecord>(
      info,
      CalendarYearType,
      (row) => sql`${row.jurisdiction} = ${jurisdiction} and ${row.year} = ${yearKept}::int`,
    );
  }
}
