import type { Columns } from './row.js';
import type { Sql } from './sql.js';
import type { RecordClass } from './table-shape.js';
import type { Viewer } from './viewer.js';

/** What an expression may look at besides its row. */
export interface Scope {
  readonly viewer: Viewer;
  /** The instant of the read, one for the whole statement. */
  readonly now: Sql;
  /** The arguments of the field. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Another table under an alias of its own, for a subquery: `from(PersonNameRecord).$table`. */
  from<R>(record: RecordClass<R>): Columns<R>;
}

// The record a decorator is written against is a promise of the author, checked by name when the server starts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyRecord = any;

export type Expression<R = AnyRecord> = (row: Columns<R>, scope: Scope) => Sql;
/** Ties the rows of a child table to the row of its parent. */
export type Rows<C = AnyRecord, P = AnyRecord> = (child: Columns<C>, parent: Columns<P>, scope: Scope) => Sql;
/** Terms of an ORDER BY, first things first. */
export type OrderBy<R = AnyRecord> = (row: Columns<R>, scope: Scope) => readonly Sql[];
