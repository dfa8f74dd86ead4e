import { DateTime } from 'luxon';
import { sums, type Sum } from '../../support/sums.js';

/** `npm run test:full` asks a hundred times as often. */
const RUNS = Number(process.env.RUNS ?? 1);
const ASKED = RUNS > 1 ? 100_000 : 2_000;

/** The first instant of a civil day: where the clock jumps over midnight, or over the whole day, the next one that exists. */
function beginningOf(day: DateTime, zone: string): DateTime {
  const text = day.toISODate()!;
  let at = DateTime.fromISO(text, { zone }).startOf('day');
  // Luxon steps back an hour into the day before where midnight is left out, and takes the second of two midnights.
  while (at.toISODate()! < text) at = at.plus({ minutes: 30 });
  for (let earlier = at.minus({ minutes: 30 }); earlier.toISODate() === text; earlier = earlier.minus({ minutes: 30 }))
    at = earlier;
  return at;
}

/** The same sum by Luxon: civil days are added to a plain date, hours to an instant. */
function byLuxon({ unit, length, startIncluded, start, zone }: Sum): Pick<Sum, 'lastDay' | 'dueAt'> {
  const began = DateTime.fromISO(start, { zone });
  if (unit === 'hours') {
    const due = began.plus({ hours: length });
    return { lastDay: due.minus({ milliseconds: 1 }).toISODate()!, dueAt: textOf(due) };
  }
  const civil = DateTime.fromISO(began.toISODate()!, { zone: 'UTC' });
  const corresponding = civil.plus(
    unit === 'months' ? { months: length } : unit === 'weeks' ? { weeks: length } : { days: length },
  );
  const lastDay = startIncluded ? corresponding.minus({ days: 1 }) : corresponding;
  return { lastDay: lastDay.toISODate()!, dueAt: textOf(beginningOf(lastDay.plus({ days: 1 }), zone)) };
}

const textOf = (at: DateTime): string => at.toUTC().toISO({ suppressMilliseconds: true })!;

test(`${ASKED} generated sums agree with Luxon`, () => {
  const differing = sums(ASKED, 20_261_122).filter((sum) => {
    const other = byLuxon(sum);
    return other.lastDay !== sum.lastDay || other.dueAt !== sum.dueAt;
  });
  expect(differing.slice(0, 5)).toEqual([]);
  expect(differing).toHaveLength(0);
});
