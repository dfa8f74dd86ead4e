import { Temporal } from 'temporal-polyfill';
import { statementsFor } from '../../../seeds/demo-docket/demo-docket-desk.js';
import { WORKED_HISTORIES, type WorkedHistory } from '../../../seeds/demo-docket/worked-histories.js';
import type { CaseFile } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import { enter } from '../../../src/extradition/enter.js';
import { replayed } from '../../../src/extradition/history/amend.js';
import { instrumentsBinding } from '../../../src/extradition/instruments/instruments-binding.js';
import { compareLegalBases } from '../../../src/extradition/outlook/compare-legal-bases.js';
import { profileOf } from '../../../src/extradition/procedure/profiles.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { aFile, anAsk } from '../../support/a-file.js';

const NOW = '2027-08-01T00:00:00Z';
const instantOf = (at: string, zone: string): string =>
  Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant().toString();

/** A worked history as the law would keep it, up to a number of events. */
function told({ direction, home, counterpart, instruments, events }: WorkedHistory, upTo = events.length): CaseFile {
  let file: CaseFile = aFile({
    direction,
    homeState: home,
    counterpart,
    instruments,
    profile: profileOf(home, instruments),
  });
  for (const { at, zone, event, role, documents = [], facts = {}, note = null } of events.slice(0, upTo)) {
    const linked = documents.map((kind) => ({ id: kind, kind, withdrawn: false }));
    file = { ...file, documents: [...file.documents, ...linked] };
    const ask = anAsk(event, {
      occurredAt: instantOf(at, zone),
      zone,
      asker: { id: role, roles: [role] },
      documentIds: documents,
      facts,
      note,
      attestations: statementsFor(direction, event),
      now: NOW,
    });
    const ruling = decide(file, ask);
    if (!ruling.granted) throw new Error(reasonsInWords(ruling.reasons, 'EN'));
    file = enter(file, ask, ruling);
  }
  return file;
}

const history = (id: string): WorkedHistory => WORKED_HISTORIES.find((one) => one.id === id)!;

test.each(WORKED_HISTORIES)('$id: told once more under its own instruments, the limits are those on record', (one) => {
  const file = told(one);
  const key = ({ ruleId, startsAt, outcome, dueAt }: (typeof file.deadlines)[number]) =>
    [ruleId, startsAt, outcome, dueAt].join(' ');
  expect(replayed(file).file.deadlines.map(key).sort()).toEqual(file.deadlines.map(key).sort());
});

test('every other treaty that binds both States on the day of the case is told, with its protocols and its doubts', () => {
  const file = told(history('S3'));
  const { on, others } = compareLegalBases(file, NOW);
  expect(on).toBe(history('S3').events[0]!.at.slice(0, 10));
  const binding = instrumentsBinding(file.homeState, file.counterpart!, on).map(({ instrument }) => instrument);
  const protocols = (id: string) => binding.filter(({ parent }) => parent === id).map((each) => each.id);
  expect(protocols('ETS24').length).toBeGreaterThan(0);
  // The case rests on the Convention alone; with its protocols it is another set.
  expect(file.instruments).toEqual(['ETS24']);
  expect(others.map(({ instruments }) => instruments)).toEqual(
    binding.filter(({ parent }) => parent === null).map(({ id }) => [id, ...protocols(id)]),
  );
  const whole = { ...file, instruments: ['ETS24', ...protocols('ETS24')] };
  expect(compareLegalBases(whole, NOW).others.map(({ instrument }) => instrument)).not.toContain('ETS24');
  for (const { verified, doubts } of others) expect(verified).toBe(doubts.length === 0);
});

test('rules, documents and running limits of another instrument stand beside those of the case', () => {
  // Georgia and Kazakhstan are bound by the Minsk Convention and by the European one: 40 days against 40 days by another text.
  const { events } = history('S3');
  const detained = events.findIndex(({ event }) => event === 'DETAINED') + 1;
  const file = told(history('S3'), detained);
  expect(file.deadlines.some(({ ruleId }) => ruleId === 'ETS24-16-40D')).toBe(true);
  const { others } = compareLegalBases(file, NOW);
  const [other] = others.filter(({ instrument }) => instrument !== 'ETS24');
  expect(other).toBeDefined();
  expect(other!.rules.dropped.map(({ rule }) => rule.id)).toContain('ETS24-16-40D');
  expect(other!.rules.added.every(({ rule }) => other!.instruments.includes(rule.instrument))).toBe(true);
  const custody = other!.limits.find(({ clock }) => clock === 'PROVISIONAL_CUSTODY_LIMIT')!;
  expect(custody.here.map(({ ruleId }) => ruleId)).toContain('ETS24-16-40D');
  expect(custody.there.map(({ ruleId }) => ruleId)).not.toContain('ETS24-16-40D');
  expect(other!.documents.dropped.map(({ list }) => list.id)).toContain('ETS24-12');
  expect(other!.documents.added.every(({ list }) => other!.instruments.includes(list.instrument))).toBe(true);
});

test('under the warrant of the Union other steps exist, and another profile decides', () => {
  const file = aFile({
    direction: 'INCOMING',
    homeState: 'IE',
    counterpart: 'PL',
    profile: 'TWO_TIER',
    instruments: ['ETS24'],
    regions: { PROCEDURE: 'FORMAL_CHECK' },
  });
  const warrant = compareLegalBases(file, NOW).others.find(({ instrument }) => instrument === 'EAW');
  expect(warrant).toMatchObject({ profile: 'EAW' });
  expect(warrant!.steps.added.map(({ id }) => id)).toEqual(expect.arrayContaining(['I20']));
  expect(warrant!.steps.dropped.map(({ id }) => id)).toEqual(expect.arrayContaining(['I18', 'I27']));
});

test('domestic law that was chosen stays; without another State there is nothing to compare', () => {
  const file = { ...told(history('S3')), instruments: ['ETS24', 'KZ-CPC'] };
  for (const { instruments } of compareLegalBases(file, NOW).others) expect(instruments).toContain('KZ-CPC');
  expect(compareLegalBases({ ...file, counterpart: null }, NOW).others).toEqual([]);
  const empty = aFile({ counterpart: 'KG', instruments: ['KZ-KG'] });
  expect(compareLegalBases(empty, '2026-06-30T20:00:00Z').on).toBe('2026-07-01');
});
