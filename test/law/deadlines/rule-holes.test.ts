import type { DeadlineRule } from '../../../src/extradition/deadlines/deadline-rule.js';
import { findRuleHoles, type Known } from '../../../src/extradition/deadlines/rule-holes.js';
import { DEADLINE_RULES, ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { INSTRUMENTS } from '../../../src/extradition/instruments/all-instruments.js';
import { EVENTS } from '../../../src/extradition/procedure/events.js';

const known: Known = { events: EVENTS, instruments: INSTRUMENTS.map(({ id }) => id) };
const spoiled = (id: string, fault: Record<string, unknown>): DeadlineRule => ({ ...ruleById(id), ...fault });

test('the rules have no hole', () => {
  expect(findRuleHoles(DEADLINE_RULES, known)).toEqual([]);
});

test.each([
  ['ETS24-16-40D', { startsOn: ['ARRESTED'] }, 'ETS24-16-40D starts on the event ARRESTED, which is not defined.'],
  ['ETS24-16-40D', { stopsOn: ['LET_GO'] }, 'ETS24-16-40D stops on the event LET_GO, which is not defined.'],
  ['ETS24-16-40D', { stopsOn: [] }, 'ETS24-16-40D starts and can never stop.'],
  ['ETS24-16-40D', { instrument: 'ETS25' }, 'ETS24-16-40D comes from ETS25, which is not an instrument.'],
  [
    'MINSK-62-1-40D',
    { alsoCountedFrom: 'TAKEN' },
    'MINSK-62-1-40D is also counted from the event TAKEN, which is not defined.',
  ],
  ['ETS24-16-40D', { unit: 'hours' }, 'ETS24-16-40D is counted in hours, which TREATY_DAYS_EXCLUSIVE cannot count.'],
  [
    'ETS24-16-40D',
    { duration: -40 },
    'ETS24-16-40D has the length -40, but TREATY_DAYS_EXCLUSIVE counts the other way.',
  ],
  ['ETS24-16-40D', { duration: 0 }, 'ETS24-16-40D has no length: 0 calendar_days.'],
  ['ETS24-16-40D', { countingRule: 'BY_HAND' }, 'ETS24-16-40D is counted by BY_HAND, which is not a way of counting.'],
  ['KZ-CPC-588-1-12H', { anchorRule: null }, 'KZ-CPC-588-1-12H is counted back from nothing.'],
  [
    'KZ-CPC-588-1-12H',
    { anchorRule: 'KZ-CPC-1' },
    'KZ-CPC-588-1-12H is counted back from KZ-CPC-1, which is not a rule.',
  ],
  [
    'EAW-17-2-10D',
    { extension: { by: 'TOTAL', total: 10, condition: '' } },
    'EAW-17-2-10D can be extended to 10, which is no more than it has.',
  ],
  [
    'EAW-23-2-10D',
    { extension: { by: 'NEW_TERM', event: 'HANDED_BACK', condition: '' } },
    'EAW-23-2-10D gives way to a new term on the event HANDED_BACK, which is not defined.',
  ],
  [
    'ETS24-16-40D',
    { validFrom: '2020-01-01', validTo: '2019-01-01' },
    'ETS24-16-40D goes out of force on 2019-01-01, before it comes into force on 2020-01-01.',
  ],
  [
    'KZ-CPC-587-72H',
    { extension: { by: 'TOTAL', total: 96, condition: '' } },
    'KZ-CPC-588-1-12H is counted back from KZ-CPC-587-72H, which can be extended.',
  ],
] as const)('a planted hole in %s is named: %j', (id, fault, sentence) => {
  const others = DEADLINE_RULES.filter((rule) => rule.id !== id);
  expect(findRuleHoles([...others, spoiled(id, fault)], known)).toContain(sentence);
});

test('two rules under one id are named, and all holes come at once', () => {
  const twice = [...DEADLINE_RULES, spoiled('ETS24-16-40D', { startsOn: ['ARRESTED'] })];
  expect(findRuleHoles(twice, known)).toEqual([
    'The id ETS24-16-40D is used by more than one rule.',
    'ETS24-16-40D starts on the event ARRESTED, which is not defined.',
  ]);
});
