import type { CaseFile, SideFile } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import { enter } from '../../../src/extradition/enter.js';
import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import type { SideFileKind } from '../../../src/extradition/procedure/machine.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { verdictsOf } from '../../../src/extradition/verdicts.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

const document = (kind: string) => ({ id: kind, kind, withdrawn: false });
const side = (kind: SideFileKind, state: string, id: string = kind): SideFile => ({ id, kind, state, previous: null });
const inIt = (id: string) => ({ sideFile: { id, opens: false } });
const opening = (id: string) => ({ sideFile: { id, opens: true } });
const codes = (file: CaseFile, ask: Parameters<typeof decide>[1]) => {
  const ruling = decide(file, ask);
  return ruling.granted ? 'granted' : ruling.reasons.map(({ code }) => code);
};

const SURRENDERED = aFile({ regions: { PROCEDURE: 'SURRENDERED' } });
const machines = Object.values(PROCEDURE.sideFiles!);
const rows = machines.flatMap((machine) =>
  Object.keys(machine.states).flatMap((state) =>
    [...new Set(machine.transitions.map(({ event }) => event))].map((event) => ({ machine, state, event })),
  ),
);

test.each(rows)('$machine.name at $state hears $event only as its table says', ({ machine, state, event }) => {
  const file = { ...SURRENDERED, sideFiles: [side(machine.name, state)] };
  const step = machine.transitions.find((row) => row.event === event && row.from.includes(state));
  const told = codes(file, anAsk(event, inIt(machine.name)));
  expect(told.includes('EVENT_NOT_IN_STATE')).toBe(step === undefined);
  for (const role of step ? ALL_ROLES : []) {
    const reasons = codes(file, anAsk(event, { ...inIt(machine.name), asker: { id: 'an officer', roles: [role] } }));
    expect(reasons.includes('ROLE_MISSING')).toBe(!step!.by.includes(role));
  }
});

test('an event of a side file moves that one, not the case and not the others', () => {
  const file = {
    ...SURRENDERED,
    documents: [document('DECISION_LETTER')],
    sideFiles: [side('FOLLOWUP', 'REQUESTED', 'one'), side('FOLLOWUP', 'REQUESTED', 'other')],
  };
  const ruling = decide(file, anAsk('SPECIALITY_CONSENT_GIVEN', { ...inIt('one'), documentIds: ['DECISION_LETTER'] }));
  expect(ruling).toMatchObject({
    granted: true,
    regions: file.regions,
    changes: [{ region: 'FOLLOWUP', from: 'REQUESTED', to: 'CONSENTED', transition: 'F04' }],
  });
  const states = ruling.granted ? Object.fromEntries(ruling.sideFiles.map(({ id, state }) => [id, state])) : {};
  expect(states).toEqual({ one: 'CONSENTED', other: 'REQUESTED' });
});

test('a supplement is asked of the case, or of the request it names', () => {
  const file = {
    ...SURRENDERED,
    documents: [document('SUPPLEMENT_REQUEST')],
    sideFiles: [side('FOLLOWUP', 'REQUESTED')],
  };
  const cited = { documentIds: ['SUPPLEMENT_REQUEST'] };
  expect(decide(file, anAsk('SUPPLEMENT_REQUESTED', { ...cited, ...inIt('FOLLOWUP') }))).toMatchObject({
    changes: [{ region: 'FOLLOWUP', to: 'SUPP_INFO' }],
  });
  expect(codes(file, anAsk('SUPPLEMENT_REQUESTED', cited))).toEqual(['EVENT_NOT_IN_STATE']);
});

test.each<[EventName, Partial<CaseFile>, string]>([
  ['NOTICE_SUBMITTED', {}, 'SIDE_FILE_MISSING'],
  ['NOTICE_SUBMITTED', { procedureVersion: '2025-11' }, 'EVENT_UNKNOWN_HERE'],
])('%s without its side file is refused: %j', (event, more, code) => {
  expect(codes({ ...aFile({ regions: { PROCEDURE: 'LOCATING' } }), ...more }, anAsk(event))).toContain(code);
});

test('a side file of another case, and one of another kind, is not known', () => {
  const file = { ...SURRENDERED, sideFiles: [side('TRANSIT', 'REQUESTED')] };
  expect(codes(file, anAsk('TRANSIT_PERMITTED', inIt('somewhere else')))).toContain('SIDE_FILE_UNKNOWN');
  expect(codes(file, anAsk('NOTICE_BLOCKED', inIt('TRANSIT')))).toContain('SIDE_FILE_UNKNOWN');
});

test('a request for consent begins only after surrender, a notice only where the home State requests', () => {
  expect(
    codes(aFile({ regions: { PROCEDURE: 'GRANTED' } }), anAsk('SPECIALITY_CONSENT_REQUESTED', opening('new'))),
  ).toContain('EVENT_NOT_IN_STATE');
  const incoming = aFile({ direction: 'INCOMING', regions: { PROCEDURE: 'JUDICIAL' } });
  expect(codes(incoming, anAsk('NOTICE_DRAFTED', opening('new')))).toContain('EVENT_NOT_IN_STATE');
  expect(codes(aFile({ regions: { PROCEDURE: 'CLOSED' } }), anAsk('ASSURANCE_ASKED', opening('new')))).toContain(
    'EVENT_NOT_IN_STATE',
  );
});

test('an accepted assurance goes live with the surrender, in the same decision', () => {
  const file = aFile({
    regions: { PROCEDURE: 'SURRENDER_SCHEDULED', CUSTODY: 'EXTRADITION_ARREST' },
    documents: [document('HANDOVER_PROTOCOL')],
    sideFiles: [side('ASSURANCE', 'ACCEPTED', 'yes'), side('ASSURANCE', 'REJECTED', 'no')],
  });
  const ask = anAsk('HANDED_OVER', { documentIds: ['HANDOVER_PROTOCOL'] });
  const ruling = decide(file, ask);
  if (!ruling.granted) throw new Error('The surrender was refused.');
  expect(ruling.emitted).toContainEqual({
    event: 'ASSURANCE_ACTIVATED',
    sideFileId: 'yes',
    changes: [{ region: 'ASSURANCE', from: 'ACCEPTED', to: 'LIVE', transition: 'A05' }],
  });
  const after = enter(file, ask, ruling);
  expect(after.sideFiles.map(({ id, state }) => `${id} ${state}`)).toEqual(['yes LIVE', 'no REJECTED']);
  expect(after.history.find(({ event }) => event === 'ASSURANCE_ACTIVATED')).toMatchObject({
    emitted: true,
    sideFileId: 'yes',
  });
});

test('each notice has a limit of its own, which ends with it; what concerns the case ends them all', () => {
  const file = aFile({
    regions: { PROCEDURE: 'LOCATING' },
    sideFiles: [side('NOTICE', 'DRAFTED', 'red'), side('NOTICE', 'DRAFTED', 'diffusion')],
  });
  const record = (now: CaseFile, event: EventName, id: string) => {
    const ask = anAsk(event, inIt(id));
    const ruling = decide(now, ask);
    if (!ruling.granted) throw new Error(JSON.stringify(ruling.reasons));
    return enter(now, ask, ruling);
  };
  const both = record(record(file, 'NOTICE_PUBLISHED', 'red'), 'NOTICE_PUBLISHED', 'diffusion');
  // The family has a limit and a reminder before it.
  const retention = (now: CaseFile) => [
    ...new Set(
      now.deadlines
        .filter(({ clock }) => clock === 'NOTICE_RETENTION')
        .map(({ sideFileId, outcome }) => `${sideFileId} ${outcome}`)
        .sort(),
    ),
  ];
  expect(retention(both)).toEqual(['diffusion RUNNING', 'red RUNNING']);
  expect(retention(record(both, 'NOTICE_CANCELLED', 'red'))).toEqual(['diffusion RUNNING', 'red MET']);
});

test('what is on file of assurances, requests and notices decides; words help only where nothing is on file', () => {
  const close = anAsk('CASE_CLOSED', {
    facts: { reason: 'SURRENDERED_COMPLETED' },
    attestations: (['ASSURANCES_DONE', 'FOLLOWUPS_DONE', 'OUTCOME_DONE', 'NOTICES_CANCELLED'] as const).map(
      (guard) => ({
        guard,
        statement: 'So it is.',
      }),
    ),
  });
  expect(codes(SURRENDERED, close)).toBe('granted');
  expect(codes({ ...SURRENDERED, sideFiles: [side('FOLLOWUP', 'REQUESTED')] }, close)).toEqual(['GUARD_NOT_MET']);
  expect(codes({ ...SURRENDERED, sideFiles: [side('TRANSIT', 'COMPLETED')] }, { ...close, attestations: [] })).toEqual([
    'NOT_ATTESTED',
    'NOT_ATTESTED',
    'NOT_ATTESTED',
  ]);
});

test('a note is asked for where the act departs from the usual, and not taken where nothing was decided', () => {
  const file = { ...SURRENDERED, sideFiles: [side('FOLLOWUP', 'REQUESTED'), side('NOTICE', 'PUBLISHED')] };
  const withdraw = anAsk('FOLLOWUP_WITHDRAWN', inIt('FOLLOWUP'));
  expect(codes(file, withdraw)).toEqual(['NOTE_MISSING']);
  expect(codes(file, { ...withdraw, note: ' ' })).toEqual(['NOTE_MISSING']);
  expect(codes(file, { ...withdraw, note: 'The court dropped the other charge.' })).toBe('granted');
  expect(codes(file, anAsk('NOTICE_EXPIRED', { ...inIt('NOTICE'), note: 'at last' }))).toEqual(['NOTE_NOT_TAKEN']);
});

test('the verdicts name each side file, and what could begin', () => {
  const file = { ...SURRENDERED, sideFiles: [side('ASSURANCE', 'GIVEN', 'one'), side('ASSURANCE', 'LIVE', 'other')] };
  const verdicts = verdictsOf(file, { id: 'an officer', roles: ALL_ROLES }, '2026-01-01T00:00:00Z', (_, error) => {
    throw error;
  });
  const of = (event: EventName) =>
    verdicts.filter((verdict) => verdict.event === event).map(({ sideFileId, verdict }) => [sideFileId, verdict]);
  expect(of('ASSURANCE_ACCEPTED')).toEqual([
    ['one', 'ALLOWED'],
    ['other', 'BLOCKED'],
  ]);
  expect(of('SPECIALITY_CONSENT_REQUESTED').map(([id]) => id)).toEqual([null]);
});

test('a second file of the same case is closed into the other, with a word on why', () => {
  const file = aFile({ regions: { PROCEDURE: 'LOCATING' } });
  const ask = anAsk('DUPLICATE_JOINED', {
    facts: { into: `case_${'0'.repeat(32)}` },
    note: 'Same warrant, same person.',
    joins: { homeState: 'KZ', direction: 'OUTGOING', status: 'LOCATING' },
  });
  expect(decide(file, ask)).toMatchObject({ granted: true, closedReason: 'DUPLICATE' });
  expect(codes(file, { ...ask, facts: {}, note: null })).toEqual(['FACT_MISSING', 'NOTE_MISSING']);
  expect(codes({ ...file, procedureVersion: '2025-11' }, ask)).toEqual(['EVENT_UNKNOWN_HERE']);
  const held = aFile({ regions: { PROCEDURE: 'LOCATING', CUSTODY: 'DETAINED' } });
  expect(new Set(codes(held, ask))).toEqual(new Set(['PERSON_IN_CUSTODY']));
});

test('a request for speciality is complete by its own list, and a transit by its request', () => {
  const attested = [{ guard: 'PACKAGE_COMPLETE', statement: 'Looked through.' }] as const;
  const ask = (event: EventName, kinds: readonly string[]) =>
    anAsk(event, { ...opening('new'), documentIds: kinds, attestations: attested });
  const given = (kinds: readonly string[], instruments: readonly string[]): CaseFile => ({
    ...SURRENDERED,
    instruments,
    documents: kinds.map(document),
  });
  // ETS 24 art. 14(1)(a): the documents of art. 12 and the record of what the person said; a description is not among them.
  const cited = ['REQUEST_LETTER_SIGNED', 'HEARING_RECORD'];
  const whole = [...cited, 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT'];
  const speciality = (kinds: readonly string[], instrument: string) =>
    codes(given(kinds, [instrument]), ask('SPECIALITY_CONSENT_REQUESTED', kinds));
  expect(speciality(whole, 'ETS24')).toBe('granted');
  expect(speciality(cited, 'ETS24')).toEqual(['DOCUMENT_MISSING', 'DOCUMENT_MISSING', 'DOCUMENT_MISSING']);
  expect(speciality(cited, 'KZ-KG')).toBe('granted');
  expect(codes(given(['TRANSIT_REQUEST'], ['ETS24']), ask('TRANSIT_REQUESTED', ['TRANSIT_REQUEST']))).toBe('granted');
});
