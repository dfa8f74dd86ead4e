import type { Filter } from './list.js';
import { decodeId, decodeUuid } from './global-id.js';
import { sql } from './sql.js';
import { columnOf, columnType } from './table-shape.js';

/** The column holds one of the given values. An empty list matches nothing. */
export const oneOf =
  (property: string): Filter =>
  (row, values: readonly unknown[], _scope, shape) =>
    sql`${row[property]} = any(${values}::${columnType(shape, property)}[])`;

/** The column holds the id of one of the given objects. An id of another kind matches nothing, like an unknown one. */
export const oneOfIds =
  (property: string, prefix: string): Filter =>
  (row, ids: readonly string[], _scope, shape) => {
    const decode = columnOf(shape, property).type === 'uuid' ? decodeUuid : decodeId;
    const keys = ids.map((id) => decode(id, prefix)).filter((key) => key !== null);
    return sql`${row[property]} = any(${keys}::${columnType(shape, property)}[])`;
  };

/** The column holds the given value. */
export const equal =
  (property: string): Filter =>
  (row, value: unknown, _scope, shape) =>
    sql`${row[property]} = ${value}::${columnType(shape, property)}`;

/** The column lies before the given value. */
export const before =
  (property: string): Filter =>
  (row, value: unknown, _scope, shape) =>
    sql`${row[property]} < ${value}::${columnType(shape, property)}`;

/** The column is the given value or lies after it. */
export const from =
  (property: string): Filter =>
  (row, value: unknown, _scope, shape) =>
    sql`${row[property]} >= ${value}::${columnType(shape, property)}`;

/** The column has a value (`true`) or none (`false`). */
export const present =
  (property: string): Filter =>
  (row, given: boolean) =>
    given ? sql`${row[property]} is not null` : sql`${row[property]} is null`;
