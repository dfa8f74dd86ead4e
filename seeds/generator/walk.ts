import { Temporal } from 'temporal-polyfill';
import type { CaseFile } from '../../src/extradition/case-file.js';
import type { OtherCase } from '../../src/extradition/ask.js';
import { enter } from '../../src/extradition/enter.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Officers } from '../demo-docket/demo-docket-desk.js';
import type { PlannedEvent } from './planned-case.js';
import type { Random } from './random.js';
import { FOLLOW_UPS } from './usual-course.js';

/** A State in which something happens, and its clock. */
export interface Place {
  readonly state: string;
  readonly zone: string;
  /** Hours ahead of UTC in winter, near enough to tell office hours. */
  readonly ahead: number;
}

/** A case on its way: the file as it stands, how far the time has come, and what was recorded so far. */
export interface Walk {
  readonly random: Random;
  /** Stands in the addresses of the invented documents. */
  readonly label: string;
  readonly officers: Officers;
  readonly home: Place;
  readonly abroad: Place;
  /** Another case on record, for an event that points to one; without it such an event does not happen. */
  readonly otherCase?: OtherCase & { readonly id: string };
  /** The end of time: nothing may happen after it. Milliseconds since 1970, as `at`. */
  readonly until: number;
  file: CaseFile;
  at: number;
  /** Documents invented so far. */
  documents: number;
  readonly events: PlannedEvent[];
  /** What will tend to follow the events so far, with its time. */
  readonly pending: { readonly event: EventName; readonly at: number }[];
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The first whole minute after a moment: no two events of a case fall on the same one. */
export const wholeMinute = (at: number): number => (Math.floor(at / 60_000) + 1) * 60_000;

/** The instant in UTC, to the second. */
export const utcText = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const MINUTE = 60_000;
const offsets = new Map<string, number>();

/** Milliseconds by which the zone is ahead of UTC. Asked once per day and zone, save on the days on which the clock is set. */
function aheadOfUtc(at: number, zone: string): number {
  const day = at - (at % DAY);
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const ask = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  const now = ask(at);
  if (ask(day) === now && ask(day + DAY) === now) offsets.set(key, now);
  return now;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The instant as the clock at the place shows it, to the second, with its offset. */
export function localText(at: number, { zone }: Place): string {
  const ahead = aheadOfUtc(at, zone);
  const minutes = Math.abs(ahead) / MINUTE;
  const offset = `${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${new Date(at + ahead).toISOString().slice(0, 19)}${offset}`;
}

/** The next moment at which an office at the place is open: Monday to Friday, nine to six. */
export function atDesk(at: number, { ahead }: Place): number {
  const local = new Date(at + ahead * HOUR);
  const hour = local.getUTCHours();
  const weekday = local.getUTCDay();
  const untilMorning = hour < 9 ? 9 - hour : 33 - hour;
  if (weekday === 0) return at + (hour < 9 ? untilMorning + 24 : untilMorning) * HOUR;
  if (weekday === 6) return at + (hour < 9 ? untilMorning + 48 : untilMorning + 24) * HOUR;
  if (hour < 9) return at + untilMorning * HOUR;
  if (hour < 18) return at;
  return at + (untilMorning + (weekday === 5 ? 48 : 0)) * HOUR;
}

const byStart = (one: { startsAt: string }, other: { startsAt: string }): number =>
  one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0;

/** Enters a granted event. Deadlines stand as the database reads them: by start, then by age. */
export function takeEvent(walk: Walk, taken: PlannedEvent, at: number): void {
  const after = enter(taken.file, taken.ask, taken.decision);
  walk.file = { ...after, deadlines: [...after.deadlines].sort(byStart) };
  walk.at = at;
  walk.events.push(taken);
  const { random, pending, file } = walk;
  for (const { after: cause, event, hours, chance, direction } of FOLLOW_UPS) {
    if (cause !== taken.ask.event || (direction && direction !== file.direction) || !random.chance(chance)) continue;
    pending.push({ event, at: at + hours[0] * HOUR + Math.round(random.fraction() * (hours[1] - hours[0]) * HOUR) });
  }
}
