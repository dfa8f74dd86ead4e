import { Temporal } from 'temporal-polyfill';
import { isAfter } from '../instant.js';
import type { ClockFile } from './clock-file.js';
import type { Deadline } from './deadline.js';
import { movedEnd } from './next-working-day.js';
import { ruleById } from './rules/all-rules.js';
import { calendarFor } from './start-clocks.js';

/** Until when a right stays open at the latest, and whether that is beyond doubt. */
export interface WindowEnd {
  /** First instant after the latest reading, in UTC; null where the window has no date. */
  readonly latest: string | null;
  /** False where a day off may move the end and the calendar has a gap there, or that year is not confirmed. */
  readonly certain: boolean;
}

/**
 * The latest end of a window by the calendar as it is now: a day off that was entered after the window began still
 * keeps it open.
 */
export function windowEnd(
  { ruleId, dueAt, dueOn, latestDueAt, zone }: Deadline,
  file: Pick<ClockFile, 'direction' | 'homeState' | 'counterpart' | 'calendars'>,
): WindowEnd {
  if (dueAt === null || dueOn === null || latestDueAt === null) return { latest: latestDueAt, certain: false };
  const rule = ruleById(ruleId);
  const end = { lastDay: Temporal.PlainDate.from(dueOn), dueAt: Temporal.Instant.from(dueAt) };
  const moved = movedEnd(rule, end, zone, calendarFor(rule, file));
  if (!moved) return { latest: latestDueAt, certain: true };
  const movedTo = moved.end.dueAt.toString();
  return { latest: isAfter(movedTo, latestDueAt) ? movedTo : latestDueAt, certain: moved.certain };
}
