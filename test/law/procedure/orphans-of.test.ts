import type { CaseFile, RecordedEvent } from '../../../src/extradition/case-file.js';
import type { Machine } from '../../../src/extradition/procedure/machine.js';
import { moveReasons } from '../../../src/extradition/procedure/move-to-procedure.js';
import { orphansOf } from '../../../src/extradition/procedure/orphans-of.js';
import { PROCEDURE, procedureOf, type Procedure } from '../../../src/extradition/procedure/procedure.js';
import type { Role } from '../../../src/extradition/role.js';
import { inWords } from '../../../src/extradition/words/in-words.js';
import { LANGUAGES, type Language } from '../../../src/extradition/words/language.js';
import { aFile } from '../../support/a-file.js';

const SUPERVISOR = { id: 'a supervisor', roles: ['SUPERVISOR'] } as const;
const NEXT: Procedure = { ...PROCEDURE, version: '2027-01' };

const without = (machine: Machine, state: string): Machine => ({
  ...machine,
  states: Object.fromEntries(Object.entries(machine.states).filter(([name]) => name !== state)),
});
const withMachine = (machine: Machine): Procedure => ({
  ...NEXT,
  machines: { ...NEXT.machines, [machine.name]: machine },
});
const sentences = (file: CaseFile, target: Procedure): string[] =>
  orphansOf(file, target).map(({ code, phrase }) => {
    expect(code).toBe('STATE_ORPHANED');
    for (const language of Object.keys(LANGUAGES) as Language[]) expect(inWords(phrase, language)).not.toContain('{');
    return inWords(phrase, 'EN');
  });

const old = (more: Partial<CaseFile> & { regions?: never } = {}, regions = {}) =>
  aFile({ ...more, procedureVersion: '2025-11', regions: { PROCEDURE: 'LOCATED', ...regions } });

test('every state of the first version has its place and its way on in the second', () => {
  const first = procedureOf('2025-11');
  for (const direction of ['OUTGOING', 'INCOMING'] as const)
    for (const state of Object.keys(first.machines[direction].states))
      for (const profile of ['KZ', 'EAW', 'TWO_TIER', 'GENERIC'] as const) {
        const file = aFile({ direction, profile, procedureVersion: '2025-11', regions: { PROCEDURE: state } });
        expect([state, orphansOf(file, PROCEDURE)]).toEqual([state, []]);
      }
});

test('a state that the newer version lacks is an orphan, where the case stands and where it may go back to', () => {
  const { OUTGOING } = NEXT.machines;
  const target = withMachine(without(OUTGOING, 'LOCATED'));
  expect(sentences(old(), target)).toEqual([
    'Procedure 2027-01 lacks a state that the procedure stands at or may go back to: “Person located”.',
  ]);
  const back = old();
  const supplement = { ...back.regions, PROCEDURE: { state: 'SUPP_INFO', previous: 'LOCATED' } };
  expect(sentences({ ...back, regions: supplement }, target)).toHaveLength(1);
  expect(sentences({ ...back, regions: supplement }, NEXT)).toEqual([]);
});

test('a state from which no step leads on is an orphan, unless it is the end', () => {
  const { OUTGOING, INCOMING } = NEXT.machines;
  const stuck = {
    ...OUTGOING,
    transitions: OUTGOING.transitions.map((step) => ({
      ...step,
      from: step.to === '$SAME' ? step.from : step.from.filter((state) => state !== 'LOCATED'),
    })),
  };
  expect(sentences(old(), withMachine(stuck))).toEqual([
    'Under procedure 2027-01 no step leads on from “Person located” (the procedure).',
  ]);
  const closed = { ...OUTGOING, transitions: OUTGOING.transitions.filter(({ from }) => !from.includes('CLOSED')) };
  expect(sentences(aFile({ regions: { PROCEDURE: 'CLOSED' } }), withMachine(closed))).toEqual([]);
  // What the profile switches off is no way on.
  const incoming = aFile({ direction: 'INCOMING', profile: 'KZ', regions: { PROCEDURE: 'JUDICIAL' } });
  const onlyCourt = {
    ...INCOMING,
    transitions: INCOMING.transitions.filter(({ from, id }) => !from.includes('JUDICIAL') || id === 'I18'),
  };
  expect(sentences(incoming, withMachine(onlyCourt))).toHaveLength(1);
  expect(sentences({ ...incoming, profile: 'TWO_TIER' }, withMachine(onlyCourt))).toEqual([]);
});

test('a side file, an event of the history and a profile that the newer version does not know are orphans, all told at once', () => {
  const recorded = { event: 'PERSON_LOCATED', changes: [] } as unknown as RecordedEvent;
  const file: CaseFile = {
    ...aFile({ regions: { PROCEDURE: 'LOCATED' }, history: [recorded] }),
    lastSequence: 1,
    sideFiles: [{ id: 'x', kind: 'NOTICE', state: 'PUBLISHED', previous: 'SUBMITTED' }],
  };
  const { PERSON_LOCATED: _located, ...events } = PROCEDURE.events;
  const { GENERIC: _generic, ...profiles } = PROCEDURE.profiles;
  const bare = { ...NEXT, events, profiles: profiles as Procedure['profiles'], sideFiles: undefined };
  expect(sentences(file, bare)).toEqual([
    'Procedure 2027-01 has no profile GENERIC.',
    'Procedure 2027-01 does not know the notice of the case.',
    expect.stringContaining('does not know events that are on record'),
  ]);
  const notices = { ...NEXT.sideFiles!, NOTICE: without(NEXT.sideFiles!.NOTICE, 'SUBMITTED') };
  expect(sentences(file, { ...NEXT, sideFiles: notices as Procedure['sideFiles'] })).toHaveLength(1);
  expect(sentences(file, NEXT)).toEqual([]);
});

test('only a newer version that exists is moved to, by who may, and never a closed case', () => {
  const codes = (file: CaseFile, version: string, roles: readonly Role[] = SUPERVISOR.roles) =>
    moveReasons(file, version, { id: 'x', roles }).map(({ code }) => code);
  expect(codes(old(), '2026-11')).toEqual([]);
  expect(codes(old(), '2026-11', ['CENTRAL_AUTHORITY_OFFICER'])).toEqual([]);
  expect(codes(old(), '2026-11', ['REGIONAL_PROSECUTOR'])).toEqual(['ROLE_MISSING']);
  expect(codes(old(), '1999-01')).toEqual(['PROCEDURE_UNKNOWN']);
  expect(codes(old(), '2025-11')).toEqual(['PROCEDURE_NOT_NEWER']);
  expect(codes(aFile({ regions: { PROCEDURE: 'LOCATED' } }), '2025-11')).toEqual(['PROCEDURE_NOT_NEWER']);
  const ended = old({}, { PROCEDURE: 'CLOSED' });
  expect(codes(ended, '2026-11')).toEqual(['EVENT_NOT_IN_STATE']);
  expect(codes(ended, '2025-11', [])).toEqual(['ROLE_MISSING', 'EVENT_NOT_IN_STATE', 'PROCEDURE_NOT_NEWER']);
});

test('a move back would orphan the side files, and says so', () => {
  const file = {
    ...aFile({ regions: { PROCEDURE: 'LOCATED' } }),
    sideFiles: [{ id: 'x', kind: 'NOTICE', state: 'DRAFTED', previous: 'NONE' } as const],
  };
  expect(sentences(file, procedureOf('2025-11'))).toEqual(['Procedure 2025-11 does not know the notice of the case.']);
});
