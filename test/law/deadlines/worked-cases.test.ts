import { Temporal } from 'temporal-polyfill';
import type { ClockFile, Happened } from '../../../src/extradition/deadlines/clock-file.js';
import type { ClockChange } from '../../../src/extradition/deadlines/deadline.js';
import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../../../src/extradition/deadlines/standing.js';
import { aClockFile, after, deadlineOf } from './a-clock-file.js';
import { fixture } from './fixture.js';

interface Expected {
  ruleId: string;
  start: string;
  lastDay: string;
  dueAt: string;
  outcome: string;
  otherReadings?: string[];
  successor?: string;
}

interface WorkedCase extends Pick<ClockFile, 'direction' | 'homeState' | 'counterpart' | 'instruments'> {
  id: string;
  title: string;
  asOf: string;
  events: (Omit<Happened, 'facts'> & { facts?: Happened['facts']; cancelsAll?: boolean })[];
  expected: Expected[];
}

const { cases } = fixture<{ cases: WorkedCase[] }>('worked-cases.json');

/** The days off the cases need. The holiday is the one that was noted with the second case. */
const CALENDARS = [
  { jurisdiction: 'KZ', year: 2024, confirmed: false, holidays: ['2024-05-09'], workingDays: [] },
  { jurisdiction: 'KZ', year: 2025, confirmed: false, holidays: [], workingDays: [] },
];

/** The whole case, event by event, in memory. */
function replay({ direction, homeState, counterpart, instruments, events }: WorkedCase): {
  file: ClockFile;
  changes: ClockChange[];
} {
  const changes: ClockChange[] = [];
  let file = aClockFile({ direction, homeState, counterpart, instruments, calendars: CALENDARS });
  for (const { event, occurredAt, zone, facts = {}, cancelsAll = false } of events) {
    const next = after(
      file,
      { event, occurredAt, zone, facts, sequence: file.history.length + 1, sideFileId: null },
      cancelsAll,
    );
    file = next.file;
    changes.push(...next.changes);
  }
  return { file, changes };
}

const rows = cases.flatMap((workedCase) =>
  workedCase.expected.map((expected) => ({ id: workedCase.id, workedCase, expected, ruleId: expected.ruleId })),
);

test('22 due dates of six worked cases are checked', () => {
  expect(cases.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S6', 'S7', 'S10']);
  expect(rows).toHaveLength(22);
});

test.each(rows)('$id: $ruleId is due when it was worked out by hand, and ends as told', ({ workedCase, expected }) => {
  const deadline = deadlineOf(replay(workedCase).file, expected.ruleId);
  expect(deadline).toMatchObject({
    dueOn: expected.lastDay,
    dueAt: expected.dueAt,
    successorRuleId: expected.successor ?? null,
  });
  expect(standingAt(deadline, ruleById(expected.ruleId), workedCase.asOf)).toBe(expected.outcome);
  expect(deadline.alternatives.map(({ dueAt }) => dueAt)).toEqual(expect.arrayContaining(expected.otherReadings ?? []));
});

test.each(rows.filter(({ ruleId }) => ruleById(ruleId).unit !== 'agreed_date'))(
  '$id: $ruleId shows the start it was counted from',
  ({ workedCase, expected }) => {
    const { startsAt, zone } = deadlineOf(replay(workedCase).file, expected.ruleId);
    const local = Temporal.Instant.from(startsAt)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
    expect(local.startsWith(expected.start)).toBe(true);
  },
);

const named = (id: string): WorkedCase => cases.find((workedCase) => workedCase.id === id)!;
const notStarted = (id: string, ruleId: string): string[] =>
  replay(named(id)).changes.flatMap((change) =>
    change.change === 'NOT_STARTED' && change.ruleId === ruleId ? [change.reason] : [],
  );

test('S1: the superseded convention starts nothing, and the unread term of its successor is shown as not loaded', () => {
  const { file } = replay(named('S1'));
  expect(file.deadlines.map(({ ruleId }) => ruleId)).not.toContain('MINSK-62-1-40D');
  expect(notStarted('S1', 'CHIS-PA')).toEqual([expect.stringContaining('not verified')]);
});

test('S2: the unread term of the bilateral treaty is shown as not loaded, and the complaint counts from its hand-in', () => {
  expect(notStarted('S2', 'KZ-KG-PA')).toEqual([expect.stringContaining('No length was read')]);
  expect(deadlineOf(replay(named('S2')).file, 'KZ-CPC-592-1-10D').stopEvent).toBe('COMPLAINT_HANDED_IN_CUSTODY');
});

test('S3: the stop is receipt abroad, not dispatch', () => {
  expect(deadlineOf(replay(named('S3')).file, 'ETS24-16-40D')).toMatchObject({
    stopEvent: 'REQUEST_RECEIPT_CONFIRMED',
    stoppedAt: '2025-02-07T11:00:00Z',
  });
});

test('S6: no limit of law runs after the request to prosecute, only a target of the office without a number', () => {
  expect(notStarted('S6', 'SLA-PROSECUTE')).toEqual([expect.stringContaining('POLICY')]);
  expect(replay(named('S6')).file.deadlines.filter(({ startEvent }) => startEvent === 'TRANSFER_REQUESTED')).toEqual(
    [],
  );
});

test('S10: after the death of the person no clock runs', () => {
  expect(
    replay(named('S10')).file.deadlines.filter(({ outcome }) => outcome === 'RUNNING' || outcome === 'PENDING'),
  ).toEqual([]);
});
