import type { DeadlineRecord } from '../../storage/deadline.record.js';
import { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { before } from '../compiled-reads/filters.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import type { Filter } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { some, sql, type Sql } from '../compiled-reads/sql.js';
import { withoutPersons } from '../visible-rows.js';
import { severityNow, standsNow } from './standing-sql.js';

type Row = Columns<DeadlineRecord>;

/** How a limit can stand whose row is not settled. */
const OPEN_STATUSES: ReadonlySet<string> = new Set(['PENDING', 'RUNNING', 'MISSED']);
/** Severities that only open limits have whose alarm is three days away or less. */
const URGENT: ReadonlySet<string> = new Set(['DUE_SOON', 'OVERDUE', 'CRITICALLY_OVERDUE']);

// What the planner cannot see in a computed standing is said to it beside: which rows are open, and which alarms are near,
// so that the indexes of open limits serve.
const isOpen = (row: Row): Sql => sql`${row.outcome} in ('RUNNING', 'PENDING')`;

const byStatus = (row: Row, values: readonly string[], scope: Scope): Sql => {
  const one = some(values.map((status) => standsNow(row, scope, status)));
  return values.every((value) => OPEN_STATUSES.has(value)) ? sql`${isOpen(row)} and ${one}` : one;
};

const bySeverity = (row: Row, values: readonly string[], scope: Scope): Sql => {
  const now = sql`${severityNow(row, scope)} = any(${values}::text[])`;
  if (!values.every((value) => URGENT.has(value))) return now;
  return sql`${isOpen(row)} and coalesce(${row.earliestDueAt}, ${row.dueAt}) <= ${scope.now} + interval '3 days' and ${now}`;
};

const ofCases = (row: Row, scope: Scope, condition: (file: Columns<ExtraditionCaseRecord>) => Sql): Sql => {
  const file = scope.from(ExtraditionCaseRecord);
  return sql`${row.case} in (select ${file.id} from ${file.$table} where ${condition(file)})`;
};

const byJurisdiction = (row: Row, states: readonly string[], scope: Scope): Sql =>
  ofCases(
    row,
    scope,
    (file) => sql`${file.counterpart} = any(${states}::text[]) or ${file.homeState} = any(${states}::text[])`,
  );

const byOfficer = (row: Row, ids: readonly string[], scope: Scope): Sql => {
  const officers = ids.map((id) => decodeUuid(id, 'officer')).filter((key) => key !== null);
  // Who may not see which officer has a case must not find it by asking either.
  return sql`not (${withoutPersons(scope)}) and ${ofCases(row, scope, (file) => sql`${file.assignedTo} = any(${officers}::uuid[])`)}`;
};

/** One value is told as one: only then an index that begins with the column gives the rows in their order. */
const oneOfFew =
  (property: 'consequence' | 'clock') =>
  (row: Row, values: readonly string[]): Sql =>
    values.length === 1 ? sql`${row[property]} = ${values[0]}::text` : sql`${row[property]} = any(${values}::text[])`;

/** The filters of the worklist, by field of `DeadlineWhere`. */
export const DEADLINE_FILTERS = {
  status: byStatus,
  severity: bySeverity,
  dueBefore: before('dueAt'),
  responsible: (row: Row, values: readonly string[]) => sql`${row.responsible} && ${values}::text[]`,
  consequence: oneOfFew('consequence'),
  kind: oneOfFew('clock'),
  jurisdiction: byJurisdiction,
  assignedTo: byOfficer,
} satisfies Readonly<Record<string, Filter<DeadlineRecord>>>;
