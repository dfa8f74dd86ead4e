import { getNamedType, getNullableType, isListType } from 'graphql';
import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Compilation, FieldNodes } from './compilation.js';
import { jsonRow } from './row.js';
import { identifier, sql } from './sql.js';
import type { Sql } from './sql.js';

/** The selected members of a jsonb object, or of every object in a jsonb array. Anything else, a missing value included, is null. */
export function jsonValueSql(c: Compilation, fieldType: GraphQLOutputType, nodes: FieldNodes, value: Sql): Sql {
  const type = getNamedType(fieldType) as GraphQLObjectType;
  const alias = identifier(c.fresh());
  const members = sql`select ${c.selectList(type, nodes, jsonRow(sql`${alias}."value"`))}`;
  if (isListType(getNullableType(fieldType))) {
    const elements = sql`jsonb_array_elements(${value}) with ordinality as ${alias}("value", "$n") order by ${alias}."$n"`;
    return sql`case jsonb_typeof(${value}) when 'array' then to_json(array(select row_to_json("$r") from (${members} from ${elements}) as "$r")) end`;
  }
  return sql`case jsonb_typeof(${value}) when 'object' then (select row_to_json("$r") from (${members} from (select ${value} as "value") as ${alias}) as "$r") end`;
}
