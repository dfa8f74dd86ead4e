import { identifier, nameLiteral, sql } from './sql.js';
import type { Sql } from './sql.js';
import { columnOf } from './table-shape.js';
import type { TableShape } from './table-shape.js';

/** The columns of one row source by property name: `sql\`${t.openedAt} > now()\``. */
export type Columns<R> = { readonly [P in keyof R & string]: Sql } & {
  /** The table with its alias, for the FROM of a subquery. */
  readonly $table: Sql;
};

/** Something columns can be read from: an aliased table, or an object inside a JSON column. */
export interface Row {
  readonly columns: Columns<Record<string, Sql>>;
  /** Absent inside a JSON column. */
  readonly shape?: TableShape;
  readonly alias?: Sql;
}

/** The row of a table under an alias. A property that the record does not have is an error of the mapping. */
export function tableRow(shape: TableShape, name: string): Row {
  const alias = identifier(name);
  const read = (property: string): Sql =>
    property === '$table'
      ? sql`${shape.table} as ${alias}`
      : sql`${alias}.${identifier(columnOf(shape, property).name)}`;
  return { columns: columnsBy(read), shape, alias };
}

/** The members of a jsonb object. */
export function jsonRow(value: Sql): Row {
  return { columns: columnsBy((property) => sql`(${value} -> ${nameLiteral(property)})`) };
}

function columnsBy(read: (property: string) => Sql): Columns<Record<string, Sql>> {
  return new Proxy({} as Columns<Record<string, Sql>>, {
    get: (_target, property) => (typeof property === 'string' ? read(property) : undefined),
  });
}
