import { reckon } from '../../../src/extradition/deadlines/count.js';
import type { CountingRuleId } from '../../../src/extradition/deadlines/counting-rules.js';
import type { Reckoning } from '../../../src/extradition/deadlines/deadline.js';
import type { DeadlineRule, DeadlineUnit } from '../../../src/extradition/deadlines/deadline-rule.js';
import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { rule } from '../../../src/extradition/deadlines/rules/rule.js';
import { fixture } from './fixture.js';

interface Vector {
  id: string;
  countingRule: CountingRuleId;
  zone: string;
  instant: string;
  length: number;
  unit: DeadlineUnit;
  lastDay: string;
  dueAt: string;
}

const aRule = (countingRule: CountingRuleId | null, duration: number | null, unit: DeadlineUnit | null): DeadlineRule =>
  rule({
    id: 'TEST',
    clock: 'TEST',
    instrument: 'ETS24',
    article: '1',
    title: 'A limit made for this test',
    direction: 'BOTH',
    binds: 'REQUESTED_STATE',
    startsOn: ['DETAINED'],
    stopsOn: ['RELEASED'],
    duration,
    unit,
    countingRule,
    consequence: 'NONE',
    verified: true,
  });

function dated(found: ReturnType<typeof reckon>): Reckoning {
  if ('undated' in found) throw new Error(found.undated);
  return found;
}

test.each(fixture<{ countingVectors: Vector[] }>('worked-cases.json').countingVectors)(
  'counting vector $id: $length $unit by $countingRule end on $lastDay',
  ({ countingRule, length, unit, instant, zone, lastDay, dueAt }) => {
    expect(dated(reckon(aRule(countingRule, length, unit), { instant, zone }))).toMatchObject({ lastDay, dueAt });
  },
);

test('a day that the clock change made 25 hours long ends when the next one begins', () => {
  const found = dated(
    reckon(aRule('KZ_CUSTODY', 1, 'calendar_days'), { instant: '2024-02-28T18:30:00Z', zone: 'Asia/Almaty' }),
  );
  expect(found).toMatchObject({ lastDay: '2024-02-29', dueAt: '2024-02-29T19:00:00Z' });
});

test('a day whose midnight does not exist begins at the first moment it has', () => {
  const found = dated(
    reckon(aRule('KZ_CUSTODY', 1, 'calendar_days'), { instant: '2018-11-03T15:00:00Z', zone: 'America/Sao_Paulo' }),
  );
  expect(found).toMatchObject({ lastDay: '2018-11-03', dueAt: '2018-11-04T03:00:00Z' });
});

test('the date of the start is the date at the place, not in UTC', () => {
  const late = dated(
    reckon(aRule('TREATY_DAYS_EXCLUSIVE', 18, 'calendar_days'), {
      instant: '2025-03-20T19:30:00Z',
      zone: 'Asia/Almaty',
    }),
  );
  expect(late.lastDay).toBe('2025-04-08');
});

test('months are clamped to the last day of a shorter month', () => {
  const found = dated(
    reckon(aRule('US_CALENDAR_MONTHS', 1, 'months'), { instant: '2025-01-31T12:00:00Z', zone: 'UTC' }),
  );
  expect(found.lastDay).toBe('2025-02-28');
});

test('six weeks starting with a day end on its 42nd day', () => {
  const found = dated(
    reckon(aRule('WEEKS_STARTING_WITH_DAY', 6, 'weeks'), { instant: '2024-01-01T12:00:00Z', zone: 'Europe/London' }),
  );
  expect(found).toMatchObject({ lastDay: '2024-02-11', alternatives: [] });
});

test('40 days of temporary custody show the readings from the hour and from the day after', () => {
  const found = dated(reckon(ruleById('KZ-CPC-588-1-40D'), { instant: '2024-01-22T08:30:00Z', zone: 'Asia/Almaty' }));
  expect(found.alternatives).toEqual([
    { countingRule: 'KZ_CUSTODY_ELAPSED', lastDay: '2024-03-02', dueAt: '2024-03-02T08:30:00Z' },
    { countingRule: 'TREATY_DAYS_EXCLUSIVE', lastDay: '2024-03-02', dueAt: '2024-03-02T19:00:00Z' },
  ]);
  expect(found).toMatchObject({ earliest: '2024-03-01T19:00:00Z', latest: '2024-03-02T19:00:00Z' });
});

test('a treaty limit shows the reading in which the day of the event is day 1, and alarms go by it', () => {
  const found = dated(reckon(ruleById('ETS24-16-40D'), { instant: '2025-01-13T14:00:00Z', zone: 'Asia/Tbilisi' }));
  expect(found).toMatchObject({
    dueAt: '2025-02-22T20:00:00Z',
    earliest: '2025-02-21T20:00:00Z',
    latest: '2025-02-22T20:00:00Z',
  });
});

test('a reading that ends where the primary one ends is not shown twice', () => {
  const midnight = dated(
    reckon(ruleById('KZ-CPC-588-1-40D'), { instant: '2025-01-12T19:00:00Z', zone: 'Asia/Almaty' }),
  );
  expect(midnight.alternatives.map(({ countingRule }) => countingRule)).toEqual(['TREATY_DAYS_EXCLUSIVE']);
});

test('custody under the Minsk Convention is also counted from the detention, when that came earlier', () => {
  const minsk = ruleById('MINSK-62-1-40D');
  const ordered = { instant: '2023-01-24T10:40:00Z', zone: 'Asia/Almaty' };
  const found = dated(
    reckon(minsk, ordered, { earlierStart: { instant: '2023-01-22T08:30:00Z', zone: 'Asia/Almaty' } }),
  );
  expect(found).toMatchObject({
    lastDay: '2023-03-05',
    dueAt: '2023-03-05T18:00:00Z',
    earliest: '2023-03-02T18:00:00Z',
  });
});

test('days counted back end with the whole day, and show the earliest end of the other limit', () => {
  const anchor = { dueAt: '2024-03-01T19:00:00Z', lastDay: '2024-03-01', zone: 'Asia/Almaty' };
  const start = { instant: '2024-01-22T08:30:00Z', zone: 'Asia/Almaty' };
  const warning = ruleById('KZ-CPC-588-6-10D');
  expect(dated(reckon(warning, start, { anchor }))).toMatchObject({
    lastDay: '2024-02-20',
    dueAt: '2024-02-20T18:00:00Z',
    alternatives: [],
  });
  const earliest = { dueAt: '2024-02-29T19:00:00Z', lastDay: '2024-02-29' };
  expect(dated(reckon(warning, start, { anchor: { ...anchor, earliest } })).earliest).toBe('2024-02-19T18:00:00Z');
});

test('hours counted back are elapsed hours', () => {
  const anchor = { dueAt: '2024-03-02T09:00:00Z', lastDay: '2024-03-02', zone: 'Asia/Almaty' };
  const found = dated(
    reckon(ruleById('KZ-CPC-588-1-12H'), { instant: '2024-02-28T09:00:00Z', zone: 'Asia/Almaty' }, { anchor }),
  );
  expect(found).toMatchObject({ lastDay: '2024-03-02', dueAt: '2024-03-01T21:00:00Z' });
});

test('an agreed surrender date takes the place of the day on which it was agreed', () => {
  const agreed = { instant: '2025-04-16T08:00:00Z', zone: 'Asia/Tbilisi' };
  expect(dated(reckon(ruleById('ETS24-18-30D'), agreed, { startDate: '2025-04-30' })).lastDay).toBe('2025-05-30');
});

test('an agreed date lasts until 24:00 at its place', () => {
  const found = dated(
    reckon(
      ruleById('KZ-CPC-593-TEMP'),
      { instant: '2025-10-20T04:00:00Z', zone: 'Asia/Almaty' },
      { agreedDate: '2026-03-31' },
    ),
  );
  expect(found).toMatchObject({ lastDay: '2026-03-31', dueAt: '2026-03-31T19:00:00Z', alternatives: [] });
});

test('the way to the date can be read step by step', () => {
  const { derivation } = dated(
    reckon(ruleById('KZ-CPC-588-1-40D'), { instant: '2024-01-22T08:30:00Z', zone: 'Asia/Almaty' }),
  );
  expect(derivation).toEqual([
    { rule: 'Civil date of the start in Asia/Almaty', from: '2024-01-22T08:30:00Z', to: '2024-01-22' },
    {
      rule: '40 calendar days (art. 588(1),(7)), the day of the event is day 1',
      from: '2024-01-22',
      to: '2024-03-01',
      note: 'Days off are counted and do not move the end.',
    },
    {
      rule: 'End of that day, 24:00 in Asia/Almaty',
      from: '2024-03-01',
      to: '2024-03-01T19:00:00Z',
      note: 'The zone moved from UTC+06:00 to UTC+05:00 in between; the offset in force at the end counts.',
    },
  ]);
});

test('a way of counting that is only an analogy says so', () => {
  const { derivation } = dated(
    reckon(ruleById('ETS24-16-40D'), { instant: '2025-01-13T14:00:00Z', zone: 'Asia/Tbilisi' }),
  );
  expect(derivation[1]?.note).toContain('The way of counting (TREATY_DAYS_EXCLUSIVE) is not verified');
});

test('without a calendar the reading of the next working day is named as not computed, but never for custody', () => {
  const start = { instant: '2025-03-26T05:00:00Z', zone: 'Asia/Almaty' };
  const appeal = dated(reckon(ruleById('KZ-CPC-592-1-10D'), start));
  expect(appeal).toMatchObject({ lastDay: '2025-04-05', alternatives: [] });
  expect(appeal.derivation.at(-1)?.note).toContain('Not computed: another reading');
  const custody = dated(reckon(ruleById('EAW-23-2-10D'), start));
  expect(JSON.stringify(custody.derivation)).not.toContain('Not computed');
});

const START = { instant: '2025-01-01T00:00:00Z', zone: 'Asia/Almaty' };

test.each([
  ['a number from a weak source', reckon(ruleById('KZ-CPC-589-MAX'), START), 'The length is not verified: 12 months'],
  ['no number at all', reckon(ruleById('MINSK-62-2'), START), 'gives no number'],
  [
    'a unit of working days without a calendar',
    reckon(aRule('WORKING_DAYS', 5, 'working_days'), START),
    'the State whose days off count is not known',
  ],
  ['no unit', reckon(ruleById('UNTOC-16'), START), 'names no unit'],
  [
    'a unit the way of counting does not know',
    reckon(aRule('KZ_CUSTODY', 2, 'months'), START),
    'KZ_CUSTODY does not say how to count months.',
  ],
  ['no anchor', reckon(ruleById('KZ-CPC-588-6-10D'), START), 'counted back from KZ-CPC-588-1-40D, which has no date'],
  ['a duty without delay', reckon(ruleById('KZ-CPC-588-5-IMM'), START), 'without delay'],
  ['an agreed date that was not given', reckon(ruleById('KZ-CPC-593-TEMP'), START), 'was not given yet'],
  [
    'a date that does not exist',
    reckon(ruleById('KZ-CPC-593-TEMP'), START, { agreedDate: '2026-02-30' }),
    'was not given yet',
  ],
  ['a surrender day that was not given', reckon(ruleById('ETS24-18-30D'), START, { startDate: null }), 'was not given'],
  [
    'a zone that does not exist',
    reckon(ruleById('ETS24-16-40D'), { ...START, zone: 'Asia/Nowhere' }),
    'No time zone is called "Asia/Nowhere"',
  ],
])('%s leaves the limit without a date and says why', (_, found, sentence) => {
  expect('undated' in found && found.undated).toContain(sentence);
});
