import type { Protection } from '../../../src/extradition/persons/protection.js';
import { asylumFinalOrNone, domesticProceedings } from '../../../src/extradition/guards/protection-guards.js';
import type { GuardView } from '../../../src/extradition/guards/guard.js';
import { EVENTS } from '../../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import { aFile, anAsk } from '../../support/a-file.js';

const statement = (guard: string) => ({ guard, statement: 'Checked.' });

function view(protections: readonly Partial<Protection>[], attested: readonly string[] = []): GuardView {
  const whole = protections.map((given): Protection => ({
    id: 'one',
    kind: 'ASYLUM_SOUGHT',
    since: '2024-05',
    until: null,
    outcome: null,
    ...given,
  }));
  return {
    file: aFile({ direction: 'INCOMING', protections: whole }),
    ask: anAsk('EXTRADITION_GRANTED', { attestations: attested.map(statement) }),
    definition: EVENTS.EXTRADITION_GRANTED,
    transition: PROCEDURE.machines.INCOMING.transitions[0]!,
  };
}

test('an open claim for asylum keeps extradition from being granted, whatever an officer vouches for', () => {
  const reasons = asylumFinalOrNone(view([{}], ['ASYLUM_FINAL_OR_NONE']));
  expect(reasons).toMatchObject([
    { code: 'GUARD_NOT_MET', phrase: { key: 'asylumOpen' }, remedy: { kind: 'END_PROTECTION' } },
  ]);
});

test.each([
  ['a record of its own', { kind: 'ASYLUM_GRANTED' as const }],
  ['the outcome of the claim', { until: '2024-09-01', outcome: 'GRANTED' as const }],
])('a refugee by %s is not extradited', (_, protection) => {
  expect(asylumFinalOrNone(view([protection], ['ASYLUM_FINAL_OR_NONE']))).toMatchObject([
    { phrase: { key: 'isRefugee' }, remedy: { kind: 'NONE' } },
  ]);
});

test('a claim that was refused or withdrawn before the day is settled by the record, without words of an officer', () => {
  expect(asylumFinalOrNone(view([{ until: '2025-01-12', outcome: 'REFUSED' }]))).toEqual([]);
  expect(asylumFinalOrNone(view([{ until: '2024', outcome: 'WITHDRAWN' }]))).toEqual([]);
  expect(asylumFinalOrNone(view([{ until: '2025-01-14', outcome: 'REFUSED' }]))).toHaveLength(1);
});

test('where nothing on asylum is on record an officer vouches as before', () => {
  expect(asylumFinalOrNone(view([]))).toMatchObject([{ code: 'NOT_ATTESTED' }]);
  expect(asylumFinalOrNone(view([{ kind: 'HEALTH' }], ['ASYLUM_FINAL_OR_NONE']))).toEqual([]);
});

test('an illness on record is a ground to postpone surrender; one that is over is not', () => {
  expect(domesticProceedings(view([{ kind: 'HEALTH' }]))).toEqual([]);
  expect(domesticProceedings(view([{ kind: 'HEALTH', until: '2024-12' }]))).toMatchObject([{ code: 'NOT_ATTESTED' }]);
  expect(domesticProceedings(view([], ['DOMESTIC_PROCEEDINGS']))).toEqual([]);
});
