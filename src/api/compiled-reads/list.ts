import type { AnyRecord, Expression, Scope } from './scope.js';
import type { Columns } from './row.js';
import type { Sql } from './sql.js';
import type { RecordClass, TableShape } from './table-shape.js';

/** Turns one given field of a `where` input into a condition. All given fields must hold. */
export type Filter<R = AnyRecord> = (row: Columns<R>, value: never, scope: Scope, shape: TableShape) => Sql;

/** What an order value sorts by: a column, or an expression with its PostgreSQL type. Nulls always come last. */
export type Order<R = AnyRecord> =
  | (keyof R & string)
  | {
      readonly by: Expression<R>;
      readonly type: 'text' | 'timestamptz' | 'date' | 'integer' | 'bigint' | 'numeric' | 'boolean';
      readonly nullable: boolean;
    };

export interface OrderTerm {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A list of the API: its rows, its filters and its orders, declared as data beside the type. */
export interface List<R = AnyRecord> {
  /** Part of every cursor's identity. */
  readonly name: string;
  readonly record: RecordClass<R>;
  /** Needed when the nodes are an interface or a union. */
  readonly typeOf?: Expression<R>;
  /** By field of the `where` input. */
  readonly filters: Readonly<Record<string, Filter<R>>>;
  /** By value of the order enum. */
  readonly orders: Readonly<Record<string, Order<R>>>;
  /** The primary key is always added as the last term. */
  readonly defaultOrder: readonly OrderTerm[];
}

/** Declares a list. Only the record's own properties compile. */
export const listOf = <R>(record: RecordClass<R>, list: Omit<List<R>, 'record'>): List<R> => ({ record, ...list });
