import type { Compilation } from './compilation.js';
import type { SortTerm } from './keyset.js';
import type { List, OrderTerm } from './list.js';
import type { Row } from './row.js';
import { raw } from './sql.js';
import { columnOf, columnType } from './table-shape.js';
import type { TableShape } from './table-shape.js';

/** The order asked for, or the list's own. */
export function askedOrder(list: List, args: Readonly<Record<string, unknown>>): readonly OrderTerm[] {
  const asked = args.orderBy as readonly OrderTerm[] | null | undefined;
  return asked && asked.length > 0 ? asked : list.defaultOrder;
}

/** The sort terms of an order, ending with the primary key so that no two rows are equal. */
export function sortTerms(c: Compilation, list: List, order: readonly OrderTerm[], row: Row): SortTerm[] {
  const shape = c.model.shapeOf(list.record);
  const terms = order.map(({ field, direction }) => ({
    ...ordered(c, list, field, row),
    descending: direction === 'DESC',
  }));
  const descending = terms.at(-1)?.descending ?? false;
  const ties = shape.primaryKeys.map((property) => ({ ...column(shape, property, row), descending }));
  return [...terms, ...ties];
}

function ordered(c: Compilation, list: List, field: string, row: Row): Omit<SortTerm, 'descending'> {
  const order = list.orders[field];
  if (order === undefined) throw new Error(`The list ${list.name} has no order ${field}.`);
  if (typeof order === 'string') return column(c.model.shapeOf(list.record), order, row);
  return { by: order.by(row.columns, c.scope()), type: raw(order.type), nullable: order.nullable };
}

function column(shape: TableShape, property: string, row: Row): Omit<SortTerm, 'descending'> {
  return {
    by: row.columns[property]!,
    type: columnType(shape, property),
    nullable: columnOf(shape, property).nullable,
  };
}
