import { Temporal } from 'temporal-polyfill';

/** Whether a text is a civil date, `yyyy-mm-dd`, that exists. */
export function isCivilDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** Whether the zone database knows a zone of this name. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The civil date an instant falls on in a zone. */
export const civilDateAt = (instant: Temporal.Instant, zone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate();

/**
 * The first instant of a civil day in a zone, by the offset in force on that day. Where the clock is set at midnight the
 * day before is longer or shorter than 24 hours; a day the zone left out begins with the next one that exists.
 */
export const startOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime(zone).startOfDay().toInstant();

/** The civil day that holds the last moment before an exclusive end. */
export const lastDayBefore = (end: Temporal.Instant, zone: string): Temporal.PlainDate =>
  civilDateAt(end.subtract({ nanoseconds: 1 }), zone);

/** The offset from UTC in force at an instant, for example `+05:00`. */
export const offsetAt = (instant: Temporal.Instant, zone: string): string => instant.toZonedDateTimeISO(zone).offset;
