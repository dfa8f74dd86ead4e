import { DUTY_CONSEQUENCES } from '../extradition/deadlines/duty-or-right.js';
import type { NoticeStage } from '../extradition/deadlines/notices/notice-stage.js';
import type { Queryable } from './database.js';
import type { FactRow } from './fact-row.js';
import { FACT_COLUMNS, type ColumnTypes } from './insert-rows.js';
import { BELL } from './write-decision.js';

/** A notice as it goes into the database. */
export interface NoticeRow {
  readonly id: string;
  readonly case_id: string;
  readonly deadline_id: string;
  readonly stage: NoticeStage;
  readonly before: string | null;
  readonly due_at: string;
  readonly reached_at: string;
  readonly told_at: string;
  readonly act_at: string | null;
  readonly patience: number | null;
  readonly escalate_at: string | null;
  readonly asked_roles: readonly string[];
  readonly asked: readonly string[];
}

/** How an unacknowledged notice goes on. */
export interface EscalatedRow {
  readonly id: string;
  readonly level: number;
  readonly asked: readonly string[];
  readonly escalate_at: string | null;
  readonly moot_at: string | null;
}

/** Everything that a herald writes at a time. */
export interface NoticeRows {
  readonly facts: readonly FactRow[];
  readonly notices: readonly NoticeRow[];
  readonly escalated: readonly EscalatedRow[];
  /** When to look at each limit again; null for never. */
  readonly looked: readonly { readonly id: string; readonly next_at: string | null }[];
  /** `lapsed`: something of the case ceased to be due. */
  readonly cases: readonly { readonly id: string; readonly last_sequence: number; readonly lapsed: boolean }[];
}

const NOTICE_COLUMNS: ColumnTypes = {
  id: 'uuid',
  case_id: 'uuid',
  deadline_id: 'uuid',
  stage: 'text',
  before: 'text',
  due_at: 'timestamptz',
  reached_at: 'timestamptz',
  told_at: 'timestamptz',
  act_at: 'timestamptz',
  patience: 'int',
  escalate_at: 'timestamptz',
  asked_roles: 'text[]',
  asked: 'uuid[]',
};

const names = (columns: ColumnTypes): string =>
  Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ');
const typed = (columns: ColumnTypes): string =>
  Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');

/** The first due instant of a case among what still asks for something, as `nextDueAt` of decision-rows.ts has it. */
const NEXT_DUE = `
coalesce((select min(d.due_at) from deadline d where d.case_id = c.id and d.outcome = 'RUNNING' and (d.consequence = any($6::text[])
  or case when d.responsible = '{DEFENCE_COUNSEL}' then coalesce(d.latest_due_at, d.due_at) else d.due_at end >= dedere_now())), 'infinity')`;

// The version and the day of the last act stay: time decides nothing.
const WRITE = `
with told as (
  insert into case_fact (${names(FACT_COLUMNS)})
  select ${names(FACT_COLUMNS)} from jsonb_to_recordset($1::jsonb) f(${typed(FACT_COLUMNS)}) order by f.case_id, f.sequence
), noticed as (
  insert into deadline_notice (${names(NOTICE_COLUMNS)})
  select ${names(NOTICE_COLUMNS)} from jsonb_to_recordset($2::jsonb) n(${typed(NOTICE_COLUMNS)})
), escalated as (
  update deadline_notice n set level = e.level, asked = e.asked, escalate_at = e.escalate_at, moot_at = e.moot_at
  from jsonb_to_recordset($3::jsonb) e(id uuid, level int, asked uuid[], escalate_at timestamptz, moot_at timestamptz)
  where n.id = e.id
), looked as (
  select * from jsonb_to_recordset($4::jsonb) l(id uuid, next_at timestamptz)
), watched as (
  update deadline_watch w set next_at = l.next_at from looked l where w.deadline_id = l.id and l.next_at is not null
), done as (
  delete from deadline_watch w using looked l where w.deadline_id = l.id and l.next_at is null
), freed as (
  delete from notice_quarantine q using looked l where q.deadline_id = l.id
), counted as (
  update extradition_case c set last_sequence = n.last_sequence, next_due_at = case when n.lapsed then ${NEXT_DUE} else c.next_due_at end
  from jsonb_to_recordset($5::jsonb) n(id uuid, last_sequence int, lapsed boolean) where c.id = n.id
)
select case when jsonb_array_length($1::jsonb) > 0 then pg_notify('${BELL}', '') end`;

/** Puts notices and steps up the roster on record, and notes when to look again, in one statement; and rings the bell. */
export async function writeNotices(tx: Queryable, rows: NoticeRows): Promise<void> {
  await tx.query({
    name: 'write-notices',
    text: WRITE,
    values: [
      JSON.stringify(rows.facts),
      JSON.stringify(rows.notices),
      JSON.stringify(rows.escalated),
      JSON.stringify(rows.looked),
      JSON.stringify(rows.cases),
      DUTY_CONSEQUENCES,
    ],
  });
}
