import { DUTY_CONSEQUENCES } from '../../extradition/deadlines/duty-or-right.js';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import type { Columns } from '../compiled-reads/row.js';
import type { AnyRecord, Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';

type Row = Columns<DeadlineRecord>;

const isDuty = (row: Row): Sql => sql`${row.consequence} = any(${DUTY_CONSEQUENCES}::text[])`;

/** The end that decides the outcome: a right of the person stays open until the latest reading, all else ends at the primary one. */
const endThatCounts = (row: Row): Sql =>
  sql`case when ${row.responsible} = '{DEFENCE_COUNSEL}' then coalesce(${row.latestDueAt}, ${row.dueAt}) else ${row.dueAt} end`;

/** What is stored, judged by the clock: the row itself never changes because time passed. */
export const statusNow = (row: Row, { now }: Scope): Sql =>
  sql`case when ${row.outcome} <> 'RUNNING' or coalesce(${endThatCounts(row)} >= ${now}, true) then ${row.outcome}
           when ${isDuty(row)} then 'MISSED' else 'LAPSED' end`;

/**
 * Whether a limit stands like this, in conditions the planner can weigh: the same as `statusNow` equal to the word, which to
 * the planner is a word like any other.
 */
export function standsNow(row: Row, { now }: Pick<Scope, 'now'>, status: string): Sql {
  const over = sql`coalesce(${endThatCounts(row)} < ${now}, false)`;
  if (status === 'RUNNING') return sql`(${row.outcome} = 'RUNNING' and not ${over})`;
  if (status === 'MISSED') return sql`(${row.outcome} = 'RUNNING' and ${over} and ${isDuty(row)})`;
  const word = sql`${row.outcome} = ${status}::text`;
  return status === 'LAPSED' ? sql`(${word} or (${row.outcome} = 'RUNNING' and ${over} and not ${isDuty(row)}))` : word;
}

/** Limits that still ask for something: running, or missed and not made good. */
export const stillAsks = (row: Columns<AnyRecord>, scope: Scope): Sql =>
  sql`${row.outcome} = 'RUNNING' and ${statusNow(row as Row, scope)} <> 'LAPSED'`;

export const severityNow = (row: Row, { now }: Scope): Sql => {
  const alarm = sql`coalesce(${row.earliestDueAt}, ${row.dueAt})`;
  return sql`case when ${row.outcome} not in ('RUNNING', 'PENDING') then 'NOT_DUE'
    when ${row.dueAt} is null then 'UNDATED'
    when ${endThatCounts(row)} < ${now} and not (${isDuty(row)}) then 'NOT_DUE'
    when ${alarm} <= ${now} - interval '7 days' or (${alarm} < ${now} and ${row.consequence} = 'MANDATORY_RELEASE') then 'CRITICALLY_OVERDUE'
    when ${alarm} < ${now} then 'OVERDUE'
    when ${alarm} <= ${now} + interval '3 days' then 'DUE_SOON'
    else 'NOT_DUE' end`;
};

/** ISO 8601, with one sign in front. */
export const remainingNow = (row: Row, { now }: Scope): Sql =>
  sql`case when ${row.outcome} = 'RUNNING' then case when ${row.dueAt} >= ${now}
    then date_trunc('second', ${row.dueAt} - ${now})::text else '-' || date_trunc('second', ${now} - ${row.dueAt})::text end end`;
