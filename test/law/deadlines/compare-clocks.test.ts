import { compareClocks } from '../../../src/extradition/deadlines/compare-clocks.js';
import type { Deadline } from '../../../src/extradition/deadlines/deadline.js';
import { aClockFile, afterAll, deadlineOf, happens } from './a-clock-file.js';

const NOW = '2026-01-01T00:00:00Z';
const custody = (at: string, ...then: Parameters<typeof happens>[]): Deadline =>
  deadlineOf(
    afterAll(
      aClockFile({ direction: 'OUTGOING', homeState: 'AM', counterpart: 'GE', instruments: ['ETS24'] }),
      happens('DETAINED', at, {}, 'Asia/Tbilisi'),
      ...then.map((given) => happens(...given)),
    ),
    'ETS24-16-40D',
  );
const first = custody('2025-01-13T18:00');
const earlier = custody('2025-01-12T18:00');
const released = custody('2025-01-13T18:00', ['RELEASED', '2025-02-10T10:00', {}, 'Asia/Tbilisi']);

const compared = (onRecord: Deadline[], before: Deadline[], after: Deadline[]) =>
  compareClocks({ onRecord, before, after, now: NOW });

test('what did not change is left alone, whatever the record says beside it', () => {
  const extended: Deadline = { ...first, dateBasis: 'EXTENDED', dueAt: '2025-03-22T20:00:00Z', dueOn: '2025-03-22' };
  expect(compared([extended], [first], [first])).toEqual([]);
});

test('another start moves the dates of the limit on record', () => {
  expect(compared([first], [first], [earlier])).toEqual([{ change: 'RECOMPUTED', before: first, after: earlier }]);
});

test.each(['SET_BY_HAND', 'EXTENDED'] as const)(
  'a date that is %s stands, and whether the act came in time goes by it',
  (dateBasis) => {
    const byHand: Deadline = { ...first, dateBasis, dueAt: '2025-02-01T20:00:00Z', dueOn: '2025-02-01' };
    const [change] = compared([byHand], [first], [released]);
    expect(released.outcome).toBe('MET');
    expect(change).toMatchObject({
      after: { dueOn: '2025-02-01', outcome: 'MET_LATE', stoppedAt: released.stoppedAt },
    });
    expect(compared([byHand], [first], [earlier])).toEqual([]);
  },
);

test('an explained breach stays explained when its dates move', () => {
  const explained: Deadline = { ...first, outcome: 'EXPLAINED' };
  expect(compared([explained], [first], [{ ...earlier, outcome: 'MET' }])).toMatchObject([
    { after: { outcome: 'EXPLAINED', dueOn: earlier.dueOn } },
  ]);
});

test('a limit without its start is cancelled by no event, and comes back with it', () => {
  const [gone] = compared([released], [released], []);
  expect(gone).toMatchObject({ after: { outcome: 'CANCELLED', stopEvent: null, stoppedAt: NOW } });
  const cancelled = (gone as { after: Deadline }).after;
  expect(compared([cancelled], [], [first])).toEqual([{ change: 'RECOMPUTED', before: cancelled, after: first }]);
});

test('a new instance of a rule starts; what opens again comes behind what ends', () => {
  const second: Deadline = { ...earlier, startSequence: 9 };
  expect(compared([first], [first], [first, second])).toEqual([{ change: 'STARTED', deadline: second }]);
  const changes = compared([released, second], [released, second], [first]);
  expect(changes.map((change) => change.change === 'RECOMPUTED' && change.after.outcome)).toEqual([
    'CANCELLED',
    'RUNNING',
  ]);
});

test('a limit recorded before starts were numbered is known by its start', () => {
  const old: Deadline = { ...first, startSequence: null };
  expect(compared([old], [first], [released])).toMatchObject([{ before: old, after: { outcome: 'MET' } }]);
});
