import type { Compilation, FieldNodes } from './compilation.js';
import type { MappedType } from './read-model.js';
import { typedObject, visibleRows } from './rows-sql.js';
import { join, nameLiteral, sql } from './sql.js';
import type { Sql } from './sql.js';
import { columnType } from './table-shape.js';

/** A type's name and a primary key as text. */
interface Reference {
  readonly typeOf: Sql;
  readonly key: Sql;
}

/**
 * The object that a type name and a key refer to, as one expression.
 *
 * The key is cast only in the branch of its own type: `typeOf` and `key` must agree.
 */
export function referenceSql(
  c: Compilation,
  members: readonly MappedType[],
  nodes: FieldNodes,
  { typeOf, key }: Reference,
): Sql {
  const branches = members.map((mapped) => {
    const row = c.open(mapped.shape);
    const primaryKey = onlyKey(mapped);
    const found = sql`${row.columns[primaryKey]} = (${key})::${columnType(mapped.shape, primaryKey)}`;
    const tail = sql`from ${row.columns.$table} where ${found} and (${visibleRows(c, mapped, row)})`;
    return sql`when ${nameLiteral(mapped.type.name)} then (select (${typedObject(c, mapped.type, nodes, row)}) ${tail})`;
  });
  return branches.length === 0 ? sql`null` : sql`case ${typeOf} ${join(branches, ' ')} end`;
}

/** The property that is the primary key. Throws when it takes several. */
export function onlyKey({ shape, type }: MappedType): string {
  const [first, ...others] = shape.primaryKeys;
  if (first === undefined || others.length > 0)
    throw new Error(`${type.name} has no primary key of one column, so nothing can refer to it by key.`);
  return first;
}
