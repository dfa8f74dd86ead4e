import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { formatReference } from '../../src/extradition/reference-number.js';
import { inTransaction } from '../../src/storage/database.js';
import {
  CASE_COLUMNS,
  DEADLINE_COLUMNS,
  DOCUMENT_COLUMNS,
  FACT_COLUMNS,
  OFFENCE_COLUMNS,
  PERSON_COLUMNS,
  PERSON_NAME_COLUMNS,
  type ColumnTypes,
} from '../../src/storage/insert-rows.js';
import { databaseNow, nextCaseNumber } from '../../src/storage/open-case.js';
import { ringBell } from '../../src/storage/write-decision.js';
import { bulkRows, type CaseRows } from './bulk-rows.js';
import { copyInto, copyText } from './copy-rows.js';
import type { PlannedCase } from './planned-case.js';

const KEY_COLUMNS: ColumnTypes = {
  actor_id: 'uuid',
  operation: 'text',
  key: 'text',
  input_digest: 'text',
  fact_id: 'uuid',
  bound_at: 'timestamptz',
};
const AUDIT_COLUMNS: ColumnTypes = {
  actor: 'text',
  operation: 'text',
  case_id: 'uuid',
  answer: 'text',
  detail: 'jsonb',
  request_id: 'text',
};

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

type Texts = readonly (readonly [table: string, columns: ColumnTypes, text: string])[];

/** Cases of one batch with the COPY text of everything that does not need a reference number. */
interface Batch {
  readonly recordedAt: string;
  readonly cases: readonly CaseRows[];
  readonly before: Texts;
  readonly after: Texts;
}

function batchOf(recordedAt: string, cases: readonly CaseRows[]): Batch {
  const text = (table: string, columns: ColumnTypes, rowsOf: (rows: CaseRows) => readonly object[]) =>
    [table, columns, copyText(columns, cases.flatMap(rowsOf))] as const;
  return {
    recordedAt,
    cases,
    before: [
      text('person', PERSON_COLUMNS, ({ person }) => [person]),
      text('person_name', PERSON_NAME_COLUMNS, ({ names }) => names),
    ],
    after: [
      text('offence', OFFENCE_COLUMNS, ({ offences }) => offences),
      text('document_link', DOCUMENT_COLUMNS, ({ documents }) => documents),
      text('deadline', DEADLINE_COLUMNS, ({ deadlines }) => deadlines),
      text('case_fact', FACT_COLUMNS, ({ facts }) => facts),
      text('bound_key', KEY_COLUMNS, ({ keys }) => keys),
      text('audit_entry', AUDIT_COLUMNS, ({ audit }) => audit),
    ],
  };
}

/** Plans and prepares the next cases. Gives way after each, so that a batch under way is never kept waiting with its transaction open. */
async function prepare(
  plans: Iterator<PlannedCase>,
  size: number,
  entry: { label: string; recordedAt: string },
): Promise<Batch | null> {
  const cases: CaseRows[] = [];
  for (let next = plans.next(); !next.done; next = plans.next()) {
    cases.push(bulkRows(next.value, entry));
    if (cases.length >= size) break;
    await turn();
  }
  return cases.length > 0 ? batchOf(entry.recordedAt, cases) : null;
}

/** Reserves a range of numbers per home State and year, and gives them out in order. */
async function numbered(tx: pg.PoolClient, { cases, recordedAt }: Batch): Promise<object[]> {
  const yearOf = ({ file }: CaseRows) => Temporal.Instant.from(recordedAt).toZonedDateTimeISO(file.time_zone).year;
  const series = Map.groupBy(cases, (rows) => `${rows.file.home_state} ${yearOf(rows)}`);
  const files: object[] = [];
  // In one order for all loaders, so that two of them never wait for each other crosswise.
  for (const [, members] of [...series].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { home_state } = members[0]!.file;
    const year = yearOf(members[0]!);
    const first = await nextCaseNumber(tx, home_state, year, members.length);
    for (const [index, { file }] of members.entries()) {
      const reference = formatReference(home_state, year, first + index);
      files.push({ ...file, reference, reference_year: year, reference_number: first + index });
    }
  }
  return files;
}

async function load(pool: pg.Pool, batch: Batch): Promise<void> {
  await inTransaction(pool, async (tx) => {
    for (const [table, columns, text] of batch.before) await copyInto(tx, table, columns, text);
    await copyInto(tx, 'extradition_case', CASE_COLUMNS, copyText(CASE_COLUMNS, await numbered(tx, batch)));
    for (const [table, columns, text] of batch.after) await copyInto(tx, table, columns, text);
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
  const next = async () => prepare(iterator, size, { label, recordedAt: await databaseNow(pool) });
  for (let batch = await next(); batch !== null;) {
    const loading = timed(pool, batch);
    // A failure is told where it is awaited, below; planning goes on until then.
    loading.catch(() => undefined);
    const following = await next();
    const took = await loading;
    size = Math.max(1, Math.min(MOST_IN_BATCH, Math.round((batch.cases.length * AIM_MS) / took)));
    const facts = batch.cases.reduce((sum, rows) => sum + rows.facts.length, 0);
    progress = { cases: progress.cases + batch.cases.length, facts: progress.facts + facts };
    onProgress?.(progress);
    batch = following;
  }
  return progress;
}
