import type { LawOfCase } from '../../../src/extradition/deadlines/rules-in-force.js';
import { rulesFor } from '../../../src/extradition/deadlines/rules-in-force.js';
import { DEADLINE_RULES } from '../../../src/extradition/deadlines/rules/all-rules.js';

const law = (given: Partial<LawOfCase>): LawOfCase => ({
  direction: 'INCOMING',
  homeState: 'KZ',
  counterpart: 'RU',
  instruments: [],
  ...given,
});
const inForce = (given: Partial<LawOfCase>) => rulesFor(law(given), '2025-01-01');
const instrumentsOf = (given: Partial<LawOfCase>) =>
  [...new Set(inForce(given).map(({ rule }) => rule.instrument))].sort();
const find = (given: Partial<LawOfCase>, id: string) => inForce(given).find(({ rule }) => rule.id === id);

test("a case loads its instruments, the home State's law, the targets of the office and the INTERPOL rules", () => {
  expect(instrumentsOf({ instruments: ['CHISINAU2002'] })).toEqual([
    'CHISINAU2002',
    'COURT-ORDER',
    'KZ-CPC',
    'OFFICE-POLICY',
  ]);
  expect(instrumentsOf({ direction: 'OUTGOING', counterpart: 'GE', homeState: 'AM', instruments: ['ETS24'] })).toEqual([
    'COURT-ORDER',
    'ETS24',
    'INTERPOL-RPD',
    'OFFICE-POLICY',
  ]);
});

test('the direction of a rule is a hard filter', () => {
  expect(inForce({}).every(({ rule }) => rule.direction !== 'OUTGOING')).toBe(true);
  expect(inForce({ direction: 'OUTGOING' }).every(({ rule }) => rule.direction !== 'INCOMING')).toBe(true);
});

test("another State's law counts only where that State is asked and the rule speaks to both sides", () => {
  expect(find({ direction: 'OUTGOING', counterpart: 'RU' }, 'RU-467-30D')?.standing).toBe('RUNS');
  expect(find({ direction: 'INCOMING', counterpart: 'RU' }, 'RU-467-30D')).toBeUndefined();
  expect(find({ direction: 'OUTGOING', counterpart: 'CH' }, 'CH-61-10D')).toBeUndefined();
  expect(find({ direction: 'INCOMING', counterpart: 'RU', instruments: ['RU-CPC'] }, 'RU-467-30D')).toBeUndefined();
  const russianRequest = { direction: 'OUTGOING', homeState: 'RU', counterpart: 'KZ' } as const;
  expect(find(russianRequest, 'KZ-CPC-593-TEMP')?.standing).toBe('RUNS');
  expect(find(russianRequest, 'KZ-CPC-583-OUTCOME')).toBeUndefined();
});

test('of two laws that exclude each other only the chosen one is loaded', () => {
  const british = { homeState: 'GB', counterpart: 'KZ' };
  expect(instrumentsOf({ ...british, instruments: ['UK-EA-P2'] })).toEqual([
    'COURT-ORDER',
    'OFFICE-POLICY',
    'UK-CPR',
    'UK-EA-P2',
  ]);
  expect(instrumentsOf(british)).toEqual(['COURT-ORDER', 'OFFICE-POLICY', 'UK-CPR', 'UK-EA-P1', 'UK-EA-P2']);
});

test.each([
  ['KZ-KG-PA', { counterpart: 'KG', instruments: ['KZ-KG'] }, 'No length was read in KZ-KG'],
  ['CHIS-PA', { instruments: ['CHISINAU2002'] }, 'The length is not verified: 40 calendar days'],
  ['MINSK-62-2', { instruments: ['MINSK1993'] }, 'number comes from the domestic law'],
  ['SLA-ACK', {}, 'A target of the office (POLICY)'],
  ['UNTOC-16', { instruments: ['UNTOC'] }, 'sets no limit of its own'],
  ['EU95-11-20D', { instruments: ['EU-SIMPLIFIED-1995'] }, 'The day it went out of force is not known'],
  ['UK-93-4W', { homeState: 'GB', instruments: ['UK-EA-P2'] }, 'The day it came into force is not known'],
])('%s is shown and not loaded, with the reason', (id, given, sentence) => {
  expect(find(given, id)).toMatchObject({ standing: 'NOT_LOADED', reason: expect.stringContaining(sentence) });
});

test('duties without delay and agreed dates run without a number', () => {
  expect(find({}, 'KZ-CPC-588-5-IMM')?.standing).toBe('RUNS');
  expect(find({}, 'KZ-CPC-593-TEMP')).toMatchObject({ standing: 'RUNS', rule: { verified: false } });
});

test('nothing that is not verified runs, save the dates that a person types in', () => {
  const everywhere = [...new Set(DEADLINE_RULES.map(({ instrument }) => instrument))];
  const running = (['KZ', 'GB', 'US', 'IE', 'CH', 'RU', 'LV'] as const).flatMap((homeState) =>
    (['INCOMING', 'OUTGOING'] as const).flatMap((direction) =>
      rulesFor(law({ homeState, direction, instruments: everywhere }), '2025-01-01').filter(
        ({ standing }) => standing === 'RUNS',
      ),
    ),
  );
  expect(running.length).toBeGreaterThan(100);
  expect(running.filter(({ rule }) => !rule.verified && rule.unit !== 'agreed_date')).toEqual([]);
});
