import { v7 as newId } from 'uuid';
import type { CalendarDayKind, YearOnFile } from '../extradition/calendars/calendar-acts.js';
import type { CalendarYear } from '../extradition/calendars/calendar.js';
import type { Queryable } from './database.js';
import { calendarsJson } from './read-calendars.js';

/** Everybody who keeps one State's calendar waits here for everybody else. */
export async function lockCalendar(tx: Queryable, jurisdiction: string): Promise<void> {
  await tx.query({
    name: 'lock-calendar',
    text: `select pg_advisory_xact_lock(hashtextextended('calendar ' || $1, 0))`,
    values: [jurisdiction],
  });
}

/** Whether there is such a State, and whether it has an administrator of its own here. */
export async function stateOnFile(
  tx: Queryable,
  code: string,
): Promise<'UNKNOWN' | 'KEEPS_ITS_OWN' | 'KEPT_BY_ANYBODY'> {
  const { rows } = await tx.query<{ kept: boolean }>({
    name: 'state-on-file',
    text: `select exists (select from officer o where o.home_state = j.code and o.active and 'ADMIN' = any(o.roles)) as kept
           from jurisdiction j where j.code = $1`,
    values: [code],
  });
  if (!rows[0]) return 'UNKNOWN';
  return rows[0].kept ? 'KEEPS_ITS_OWN' : 'KEPT_BY_ANYBODY';
}

/** The listed years of a State, with who kept each. */
export async function yearsOnFile(tx: Queryable, jurisdiction: string): Promise<YearOnFile[]> {
  const { rows } = await tx.query<{ years: CalendarYear[]; kept: { year: number; by: string }[] }>({
    name: 'years-on-file',
    text: `select array_to_json(${calendarsJson('y.jurisdiction_code = $1')}) as years,
      (select coalesce(json_agg(json_build_object('year', k.year, 'by', k.by)), '[]') from (
        select year, listed_by as by from calendar_year where jurisdiction_code = $1
        union select year, entered_by from calendar_day where jurisdiction_code = $1 and removed_at is null
        union select year, removed_by from calendar_day where jurisdiction_code = $1) k where k.by is not null) as kept`,
    values: [jurisdiction],
  });
  const { years, kept } = rows[0]!;
  return years.map((calendar) => ({
    calendar,
    keptBy: kept.filter(({ year }) => year === calendar.year).map(({ by }) => by),
  }));
}

/** A day as it will stand. */
export interface NewCalendarDay {
  readonly jurisdiction: string;
  readonly day: string;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly source: string;
}

/** Takes a day out of the calendar; it stays as a row. What was confirmed is confirmed no more. */
export async function removeDay(tx: Queryable, jurisdiction: string, day: string, officerId: string): Promise<void> {
  await tx.query({
    name: 'remove-calendar-day',
    text: `with removed as (
        update calendar_day set removed_at = dedere_now(), removed_by = $3
        where jurisdiction_code = $1 and day = $2 and removed_at is null)
      update calendar_year set confirmed_at = null, confirmed_by = null, confirmed_source = null
      where jurisdiction_code = $1 and year = extract(year from $2::date)`,
    values: [jurisdiction, day, officerId],
  });
}

/** Puts a day into the calendar in place of what stood there. */
export async function enterDay(tx: Queryable, entered: NewCalendarDay, officerId: string): Promise<void> {
  const { jurisdiction, day, kind, name, source } = entered;
  await removeDay(tx, jurisdiction, day, officerId);
  await tx.query({
    name: 'enter-calendar-day',
    text: `insert into calendar_day (id, jurisdiction_code, year, day, kind, name, source, entered_by, entered_at)
           values ($1, $2, extract(year from $3::date), $3, $4, $5, $6, $7, dedere_now())`,
    values: [newId(), jurisdiction, day, kind, name, source, officerId],
  });
}

export async function enterYear(
  tx: Queryable,
  listed: { readonly jurisdiction: string; readonly year: number; readonly source: string },
  officerId: string,
): Promise<void> {
  await tx.query({
    name: 'list-calendar-year',
    text: `insert into calendar_year (jurisdiction_code, year, source, listed_by, listed_at) values ($1, $2, $3, $4, dedere_now())`,
    values: [listed.jurisdiction, listed.year, listed.source, officerId],
  });
}

export async function confirmYear(
  tx: Queryable,
  confirmed: { readonly jurisdiction: string; readonly year: number; readonly source: string },
  officerId: string,
): Promise<void> {
  await tx.query({
    name: 'confirm-calendar-year',
    text: `update calendar_year set confirmed_at = dedere_now(), confirmed_by = $4, confirmed_source = $3
           where jurisdiction_code = $1 and year = $2`,
    values: [confirmed.jurisdiction, confirmed.year, confirmed.source, officerId],
  });
}

/** An act on a calendar, with the key it binds. */
export interface CalendarAct {
  readonly actorId: string;
  readonly operation: string;
  readonly key: string;
  readonly inputDigest: string;
  readonly jurisdiction: string;
  readonly year: number;
  readonly day: string | null;
  readonly detail: unknown;
}

/** The digest of the act this key was used for, if any. */
export async function calendarActUnder(
  tx: Queryable,
  { actorId, operation, key }: Pick<CalendarAct, 'actorId' | 'operation' | 'key'>,
): Promise<string | null> {
  const { rows } = await tx.query<{ digest: string }>({
    name: 'calendar-act-under',
    text: 'select input_digest as digest from calendar_act where actor_id = $1 and operation = $2 and key = $3',
    values: [actorId, operation, key],
  });
  return rows[0]?.digest ?? null;
}

export async function writeCalendarAct(tx: Queryable, act: CalendarAct): Promise<void> {
  await tx.query({
    name: 'write-calendar-act',
    text: `insert into calendar_act (id, actor_id, operation, key, input_digest, jurisdiction_code, year, day, detail, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, dedere_now())`,
    values: [
      newId(),
      act.actorId,
      act.operation,
      act.key,
      act.inputDigest,
      act.jurisdiction,
      act.year,
      act.day,
      JSON.stringify(act.detail),
    ],
  });
}
