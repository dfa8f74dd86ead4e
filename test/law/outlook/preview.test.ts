import type { CaseFile } from '../../../src/extradition/case-file.js';
import { previewOf } from '../../../src/extradition/outlook/preview.js';
import { possibleEvents } from '../../../src/extradition/outlook/possible-events.js';
import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import { verdictsOf } from '../../../src/extradition/verdicts.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

const silent = () => undefined;
const document = (kind: string) => ({ id: kind, kind, withdrawn: false });

const HELD_IN_KAZAKHSTAN = aFile({
  direction: 'INCOMING',
  counterpart: 'RU',
  profile: 'KZ',
  instruments: ['CHISINAU2002'],
  regions: { PROCEDURE: 'PROVISIONAL', CUSTODY: 'DETAINED' },
  documents: [document('CUSTODY_ORDER')],
});

test('custody in Kazakhstan obliges somebody to tell the other State at once, and the preview says who and by which act', () => {
  const ask = anAsk('PROVISIONAL_CUSTODY_ORDERED', {
    documentIds: ['CUSTODY_ORDER'],
    facts: { validUntil: '2025-03-01' },
  });
  const { verdict, effect } = previewOf(HELD_IN_KAZAKHSTAN, ask, silent);
  expect(verdict).toBe('ALLOWED');
  expect(effect!.notices.map(({ rule, by, sentBy, dueAt }) => [rule.id, by, sentBy, dueAt])).toEqual(
    expect.arrayContaining([
      ['KZ-CPC-588-5-IMM', ['FOREIGN_BODY_NOTIFIED'], ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR'], null],
    ]),
  );
  expect(
    effect!.notices.every(({ rule }) =>
      effect!.decision.clocks.some((change) => change.change === 'STARTED' && change.deadline.ruleId === rule.id),
    ),
  ).toBe(true);
});

test('the end of a case takes the power to act from those who had it', () => {
  const file = aFile({ regions: { PROCEDURE: 'DRAFT' }, documents: [document('WITHDRAWAL_LETTER')] });
  const ask = anAsk('REQUEST_WITHDRAWN', { documentIds: ['WITHDRAWAL_LETTER'] });
  const { effect } = previewOf(file, ask, silent);
  expect(effect!.rolesLost).toEqual(expect.arrayContaining(['INVESTIGATOR', 'FOREIGN_AUTHORITY']));
  expect(effect!.rolesLost).not.toContain('SUPERVISOR');
  expect(effect!.rolesGained).toEqual([]);
});

test('a step gives the power to act to whom it was not given before', () => {
  const file = aFile({ regions: { PROCEDURE: 'CA_REVIEW' }, documents: [document('FORMAL_REQUEST')] });
  const roles = (one: CaseFile) => new Set(possibleEvents(one).flatMap((possible) => possible.roles));
  const ready = { ...file, regions: { ...file.regions, PROCEDURE: { state: 'READY_TO_SEND', previous: 'CA_REVIEW' } } };
  expect(roles(file).has('MFA_OFFICER')).toBe(false);
  expect(roles(ready).has('MFA_OFFICER')).toBe(true);
});

test('a refused event has no effect, and every reason', () => {
  const { verdict, reasons, effect } = previewOf(aFile(), anAsk('HANDED_OVER'), silent);
  expect([verdict, effect]).toEqual(['BLOCKED', null]);
  expect(reasons.length).toBeGreaterThan(1);
  const stranger = anAsk('CASE_OPENED', {
    asker: { id: 'x', roles: ['MFA_OFFICER'] },
    documentIds: ['DOMESTIC_ARREST_DECISION_OR_JUDGMENT'],
  });
  const file = aFile({ documents: [document('DOMESTIC_ARREST_DECISION_OR_JUDGMENT')] });
  expect(previewOf(file, stranger, silent).verdict).toBe('NOT_FOR_YOU');
});

test('a condition that breaks is reported, and reads neither as yes nor as no', () => {
  const broken = { ...aFile({ regions: { PROCEDURE: 'REFUSED' } }), deadlines: [{ ruleId: 'NO SUCH RULE' } as never] };
  const reported: string[] = [];
  const preview = previewOf(broken, anAsk('CASE_CLOSED'), (event) => reported.push(event));
  expect([preview.verdict, preview.effect, reported]).toEqual(['INDETERMINATE', null, ['CASE_CLOSED']]);
});

test.each(['OUTGOING', 'INCOMING'] as const)(
  'what has its place in each state of an %s case is what the examination finds no fault of place with',
  (direction) => {
    for (const state of Object.keys(PROCEDURE.machines[direction].states)) {
      const file = aFile({ direction, regions: { PROCEDURE: state } });
      const possible = possibleEvents(file).map(({ event }) => event);
      const verdicts = verdictsOf(file, { id: 'x', roles: ALL_ROLES }, '2026-01-01T00:00:00Z', silent);
      const inPlace = verdicts.filter(({ reasons }) =>
        reasons.every(({ code }) => !['EVENT_NOT_IN_STATE', 'EVENT_UNKNOWN_HERE'].includes(code)),
      );
      expect([state, possible]).toEqual([state, inPlace.map(({ event }) => event)]);
      for (const { event, roles } of inPlace.filter(({ roles: given }) => given.length > 0))
        expect([event, [...possibleEvents(file).find((one) => one.event === event)!.roles].sort()]).toEqual([
          event,
          [...new Set(roles)].sort(),
        ]);
    }
  },
);
