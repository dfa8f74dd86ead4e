import { randomFrom } from '../../seeds/generator/random.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { DIRECTIONS, groundsOf, type Ground } from './homes.js';
import { movingClock, type MovingClock } from './moving-clock.js';
import { RandomWalk } from './random-walk.js';
import { register, type Register } from './register.js';
import { firstWalk, RUNS, worldSeed } from './seed.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const BEGINS = '2027-01-11T05:00:00.000Z';
const STEPS = 40;
/** Some three hundred steps in the short run, more than ten thousand in the full one. */
const WALKS = RUNS > 1 ? 264 : 8;

let server: TestServer;
let office: Register;
let clock: MovingClock;
let grounds: readonly Ground[];

beforeAll(async () => {
  clock = await movingClock(ownerPool, BEGINS);
  grounds = await groundsOf(pool, ownerPool);
  server = await testServer(ownerUrl, { DEMO: 'false' });
  office = register(apiClient(server));
}, 120_000);
afterAll(() => server.close());

/** What a run must have met at least once, or it proves less than it says. */
const MET = [
  'PLAIN CaseEventRecorded',
  'PLAIN CaseEventRefused',
  'WITHHELD CaseEventRefused',
  'STALE CaseMovedOn',
  'LONG_AGO CaseEventRecorded',
  'LONG_AGO CaseEventRefused',
  'TOMORROW CaseEventRefused',
  'FOREIGN_DOCUMENT CaseEventRefused',
  'REPEATED CaseEventRecorded',
  'AT_THE_DOOR Error',
];
const tally = new Map<string, number>();

async function walkOnce(number: number): Promise<number> {
  const random = randomFrom(worldSeed, number);
  const ground = grounds[number % grounds.length]!;
  const direction = DIRECTIONS[Math.floor(number / grounds.length) % DIRECTIONS.length]!;
  // Every walk begins at the same hour, so that it can be walked alone.
  await clock.set(BEGINS);
  const label = `walk ${number}, seed ${worldSeed}`;
  const walk = await RandomWalk.begin({ pool, ownerPool, office, clock, ground, direction, random, label });
  let steps = 0;
  try {
    for (; steps < STEPS && !walk.isOver; steps += 1) await walk.step();
  } catch (error) {
    const again = `MODEL_SEED=${worldSeed} MODEL_WALK=${number} npm test -- random-walks`;
    const what = `${direction} under ${ground.profile}, ${(error as Error).message}`;
    throw new Error([what, `Walk it again: ${again}`, ...walk.acts].join('\n  '), { cause: error });
  }
  for (const [what, times] of walk.tally) tally.set(what, (tally.get(what) ?? 0) + times);
  return steps;
}

test('whatever officers try, the case stands where its history leads, and does what was foretold or nothing at all', async () => {
  let steps = 0;
  for (let number = firstWalk; number < firstWalk + WALKS; number += 1) steps += await walkOnce(number);
  const met = [...tally].sort().map(([what, times]) => `${what} ${times}`);
  process.stderr.write(`Walked ${steps} steps at random, seed ${worldSeed}: ${met.join(', ')}.\n`);
  expect(MET.filter((what) => !tally.has(what))).toEqual([]);
  expect(steps).toBeGreaterThan((WALKS * STEPS) / 2);
}, 3_600_000);
