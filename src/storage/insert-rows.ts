import type { Queryable } from './database.js';

/** Columns of a table with their types, as `jsonb_to_recordset` wants them. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** Inserts rows given as JSON into a table, all in one statement. Names come from the code, values are bound. */
export async function insertRows(
  tx: Queryable,
  table: string,
  columns: ColumnTypes,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  await tx.query({
    name: `insert-${table}`,
    text: `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) r(${typed})`,
    values: [JSON.stringify(rows)],
  });
}

export const FACT_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  sequence: 'int',
  kind: 'text',
  version_before: 'int',
  version_after: 'int',
  event: 'text',
  emitted: 'boolean',
  occurred_at: 'timestamptz',
  occurred_at_given: 'text',
  time_zone: 'text',
  recorded_at: 'timestamptz',
  actor_id: 'uuid',
  acting_for: 'uuid',
  role: 'text',
  procedure_version: 'text',
  note: 'text',
  side_file_id: 'uuid',
  supersedes: 'int',
  placed_after: 'int',
  detail: 'jsonb',
  facts: 'jsonb',
  attestations: 'jsonb',
  document_ids: 'uuid[]',
  changes: 'jsonb',
  not_started: 'jsonb',
  deadline_id: 'uuid',
  deadline_from: 'text',
  deadline_to: 'text',
  document_id: 'uuid',
  proposal_id: 'uuid',
};

export const DEADLINE_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  rule_id: 'text',
  clock: 'text',
  start_event: 'text',
  start_sequence: 'int',
  side_file_id: 'uuid',
  starts_at: 'timestamptz',
  time_zone: 'text',
  due_at: 'timestamptz',
  due_on: 'date',
  date_basis: 'text',
  earliest_due_at: 'timestamptz',
  latest_due_at: 'timestamptz',
  alternatives: 'jsonb',
  derivation: 'jsonb',
  undated_reason: 'text',
  consequence: 'text',
  responsible: 'text[]',
  outcome: 'text',
  stopped_at: 'timestamptz',
  stop_event: 'text',
  successor_rule: 'text',
};

export const DEADLINE_ACT_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  deadline_id: 'uuid',
  kind: 'text',
  sequence: 'int',
  due_before: 'timestamptz',
  due_after: 'timestamptz',
  due_on_before: 'date',
  due_on_after: 'date',
  decided_at: 'timestamptz',
  recorded_at: 'timestamptz',
  actor_id: 'uuid',
  role: 'text',
  ground: 'text',
  follow_up: 'text',
  citation: 'text',
  document_ids: 'uuid[]',
  late: 'boolean',
  reservations: 'text[]',
};

export const CASE_COLUMNS: ColumnTypes = {
  id: 'uuid',
  reference: 'text',
  home_state: 'text',
  reference_year: 'int',
  reference_number: 'int',
  direction: 'text',
  counterpart_code: 'text',
  authority_id: 'uuid',
  person_id: 'uuid',
  legal_basis: 'text',
  instruments: 'text[]',
  profile: 'text',
  procedure_version: 'text',
  time_zone: 'text',
  status: 'text',
  status_previous: 'text',
  custody: 'text',
  custody_previous: 'text',
  hold: 'text',
  hold_previous: 'text',
  closed_reason: 'text',
  assigned_to: 'uuid',
  priority: 'text',
  version: 'int',
  last_sequence: 'int',
  next_due_at: 'timestamptz',
  follow_up_due_at: 'timestamptz',
  opened_at: 'timestamptz',
  updated_at: 'timestamptz',
  synthetic: 'boolean',
};

export const SIDE_FILE_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  kind: 'text',
  state: 'text',
  previous: 'text',
  opened_at: 'timestamptz',
  opened_sequence: 'int',
  updated_at: 'timestamptz',
};

export const PROPOSAL_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  event: 'text',
  side_file_id: 'uuid',
  input: 'jsonb',
  proposed_by: 'uuid',
  role: 'text',
  roles: 'text[]',
  proposed_at: 'timestamptz',
  case_version: 'int',
};

export const OFFENCE_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  position: 'int',
  description: 'text',
  article: 'text',
  iccs: 'text',
};

export const DOCUMENT_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  kind_id: 'text',
  title: 'text',
  url: 'text',
  sha256: 'text',
  language: 'text',
  issued_on: 'date',
  size_bytes: 'bigint',
  media_type: 'text',
  issued_by: 'text',
  form: 'text',
  valid_until: 'date',
  translation_of: 'uuid',
  apostille_of: 'uuid',
  redaction_of: 'uuid',
  supersedes_id: 'uuid',
  linked_by: 'uuid',
  linked_at: 'timestamptz',
};
