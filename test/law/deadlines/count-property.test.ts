import fc from 'fast-check';
import { reckon } from '../../../src/extradition/deadlines/count.js';
import type { CountingRuleId } from '../../../src/extradition/deadlines/counting-rules.js';
import type { DeadlineUnit } from '../../../src/extradition/deadlines/deadline-rule.js';
import { rule } from '../../../src/extradition/deadlines/rules/rule.js';

/** `npm run test:full` asks a hundred times as often. */
const runs = (usual: number): number => usual * Number(process.env.RUNS ?? 1);

/** An oracle on another calendar: UTC arithmetic of JavaScript dates, and the local calendar as Intl prints it. */
const ZONES = [
  'Asia/Almaty',
  'Asia/Tbilisi',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'UTC',
];
const CALENDARS = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  ]),
);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const localDate = (at: number, zone: string): string => CALENDARS.get(zone)!.format(at);

/** Days are added to the noon of the date in UTC, where no clock ever changes. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** The first minute that belongs to the day after, found by halving the two days around it. */
function endOfDay(date: string, zone: string): string {
  let before = Date.parse(`${date}T00:00:00Z`) - DAY;
  let after = before + 4 * DAY;
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE;
    if (localDate(middle, zone) > date) after = middle;
    else before = middle;
  }
  return new Date(after).toISOString().replace('.000Z', 'Z');
}

function counted(
  countingRule: CountingRuleId,
  unit: DeadlineUnit,
  duration: number,
  at: number,
  zone: string,
): { lastDay: string | null; dueAt: string } {
  const row = rule({
    id: 'TEST',
    clock: 'TEST',
    instrument: 'TEST',
    article: '1',
    title: 'A limit made for this test',
    direction: 'BOTH',
    binds: 'REQUESTED_STATE',
    startsOn: [],
    stopsOn: [],
    duration,
    unit,
    countingRule,
    consequence: 'NONE',
    verified: true,
  });
  const found = reckon(row, { instant: new Date(at).toISOString(), zone });
  if ('undated' in found) throw new Error(found.undated);
  return { lastDay: found.lastDay, dueAt: found.dueAt };
}

const minute = fc
  .integer({ min: Date.UTC(2015, 0, 1) / MINUTE, max: Date.UTC(2035, 0, 1) / MINUTE })
  .map((minutes) => minutes * MINUTE);
const zone = fc.constantFrom(...ZONES);
const length = fc.integer({ min: 1, max: 120 });

test('days agree with an independent calendar in every zone, whether or not the first day counts', () => {
  const way = fc.constantFrom(
    ['KZ_CUSTODY', 1] as const,
    ['UK_STARTING_WITH_DAY', 1] as const,
    ['TREATY_DAYS_EXCLUSIVE', 0] as const,
    ['EAW_DAYS', 0] as const,
  );
  fc.assert(
    fc.property(minute, zone, length, way, (at, where, days, [name, included]) => {
      const lastDay = addDays(localDate(at, where), days - included);
      expect(counted(name, 'calendar_days', days, at, where)).toEqual({ lastDay, dueAt: endOfDay(lastDay, where) });
    }),
    { numRuns: runs(300) },
  );
});

test('months agree with an independent calendar, month ends and leap years included', () => {
  const way = fc.constantFrom(['UK_MONTHS_STARTING_WITH_DATE', 1] as const, ['US_CALENDAR_MONTHS', 0] as const);
  fc.assert(
    fc.property(minute, zone, length, way, (at, where, months, [name, included]) => {
      const lastDay = addDays(addMonths(localDate(at, where), months), -included);
      expect(counted(name, 'months', months, at, where)).toEqual({ lastDay, dueAt: endOfDay(lastDay, where) });
    }),
    { numRuns: runs(200) },
  );
});

test('hours are elapsed time whatever the clocks do', () => {
  fc.assert(
    fc.property(minute, zone, length, (at, where, hours) => {
      const dueAt = new Date(at + hours * 60 * MINUTE).toISOString().replace('.000Z', 'Z');
      expect(counted('HOURS_ABSOLUTE', 'hours', hours, at, where)).toEqual({
        dueAt,
        lastDay: localDate(Date.parse(dueAt) - 1, where),
      });
    }),
    { numRuns: runs(200) },
  );
});

test('the readings of a limit lie between its earliest and its latest', () => {
  fc.assert(
    fc.property(minute, zone, length, (at, where, days) => {
      const row = rule({
        id: 'TEST',
        clock: 'TEST',
        instrument: 'TEST',
        article: '1',
        title: 'A limit made for this test',
        direction: 'BOTH',
        binds: 'PERSON',
        startsOn: [],
        stopsOn: [],
        duration: days,
        unit: 'calendar_days',
        countingRule: 'KZ_CUSTODY',
        consequence: 'MANDATORY_RELEASE',
        verified: true,
      });
      const found = reckon(row, { instant: new Date(at).toISOString(), zone: where });
      if ('undated' in found) throw new Error(found.undated);
      const ends = [found.dueAt, ...found.alternatives.map(({ dueAt }) => dueAt)].map((end) => Date.parse(end));
      expect(Date.parse(found.earliest)).toBe(Math.min(...ends));
      expect(Date.parse(found.latest)).toBe(Math.max(...ends));
    }),
    { numRuns: runs(100) },
  );
});
