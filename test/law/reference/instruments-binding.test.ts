import type { Instrument, InstrumentParty } from '../../../src/extradition/instruments/instrument.js';
import { instrumentsBinding, instrumentStandings } from '../../../src/extradition/instruments/instruments-binding.js';

const keys = (...[a, b, on]: [string, string, string]) =>
  instrumentsBinding(a, b, on).map(({ instrument }) => instrument.id);
const standing = (a: string, b: string, on: string, key: string) =>
  instrumentStandings(a, b, on).find(({ instrument }) => instrument.id === key);

test('Armenia and Georgia are bound by the European Convention from the later of their two days', () => {
  expect(keys('AM', 'GE', '2002-04-24')).not.toContain('ETS24');
  expect(keys('AM', 'GE', '2002-04-25')).toContain('ETS24');
  expect(standing('AM', 'GE', '2002-04-25', 'ETS24')).toMatchObject({ standing: 'BINDS', verified: true, doubts: [] });
});

test('the order of the two States does not matter', () => {
  expect(keys('GE', 'AM', '2024-01-01').sort()).toEqual(keys('AM', 'GE', '2024-01-01').sort());
});

test('a protocol binds from its own day', () => {
  expect(keys('AM', 'GE', '2004-03-16')).not.toContain('ETS86');
  expect(keys('AM', 'GE', '2004-03-17')).toContain('ETS86');
});

test('Kazakhstan is not bound by the European Convention', () => {
  expect(keys('KZ', 'GE', '2024-01-01')).not.toContain('ETS24');
});

test('a bilateral treaty binds from the day of its entry into force', () => {
  expect(keys('KZ', 'KG', '2000-07-01')).not.toContain('KZ-KG');
  expect(keys('KZ', 'KG', '2000-07-02')).toContain('KZ-KG');
});

test('Chisinau replaces Minsk between Kazakhstan and Russia once it binds both', () => {
  expect(keys('KZ', 'RU', '2023-06-27')).toEqual(['MINSK1993']);
  expect(keys('KZ', 'RU', '2023-06-28')).toEqual(['CHISINAU2002']);
  expect(standing('KZ', 'RU', '2023-06-28', 'MINSK1993')).toMatchObject({
    standing: 'REPLACED',
    replacedBy: 'CHISINAU2002',
  });
});

test('Minsk stays between States of which one only signed Chisinau', () => {
  expect(keys('KZ', 'UA', '2010-01-01')).toEqual(['MINSK1993']);
});

test('an entry into force that was not seen is a doubt, not a verified bond', () => {
  expect(standing('KZ', 'RU', '2024-01-01', 'CHISINAU2002')).toMatchObject({
    standing: 'BINDS',
    verified: false,
    doubts: [expect.stringContaining('KZ deposited its ratification on 2004-03-29')],
  });
  expect(standing('KZ', 'UA', '2010-01-01', 'MINSK1993')?.doubts).toEqual([
    'The day of entry into force for KZ was not seen.',
    'The day of entry into force for UA was not seen.',
  ]);
});

test('a treaty that only one side is known to have ratified is in doubt and does not count as binding', () => {
  expect(keys('KZ', 'IT', '2024-01-01')).toEqual([]);
  expect(standing('KZ', 'IT', '2024-01-01', 'KZ-IT')?.standing).toBe('IN_DOUBT');
});

test.each([
  ['KZ-FR', 'FR'],
  ['KZ-PK', 'PK'],
  ['KZ-UZ', 'UZ'],
])('%s, which is no treaty, only planned or only signed, does not show', (key, state) => {
  expect(standing('KZ', state, '2026-06-01', key)).toBeUndefined();
});

test('a State is not bound to itself', () => {
  expect(instrumentStandings('RU', 'RU', '2024-01-01')).toEqual([]);
});

test('between a Union State and the United Kingdom the trade and cooperation agreement shows as unverified', () => {
  expect(standing('FR', 'GB', '2022-01-01', 'TCA')).toMatchObject({ standing: 'BINDS', verified: false });
});

const party = (jurisdiction: string, change: Partial<InstrumentParty> = {}): InstrumentParty => ({
  jurisdiction,
  status: 'IN_FORCE',
  entryIntoForce: '2000-01-01',
  endedOn: null,
  depositedOn: null,
  basis: 'STATED',
  sourceUrl: 'https://example.org/treaty',
  verified: true,
  note: null,
  ...change,
});
const treaty = (change: Partial<Instrument> = {}): Instrument => ({
  id: 'PLANTED',
  name: 'A planted treaty',
  kind: 'MULTILATERAL',
  parent: null,
  country: null,
  entryIntoForce: null,
  sourceUrl: 'https://example.org/treaty',
  verified: true,
  note: null,
  parties: [party('KZ'), party('FR')],
  ...change,
});
const planted = (on: string, ...instruments: Instrument[]) =>
  instrumentStandings('KZ', 'FR', on, instruments).map(({ instrument, standing: says }) => `${instrument.id} ${says}`);

test('a State that left is not bound from the day it left', () => {
  const left = treaty({ parties: [party('KZ'), party('FR', { endedOn: '2010-06-01' })] });
  expect(planted('2010-05-31', left)).toEqual(['PLANTED BINDS']);
  expect(planted('2010-06-01', left)).toEqual([]);
});

test('no State is bound before the instrument itself is in force', () => {
  expect(planted('2004-12-31', treaty({ entryIntoForce: '2005-01-01' }))).toEqual([]);
});

test('a protocol does not bind where its convention does not', () => {
  const protocol = treaty({ id: 'PROTOCOL', kind: 'PROTOCOL', parent: 'PLANTED' });
  expect(planted('2020-01-01', protocol)).toEqual([]);
  expect(planted('2020-01-01', treaty(), protocol)).toEqual(['PLANTED BINDS', 'PROTOCOL BINDS']);
});

test('a successor in doubt leaves the older instrument binding, with the doubt', () => {
  const doubtful = treaty({
    id: 'LATER',
    replaces: 'PLANTED',
    parties: [party('KZ'), party('FR', { status: 'RATIFIED' })],
  });
  const [older] = instrumentStandings('KZ', 'FR', '2020-01-01', [treaty(), doubtful]);
  expect(older).toMatchObject({ standing: 'BINDS', verified: false });
  expect(older!.doubts).toContain('LATER may have taken its place.');
});

test('a model text binds nobody', () => {
  expect(planted('2020-01-01', treaty({ kind: 'MODEL' }))).toEqual([]);
});
