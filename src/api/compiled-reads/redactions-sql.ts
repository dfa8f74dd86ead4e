import { getNamedType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import { withholding } from './mapping.js';
import type { Row } from './row.js';
import type { Scope } from './scope.js';
import { join, nameLiteral, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

interface Redacted {
  readonly c: Compilation;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly row: Row;
  readonly scope: Scope;
}

/** Every field of the object that is withheld from the viewer, selected or not, in the order of the schema. */
export function redactionsSql({ c, parent, field, nodes, row, scope }: Redacted): Sql {
  const withheld = Object.values(parent.getFields()).flatMap(({ name, extensions }) => {
    const rule = withholding({ extensions });
    return rule
      ? [sql`(${nameLiteral(name)}::text, ${rule.reason}::text, (${rule.when(row.columns, scope)}) is not false)`]
      : [];
  });
  if (withheld.length === 0) return raw(`'[]'::json`);
  const type = getNamedType(field.type) as GraphQLObjectType;
  const named = sql`(values ${join(withheld, ', ')}) as "$w"("field", "reason", "withheld") where "$w"."withheld"`;
  return sql`to_json(array(select row_to_json("$r") from (select ${c.selectList(type, nodes, REDACTION)} from ${named}) as "$r"))`;
}

const REDACTION: Row = {
  columns: { field: raw('"$w"."field"'), reason: raw('"$w"."reason"'), $table: raw('"$w"') },
};
