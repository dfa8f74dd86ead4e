import type { Queryable } from './database.js';
import type { DeadlineRow, DecisionRows } from './decision-rows.js';
import { settleProposals } from './proposal-ends.js';
import { CASE_COLUMNS, DEADLINE_COLUMNS, FACT_COLUMNS, SIDE_FILE_COLUMNS, type ColumnTypes } from './insert-rows.js';

/** The audit line of an act, written with it or not at all. */
export interface AuditLine {
  readonly actor: string;
  readonly operation: string;
  readonly answer: 'GRANTED' | 'REFUSED' | 'MOVED_ON' | 'REPLAYED' | 'MISMATCH' | 'NOT_FOUND';
  readonly detail: unknown;
  readonly requestId: string;
}

/** The idempotency key that a recorded act binds. */
export interface KeyToBind {
  readonly actorId: string;
  readonly operation: string;
  readonly key: string;
  readonly inputDigest: string;
}

/** Name of the doorbell. It carries nothing: whoever hears it reads the table. */
export const BELL = 'case_fact';

// A stopped deadline leaves the unique index of open ones before a new instance of the same rule enters it; counting
// the stopped rows makes PostgreSQL finish the update first.
const names = (columns: ColumnTypes) => Object.keys(columns).join(', ');
const typed = (columns: ColumnTypes) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

/** The columns of the case row that a decision moves. */
const MOVED: ColumnTypes = Object.fromEntries(
  [
    'status',
    'status_previous',
    'custody',
    'custody_previous',
    'hold',
    'hold_previous',
    'closed_reason',
    'version',
    'last_sequence',
    'next_due_at',
    'follow_up_due_at',
    'updated_at',
  ].map((name) => [name, CASE_COLUMNS[name]!]),
);

const WRITE = `
with stopped as (
  update deadline d set outcome = s.outcome, stopped_at = s.stopped_at, stop_event = s.stop_event, successor_rule = s.successor_rule
  from jsonb_to_recordset($2::jsonb) s(id uuid, outcome text, stopped_at timestamptz, stop_event text, successor_rule text)
  where d.case_id = $1 and d.id = s.id and d.outcome in ('RUNNING', 'PENDING')
  returning 1
), side_files as (
  insert into side_file (${names(SIDE_FILE_COLUMNS)})
  select ${names(SIDE_FILE_COLUMNS)} from jsonb_to_recordset($8::jsonb) s(${typed(SIDE_FILE_COLUMNS)})
  on conflict (id) do update set state = excluded.state, previous = excluded.previous, updated_at = excluded.updated_at,
    opened_at = excluded.opened_at, opened_sequence = excluded.opened_sequence
), started as (
  insert into deadline (${names(DEADLINE_COLUMNS)})
  select n.* from (select count(*) from stopped) done(n), lateral (
    select ${names(DEADLINE_COLUMNS)} from jsonb_to_recordset($3::jsonb) r(${typed(DEADLINE_COLUMNS)}) where done.n >= 0) n
), told as (
  insert into case_fact (${names(FACT_COLUMNS)})
  select ${names(FACT_COLUMNS)} from jsonb_to_recordset($4::jsonb) f(${typed(FACT_COLUMNS)}) order by f.sequence
), moved as (
  update extradition_case c set ${Object.keys(MOVED)
    .map((name) => `${name} = n.${name}`)
    .join(', ')}
  from jsonb_to_record($5::jsonb) n(${typed(MOVED)})
  where c.id = $1
), bound as (
  insert into bound_key (actor_id, operation, key, input_digest, fact_id, bound_at)
  select actor_id, operation, key, input_digest, fact_id, dedere_now()
  from jsonb_to_record($6::jsonb) k(actor_id uuid, operation text, key text, input_digest text, fact_id uuid)
), audited as (
  insert into audit_entry (actor, operation, case_id, answer, detail, request_id)
  select actor, operation, $1, answer, detail, request_id
  from jsonb_to_record($7::jsonb) a(actor text, operation text, answer text, detail jsonb, request_id text)
)
select pg_notify('${BELL}', '')`;

/** A decision with the key it binds and the line it leaves in the audit. */
export interface RecordedDecision {
  readonly rows: DecisionRows;
  readonly key: KeyToBind;
  readonly audit: AuditLine;
}

/** Columns of a deadline that a new reckoning moves. */
const RECKONED = Object.fromEntries(
  Object.entries(DEADLINE_COLUMNS).filter(
    ([name]) => !['id', 'case_id', 'rule_id', 'clock', 'side_file_id'].includes(name),
  ),
);

const RECOMPUTE = `
update deadline d set ${Object.keys(RECKONED)
  .map((name) => `${name} = r.${name}`)
  .join(', ')}
from jsonb_to_recordset($2::jsonb) r(id uuid, ${typed(RECKONED)})
where d.case_id = $1 and d.id = r.id`;

// Of one rule at most one limit is open. What ends leaves the unique index before what opens again enters it, and a
// statement of its own is the only order PostgreSQL keeps.
async function recompute(tx: Queryable, caseId: string, rows: readonly DeadlineRow[]): Promise<void> {
  const opens = ({ outcome }: DeadlineRow): boolean => outcome === 'RUNNING' || outcome === 'PENDING';
  for (const part of [rows.filter((row) => !opens(row)), rows.filter(opens)]) {
    if (part.length === 0) continue;
    await tx.query({ name: 'recompute-deadlines', text: RECOMPUTE, values: [caseId, JSON.stringify(part)] });
  }
}

/**
 * Writes a decision in one statement: deadlines, facts, the case row, the idempotency key, the audit line; and rings the
 * bell. Limits that are reckoned anew are written before it, and where proposals waited, a last statement says what became
 * of them.
 */
export async function writeDecision(
  tx: Queryable,
  caseId: string,
  { rows, key, audit }: RecordedDecision,
): Promise<void> {
  const [act] = rows.facts;
  await recompute(tx, caseId, rows.recomputed);
  await tx.query({
    name: 'write-decision',
    text: WRITE,
    values: [
      caseId,
      JSON.stringify(rows.stopped),
      JSON.stringify(rows.started),
      JSON.stringify(rows.facts),
      JSON.stringify(rows.change),
      JSON.stringify({
        actor_id: key.actorId,
        operation: key.operation,
        key: key.key,
        input_digest: key.inputDigest,
        fact_id: act?.id,
      }),
      JSON.stringify({ ...audit, request_id: audit.requestId }),
      JSON.stringify(rows.sideFiles),
    ],
  });
  await settleProposals(tx, rows.proposals, rows.change.updated_at);
}

/** Writes an audit line alone, for an attempt that changed nothing. */
export async function writeAudit(tx: Queryable, caseId: string | null, audit: AuditLine): Promise<void> {
  await tx.query({
    name: 'write-audit',
    text: 'insert into audit_entry (actor, operation, case_id, answer, detail, request_id) values ($1, $2, $3, $4, $5, $6)',
    values: [audit.actor, audit.operation, caseId, audit.answer, JSON.stringify(audit.detail), audit.requestId],
  });
}

/** Binds an idempotency key to the act that was recorded under it. */
export async function bindKey(tx: Queryable, key: KeyToBind, factId: string): Promise<void> {
  await tx.query({
    name: 'bind-key',
    text: 'insert into bound_key (actor_id, operation, key, input_digest, fact_id, bound_at) values ($1, $2, $3, $4, $5, dedere_now())',
    values: [key.actorId, key.operation, key.key, key.inputDigest, factId],
  });
}

/** Tells every server that there is something new to read, once the transaction commits. */
export async function ringBell(tx: Queryable): Promise<void> {
  await tx.query({ name: 'ring-bell', text: `select pg_notify('${BELL}', '')` });
}
