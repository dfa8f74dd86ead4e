import type { ClockFile, Happened } from '../../../src/extradition/deadlines/clock-file.js';
import { standingAt } from '../../../src/extradition/deadlines/standing.js';
import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { cancelAll } from '../../../src/extradition/deadlines/turn-clocks.js';
import { aClockFile, after, afterAll, deadlineOf, happens } from './a-clock-file.js';

const started = (file: ClockFile, happened: Happened): string[] =>
  after(file, happened).changes.flatMap((change) => (change.change === 'STARTED' ? [change.deadline.ruleId] : []));
const reasonFor = (file: ClockFile, happened: Happened, ruleId: string): string | undefined =>
  after(file, happened).changes.flatMap((change) =>
    change.change === 'NOT_STARTED' && change.ruleId === ruleId ? [change.reason] : [],
  )[0];
const abroad = (instruments: readonly string[]): ClockFile =>
  aClockFile({ direction: 'OUTGOING', homeState: 'AM', counterpart: 'GE', instruments });

const DETAINED = happens('DETAINED', '2024-01-22T14:30');
const ORDERED = happens('PROVISIONAL_CUSTODY_ORDERED', '2024-01-24T16:40');

test('a detention starts the national limits, and the one counted back from them', () => {
  expect(started(aClockFile(), DETAINED)).toEqual(['KZ-CPC-587-72H', 'KZ-CPC-588-1-40D', 'KZ-CPC-588-1-12H']);
});

test('a start while the limit runs starts no second one', () => {
  const once = afterAll(aClockFile(), DETAINED);
  const twice = after(once, happens('DETAINED', '2024-01-23T10:00'));
  expect(twice.file.deadlines).toEqual(once.deadlines);
  expect(reasonFor(once, happens('DETAINED', '2024-01-23T10:00'), 'KZ-CPC-588-1-40D')).toContain(
    'already runs since 2024-01-22T08:30:00Z',
  );
});

test('an event stops before it starts, so a moved date ends the old limit and opens the new one', () => {
  const set = afterAll(
    abroad(['ETS24']),
    happens('SURRENDER_DATE_SET', '2025-04-16T12:00', { surrenderDate: '2025-04-30' }, 'Asia/Tbilisi'),
  );
  const moved = after(
    set,
    happens('SURRENDER_DATE_CHANGED', '2025-04-29T18:00', { newDate: '2025-05-20' }, 'Asia/Tbilisi'),
  );
  expect(
    moved.changes.map((change) =>
      change.change === 'STARTED'
        ? `starts ${change.deadline.ruleId}`
        : change.change === 'STOPPED' && `${change.change} ${change.ruleId}`,
    ),
  ).toEqual(['STOPPED ETS24-18-15D', 'STOPPED ETS24-18-30D', 'starts ETS24-18-5-NEW15', 'starts ETS24-18-5-NEW30']);
  expect(deadlineOf(moved.file, 'ETS24-18-30D')).toMatchObject({
    outcome: 'CANCELLED',
    successorRuleId: 'ETS24-18-5-NEW30',
  });
});

test('a date moved again supersedes the limit by its own next instance', () => {
  const changed = (at: string, newDate: string) => happens('SURRENDER_DATE_CHANGED', at, { newDate });
  const file = afterAll(
    abroad(['ETS24']),
    changed('2025-04-29T18:00', '2025-05-20'),
    changed('2025-05-19T18:00', '2025-06-10'),
  );
  const [first, second] = file.deadlines.filter(({ ruleId }) => ruleId === 'ETS24-18-5-NEW30');
  expect(first).toMatchObject({ outcome: 'CANCELLED', successorRuleId: 'ETS24-18-5-NEW30' });
  expect(second).toMatchObject({ outcome: 'RUNNING', dueOn: '2025-07-10' });
});

test('a limit on custody that had passed is not hidden by a new agreed date', () => {
  const set = afterAll(
    abroad(['ETS24']),
    happens('SURRENDER_DATE_SET', '2025-04-16T12:00', { surrenderDate: '2025-04-30' }),
  );
  const late = after(set, happens('SURRENDER_DATE_CHANGED', '2025-06-02T09:00', { newDate: '2025-06-10' })).file;
  expect(deadlineOf(late, 'ETS24-18-30D')).toMatchObject({ outcome: 'MET_LATE', successorRuleId: 'ETS24-18-5-NEW30' });
  expect(deadlineOf(late, 'ETS24-18-15D').outcome).toBe('LAPSED');
});

test('custody that waits for a request does not start waiting when the request is there', () => {
  const received = afterAll(abroad(['ETS24']), happens('REQUEST_RECEIPT_CONFIRMED', '2025-01-10T10:00'));
  const detained = happens('DETAINED', '2025-01-13T18:00');
  expect(started(received, detained)).toEqual([]);
  expect(reasonFor(received, detained, 'ETS24-16-40D')).toContain('REQUEST_RECEIPT_CONFIRMED is already on the record');
  expect(started(abroad(['ETS24']), detained)).toEqual(['ETS24-16-18D', 'ETS24-16-40D']);
});

test('the Kazakh 40 days start and run on although the request is there', () => {
  const registered = happens('REQUEST_REGISTERED', '2024-01-20T10:00');
  expect(started(afterAll(aClockFile(), registered), DETAINED)).toContain('KZ-CPC-588-1-40D');
  expect(deadlineOf(afterAll(aClockFile(), DETAINED, registered), 'KZ-CPC-588-1-40D').outcome).toBe('RUNNING');
});

test('a late request stops what a request stops', () => {
  const file = afterAll(
    aClockFile({ instruments: ['ETS24'] }),
    DETAINED,
    happens('LATE_REQUEST_REGISTERED', '2024-02-01T10:00'),
  );
  expect(deadlineOf(file, 'ETS24-16-40D')).toMatchObject({ outcome: 'MET', stopEvent: 'LATE_REQUEST_REGISTERED' });
});

test('a limit counted back shows the start of the other one and ends with it', () => {
  const ordered = afterAll(aClockFile(), DETAINED, ORDERED);
  expect(deadlineOf(ordered, 'KZ-CPC-588-6-10D')).toMatchObject({
    startsAt: DETAINED.occurredAt,
    startEvent: 'PROVISIONAL_CUSTODY_ORDERED',
  });
  expect(deadlineOf(ordered, 'KZ-CPC-588-1-12H').outcome).toBe('CANCELLED');
  const released = after(ordered, happens('RELEASED', '2024-02-01T10:00')).file;
  expect(deadlineOf(released, 'KZ-CPC-588-1-40D').outcome).toBe('MET');
  expect(deadlineOf(released, 'KZ-CPC-588-6-10D').outcome).toBe('CANCELLED');
});

test('a limit counted back does not start without the other one', () => {
  expect(reasonFor(aClockFile(), ORDERED, 'KZ-CPC-588-6-10D')).toContain('KZ-CPC-588-1-40D does not run');
});

test('custody under the Minsk Convention shows the earlier reading from the detention', () => {
  const file = afterAll(
    aClockFile({ instruments: ['MINSK1993'] }),
    happens('DETAINED', '2023-01-22T14:30'),
    happens('PROVISIONAL_CUSTODY_ORDERED', '2023-01-24T16:40'),
  );
  expect(deadlineOf(file, 'MINSK-62-1-40D')).toMatchObject({
    dueOn: '2023-03-05',
    earliestDueAt: '2023-03-02T18:00:00Z',
  });
});

test('a duty without delay is open without a date and is never late', () => {
  const ordered = afterAll(aClockFile(), DETAINED, ORDERED);
  expect(deadlineOf(ordered, 'KZ-CPC-588-5-IMM')).toMatchObject({
    outcome: 'RUNNING',
    dueAt: null,
    undatedReason: expect.stringContaining('without delay'),
  });
  const told = after(ordered, happens('FOREIGN_BODY_NOTIFIED', '2024-02-20T10:00')).file;
  expect(deadlineOf(told, 'KZ-CPC-588-5-IMM').outcome).toBe('MET');
});

test('a notice that names its duty ends that one only', () => {
  const subject = (name: string) => happens('FOREIGN_BODY_NOTIFIED', '2024-01-24T17:30', { subject: name });
  const file = afterAll(
    aClockFile({ instruments: ['EAW'] }),
    DETAINED,
    ORDERED,
    happens('DECISION_DELAY_FORESEEN', '2024-01-24T17:00'),
  );
  const told = after(file, subject('EAW-17-4-NOTICE')).file;
  expect(deadlineOf(told, 'EAW-17-4-NOTICE').outcome).toBe('MET');
  expect(deadlineOf(told, 'KZ-CPC-588-5-IMM').outcome).toBe('RUNNING');
});

test('an agreed date that nobody gave leaves the limit pending', () => {
  const file = afterAll(aClockFile(), happens('TEMP_HANDED_OVER', '2025-10-20T09:00'));
  expect(deadlineOf(file, 'KZ-CPC-593-TEMP')).toMatchObject({
    outcome: 'PENDING',
    dueAt: null,
    undatedReason: expect.stringContaining('was not given yet'),
  });
});

test('a surrender day that nobody gave leaves the window pending', () => {
  const file = afterAll(abroad(['ETS24']), happens('SURRENDER_DATE_SET', '2025-04-16T12:00'));
  expect(deadlineOf(file, 'ETS24-18-30D')).toMatchObject({ outcome: 'PENDING', dueAt: null });
});

test('an act at the very end is in time, and one second later it is not', () => {
  const at = (occurredAt: string): Happened => ({ ...happens('RELEASED', '2024-03-01T00:00'), occurredAt });
  const file = afterAll(aClockFile(), DETAINED);
  expect(deadlineOf(after(file, at('2024-03-01T19:00:00Z')).file, 'KZ-CPC-588-1-40D').outcome).toBe('MET');
  expect(deadlineOf(after(file, at('2024-03-01T19:00:01Z')).file, 'KZ-CPC-588-1-40D').outcome).toBe('MET_LATE');
});

test('a right of the person stays open until the latest reading', () => {
  const british = aClockFile({ homeState: 'GB', counterpart: 'US', instruments: ['UK-EA-P2'] });
  const served = afterAll(british, happens('GRANT_COPY_SERVED', '2024-02-02T15:00', {}, 'Europe/London'));
  const window = deadlineOf(served, 'UK-R1719-14D');
  expect(window).toMatchObject({ dueOn: '2024-02-15', latestDueAt: '2024-02-17T00:00:00Z' });
  const lodged = (at: string) =>
    deadlineOf(after(served, happens('APPEAL_LODGED', at, {}, 'Europe/London')).file, 'UK-R1719-14D').outcome;
  expect(lodged('2024-02-16T23:00')).toBe('MET');
  expect(lodged('2024-02-17T01:00')).toBe('LAPSED');
});

test('what still runs is judged by the instant: a duty is overdue, a right has lapsed', () => {
  const file = afterAll(aClockFile({ instruments: ['ETS24'] }), DETAINED);
  const stands = (ruleId: string, now: string) => standingAt(deadlineOf(file, ruleId), ruleById(ruleId), now);
  expect(stands('ETS24-16-40D', '2024-03-01T00:00:00Z')).toBe('RUNNING');
  expect(stands('ETS24-16-40D', '2024-03-05T00:00:00Z')).toBe('OVERDUE');
  expect(stands('ETS24-16-18D', '2024-03-05T00:00:00Z')).toBe('LAPSED');
});

test('death cancels even what was overdue, and does not revive a right that had lapsed', () => {
  const file = afterAll(aClockFile({ instruments: ['ETS24'] }), DETAINED, happens('PERSON_DIED', '2024-03-10T06:00'));
  expect(deadlineOf(file, 'ETS24-16-40D').outcome).toBe('CANCELLED');
  expect(deadlineOf(file, 'ETS24-16-18D').outcome).toBe('LAPSED');
});

test('the end of a case cancels every open limit and leaves settled ones alone', () => {
  const file = afterAll(aClockFile(), DETAINED, happens('CUSTODY_PETITION_FILED', '2024-01-24T11:00'));
  const cancelled = cancelAll(file, '2024-02-01T00:00:00Z', 'REQUEST_WITHDRAWN');
  expect(cancelled.map(({ ruleId, outcome, stopEvent }) => [ruleId, outcome, stopEvent])).toEqual([
    ['KZ-CPC-587-72H', 'CANCELLED', 'REQUEST_WITHDRAWN'],
    ['KZ-CPC-588-1-40D', 'CANCELLED', 'REQUEST_WITHDRAWN'],
  ]);
});

test('a rule that is not loaded starts nothing and says why', () => {
  expect(reasonFor(aClockFile({ counterpart: 'KG', instruments: ['KZ-KG'] }), DETAINED, 'KZ-KG-PA')).toContain(
    'No length was read',
  );
  expect(reasonFor(aClockFile(), happens('REQUEST_REGISTERED', '2024-03-15T11:00'), 'SLA-ACK')).toContain('POLICY');
});

test('the same file and the same event always give the same changes', () => {
  const file = afterAll(aClockFile({ instruments: ['ETS24', 'MINSK1993'] }), DETAINED);
  expect(after(file, ORDERED).changes).toEqual(after(structuredClone(file), ORDERED).changes);
});

test('what happened before a limit began does not end it, though it is recorded later', () => {
  const held = afterAll(abroad(['ETS24']), happens('DETAINED', '2025-01-13T18:00', {}, 'Asia/Tbilisi'));
  const released = after(held, happens('RELEASED', '2025-01-12T10:00', {}, 'Asia/Tbilisi'));
  expect(released.changes).toEqual([]);
  expect(after(held, happens('RELEASED', '2025-01-13T18:00', {}, 'Asia/Tbilisi')).changes).not.toEqual([]);
});

test('a request that turns out to have been there before the arrest cancels the wait for it', () => {
  const held = afterAll(abroad(['ETS24']), happens('DETAINED', '2025-01-13T18:00', {}, 'Asia/Tbilisi'));
  const { file } = after(held, happens('REQUEST_RECEIPT_CONFIRMED', '2025-01-10T10:00', {}, 'Asia/Tbilisi'));
  expect(deadlineOf(file, 'ETS24-16-40D')).toMatchObject({
    outcome: 'CANCELLED',
    stopEvent: 'REQUEST_RECEIPT_CONFIRMED',
  });
});

test('a limit that runs from an agreed day is met by a surrender before that day, once the day was agreed', () => {
  const agreed = afterAll(
    abroad(['ETS24']),
    happens('SURRENDER_DATE_SET', '2025-04-16T12:00', { surrenderDate: '2025-04-30' }, 'Asia/Tbilisi'),
  );
  const { file } = after(agreed, happens('HANDED_OVER', '2025-04-28T12:00', {}, 'Asia/Tbilisi'));
  expect(deadlineOf(file, 'ETS24-18-30D')).toMatchObject({ outcome: 'MET' });
});
