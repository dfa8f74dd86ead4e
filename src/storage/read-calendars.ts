import type { CalendarYear } from '../extradition/calendars/calendar.js';
import type { Queryable } from './database.js';

/** The listed years of some States, as the law takes them: SQL for a JSON array; `states` is a condition on `y`. */
export const calendarsJson = (states: string): string => `array(
    select json_build_object('jurisdiction', y.jurisdiction_code, 'year', y.year, 'confirmed', y.confirmed_at is not null,
      'holidays', y.holidays, 'workingDays', y.working_days)
    from calendar_year y where ${states} order by y.jurisdiction_code, y.year)`;

/** The listed years of a State. */
export async function readCalendar(database: Queryable, state: string): Promise<readonly CalendarYear[]> {
  const { rows } = await database.query<{ years: CalendarYear[] }>({
    name: 'read-calendar',
    text: `select array_to_json(${calendarsJson('y.jurisdiction_code = $1')}) as years`,
    values: [state],
  });
  return rows[0]?.years ?? [];
}
