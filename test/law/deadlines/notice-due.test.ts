import { ladderFor, NOTICE_LADDERS } from '../../../src/extradition/deadlines/notices/notice-ladder.js';
import {
  noticeDue,
  type NoticedLimit,
  type ToldNotice,
} from '../../../src/extradition/deadlines/notices/notice-due.js';
import { DEADLINE_RULES, ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { isDuty } from '../../../src/extradition/deadlines/duty-or-right.js';

/** 40 days from 13 January 2025 in Tbilisi; a cap on custody. */
const FORTY_DAYS = ruleById('ETS24-16-40D');
const LIMIT: NoticedLimit = {
  zone: 'Asia/Tbilisi',
  startsAt: '2025-01-13T14:00:00Z',
  dueAt: '2025-02-22T20:00:00Z',
  earliestDueAt: '2025-02-22T20:00:00Z',
  latestDueAt: '2025-02-22T20:00:00Z',
  outcome: 'RUNNING',
  stoppedAt: null,
};
/** 72 hours in Almaty. */
const HOURS = ruleById('KZ-CPC-587-72H');
const IN_HOURS: NoticedLimit = {
  ...LIMIT,
  zone: 'Asia/Almaty',
  startsAt: '2024-01-22T08:30:00Z',
  dueAt: '2024-01-25T08:30:00Z',
  earliestDueAt: '2024-01-25T08:30:00Z',
  latestDueAt: '2024-01-25T08:30:00Z',
};

const look = (
  limit: NoticedLimit,
  now: string,
  { told = [], rule = FORTY_DAYS }: { told?: ToldNotice[]; rule?: typeof HOURS } = {},
) => noticeDue(limit, { rule, ladder: ladderFor(rule, NOTICE_LADDERS) }, told, now);

const short = (turn: ReturnType<typeof look>) => [turn.tell && (turn.tell.before ?? turn.tell.stage), turn.nextAt];

/** Looks whenever it was said to look, as a herald that is always awake does. */
function allTold(limit: NoticedLimit, rule: typeof HOURS) {
  const told: { stage: string; before: string | null; dueAt: string; at: string }[] = [];
  for (let at: string | null = limit.startsAt; at !== null;) {
    const { tell, nextAt } = look(limit, at, { told: told as never, rule });
    if (tell) told.push({ ...tell, at });
    at = nextAt;
  }
  return told.map(({ stage, before, at }) => `${stage} ${before ?? ''} ${at}`.replace('  ', ' '));
}

test('a limit in days is told by civil days of its zone, and missed with the first microsecond after its end', () => {
  expect(allTold(LIMIT, FORTY_DAYS)).toEqual([
    'APPROACHING P14D 2025-02-07T20:00:00Z',
    'APPROACHING P7D 2025-02-14T20:00:00Z',
    'APPROACHING P3D 2025-02-18T20:00:00Z',
    'APPROACHING P1D 2025-02-20T20:00:00Z',
    'DUE P0D 2025-02-21T20:00:00Z',
    'MISSED 2025-02-22T20:00:00.000001Z',
  ]);
});

test('a limit in hours is told by elapsed hours', () => {
  expect(allTold(IN_HOURS, HOURS)).toEqual([
    'APPROACHING PT48H 2024-01-23T08:30:00Z',
    'APPROACHING PT24H 2024-01-24T08:30:00Z',
    'APPROACHING PT6H 2024-01-25T02:30:00Z',
    'DUE PT1H 2024-01-25T07:30:00Z',
    'MISSED 2024-01-25T08:30:00.000001Z',
  ]);
});

test('a limit that is shorter than a rung is not told at that rung', () => {
  const short = { ...IN_HOURS, startsAt: '2024-01-24T20:30:00Z' };
  expect(allTold(short, HOURS)[0]).toBe('APPROACHING PT6H 2024-01-25T02:30:00Z');
});

test('after a month of silence only the last stage that was reached is told', () => {
  expect(short(look(LIMIT, '2025-02-19T12:00:00Z'))).toEqual(['P3D', '2025-02-20T20:00:00Z']);
  expect(short(look(LIMIT, '2025-03-24T00:00:00Z'))).toEqual(['MISSED', null]);
});

test('at its very end a limit is still kept', () => {
  const told = [{ stage: 'DUE', before: 'P0D', dueAt: '2025-02-22T20:00:00Z' }] as const;
  expect(short(look(LIMIT, '2025-02-22T20:00:00Z', { told: [...told] }))).toEqual([
    null,
    '2025-02-22T20:00:00.000001Z',
  ]);
});

test('what was told is not told again, however its instant is written', () => {
  const told: ToldNotice[] = [{ stage: 'MISSED', before: null, dueAt: '2025-02-22T20:00:00.000000Z' }];
  expect(short(look(LIMIT, '2025-03-24T00:00:00Z', { told }))).toEqual([null, null]);
});

test('a limit that was moved climbs its ladder anew', () => {
  const told: ToldNotice[] = [{ stage: 'MISSED', before: null, dueAt: '2025-02-12T20:00:00Z' }];
  expect(short(look(LIMIT, '2025-02-19T12:00:00Z', { told }))).toEqual(['P3D', '2025-02-20T20:00:00Z']);
});

test('the rungs go by the earliest reading, the outcome by the end that counts', () => {
  const readings = { ...LIMIT, earliestDueAt: '2025-02-12T20:00:00Z' };
  expect(allTold(readings, FORTY_DAYS).slice(-2)).toEqual([
    'DUE P0D 2025-02-11T20:00:00Z',
    'MISSED 2025-02-22T20:00:00.000001Z',
  ]);
});

test('a right that binds the person lapses after its latest reading and is not missed', () => {
  const right = DEADLINE_RULES.find((rule) => rule.binds === 'PERSON' && !isDuty(rule))!;
  const limit = { ...LIMIT, latestDueAt: '2025-02-25T20:00:00Z' };
  expect(allTold(limit, right).at(-1)).toBe('LAPSED 2025-02-25T20:00:00.000001Z');
});

test('an act that came too late is told once, with the time of the act', () => {
  const late = { ...LIMIT, outcome: 'MET_LATE', stoppedAt: '2025-02-24T10:00:00Z' } as const;
  const { tell, nextAt } = look(late, '2025-03-24T00:00:00Z');
  expect([tell?.stage, tell?.actAt, tell?.reachedAt, nextAt]).toEqual([
    'MET_LATE',
    '2025-02-24T10:00:00Z',
    '2025-02-24T10:00:00Z',
    null,
  ]);
  expect(look(late, '2025-03-24T00:00:00Z', { told: [tell!] }).tell).toBeNull();
});

test('a limit that was met, or cancelled in time, has nothing to tell', () => {
  const met = { ...LIMIT, outcome: 'MET', stoppedAt: '2025-02-20T10:00:00Z' } as const;
  const cancelled = { ...met, outcome: 'CANCELLED' } as const;
  expect([met, cancelled].map((limit) => short(look(limit, '2025-03-24T00:00:00Z')))).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('a limit that was over before its case ended is told as missed, if nobody was told', () => {
  const gone = { ...LIMIT, outcome: 'CANCELLED', stoppedAt: '2025-02-24T10:00:00Z' } as const;
  expect(short(look(gone, '2025-03-24T00:00:00Z'))).toEqual(['MISSED', null]);
});

test('a limit without a date is never told', () => {
  const undated = { ...LIMIT, dueAt: null, earliestDueAt: null, latestDueAt: null };
  expect(short(look(undated, '2025-03-24T00:00:00Z'))).toEqual([null, null]);
});

test('every rule finds its ladder, and a family of clocks may have one of its own', () => {
  for (const rule of DEADLINE_RULES) {
    const ladder = ladderFor(rule, NOTICE_LADDERS);
    expect([rule.id, ladder.unit]).toEqual([rule.id, rule.unit === 'hours' ? 'HOURS' : 'DAYS']);
  }
  const own = { ...NOTICE_LADDERS[0]!, id: 'OWN', clock: FORTY_DAYS.clock };
  expect(ladderFor(FORTY_DAYS, [...NOTICE_LADDERS, own]).id).toBe('OWN');
  expect(() => ladderFor(FORTY_DAYS, [])).toThrow('Add one to notice_ladder');
});

test('only notices on liberty ask for an acknowledgement, from three days before the end', () => {
  const asking = NOTICE_LADDERS.flatMap(({ id, rungs }) =>
    rungs.filter((rung) => rung.acknowledgeWithin).map(({ before }) => `${id} ${before}`),
  );
  expect(asking).toEqual([
    'LIBERTY_HOURS PT48H',
    'LIBERTY_HOURS PT24H',
    'LIBERTY_HOURS PT6H',
    'LIBERTY_HOURS PT1H',
    'LIBERTY_DAYS P3D',
    'LIBERTY_DAYS P1D',
    'LIBERTY_DAYS P0D',
  ]);
});
