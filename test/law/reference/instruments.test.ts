import { readFileSync } from 'node:fs';
import { DEADLINE_RULES } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { INSTRUMENTS, instrumentByKey } from '../../../src/extradition/instruments/all-instruments.js';
import type { Instrument } from '../../../src/extradition/instruments/instrument.js';
import { KAZAKH_BILATERAL_ROWS } from '../../../src/extradition/instruments/kazakh-bilateral-rows.js';
import { TEXTS_READ } from '../../../src/extradition/instruments/texts-read.js';
import { JURISDICTION_CODES } from '../../../src/extradition/jurisdictions.js';

interface Facts {
  instruments: Record<string, { inForce: string | null; verified: boolean; parent: string | null; parties: string[] }>;
  bilaterals: string[];
}
/** Transcribed from the source on its own, not from the typed data. */
const facts = JSON.parse(readFileSync(new URL('./reference-facts.json', import.meta.url), 'utf8')) as Facts;

/** Rows our data have beyond the source: why stands in docs/reference-data.md. */
const ADDED: Record<string, number> = { TCA: 27, UNTOC: 1, UNCAC: 1 };

const partiesInWords = (instrument: Instrument) =>
  instrument.parties.map((party) =>
    [
      party.jurisdiction,
      party.status,
      party.entryIntoForce ?? '-',
      party.depositedOn ?? '-',
      party.basis,
      party.verified ? 'verified' : 'unverified',
      party.sourceUrl ?? '-',
    ].join(' '),
  );

test.each(Object.entries(facts.instruments))('%s has every party row of the source', (id, fact) => {
  const instrument = instrumentByKey(id)!;
  const rows = partiesInWords(instrument);
  expect(rows).toEqual(expect.arrayContaining(fact.parties));
  expect(rows).toHaveLength(fact.parties.length + (ADDED[id] ?? 0));
  expect([instrument.entryIntoForce, instrument.verified, instrument.parent]).toEqual([
    fact.inForce,
    fact.verified,
    fact.parent,
  ]);
});

test('what we added to the source is marked as not verified', () => {
  const known = new Set(Object.values(facts.instruments).flatMap(({ parties }) => parties));
  const added = Object.keys(ADDED).flatMap((id) =>
    instrumentByKey(id)!.parties.filter((_, row) => !known.has(partiesInWords(instrumentByKey(id)!)[row]!)),
  );
  expect(added).toHaveLength(29);
  expect(added.filter(({ verified }) => verified)).toEqual([]);
});

test('all 26 bilateral treaties of Kazakhstan stand as in the source', () => {
  const rows = KAZAKH_BILATERAL_ROWS.map((row) => {
    const instrument = instrumentByKey(`KZ-${row.with}`)!;
    const ten = instrument.note?.includes('list of ten') ? 'ten' : '-';
    const signed = /signed ([\d-]+)/.exec(instrument.note ?? '')?.[1] ?? '-';
    const [own, other] = instrument.parties;
    expect([own!.jurisdiction, other!.jurisdiction, own!.status]).toEqual(['KZ', row.with, other!.status]);
    const verified = instrument.verified && own!.verified && other!.verified ? 'verified' : 'unverified';
    const inForce = instrument.entryIntoForce ?? '-';
    return [instrument.id, own!.status, inForce, verified, ten, signed, instrument.sourceUrl].join(' ');
  });
  expect(rows).toHaveLength(26);
  expect(rows).toEqual(facts.bilaterals);
});

test('an instrument has one key, and every party is a State of ISO 3166-1', () => {
  const keys = INSTRUMENTS.map(({ id }) => id);
  expect(keys).toHaveLength(13 + 26 + 15);
  expect(new Set(keys).size).toBe(keys.length);
  const strangers = INSTRUMENTS.flatMap(({ parties }) => parties).filter(
    ({ jurisdiction }) => !JURISDICTION_CODES.has(jurisdiction),
  );
  expect(strangers).toEqual([]);
});

test('an instrument names a State at most once', () => {
  const twice = INSTRUMENTS.filter(
    ({ parties }) => new Set(parties.map(({ jurisdiction }) => jurisdiction)).size < parties.length,
  );
  expect(twice).toEqual([]);
});

test('parents and predecessors exist', () => {
  const named = INSTRUMENTS.flatMap(({ parent, replaces }) => [parent, replaces]).filter((key) => key != null);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((key) => !instrumentByKey(key))).toEqual([]);
});

test('every deadline rule comes from an instrument of the list', () => {
  expect(DEADLINE_RULES.length).toBeGreaterThan(0);
  expect(DEADLINE_RULES.filter(({ instrument }) => !instrumentByKey(instrument))).toEqual([]);
});

test('a text that was read has an address', () => {
  const readNowhere = INSTRUMENTS.flatMap(({ id, verified, sourceUrl, parties }) => [
    { id, verified, sourceUrl },
    ...parties.map((party) => ({ id: `${id} ${party.jurisdiction}`, ...party })),
  ]).filter(({ verified, sourceUrl }) => verified && !sourceUrl);
  expect(readNowhere).toEqual([]);
  expect(Object.values(TEXTS_READ).filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
});
