import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Compilation, FieldNodes } from './compilation.js';
import type { CursorKey } from './cursor-key.js';
import { fieldSql, shownSql } from './field-sql.js';
import { neededFormat } from './leaf-format.js';
import { fieldMapping } from './mapping.js';
import { modelOf } from './read-model.js';
import { tableRow } from './row.js';
import type { Columns, Row } from './row.js';
import type { Scope } from './scope.js';
import { identifier, list, nameLiteral, raw, responseKey, sql } from './sql.js';
import type { Sql } from './sql.js';
import { columnOf } from './table-shape.js';
import type { RecordClass } from './table-shape.js';
import type { Viewer } from './viewer.js';

/** Keys that code needs and the client did not ask for. `$` cannot stand in a GraphQL name, so they never meet a response key. */
export const TYPE_KEY = '$type';
export const neededKey = (property: string): string => `$${property}`;
export const shownKey = (field: string): string => `$shown:${field}`;

/** What one read is compiled for. */
export interface ReadBy {
  readonly viewer: Viewer;
  readonly cursorKey: CursorKey;
  /** Stands in for the database's clock in tests: an instant as ISO text. */
  readonly now?: string;
}

/** Begins the compilation of one field of an operation. */
export function compilation(info: GraphQLResolveInfo, by: ReadBy): Compilation {
  const model = modelOf(info.schema);
  let names = 0;
  const c: Compilation = {
    info,
    model,
    viewer: by.viewer,
    cursorKey: by.cursorKey,
    fresh: () => `$${++names}`,
    open: (shape) => tableRow(shape, c.fresh()),
    scope: (args = {}): Scope => ({
      viewer: by.viewer,
      now: by.now === undefined ? raw('dedere_now()') : sql`${by.now}::timestamptz`,
      args,
      from: <R>(record: RecordClass<R>) => c.open(model.shapeOf(record)).columns as Columns<R>,
    }),
    selectList: (type, nodes, row, typed) => {
      const { columns, needed } = selectedColumns(c, type, nodes, row);
      if (typed) needed.set(TYPE_KEY, sql`${nameLiteral(type.name)}::text`);
      return list([...columns, ...[...needed].map(([key, value]) => sql`${value} as ${identifier(key)}`)]);
    },
  };
  return c;
}

/** What the client asked for, and by hidden key what code needs for it. */
function selectedColumns(c: Compilation, type: GraphQLObjectType, nodes: FieldNodes, row: Row) {
  const { schema, fragments, variableValues } = c.info;
  const columns: Sql[] = [];
  const needed = new Map<string, Sql>();
  for (const [key, merged] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const field = type.getFields()[merged[0]!.name.value];
    // The only field without a definition is __typename.
    const value = field ? fieldSql(c, type, merged, row) : sql`${nameLiteral(type.name)}::text`;
    columns.push(sql`${value} as ${responseKey(key)}`);
    if (field) addNeeded(c, field, row, needed);
  }
  return { columns, needed };
}

function addNeeded(c: Compilation, field: GraphQLField<unknown, unknown>, row: Row, needed: Map<string, Sql>): void {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'computed') return;
  const shown = shownSql(field, row, c.scope());
  if (shown) needed.set(shownKey(field.name), shown);
  for (const property of mapping.needs) needed.set(neededKey(property), neededColumn(row, property));
}

function neededColumn(row: Row, property: string): Sql {
  const value = row.columns[property]!;
  return row.shape ? neededFormat(value, columnOf(row.shape, property).type) : value;
}
