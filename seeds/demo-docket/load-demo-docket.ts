import type pg from 'pg';
import type { Desk } from '../../src/casework/desk.js';
import { databaseNow } from '../../src/storage/open-case.js';
import { playCase } from '../generator/play-case.js';
import { worldOf } from '../generator/world-of.js';
import { assignDemoCase } from './assign-demo-case.js';
import { demoPlans } from './demo-plans.js';
import { recordHistory } from './record-history.js';
import { WORKED_HISTORIES } from './worked-histories.js';

/** What the docket is made with. */
export interface DemoDocketOrder {
  /** In the server's role: every case is made through casework. */
  readonly pool: pg.Pool;
  /** As the owner of the tables, who alone may keep the mark of what was loaded. */
  readonly ownerPool: pg.Pool;
  /** Told what is going on, a line per step. */
  readonly onStep?: (line: string) => void;
}

/** What became of the docket. */
export interface DemoDocket {
  /** False when it had been loaded before and nothing was done. */
  readonly loaded: boolean;
  readonly workedHistories: number;
  readonly generatedCases: number;
  /** Events of the worked histories that lie ahead of the database's clock and were left out. */
  readonly stillToCome: number;
}

const BEGUN = 'demo docket, begun';
const WHOLE = 'demo docket';
/** Every installation has the same docket, seen from the day on which it was made. */
const SEED = 2_026;
const AT_ONCE = 12;

/**
 * Works through the tasks, some at once: commits that wait for the disk wait together. After a failure nothing new is
 * begun, and the failure is told when what was under way has ended.
 */
async function someAtOnce(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      await task().catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function keptMark(client: pg.ClientBase, name: string, words: string): Promise<string> {
  await client.query('insert into seed_mark (name, checksum) values ($1, $2) on conflict (name) do nothing', [
    name,
    words,
  ]);
  const { rows } = await client.query<{ checksum: string }>('select checksum from seed_mark where name = $1', [name]);
  return rows[0]!.checksum;
}

async function make(desk: Desk, begun: string): Promise<Omit<DemoDocket, 'loaded'>> {
  const plans = demoPlans(await worldOf(desk.pool, SEED, begun));
  const toCome: number[] = [];
  // Told as of the day on which the docket was begun: what came due meanwhile would change the version the case was assigned at.
  const histories = WORKED_HISTORIES.map((history, index) => async () => {
    const { caseId, recorded, stillToCome } = await recordHistory(desk, desk.pool, history, begun);
    toCome.push(stillToCome);
    const { home: homeState, direction, id } = history;
    const file = { caseId, homeState, direction, version: recorded + 1, place: index + 1 };
    await assignDemoCase(desk, desk.pool, file, `worked history ${id}`);
  });
  const generated = plans.map((plan, index) => async () => {
    const label = `demo docket of ${begun}`;
    const caseId = await playCase(desk, plan, label);
    const { homeState, direction, version } = plan.file;
    await assignDemoCase(
      desk,
      desk.pool,
      { caseId, homeState, direction, version, place: index + 1 },
      `${label} ${plan.number}`,
    );
  });
  await someAtOnce([...histories, ...generated]);
  return {
    workedHistories: histories.length,
    generatedCases: generated.length,
    stillToCome: toCome.reduce((sum, events) => sum + events, 0),
  };
}

/**
 * Makes the demo docket, once: the worked histories as far as the database's clock has come, and a generated case for
 * every status. All of it is recorded through casework. A start that was cut off half-way is completed by the next: the
 * plans are made for the day on which the docket was begun, and what is on record is recognised by its keys.
 */
export async function loadDemoDocket({
  pool,
  ownerPool,
  onStep = () => undefined,
}: DemoDocketOrder): Promise<DemoDocket> {
  const keeper = await ownerPool.connect();
  try {
    // Of several servers that start at once one makes the docket; the others wait here and find it made.
    await keeper.query(`select pg_advisory_lock(hashtextextended('seed demo docket', 0))`);
    const { rowCount } = await keeper.query('select from seed_mark where name = $1', [WHOLE]);
    if (rowCount) {
      onStep('Demo docket: nothing new');
      return { loaded: false, workedHistories: 0, generatedCases: 0, stillToCome: 0 };
    }
    onStep('Recording the demo docket');
    const begun = await keptMark(keeper, BEGUN, await databaseNow(keeper));
    const made = await make({ pool }, begun);
    await keptMark(keeper, WHOLE, begun);
    onStep(`Demo docket: ${made.workedHistories} worked histories, ${made.generatedCases} generated cases`);
    return { loaded: true, ...made };
  } finally {
    await keeper.query(`select pg_advisory_unlock(hashtextextended('seed demo docket', 0))`).catch(() => undefined);
    keeper.release();
  }
}
