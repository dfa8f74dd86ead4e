import {
  COUNTING_RULES,
  OTHER_READINGS,
  type CountingRule,
} from '../../../src/extradition/deadlines/counting-rules.js';
import { CONSEQUENCES, type CustodyLimit } from '../../../src/extradition/deadlines/deadline-rule.js';
import { DUTY_CONSEQUENCES, RIGHT_OR_POINT_CONSEQUENCES } from '../../../src/extradition/deadlines/duty-or-right.js';
import type { Extension } from '../../../src/extradition/deadlines/extension.js';
import {
  DOMESTIC_LAWS,
  INSTRUMENT_NAMES,
  OTHER_INSTRUMENTS,
} from '../../../src/extradition/deadlines/instrument-keys.js';
import { DEADLINE_RULES, ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { fixture } from './fixture.js';

type SourceRow = Record<string, unknown> & {
  id: string;
  instrument: string;
  starts_on: string[];
  stops_on: string[];
  direction: string;
};

const SOURCE = fixture<{ rules: SourceRow[] }>('deadline-facts.json').rules;

/** Where our data differ from the source on purpose. docs/deadlines.md gives the reason for each. */
const NARROWED: Record<string, string> = {
  'CHIS-DECISION-30D': 'INCOMING',
  'CETS209-6-1-10D': 'INCOMING',
  'CETS209-6-2': 'INCOMING',
  'EAW-17-4-NOTICE': 'INCOMING',
  'UK-105-14D': 'INCOMING',
  'RPD-87B-IMM': 'OUTGOING',
};

/** A number that its own source only calls an intention: never counted. */
const ONLY_INTENDED = 'UK-31-40D';

function stopsWeHold({ id, stops_on: stops }: SourceRow): string[] {
  const withHandIn = id === 'KZ-CPC-592-1-10D' ? ['COMPLAINT_HANDED_IN_CUSTODY', ...stops] : stops;
  return stops.includes('REQUEST_REGISTERED') ? [...withHandIn, 'LATE_REQUEST_REGISTERED'] : withHandIn;
}

/** Our typed extension in the words of the source. */
function extensionTold(extension: Extension | null): unknown {
  if (extension === null) return null;
  const { by, condition } = extension;
  if (by === 'TOTAL') return extension.total;
  if (by === 'LATER_AGREED_DAY') return '10 days from a later agreed date';
  if (by === 'NEW_TERM')
    return condition.includes('18(5)') ? 'new agreed date, then the same 15/30 days' : 'new agreed date +10 days';
  return condition === 'designated territory'
    ? 'longer, if an order in council says so for that country'
    : 'later date';
}

test('there are 90 rules of the sources, 56 of them verified, and one for the orders of courts', () => {
  expect(DEADLINE_RULES).toHaveLength(91);
  expect(DEADLINE_RULES.filter(({ kind }) => kind === 'ORDER').map(({ id }) => id)).toEqual(['ORDER-VALID-UNTIL']);
  expect(DEADLINE_RULES.filter(({ verified }) => verified)).toHaveLength(56);
  expect(new Set(DEADLINE_RULES.map(({ id }) => id)).size).toBe(91);
});

test.each(SOURCE)('$id says what its source says, save for the amendments', (row) => {
  const rule = ruleById(row.id);
  expect(rule).toMatchObject({
    clock: row.clock,
    kind: row.kind,
    instrument: INSTRUMENT_NAMES[row.instrument],
    article: row.article,
    direction: NARROWED[row.id] ?? row.direction,
    binds: row.binds,
    startsOn: row.starts_on,
    anchorRule: row.anchor_rule,
    duration: row.id === ONLY_INTENDED ? null : row.duration,
    durationUnverified: row.id === ONLY_INTENDED ? row.duration : row.duration_unverified,
    unit: row.unit,
    countingRule: row.unit === 'working_days' ? 'WORKING_DAYS' : row.counting_rule,
    consequence: row.consequence_type,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    sourceUrl: row.source_url,
    sourceId: row.source_id,
    verified: row.verified,
  });
  expect([...rule.stopsOn].sort()).toEqual(stopsWeHold(row).sort());
  expect(extensionTold(rule.extension)).toBe(row.extendable_to);
});

test('a number that was not verified never stands where it would be counted', () => {
  for (const { id, verified, duration } of DEADLINE_RULES)
    expect({ id, runs: !verified && duration !== null }).toEqual({ id, runs: false });
  const doubted = DEADLINE_RULES.filter(({ unverifiedFields }) =>
    unverifiedFields.some((field) => field.startsWith('duration')),
  );
  expect(doubted.map(({ id, duration }) => ({ id, duration }))).toEqual([{ id: ONLY_INTENDED, duration: null }]);
});

test('no limit on custody can move with a day off', () => {
  const custody = DEADLINE_RULES.filter(({ consequence }) =>
    ['MANDATORY_RELEASE', 'DISCHARGE_ON_APPLICATION', 'DISCRETIONARY_RELEASE'].includes(consequence),
  );
  expect(custody).toHaveLength(47);
  expect(custody.filter(({ dayOff }) => dayOff !== 'COUNTED')).toEqual([]);
});

test('a row that lets custody move with a day off does not compile', () => {
  const { dayOff: _, ...release } = ruleById('EAW-23-2-10D') as CustodyLimit;
  // @ts-expect-error A custody limit counts days off.
  const moved: CustodyLimit = { ...release, dayOff: 'MAY_MOVE' };
  expect(moved.consequence).toBe('MANDATORY_RELEASE');
});

test('every consequence is either a duty or a right, and none is both', () => {
  expect([...DUTY_CONSEQUENCES, ...RIGHT_OR_POINT_CONSEQUENCES].sort()).toEqual(Object.keys(CONSEQUENCES).sort());
});

test('a law of a State has one key, and every other key is not one of them', () => {
  const domestic = DOMESTIC_LAWS.map(({ key }) => key);
  expect(new Set(domestic).size).toBe(domestic.length);
  expect(Object.keys(OTHER_INSTRUMENTS).filter((key) => domestic.includes(key))).toEqual([]);
  for (const { givesWayTo } of DOMESTIC_LAWS) if (givesWayTo) expect(domestic).toContain(givesWayTo);
});

test('both spellings of the Minsk Convention and the short names of the treaties lead to one key', () => {
  expect(INSTRUMENT_NAMES['Minsk Convention 1993']).toBe('MINSK1993');
  expect(INSTRUMENT_NAMES['Minsk Convention 1993 (Protocol 28 Mar 1997)']).toBe('MINSK1993');
  expect(INSTRUMENT_NAMES['KZ-KG treaty']).toBe('KZ-KG');
  expect(INSTRUMENT_NAMES['KZ-KG treaty (Kyrgyzstan 1997)']).toBe('KZ-KG');
});

test('the 15 counting rules of the sources say what their source says, and working days are ours', () => {
  const source = fixture<
    {
      id: string;
      event_day: string;
      zone: string;
      weekend: string;
      basis: string[];
      verified: boolean;
      note: string;
    }[]
  >('counting-facts.json');
  expect(Object.keys(COUNTING_RULES)).toEqual([...source.map(({ id }) => id), 'WORKING_DAYS']);
  for (const { id, event_day: eventDay, zone, weekend, basis, verified, note } of source) {
    const rule: CountingRule = COUNTING_RULES[id as keyof typeof COUNTING_RULES];
    const startIncluded = eventDay.startsWith('included') ? true : eventDay.startsWith('excluded') ? false : null;
    expect(rule).toMatchObject({ startIncluded, zone, weekend, basis, verified, note });
  }
});

test('every other reading is a known way of counting', () => {
  const known = [...Object.keys(COUNTING_RULES), ...Object.keys(OTHER_READINGS)];
  const named = Object.values(COUNTING_RULES).flatMap(({ alternatives }) => [...alternatives]);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('asking for a rule that does not exist says what to do', () => {
  expect(() => ruleById('NO-SUCH-RULE')).toThrow('No deadline rule is called NO-SUCH-RULE. Keep retired rules');
});
