import { getNamedType, isAbstractType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Compilation, FieldNodes } from './compilation.js';
import type { Variants } from './mapping.js';
import type { MappedType } from './read-model.js';
import type { Row } from './row.js';
import { join, nameLiteral, raw, some, sql } from './sql.js';
import type { Sql } from './sql.js';
import type { TableShape } from './table-shape.js';

/** What the rows of a table are read as: one object type, or several that share the table. */
export interface Target {
  readonly shape: TableShape;
  /** Which rows the viewer may know of. */
  visible(row: Row): Sql;
  /** A SELECT that gives one JSON object per row of `tail`, in its order. `tail` begins with FROM, or is empty for the row at hand. */
  select(nodes: FieldNodes, row: Row, tail: Sql): Sql;
}

/** The target behind a field's type. Throws when the type cannot be read from a table. */
export function targetOf(c: Compilation, type: GraphQLOutputType, variants?: Variants): Target {
  const named = getNamedType(type);
  if (isAbstractType(named) && variants)
    return oneOfSeveral(c, variants, mappedMembers(c, c.info.schema.getPossibleTypes(named), variants));
  const mapped = isObjectType(named) ? c.model.find(named) : undefined;
  if (!mapped) throw new Error(`${named.name} has no @Table, so its rows cannot be read.`);
  return single(c, mapped);
}

/** The rows of one mapped type. With `typed`, every object says its type. */
export function single(c: Compilation, mapped: MappedType, typed = false): Target {
  return {
    shape: mapped.shape,
    visible: (row) => visibleRows(c, mapped, row),
    select: (nodes, row, tail) =>
      sql`select row_to_json("$r") from (select ${c.selectList(mapped.type, nodes, row, typed)} ${tail}) as "$r"`,
  };
}

/** The row filter of a type, `true` where it has none. */
export function visibleRows(c: Compilation, mapped: MappedType, row: Row): Sql {
  return mapped.mapping.rows?.(row.columns, c.scope()) ?? raw('true');
}

function oneOfSeveral(c: Compilation, variants: Variants, members: readonly MappedType[]): Target {
  const typeOf = (row: Row): Sql => variants.typeOf(row.columns, c.scope());
  return {
    shape: c.model.shapeOf(variants.record),
    visible: (row) =>
      some(
        members.map(
          (member) => sql`${typeOf(row)} = ${nameLiteral(member.type.name)} and (${visibleRows(c, member, row)})`,
        ),
      ),
    select: (nodes, row, tail) => {
      const branches = members.map(
        (member) => sql`when ${nameLiteral(member.type.name)} then (${typedObject(c, member.type, nodes, row)})`,
      );
      return sql`select case ${typeOf(row)} ${join(branches, ' ')} end ${tail}`;
    },
  };
}

/** The row at hand as one JSON object that says its type, for a field of an abstract type. */
export function typedObject(c: Compilation, type: GraphQLObjectType, nodes: FieldNodes, row: Row): Sql {
  return sql`select row_to_json("$r") from (select ${c.selectList(type, nodes, row, true)}) as "$r"`;
}

function mappedMembers(c: Compilation, types: readonly GraphQLObjectType[], variants: Variants): MappedType[] {
  return types.flatMap((type) => {
    const mapped = c.model.find(type);
    return mapped?.mapping.record === variants.record ? [mapped] : [];
  });
}
