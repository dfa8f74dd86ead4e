import { FOLLOW_UPS, DETOURS, RARITY, USUAL_ENCLOSURES, USUAL_WAIT } from '../../seeds/generator/usual-course.js';
import { STANDINGS } from '../../seeds/generator/goals.js';
import { planCase, type World } from '../../seeds/generator/plan-case.js';
import { plans } from '../../seeds/generator/plans.js';
import { randomFrom } from '../../seeds/generator/random.js';
import { worldOf } from '../../seeds/generator/world-of.js';
import { decide } from '../../src/extradition/decide.js';
import { DOCUMENT_KINDS } from '../../src/extradition/documents/document-kind.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { EVENTS } from '../../src/extradition/procedure/events.js';
import { testDatabase } from '../support/test-database.js';

const NOW = '2026-06-30T12:00:00Z';
const database = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await worldOf(database.pool, 20_260_630, NOW);
});

const DIRECTIONS = ['OUTGOING', 'INCOMING'] as const;
const wishes = DIRECTIONS.flatMap((direction) =>
  Object.keys(PROCEDURE.machines[direction].states).map((status) => ({ direction, status })),
);

test('the figures speak of every status of both directions and of nothing else', () => {
  for (const direction of DIRECTIONS) {
    expect(Object.keys(STANDINGS[direction]).sort()).toEqual(Object.keys(PROCEDURE.machines[direction].states).sort());
  }
});

test('the usual course names only events and documents that exist', () => {
  const named = [USUAL_WAIT, RARITY, DETOURS, USUAL_ENCLOSURES].flatMap((table) => Object.keys(table));
  named.push(...FOLLOW_UPS.flatMap(({ after, event }) => [after, event]));
  expect(named.filter((event) => !Object.hasOwn(EVENTS, event))).toEqual([]);
  expect(
    Object.values(USUAL_ENCLOSURES)
      .flat()
      .filter((kind) => !Object.hasOwn(DOCUMENT_KINDS, kind)),
  ).toEqual([]);
});

test('the same seed draws the same, another seed draws something else', () => {
  const draws = (seed: number, number: number) => Array.from({ length: 5 }, randomFrom(seed, number).fraction);
  expect(draws(1, 2)).toEqual(draws(1, 2));
  expect(draws(1, 2)).not.toEqual(draws(1, 3));
  expect(draws(1, 2)).not.toEqual(draws(2, 2));
  expect(draws(1, 2).every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
});

test('the same world and number give the same plan', () => {
  expect(planCase(world, 7)).toEqual(planCase(world, 7));
  expect(planCase({ ...world, seed: 1 }, 7)).not.toEqual(planCase(world, 7));
});

test.each(wishes)('a road is found to $status of an $direction case', (wish) => {
  const { file, input } = planCase(world, 3, wish);
  expect(input.direction).toBe(wish.direction);
  expect(file.regions.PROCEDURE.state).toBe(wish.status);
});

test('the law grants every event of every plan, in the order of time and before now', () => {
  const seen = new Set<string>();
  for (const { events } of plans(world, 300)) {
    let before = '';
    for (const { file, ask, givenAt } of events) {
      expect(decide(file, ask)).toMatchObject({ granted: true });
      expect(ask.occurredAt > before && ask.occurredAt <= NOW).toBe(true);
      expect(new Date(givenAt).toISOString().slice(0, 19)).toBe(ask.occurredAt.slice(0, 19));
      before = ask.occurredAt;
      seen.add(ask.event);
    }
  }
  expect(seen.size).toBeGreaterThan(60);
});

test('cases begin within three years before now', () => {
  const begun = [...plans(world, 200)].flatMap(({ events }) => events.slice(0, 1)).map(({ ask }) => ask.occurredAt);
  expect(begun.every((at) => at > '2023-06-25' && at <= NOW)).toBe(true);
  expect(new Set(begun.map((at) => at.slice(0, 4)))).toEqual(new Set(['2023', '2024', '2025', '2026']));
});

test('people are invented in Cyrillic and in Latin letters, and those of Cyrillic letters are spelt for a passport too', () => {
  const people = [...plans(world, 200)].map(({ input }) => input.requestedPerson);
  const scripts = people.map(({ names }) => (/\p{Script=Cyrillic}/u.test(names[0]!.fullName) ? 'CYRILLIC' : 'LATIN'));
  expect(new Set(scripts)).toEqual(new Set(['CYRILLIC', 'LATIN']));
  const passports = people.map(({ names }) => names.find(({ kind }) => kind === 'PASSPORT_MRZ')?.fullName ?? '');
  expect(passports.filter((spelt) => !/^[A-Z<]+<<[A-Z<]+$/.test(spelt))).toEqual([]);
});

test('a wish that no road can grant is told in a sentence', () => {
  expect(() => planCase(world, 1, { direction: 'INCOMING', status: 'NOWHERE' })).toThrow(
    'No road was found to NOWHERE',
  );
});
