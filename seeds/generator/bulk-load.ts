import type pg from 'pg';
import { formatReference } from '../../src/extradition/reference-number.js';
import { inTransaction } from '../../src/storage/database.js';
import { CASE_COLUMNS } from '../../src/storage/insert-rows.js';
import { databaseNow, nextCaseNumber } from '../../src/storage/open-case.js';
import { ringBell } from '../../src/storage/write-decision.js';
import { prepareBatch, type Batch } from './batch.js';
import { copyInto, copyText } from './copy-rows.js';
import type { PlannedCase } from './planned-case.js';

/** How far a load has come. */
export interface Progress {
  readonly cases: number;
  readonly facts: number;
}

/** What is to be loaded, and where. */
export interface BulkOrder {
  readonly pool: pg.Pool;
  /** Plans in the order in which they enter the register; taken one by one, so they need not exist all at once. */
  readonly plans: Iterable<PlannedCase>;
  /** Names the load in the idempotency keys of its acts; another load needs another one. */
  readonly label: string;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * A batch is sized to take about this long. An open write holds back the feed of every server in the cluster, and a
 * batch also holds the counter of the reference numbers, so none may take two seconds.
 */
const AIM_MS = 700;
const FIRST_BATCH = 40;
const MOST_IN_BATCH = 600;

/** As many cases as would have taken the time aimed at; grows by steps, because a quick batch may have been luck. */
function nextSize(loaded: number, took: number): number {
  const fitting = Math.round((loaded * AIM_MS) / took);
  return Math.max(1, Math.min(fitting, Math.ceil(loaded * 1.5), MOST_IN_BATCH));
}

/** Reserves a range of numbers per home State and year, and gives them out in order. */
async function numbered(tx: pg.PoolClient, { files }: Batch): Promise<object[]> {
  const series = Map.groupBy(files, ({ year, row }) => `${row.home_state} ${year}`);
  const rows: object[] = [];
  // In one order for all loaders, so that two of them never wait for each other crosswise.
  for (const [, members] of [...series].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { year, row } = members[0]!;
    const first = await nextCaseNumber(tx, row.home_state, year, members.length);
    rows.push(
      ...members.map((member, index) => ({
        ...member.row,
        reference: formatReference(row.home_state, year, first + index),
        reference_year: year,
        reference_number: first + index,
      })),
    );
  }
  return rows;
}

async function load(pool: pg.Pool, batch: Batch): Promise<void> {
  await inTransaction(pool, async (tx) => {
    for (const text of batch.before) await copyInto(tx, text);
    const files = copyText(CASE_COLUMNS, await numbered(tx, batch));
    await copyInto(tx, { name: 'extradition_case', columns: CASE_COLUMNS, pieces: [files] });
    for (const text of batch.after) await copyInto(tx, text);
    await ringBell(tx);
  });
}

/** Loads one batch and says how long that took, in milliseconds. */
async function timed(pool: pg.Pool, batch: Batch): Promise<number> {
  const began = performance.now();
  await load(pool, batch);
  return performance.now() - began;
}

/**
 * Loads planned cases fast: their rows are made in memory and streamed by COPY, in transactions of well under two
 * seconds, while the next batch is being planned. What is left behind is what casework would have left. A load that fails
 * keeps the batches before it.
 */
export async function bulkLoad({ pool, plans, label, onProgress }: BulkOrder): Promise<Progress> {
  const iterator = plans[Symbol.iterator]();
  let size = FIRST_BATCH;
  let progress: Progress = { cases: 0, facts: 0 };
  const next = async () => prepareBatch(iterator, size, { label, recordedAt: await databaseNow(pool) });
  for (let batch = await next(); batch !== null;) {
    const loading = timed(pool, batch);
    // A failure is told where it is awaited, below; planning goes on until then.
    loading.catch(() => undefined);
    const following = await next();
    const took = await loading;
    size = nextSize(batch.files.length, took);
    progress = { cases: progress.cases + batch.files.length, facts: progress.facts + batch.facts };
    onProgress?.(progress);
    batch = following;
  }
  return progress;
}
