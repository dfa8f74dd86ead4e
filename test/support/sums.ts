import fc from 'fast-check';
import { reckon } from '../../src/extradition/deadlines/count.js';
import type { CountingRuleId } from '../../src/extradition/deadlines/counting-rules.js';
import type { DeadlineUnit } from '../../src/extradition/deadlines/deadline-unit.js';
import { rule } from '../../src/extradition/deadlines/rules/rule.js';

/** One generated sum: a term, a start, and the end that the law reckons. */
export interface Sum {
  readonly countingRule: CountingRuleId;
  readonly unit: DeadlineUnit;
  readonly length: number;
  /** Whether the day of the start is day 1; false for hours. */
  readonly startIncluded: boolean;
  readonly start: string;
  readonly zone: string;
  readonly lastDay: string;
  readonly dueAt: string;
}

/** Zones with summer time in both halves of the year, changes at midnight, a skipped day, half and quarter hours, and the move of 2024. */
export const ZONES = [
  'Asia/Almaty',
  'Asia/Qyzylorda',
  'Asia/Tbilisi',
  'Asia/Yerevan',
  'Asia/Tashkent',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'UTC',
] as const;

const WAYS = [
  ['KZ_CUSTODY', 'calendar_days', true],
  ['UK_STARTING_WITH_DAY', 'calendar_days', true],
  ['TREATY_DAYS_EXCLUSIVE', 'calendar_days', false],
  ['EAW_DAYS', 'calendar_days', false],
  ['KZ_DAYS_GENERAL', 'months', false],
  ['UK_MONTHS_STARTING_WITH_DATE', 'months', true],
  ['US_CALENDAR_MONTHS', 'months', false],
  ['WEEKS_STARTING_WITH_DAY', 'weeks', true],
  ['HOURS_ABSOLUTE', 'hours', false],
  ['KZ_CUSTODY_ELAPSED', 'hours', false],
] as const;

const asked = fc.record({
  way: fc.constantFrom(...WAYS),
  zone: fc.constantFrom(...ZONES),
  length: fc.integer({ min: 1, max: 120 }),
  seconds: fc.integer({ min: Date.UTC(2005, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }),
});

type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

function sumOf({ way: [countingRule, unit, startIncluded], zone, length, seconds }: Asked): Sum {
  const start = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const row = rule({
    id: 'SUM',
    clock: 'SUM',
    instrument: 'SUM',
    article: '1',
    title: 'A limit made for this test',
    direction: 'BOTH',
    binds: 'REQUESTED_STATE',
    startsOn: [],
    stopsOn: [],
    duration: length,
    unit,
    countingRule,
    consequence: 'NONE',
    verified: true,
  });
  const found = reckon(row, { instant: start, zone });
  if ('undated' in found || found.lastDay === null) throw new Error(JSON.stringify(found));
  return { countingRule, unit, length, startIncluded, start, zone, lastDay: found.lastDay, dueAt: found.dueAt };
}

/** So many sums of a seed, always the same. */
export function sums(count: number, seed: number): Sum[] {
  return fc.sample(asked, { numRuns: count, seed }).map(sumOf);
}
