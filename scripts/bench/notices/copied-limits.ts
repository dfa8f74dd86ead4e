import type pg from 'pg';

/** How many copies, and when they are due. */
export interface CopiesAsked {
  /** A case with a limit of the rule that is copied. */
  readonly caseId: string;
  readonly ruleId: string;
  readonly count: number;
  /** The first is due so many seconds from now by the clock of the database. */
  readonly firstInSeconds: number;
  /** The last is due so many seconds after the first. */
  readonly withinSeconds: number;
}

const COPY = `
with source as (
  select c, d from extradition_case c join deadline d on d.case_id = c.id where c.id = $1 and d.rule_id = $2 limit 1
), last as (
  select coalesce(max(reference_number), 0) as number from extradition_case
), copies as (
  select gen_random_uuid() as id, n, dedere_now() + make_interval(secs => $4::float8 + $5::float8 * n / $3::int) as due
  from generate_series(1, $3::int) n
), cases as (
  insert into extradition_case
  select (jsonb_populate_record((s.c), jsonb_build_object('id', k.id, 'reference', 'copy ' || k.id, 'reference_number', last.number + k.n,
    'last_sequence', 0, 'next_due_at', k.due))).* from source s, copies k, last
  returning id
)
insert into deadline
select (jsonb_populate_record((s.d), jsonb_build_object('id', gen_random_uuid(), 'case_id', k.id, 'starts_at', k.due,
  'due_at', k.due, 'earliest_due_at', k.due, 'latest_due_at', k.due, 'outcome', 'RUNNING', 'stopped_at', null, 'stop_event', null))).*
from source s, copies k where k.id in (select id from cases)`;

/**
 * Copies a case with one of its limits many times, as the owner of the tables: for measuring and trying out, where opening
 * the cases one by one would take longer than what is to be seen.
 */
export async function copyLimits(
  ownerPool: pg.Pool,
  { caseId, ruleId, count, firstInSeconds, withinSeconds }: CopiesAsked,
): Promise<void> {
  await ownerPool.query(COPY, [caseId, ruleId, count, firstInSeconds, withinSeconds]);
}
