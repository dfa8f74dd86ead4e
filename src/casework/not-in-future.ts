import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../storage/database.js';
import { databaseNow } from '../storage/open-case.js';
import { CaseworkError } from './casework-error.js';

/**
 * Refuses a day, month or year that has not begun anywhere by the database's clock. Fourteen hours ahead of UTC the next
 * day has already begun.
 */
export async function notInFuture(tx: Queryable, day: string | null, field: string): Promise<void> {
  if (day === null) return;
  const now = await databaseNow(tx);
  const furthest = Temporal.Instant.from(now).add({ hours: 14 }).toZonedDateTimeISO('UTC').toPlainDate();
  const latest = furthest.toString().slice(0, day.length);
  if (day > latest) throw new CaseworkError('BAD_USER_INPUT', `${day} lies in the future.`, field);
}
