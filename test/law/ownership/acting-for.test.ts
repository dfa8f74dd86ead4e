import type { RecordedEvent } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import type { Ask } from '../../../src/extradition/ask.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

const submitted = (actorId: string, actingForId: string | null): RecordedEvent => ({
  sequence: 2,
  event: 'PACKAGE_SUBMITTED',
  occurredAt: '2025-01-10T00:00:00Z',
  zone: 'UTC',
  actorId,
  actingForId,
  role: 'REGIONAL_PROSECUTOR',
  changes: [],
  facts: {},
  documentIds: [],
  attestations: [],
  emitted: false,
  sideFileId: null,
});

/** Codes of the refusal when somebody approves what was submitted. */
function codes(prepared: RecordedEvent, asker: string, actingFor: Ask['actingFor'] = null): string[] {
  const file = aFile({ regions: { PROCEDURE: 'CA_REVIEW' }, history: [prepared] });
  const ruling = decide(file, anAsk('REQUEST_APPROVED', { asker: { id: asker, roles: ALL_ROLES }, actingFor }));
  return ruling.granted ? [] : ruling.reasons.map(({ code }) => code);
}

const inPlaceOf = (id: string) => ({ id, standsIn: true });

test.each([
  ['whoever prepared it', submitted('anna', null), 'anna', null],
  ['the deputy who prepared it in the place of another', submitted('dana', 'anna'), 'dana', null],
  ['the officer in whose place it was prepared', submitted('dana', 'anna'), 'anna', null],
  ['a deputy in the place of who prepared it', submitted('anna', null), 'dana', inPlaceOf('anna')],
  [
    'another deputy of the officer in whose place it was prepared',
    submitted('dana', 'anna'),
    'boris',
    inPlaceOf('anna'),
  ],
  ['who prepared it, now in the place of another', submitted('dana', null), 'dana', inPlaceOf('anna')],
] as const)('%s is no second person', (_who, prepared, asker, actingFor) => {
  expect(codes(prepared, asker, actingFor)).toContain('SAME_PERSON');
});

test.each([
  ['another officer', submitted('anna', null), 'boris', null],
  ['the deputy of who prepared it, acting for nobody', submitted('anna', null), 'dana', null],
  ['another officer in the place of a third', submitted('dana', 'anna'), 'boris', inPlaceOf('clara')],
] as const)('%s is a second person', (_who, prepared, asker, actingFor) => {
  expect(codes(prepared, asker, actingFor)).not.toContain('SAME_PERSON');
});

test('who is not the deputy acts for nobody', () => {
  const prepared = submitted('anna', null);
  expect(codes(prepared, 'boris', { id: 'clara', standsIn: false })).toContain('NOT_DEPUTY');
  expect(codes(prepared, 'boris', inPlaceOf('clara'))).not.toContain('NOT_DEPUTY');
});

test.each([
  ['the proposer', 'dana', 'anna', 'dana', true],
  ['the officer in whose place it was proposed', 'dana', 'anna', 'anna', true],
  ['another officer', 'dana', 'anna', 'boris', false],
] as const)(
  'a proposal made in the place of another: %s, and who approves it, are held apart or counted as one',
  (_who, id, actingForId, asker, one) => {
    const file = aFile({ regions: { PROCEDURE: 'CA_REVIEW' } });
    const proposedBy = { id, role: 'SUPERVISOR', actingForId } as const;
    const ruling = decide(file, anAsk('REQUEST_APPROVED', { asker: { id: asker, roles: ALL_ROLES }, proposedBy }));
    const told = ruling.granted ? [] : ruling.reasons.map(({ code }) => code);
    expect(told.includes('SAME_PERSON')).toBe(one);
  },
);
