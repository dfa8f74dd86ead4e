import type { FactOnRecord } from '../../../src/extradition/history/effective-history.js';
import { effectiveHistory } from '../../../src/extradition/history/effective-history.js';

/** A fact by its number and the officer who recorded it; the event is of no importance here. */
const fact = (sequence: number, more: Partial<FactOnRecord> = {}): FactOnRecord => ({
  kind: 'EVENT',
  sequence,
  event: 'NOTE_ADDED' as FactOnRecord['event'],
  occurredAt: '2025-01-01T00:00:00Z',
  zone: 'Asia/Almaty',
  actorId: `officer ${sequence}`,
  role: 'SUPERVISOR',
  changes: [],
  facts: {},
  documentIds: [],
  attestations: [],
  emitted: false,
  sideFileId: null,
  supersedes: null,
  placedAfter: null,
  ...more,
});

const told = (...facts: FactOnRecord[]): string[] =>
  effectiveHistory(facts).map(({ sequence, recordedAs }) =>
    recordedAs ? `${sequence} by ${recordedAs}` : `${sequence}`,
  );

test('what nobody corrected counts in the order it was recorded', () => {
  expect(told(fact(2), fact(5), fact(6, { emitted: true }), fact(9))).toEqual(['2', '5', '6', '9']);
});

test('a correction takes the place of what it corrects, and the next correction that of the first', () => {
  expect(told(fact(2), fact(3), fact(4, { supersedes: 2 }))).toEqual(['2 by 4', '3']);
  const twice = [fact(2), fact(3), fact(4, { supersedes: 2 }), fact(5, { supersedes: 4 })];
  expect(told(...twice)).toEqual(['2 by 5', '3']);
  expect(effectiveHistory(twice)[0]).toMatchObject({
    actorId: 'officer 5',
    formerActorIds: ['officer 2', 'officer 4'],
  });
});

test('what was withdrawn is left out, and a withdrawn correction does not bring back what it corrected', () => {
  expect(told(fact(2), fact(3), fact(4, { kind: 'WITHDRAWAL', supersedes: 2 }))).toEqual(['3']);
  const corrected = [fact(2), fact(3), fact(4, { supersedes: 2 }), fact(5, { kind: 'WITHDRAWAL', supersedes: 4 })];
  expect(told(...corrected)).toEqual(['3']);
});

test('a late entry counts behind the event it was placed after, and behind what followed from that one', () => {
  expect(told(fact(2), fact(3, { emitted: true }), fact(4), fact(5, { placedAfter: 2 }))).toEqual(['2', '3', '5', '4']);
  expect(told(fact(2), fact(3), fact(4, { placedAfter: 0 }))).toEqual(['4', '2', '3']);
});

test('of two late entries behind one event the later recorded one comes first, unless it was placed after the other', () => {
  expect(told(fact(2), fact(3), fact(4, { placedAfter: 2 }), fact(5, { placedAfter: 2 }))).toEqual([
    '2',
    '5',
    '4',
    '3',
  ]);
  expect(told(fact(2), fact(3), fact(4, { placedAfter: 2 }), fact(5, { placedAfter: 4 }))).toEqual([
    '2',
    '4',
    '5',
    '3',
  ]);
});

test('a place outlives its event: what was placed after a withdrawn event stays where it was', () => {
  const late = fact(4, { placedAfter: 2 });
  expect(told(fact(2), fact(3), late, fact(5, { kind: 'WITHDRAWAL', supersedes: 2 }))).toEqual(['4', '3']);
  expect(told(fact(2), fact(3), late, fact(5, { supersedes: 2 }))).toEqual(['2 by 5', '4', '3']);
});
