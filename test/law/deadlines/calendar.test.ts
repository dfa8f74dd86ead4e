import { Temporal } from 'temporal-polyfill';
import { nthWorkingDay, workingDayFrom, type CalendarYear } from '../../../src/extradition/calendars/calendar.js';
import { calendarStateOf } from '../../../src/extradition/calendars/calendar-state.js';
import { reckon } from '../../../src/extradition/deadlines/count.js';
import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { windowEnd } from '../../../src/extradition/deadlines/window-end.js';
import { aClockFile, afterAll, deadlineOf, happens } from './a-clock-file.js';

const year = (more: Partial<CalendarYear> = {}): CalendarYear => ({
  jurisdiction: 'KZ',
  year: 2024,
  confirmed: true,
  holidays: ['2024-05-07', '2024-05-09'],
  // Moved by the government: people worked on Saturday, 4 May.
  workingDays: ['2024-05-04'],
  ...more,
});
const calendar = (...years: CalendarYear[]) => ({ jurisdiction: 'KZ', years: years.length > 0 ? years : [year()] });
const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['2024-05-06', '2024-05-06', 'a Monday stays'],
  ['2024-05-09', '2024-05-10', 'a holiday leads to the day after'],
  ['2024-05-11', '2024-05-13', 'a Saturday leads to Monday'],
  ['2024-05-04', '2024-05-04', 'a Saturday that was made a working day stays'],
])('a term that would end on %s ends on %s: %s', (from, to) => {
  const found = workingDayFrom(calendar(), day(from));
  expect('day' in found && found.day.toString()).toBe(to);
});

test('working days are counted over holidays, weekends and a moved working day', () => {
  const found = nthWorkingDay(calendar(), day('2024-05-03'), 4);
  expect('day' in found && found.day.toString()).toBe('2024-05-08');
});

test('beyond the last listed year the calendar has a gap and names it', () => {
  expect(workingDayFrom(calendar(), day('2025-01-01'))).toEqual({ gap: 'The calendar of KZ does not list 2025.' });
  expect(nthWorkingDay(calendar(), day('2024-12-30'), 5)).toEqual({ gap: 'The calendar of KZ does not list 2025.' });
});

const NOTICE = { instant: '2024-04-29T04:15:00Z', zone: 'Asia/Almaty' };

test('ten days that end on the holiday of 9 May can also be read to end on 10 May', () => {
  const found = reckon(ruleById('KZ-CPC-592-3-10D'), NOTICE, { calendar: calendar() });
  expect(found).toMatchObject({
    lastDay: '2024-05-09',
    dueAt: '2024-05-09T19:00:00Z',
    alternatives: [{ countingRule: 'NEXT_WORKING_DAY', lastDay: '2024-05-10', dueAt: '2024-05-10T19:00:00Z' }],
    earliest: '2024-05-09T19:00:00Z',
    latest: '2024-05-10T19:00:00Z',
  });
  expect('derivation' in found && found.derivation.at(-1)).toEqual({
    rule: 'Day off at the end, by the calendar of KZ: another reading, the primary one does not move',
    from: '2024-05-09',
    to: '2024-05-10',
    note: 'Skipped: 2024-05-09 (holiday).',
  });
});

test('a year that nobody confirmed gives the reading with a reservation', () => {
  const found = reckon(ruleById('KZ-CPC-592-3-10D'), NOTICE, { calendar: calendar(year({ confirmed: false })) });
  expect('derivation' in found && found.derivation.at(-1)?.note).toContain(
    'is not confirmed against the official list',
  );
});

test('a year that is not listed gives no guess', () => {
  const found = reckon(ruleById('KZ-CPC-592-3-10D'), NOTICE, { calendar: { jurisdiction: 'KZ', years: [] } });
  expect(found).toMatchObject({ alternatives: [] });
  expect('derivation' in found && found.derivation.at(-1)?.note).toBe(
    'Not computed: another reading ends with the next working day. The calendar of KZ does not list 2024.',
  );
});

test('custody does not move whatever the calendar says', () => {
  // 7 April 2024 is a Sunday.
  const start = { instant: '2024-02-28T09:00:00Z', zone: 'Asia/Almaty' };
  const found = reckon(ruleById('KZ-CPC-588-1-40D'), start, { calendar: calendar() });
  expect(found).toMatchObject({ lastDay: '2024-04-07' });
  expect('alternatives' in found && found.alternatives.map(({ countingRule }) => countingRule)).not.toContain(
    'NEXT_WORKING_DAY',
  );
});

test('a target in working days has a date, and none where the calendar ends', () => {
  const target = { ...ruleById('SLA-ACK'), duration: 5 };
  const found = reckon(target, { instant: '2024-05-03T04:00:00Z', zone: 'Asia/Almaty' }, { calendar: calendar() });
  // 4 May worked, 5 Sunday, 6 Monday, 7 holiday, 8 Wednesday, 9 holiday, 10 Friday, 11 and 12 weekend, 13 Monday.
  expect(found).toMatchObject({ lastDay: '2024-05-13', dueAt: '2024-05-13T19:00:00Z', alternatives: [] });
  const late = reckon(target, { instant: '2024-12-27T04:00:00Z', zone: 'Asia/Almaty' }, { calendar: calendar() });
  expect(late).toEqual({
    undated:
      'Working days cannot be counted to the end. The calendar of KZ does not list 2025. An administrator lists the year, a supervisor confirms it.',
  });
});

test.each([
  ['KZ-CPC-592-1-10D', 'INCOMING', 'KZ'],
  ['RU-467-15D', 'OUTGOING', 'RU'],
  ['EAW-17-3-60D', 'INCOMING', 'KZ'],
  ['EAW-17-3-60D', 'OUTGOING', 'DE'],
  ['SLA-REMIND', 'OUTGOING', 'KZ'],
] as const)('the days off of %s in an %s case are those of %s', (ruleId, direction, state) => {
  expect(calendarStateOf(ruleById(ruleId), { direction, homeState: 'KZ', counterpart: 'DE' })).toBe(state);
});

test('a treaty limit abroad has no calendar while the other State is not known', () => {
  const file = { direction: 'OUTGOING', homeState: 'KZ', counterpart: null } as const;
  expect(calendarStateOf(ruleById('EAW-17-3-60D'), file)).toBeNull();
});

describe('until when the window of appeal stays open', () => {
  const served = happens('GRANT_COPY_SERVED', '2024-04-29T11:30');
  const windowOf = (began: CalendarYear[], now: CalendarYear[]) => {
    const file = afterAll(aClockFile({ calendars: began }), served);
    return windowEnd(deadlineOf(file, 'KZ-CPC-592-1-10D'), { ...file, calendars: now });
  };

  test('to the next working day, beyond doubt once the year is confirmed', () => {
    expect(windowOf([year()], [year()])).toEqual({ latest: '2024-05-10T19:00:00Z', certain: true });
  });

  test('with a doubt while the year is listed and not confirmed, or not listed', () => {
    const unsure = [year({ confirmed: false })];
    expect(windowOf(unsure, unsure)).toEqual({ latest: '2024-05-10T19:00:00Z', certain: false });
    expect(windowOf([], [])).toEqual({ latest: '2024-05-09T19:00:00Z', certain: false });
  });

  test('a day off entered after it began keeps it open longer', () => {
    const moved = [year({ holidays: ['2024-05-09', '2024-05-10'] })];
    expect(windowOf([year()], moved)).toEqual({ latest: '2024-05-13T19:00:00Z', certain: true });
  });

  test('and never shorter than it was told when it began', () => {
    expect(windowOf([year()], [year({ holidays: [] })])).toEqual({ latest: '2024-05-10T19:00:00Z', certain: true });
  });
});
