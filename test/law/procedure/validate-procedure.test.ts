import type { EventName } from '../../../src/extradition/procedure/events.js';
import type { GuardName } from '../../../src/extradition/guards/guard-name.js';
import type { Machine, Transition } from '../../../src/extradition/procedure/machine.js';
import { PROCEDURE, type Procedure } from '../../../src/extradition/procedure/procedure.js';
import { findHoles } from '../../../src/extradition/procedure/validate-procedure.js';
import type { Role } from '../../../src/extradition/role.js';

const { HOLD } = PROCEDURE.machines;

const withHold = (changed: Partial<Machine>): Procedure => ({
  ...PROCEDURE,
  machines: { ...PROCEDURE.machines, HOLD: { ...HOLD, ...changed } },
});

/** The procedure with the first step of HOLD changed. */
const withStep = (changed: Partial<Transition>): Procedure =>
  withHold({ transitions: HOLD.transitions.map((step, index) => (index === 0 ? { ...step, ...changed } : step)) });

const withEvent = (changed: Partial<Procedure['events'][string]>): Procedure => {
  const stay = PROCEDURE.events.STAY_ENTERED;
  if (!stay) throw new Error('The event STAY_ENTERED is gone; choose another one for this test.');
  return { ...PROCEDURE, events: { ...PROCEDURE.events, STAY_ENTERED: { ...stay, ...changed } } };
};

test('the procedure has no hole', () => {
  expect(findHoles(PROCEDURE)).toEqual([]);
});

test.each<[string, Procedure, string]>([
  ['an unknown target', withStep({ to: 'NOWHERE' }), 'H01 leads to NOWHERE, which HOLD does not have.'],
  [
    'an unknown source state',
    withStep({ from: ['CLEAR', 'NOWHERE'] }),
    'H01 starts in NOWHERE, which HOLD does not have.',
  ],
  [
    'an unknown event',
    withStep({ event: 'RUMOUR_HEARD' as EventName }),
    'H01 happens on the event RUMOUR_HEARD, which is not defined.',
  ],
  [
    'an unknown emitted event',
    withStep({ emits: ['RUMOUR_HEARD' as EventName] }),
    'H01 emits the event RUMOUR_HEARD, which is not defined.',
  ],
  [
    'a condition on an event that is not emitted',
    withStep({ emitsOnlyIf: { GRANT_BECAME_FINAL: { fact: 'final', is: true } } }),
    'H01 says when GRANT_BECAME_FINAL follows, but does not emit it.',
  ],
  [
    'an unknown guard',
    withStep({ requires: ['GOOD_MOOD' as GuardName] }),
    'H01 requires GOOD_MOOD, which is not a guard.',
  ],
  [
    'an unknown role',
    withStep({ by: ['PASSER_BY' as Role] }),
    'H01 may be recorded by PASSER_BY, which is not a role.',
  ],
  ['a step without a role', withStep({ by: [] }), 'H01 names no role that may record it.'],
  [
    'an unreachable state',
    withHold({ states: { ...HOLD.states, LIMBO: 'Neither here nor there.' } }),
    'The state LIMBO of HOLD cannot be reached.',
  ],
  [
    'a dead end',
    withHold({ transitions: HOLD.transitions.filter(({ id }) => id !== 'H02') }),
    'The state STAYED of HOLD is a dead end.',
  ],
  [
    'a state without a meaning',
    withHold({ states: { ...HOLD.states, STAYED: ' ' } }),
    'The state STAYED of HOLD has no meaning.',
  ],
  ['an unknown beginning', withHold({ initial: 'NOWHERE' }), 'HOLD begins in NOWHERE, which it does not have.'],
  ['an unknown end', withHold({ final: ['NOWHERE'] }), 'HOLD ends in NOWHERE, which it does not have.'],
  ['an event without a meaning', withEvent({ meaning: '' }), 'The event STAY_ENTERED has no meaning.'],
  [
    'a fact without a meaning',
    withEvent({ facts: { until: { type: 'DATE', meaning: '' } } }),
    'The fact until of STAY_ENTERED has no meaning.',
  ],
  [
    'a choice without words',
    withEvent({ facts: { kind: { type: 'CHOICE', meaning: 'What forbids it.' } } }),
    'The fact kind of STAY_ENTERED offers no choice.',
  ],
  [
    'an id used twice',
    withHold({ transitions: [...HOLD.transitions, ...HOLD.transitions.slice(0, 1)] }),
    'The id H01 is used by more than one transition.',
  ],
  [
    'two steps between which nothing decides',
    withHold({ transitions: HOLD.transitions.map((step) => ({ ...step, when: undefined })) }),
    'Nothing decides between H02 and H03: both happen on STAY_LIFTED in the same state.',
  ],
  [
    'a profile that switches off nothing that exists',
    { ...PROCEDURE, profiles: { ...PROCEDURE.profiles, KZ: { ...PROCEDURE.profiles.KZ, incomingOff: ['I99'] } } },
    'The profile KZ switches off I99, which is not an incoming transition.',
  ],
])('%s is found and named', (_, procedure, sentence) => {
  expect(findHoles(procedure)).toContain(sentence);
});

test('all holes are named at once', () => {
  const holes = findHoles(withStep({ to: 'NOWHERE', by: [] }));
  expect(holes).toEqual([
    'The state STAYED of HOLD cannot be reached.',
    'H01 leads to NOWHERE, which HOLD does not have.',
    'H01 names no role that may record it.',
  ]);
});
