import { getArgumentValues, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { Compilation, FieldNodes } from './compilation.js';
import { connectionSql } from './connection-sql.js';
import { jsonValueSql } from './json-value-sql.js';
import { leafFormat } from './leaf-format.js';
import { fieldMapping, withholding } from './mapping.js';
import type { ChildRows, FieldMapping, MappingOf } from './mapping.js';
import { nodeTypeOf } from './node-type.js';
import { redactionsSql } from './redactions-sql.js';
import { onlyKey, referenceSql } from './reference-sql.js';
import type { Row } from './row.js';
import { targetOf } from './rows-sql.js';
import type { Scope } from './scope.js';
import { every, join, nameLiteral, raw, sql, wholeNumber } from './sql.js';
import type { Sql } from './sql.js';
import { refuseUnstorable } from './storable.js';
import { columnOf } from './table-shape.js';

/** One selected field of one row. */
export interface SelectedField {
  readonly c: Compilation;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNodes;
  readonly row: Row;
  readonly scope: Scope;
  /** True where the viewer may see the field; `null` for a field that is never withheld. */
  readonly shown: Sql | null;
}

/** The value of a field as it stands in the response. Throws on a field that is not mapped. */
export function fieldSql(c: Compilation, parent: GraphQLObjectType, nodes: FieldNodes, row: Row): Sql {
  const field = parent.getFields()[nodes[0]!.name.value]!;
  const mapping = fieldMapping(field);
  if (!mapping) throw new Error(`${parent.name}.${field.name} is not mapped.`);
  const args = getArgumentValues(field, nodes[0]!, c.info.variableValues);
  refuseUnstorable(args);
  const scope = c.scope(args);
  const selected = { c, parent, field, nodes, row, scope, shown: shownSql(field, row, scope) };
  return withheldIfNotShown(selected, mapping, BUILD[mapping.kind](selected, mapping as never));
}

/** Where a field may be seen; a condition that is null withholds. */
export function shownSql(field: GraphQLField<unknown, unknown>, row: Row, scope: Scope): Sql | null {
  const withheld = withholding(field);
  return withheld ? sql`(${withheld.when(row.columns, scope)}) is false` : null;
}

const BUILD: { readonly [K in FieldMapping['kind']]: (selected: SelectedField, mapping: MappingOf<K>) => Sql } = {
  column: columnSql,
  globalId: globalIdSql,
  expression: (selected, { build, asWritten }) => {
    const value = build(selected.row.columns, selected.scope);
    return asWritten ? value : valueSql(selected, value);
  },
  embedded: embeddedSql,
  toOne: toOneSql,
  first: firstSql,
  toMany: toManySql,
  toOneOf: toOneOfSql,
  connection: nestedConnectionSql,
  computed: () => raw('null::json'),
  redactions: (selected) => redactionsSql(selected),
};

/** Lists of rows become empty by their own condition, so that a withheld connection still has its parts. */
function withheldIfNotShown({ field, shown }: SelectedField, { kind }: FieldMapping, value: Sql): Sql {
  if (!shown || kind === 'toMany' || kind === 'connection') return value;
  if (isListType(getNullableType(field.type)))
    return sql`case when ${shown} then to_json(${value}) else '[]'::json end`;
  return sql`case when ${shown} then ${value} end`;
}

function columnSql(selected: SelectedField, { property = selected.field.name }: MappingOf<'column'>): Sql {
  const value = selected.row.columns[property]!;
  const { shape } = selected.row;
  // A text column was written in its final form: a legal time keeps the offset it was given with.
  return shape && columnOf(shape, property).type === 'text' ? value : valueSql(selected, value);
}

/** A leaf, or jsonb from which the selected members are taken. */
function valueSql({ c, field, nodes, row }: SelectedField, value: Sql): Sql {
  const type = getNamedType(field.type);
  if (!isLeafType(type)) return jsonValueSql(c, field.type, nodes, value);
  // Inside a JSON column the leaf was stored in its final form.
  return row.shape ? leafFormat(value, type) : value;
}

function globalIdSql({ c, parent, row }: SelectedField, mapping: MappingOf<'globalId'>): Sql {
  const mapped = c.model.find(parent);
  const prefix = mapping.prefix ?? mapped?.mapping.idPrefix;
  const property = mapping.property ?? (mapped && onlyKey(mapped));
  if (prefix === undefined || property === undefined)
    throw new Error(`${parent.name} has no idPrefix. Give one to @Table or @GlobalId.`);
  const key = sql`(${row.columns[property]})::text`;
  const uuid = row.shape && columnOf(row.shape, property).type === 'uuid';
  return sql`${nameLiteral(prefix)} || '_' || ${uuid ? sql`replace(${key}, '-', '')` : key}`;
}

function embeddedSql({ c, field, nodes, row, scope }: SelectedField, { when }: MappingOf<'embedded'>): Sql {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const value = sql`(select row_to_json("$r") from (select ${c.selectList(type, nodes, row)}) as "$r")`;
  return when ? sql`case when ${when(row.columns, scope)} then ${value} end` : value;
}

function toOneSql({ c, field, nodes, row, scope }: SelectedField, { key, references }: MappingOf<'toOne'>): Sql {
  const target = targetOf(c, field.type);
  const other = c.open(target.shape);
  const property = references ?? onlyKey(c.model.find(getNamedType(field.type) as GraphQLObjectType)!);
  const refers = sql`${other.columns[property]} = ${typeof key === 'string' ? row.columns[key] : key(row.columns, scope)}`;
  return sql`(${target.select(nodes, other, sql`from ${other.columns.$table} where ${every([refers, target.visible(other)])}`)})`;
}

function firstSql(selected: SelectedField, mapping: ChildRows): Sql {
  return sql`(${childRowsSql(selected, { ...mapping, limit: 1 })})`;
}

function toManySql(selected: SelectedField, mapping: ChildRows): Sql {
  return sql`to_json(array(${childRowsSql(selected, mapping)}))`;
}

function childRowsSql({ c, field, nodes, row, scope, shown }: SelectedField, mapping: ChildRows): Sql {
  const target = targetOf(c, field.type, mapping.variants);
  const child = c.open(target.shape);
  const conditions = [
    mapping.rows(child.columns, row.columns, scope),
    target.visible(child),
    ...(shown ? [shown] : []),
  ];
  const order = join(mapping.orderBy(child.columns, scope), ', ');
  const limit = mapping.limit === undefined ? raw('') : sql` limit ${wholeNumber(mapping.limit)}`;
  return target.select(
    nodes,
    child,
    sql`from ${child.columns.$table} where ${every(conditions)} order by ${order}${limit}`,
  );
}

function toOneOfSql({ c, field, nodes, row, scope }: SelectedField, { typeOf, key }: MappingOf<'toOneOf'>): Sql {
  const possible = c.info.schema.getPossibleTypes(getNamedType(field.type) as never);
  const members = possible.flatMap((type) => c.model.find(type) ?? []);
  return referenceSql(c, members, nodes, { typeOf: typeOf(row.columns, scope), key: key(row.columns, scope) });
}

function nestedConnectionSql(
  { c, parent, field, nodes, row, scope, shown }: SelectedField,
  { list, rows }: MappingOf<'connection'>,
): Sql {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const variants = list.typeOf && { record: list.record, typeOf: list.typeOf };
  const [primaryKey] = row.shape?.primaryKeys ?? [];
  return connectionSql(c, type, nodes, {
    list,
    target: targetOf(c, nodeTypeOf(type), variants),
    args: scope.args,
    coordinate: `${parent.name}.${field.name}`,
    conditions: (child) => [...(rows ? [rows(child.columns, row.columns, scope)] : []), ...(shown ? [shown] : [])],
    parentKey: primaryKey === undefined ? null : row.columns[primaryKey]!,
  });
}
