import { setImmediate as turn } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import {
  DEADLINE_COLUMNS,
  DOCUMENT_COLUMNS,
  FACT_COLUMNS,
  OFFENCE_COLUMNS,
  SIDE_FILE_COLUMNS,
  type ColumnTypes,
} from '../../src/storage/insert-rows.js';
import { NAME_KEY_COLUMNS, PERSON_COLUMNS, PERSON_NAME_COLUMNS } from '../../src/storage/person-columns.js';
import { bulkRows, type CaseRows, type Entry } from './bulk-rows.js';
import { copyText, type CopyOrder } from './copy-rows.js';
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

interface Table {
  readonly name: string;
  readonly columns: ColumnTypes;
  readonly rowsOf: (rows: CaseRows) => readonly object[];
}

const table = (name: string, columns: ColumnTypes, rowsOf: Table['rowsOf']): Table => ({ name, columns, rowsOf });

/** What a case row points to. */
const BEFORE_THE_CASE: readonly Table[] = [
  table('person', PERSON_COLUMNS, ({ person }) => [person]),
  table('person_name', PERSON_NAME_COLUMNS, ({ names }) => names),
  table('person_name_key', NAME_KEY_COLUMNS, ({ nameKeys }) => nameKeys),
];
/** What points to a case row, and further on to each other, in this order. */
const AFTER_THE_CASE: readonly Table[] = [
  table('offence', OFFENCE_COLUMNS, ({ offences }) => offences),
  table('document_link', DOCUMENT_COLUMNS, ({ documents }) => documents),
  table('side_file', SIDE_FILE_COLUMNS, ({ sideFiles }) => sideFiles),
  table('deadline', DEADLINE_COLUMNS, ({ deadlines }) => deadlines),
  table('case_fact', FACT_COLUMNS, ({ facts }) => facts),
  table('bound_key', KEY_COLUMNS, ({ keys }) => keys),
  table('audit_entry', AUDIT_COLUMNS, ({ audit }) => audit),
];

/** A case row that waits for its reference number, and the year in whose series that number runs. */
export interface UnnumberedFile {
  readonly year: number;
  readonly row: CaseRows['file'];
}

/** The next cases of a load, ready to be streamed; only the reference numbers are missing. */
export interface Batch {
  readonly files: readonly UnnumberedFile[];
  readonly facts: number;
  readonly before: readonly CopyOrder[];
  readonly after: readonly CopyOrder[];
}

const nothingYet = ({ name, columns, rowsOf }: Table) => ({ name, columns, rowsOf, pieces: [] as string[] });

/**
 * Plans and prepares the next cases; null when there are none left. Everything is done case by case, giving way after
 * each, so that a batch under way is never kept waiting with its transaction open.
 */
export async function prepareBatch(plans: Iterator<PlannedCase>, size: number, entry: Entry): Promise<Batch | null> {
  const before = BEFORE_THE_CASE.map(nothingYet);
  const after = AFTER_THE_CASE.map(nothingYet);
  const recordedAt = Temporal.Instant.from(entry.recordedAt);
  const files: UnnumberedFile[] = [];
  let facts = 0;
  while (files.length < size) {
    const next = plans.next();
    if (next.done) break;
    const rows = bulkRows(next.value, entry);
    for (const text of [...before, ...after]) text.pieces.push(copyText(text.columns, text.rowsOf(rows)));
    files.push({ year: recordedAt.toZonedDateTimeISO(rows.file.time_zone).year, row: rows.file });
    facts += rows.facts.length;
    await turn();
  }
  return files.length > 0 ? { files, facts, before, after } : null;
}
