import type { GuardName } from '../../../src/extradition/guards/guard-name.js';
import type { Transition } from '../../../src/extradition/procedure/machine.js';
import { PROCEDURE, type Procedure } from '../../../src/extradition/procedure/procedure.js';
import type { Role } from '../../../src/extradition/role.js';
import { LABELS } from '../../../src/extradition/words/labels.js';
import { PHRASES } from '../../../src/extradition/words/phrases.js';
import { wordHoles } from '../../../src/extradition/words/word-holes.js';

const { HOLD } = PROCEDURE.machines;
const rumour = {
  meaning: 'Somebody says so.',
  documents: ['GOSSIP'],
  facts: { whisper: { type: 'TEXT', meaning: 'What.' } },
} as const;

const withHold = (changed: Partial<typeof HOLD>): Procedure => ({
  ...PROCEDURE,
  machines: { ...PROCEDURE.machines, HOLD: { ...HOLD, ...changed } },
});
const withStep = (changed: Partial<Transition>): Procedure =>
  withHold({ transitions: HOLD.transitions.map((step, index) => (index === 0 ? { ...step, ...changed } : step)) });

test('every word of the procedure and every sentence can be told in every language', () => {
  expect(wordHoles(PROCEDURE)).toEqual([]);
});

test.each<[string, Procedure, string[]]>([
  [
    'event, with its document and its fact,',
    { ...PROCEDURE, events: { ...PROCEDURE.events, RUMOUR_HEARD: rumour } },
    ['EVENT RUMOUR_HEARD has no label.', 'FACT whisper has no label.', 'DOCUMENT GOSSIP has no label.'],
  ],
  ['state', withHold({ states: { ...HOLD.states, PAUSED: 'For a while.' } }), ['HOLD PAUSED has no label.']],
  ['role', withStep({ by: ['PASSER_BY' as Role] }), ['ROLE PASSER_BY has no label.']],
  ['guard', withStep({ requires: ['GOOD_MOOD' as GuardName] }), ['GUARD GOOD_MOOD has no label.']],
  ['machine', withHold({ name: 'RUMOURS' as 'HOLD' }), ['RUMOURS CLEAR has no label.', 'RUMOURS STAYED has no label.']],
])('a new %s without a label is named', (_, procedure, holes) => {
  expect(wordHoles(procedure)).toEqual(holes);
});

test('a label that is missing in one language is named, whatever it is a label of', () => {
  const { RU: _, ...withoutRussian } = LABELS.ROLE.AUDITOR!;
  const labels = {
    ...LABELS,
    CLOSED_REASON: { ...LABELS.CLOSED_REASON, DUPLICATE: { ...LABELS.CLOSED_REASON.DUPLICATE!, KK: ' ' } },
    ROLE: { ...LABELS.ROLE, AUDITOR: withoutRussian as (typeof LABELS.ROLE)[string] },
  };
  expect(wordHoles(PROCEDURE, labels)).toEqual([
    'ROLE AUDITOR has no label in RU.',
    'CLOSED_REASON DUPLICATE has no label in KK.',
  ]);
});

test('a sentence that says less in one language, or nothing, is named', () => {
  const phrases = {
    ...PHRASES,
    notBefore: { ...PHRASES.notBefore, KK: '{rule} тыйым салады.' },
    personDead: { ...PHRASES.personDead, RU: '' },
    grantNotFinal: { ...PHRASES.grantNotFinal, RU: '{event} не вступило в силу.' },
  };
  expect(wordHoles(PROCEDURE, LABELS, phrases)).toEqual([
    'The phrase notBefore names {rule} in KK, but {date}, {rule} in EN.',
    'The phrase personDead has no text in RU.',
    'The phrase grantNotFinal names {event} in RU, but no placeholder in EN.',
  ]);
});
