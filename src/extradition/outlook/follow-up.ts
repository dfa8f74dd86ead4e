import { Temporal } from 'temporal-polyfill';
import type { CaseFile, Direction, RecordedEvent } from '../case-file.js';
import { civilDateAt, startOfDay } from '../deadlines/civil-time.js';
import { isAfter } from '../instant.js';
import type { EventName } from '../procedure/events.js';
import { isRegion } from '../side-files-after.js';
import { EXPECTED_COURSE, expectedIn } from './expected-course.js';

/** When somebody must ask what became of a case that nobody moved. */
export interface FollowUp {
  /** First instant after the last day of waiting, in UTC. */
  readonly dueAt: string;
  /** That last civil day, in the zone of the competent authority. */
  readonly dueOn: string;
}

const ANSWERS: ReadonlySet<EventName> = new Set(
  Object.values(EXPECTED_COURSE)
    .flatMap((course) => Object.values(course))
    .flatMap((expected) => expected?.answeredBy ?? []),
);

/** A notice, a note or a document moves no case; a change of one of its regions does, and so does an answer to a follow-up. */
const moves = ({ event, changes }: Pick<RecordedEvent, 'event' | 'changes'>): boolean =>
  ANSWERS.has(event) || changes.some(({ region, from, to }) => isRegion(region) && from !== to);

/** Legal time of the last event that moved the case; null when none has. A late entry does not make it older. */
export function lastMoveAt({ history }: Pick<CaseFile, 'history'>): string | null {
  return history
    .filter(moves)
    .reduce<string | null>(
      (last, { occurredAt }) => (last === null || isAfter(occurredAt, last) ? occurredAt : last),
      null,
    );
}

/** Where a case stands, as far as the follow-up goes. */
export interface Standing {
  readonly direction: Direction;
  readonly status: string;
  /** IANA zone of the competent authority. */
  readonly timeZone: string;
  /** Legal time of the last move, in UTC; of the opening, before there is one. */
  readonly movedAt: string;
}

/** The follow-up of a case, by the days its state is given (EXPECTED_COURSE); null when nothing is expected of it. */
export function followUpOf({ direction, status, timeZone, movedAt }: Standing): FollowUp | null {
  const expected = expectedIn(direction, status);
  if (!expected) return null;
  const lastDay = civilDateAt(Temporal.Instant.from(movedAt), timeZone).add({ days: expected.days });
  return { dueAt: startOfDay(lastDay.add({ days: 1 }), timeZone).toString(), dueOn: lastDay.toString() };
}

/** The follow-up of a case as it stands; `since` counts where nothing has moved it yet. */
export function followUpOfCase(file: CaseFile, since: string): FollowUp | null {
  const { direction, timeZone, regions } = file;
  const standing = { direction, timeZone, status: regions.PROCEDURE.state };
  return followUpOf({ ...standing, movedAt: lastMoveAt(file) ?? since });
}
