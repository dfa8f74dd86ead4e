import { parseArgs } from 'node:util';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { bulkLoad, type Progress } from '../../seeds/generator/bulk-load.js';
import { plans } from '../../seeds/generator/plans.js';
import type { PlannedCase } from '../../seeds/generator/planned-case.js';
import { worldOf } from '../../seeds/generator/world-of.js';
import { openPool } from '../storage/database.js';
import { CannotStart } from './cannot-start.js';
import { runningCluster } from './embedded-postgres/running-cluster.js';
import { readEnvironment, type Environment } from './environment.js';
import { openDatabase } from './open-database.js';
import { prepareRegister } from './prepare-register.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const inWords = (number: number) => Math.round(number).toLocaleString('en-US');

const USAGE = 'Say how many: npm run seed -- --cases 1000 (and --seed 7 to draw the same cases again).';
const MOST_CASES = 10_000_000;
const SEEDS = 2 ** 31;
const TELL_EVERY_MS = 2_000;

interface Wish {
  readonly cases: number;
  readonly seed: number;
}

function wholeNumber(name: string, given: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= most) return number;
  throw new CannotStart(`--${name} must be a whole number from ${inWords(least)} to ${inWords(most)}, not "${given}".`);
}

function readArguments(): Wish {
  const options = { cases: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values, positionals, tokens } = parseArgs({ options, strict: false, allowPositionals: true, tokens: true });
  const stranger = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (stranger?.kind === 'option') throw new CannotStart(`There is no option ${stranger.rawName}. ${USAGE}`);
  if (positionals[0] !== undefined) throw new CannotStart(`"${positionals[0]}" belongs to no option. ${USAGE}`);
  if (typeof values.cases !== 'string') throw new CannotStart(USAGE);
  const cases = wholeNumber('cases', values.cases, 1, MOST_CASES);
  if (values.seed === undefined) return { cases, seed: Date.now() % SEEDS };
  return { cases, seed: wholeNumber('seed', String(values.seed), 0, SEEDS - 1) };
}

/** Invented cases among real ones would be believed, so they are made only where the demo users are at home. */
function refuseRealRegister({ production, demo }: Environment): void {
  if (production)
    throw new CannotStart('NODE_ENV=production: no invented cases are made on a register with real ones.');
  if (!demo) {
    throw new CannotStart(
      'The demo users who would act in the cases are not loaded here. Set DEMO=true, and never on a register with real cases.',
    );
  }
}

/** The database of the environment: that of the running server if there is one, else opened for this load and closed after it. */
async function withDatabase(
  environment: Environment,
  work: (urls: { ownerUrl: string; serverUrl: string }) => Promise<void>,
): Promise<void> {
  const running = environment.database.kind === 'embedded' ? await runningCluster(environment.dataDir) : undefined;
  if (running) return work({ ownerUrl: running, serverUrl: running });
  const database = await openDatabase(environment, say);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Ends the plans at the first sign that somebody wants to stop; the batch under way is finished. */
function* untilStopped(all: Iterable<PlannedCase>, signal: AbortSignal): Generator<PlannedCase> {
  for (const plan of all) {
    if (signal.aborted) return;
    yield plan;
  }
}

function teller(wanted: number, began: number) {
  let told = began;
  return ({ cases }: Progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    say(`${inWords(cases)} of ${inWords(wanted)} cases, ${inWords((cases * 1_000) / (now - began))} a second`);
  };
}

async function load(pool: pg.Pool, { cases, seed }: Wish, signal: AbortSignal): Promise<void> {
  const world = await worldOf(pool, seed);
  const began = performance.now();
  const done = await bulkLoad({
    pool,
    plans: untilStopped(plans(world, cases), signal),
    label: `seed ${seed} ${newId().slice(-8)}`,
    onProgress: teller(cases, began),
  });
  const seconds = (performance.now() - began) / 1_000;
  const rate = inWords(done.cases / seconds);
  say(
    `Loaded ${inWords(done.cases)} cases with ${inWords(done.facts)} facts in ${seconds.toFixed(1)} s, ${rate} cases a second (--seed ${seed}).`,
  );
}

const DATABASE_GONE = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
const CUT = /^(Connection terminated|Client has encountered a connection error)/;
const DISK_FULL = '53100';

function explained(error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === DISK_FULL)
    return new CannotStart('The disk is full. What was loaded before stays; make room and load the rest.');
  if (!DATABASE_GONE.has(code) && !CUT.test(message)) return error;
  return new CannotStart(
    'The database stopped during the load. What was loaded before stays; start it again and load the rest.',
  );
}

/** `npm run seed -- --cases N [--seed S]`: loads N invented cases, beside a running server or without one. */
async function seedAndTell(): Promise<void> {
  const wish = readArguments();
  const environment = readEnvironment();
  refuseRealRegister(environment);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await withDatabase(environment, async ({ ownerUrl, serverUrl }) => {
    await prepareRegister(ownerUrl, true, say);
    const pool = openPool(serverUrl, { max: 2, name: 'dedere-seed' });
    // A connection that is cut is told by the statement it was cut from, or by the next one.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    try {
      await load(pool, wish, stop.signal);
    } catch (error) {
      throw explained(error);
    } finally {
      await pool.end();
    }
  });
}

try {
  await seedAndTell();
} catch (error) {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
