import { Field, Int, ObjectType } from 'type-graphql';
import { CALENDAR_DAY_KINDS } from '../../extradition/calendars/calendar-acts.js';
import { CalendarDayRecord } from '../../storage/reference/calendar-day.record.js';
import { CalendarYearRecord } from '../../storage/reference/calendar-year.record.js';
import { Column, Expression, Table, ToMany, ToOne } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { JurisdictionType } from '../reference/jurisdiction.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateScalar, DateTimeScalar } from '../scalars.js';

export const CalendarDayKindEnum = enumOf(
  'CalendarDayKind',
  'What a day is, where it differs from the plain week of five working days.',
  CALENDAR_DAY_KINDS,
);

@ObjectType('CalendarDay', { description: "A day of a State's calendar that differs from the plain week." })
@Table(CalendarDayRecord)
export class CalendarDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  @Column()
  day!: string;

  @Field(() => CalendarDayKindEnum, { description: 'What it is.' })
  @Column()
  kind!: string;

  @Field(() => String, { description: 'What it is called, or why it was moved.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'Where that was taken from.' })
  @Column()
  source!: string;

  @Field(() => OfficerType, {
    nullable: true,
    description: 'Who entered it; null for a day that came with the release, or an officer you may not see.',
  })
  @ToOne('enteredBy')
  enteredBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  @Column()
  enteredAt!: string;
}

@ObjectType('CalendarYear', {
  description:
    'A year of the calendar of days off of a State. Of a year that is not listed nothing can be said; what is not confirmed is never taken for certain.',
})
@Table(CalendarYearRecord)
export class CalendarYearType {
  @Field(() => JurisdictionType, { nullable: true, description: 'The State.' })
  @ToOne('jurisdiction')
  jurisdiction!: unknown;

  @Field(() => Int, { description: 'The year.' })
  @Column()
  year!: number;

  @Field(() => String, { description: 'Where the list was taken from.' })
  @Column()
  source!: string;

  @Field(() => Boolean, {
    description: 'Whether a supervisor compared it with the official list and nothing was changed since.',
  })
  @Expression<CalendarYearRecord>((row) => sql`(${row.confirmedAt} is not null)`)
  confirmed!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed.' })
  @Column()
  confirmedAt!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who confirmed it.' })
  @ToOne('confirmedBy')
  confirmedBy!: unknown;

  @Field(() => String, { nullable: true, description: 'The official list it was compared with.' })
  @Column()
  confirmedSource!: string | null;

  @Field(() => [CalendarDayType], { description: 'The days that differ from the plain week, in order.' })
  @ToMany({
    rows: (child, parent) =>
      sql`${child.jurisdiction} = ${parent.jurisdiction} and ${child.year} = ${parent.year} and ${child.removedAt} is null`,
    orderBy: (row) => [sql`${row.day}`],
  })
  days!: unknown[];
}
