import { getArgumentValues, getNamedType, isAbstractType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { QueryConfig } from 'pg';
import { apiError } from '../api-error.js';
import { compilation } from './compile.js';
import type { ReadBy } from './compile.js';
import type { Compilation } from './compilation.js';
import { listIdentity, madeCursor, openCursor } from './cursor-key.js';
import { foreignCursor } from './list-query.js';
import { connectionSql } from './connection-sql.js';
import { fieldMapping } from './mapping.js';
import { nodeKeys } from './node-keys.js';
import { nodeTypeOf } from './node-type.js';
import { PreparedNames } from './prepared-names.js';
import { refuseUnstorable } from './storable.js';
import { referenceSql } from './reference-sql.js';
import { single, targetOf } from './rows-sql.js';
import type { Columns } from './row.js';
import type { AnyRecord, Expression, OrderBy } from './scope.js';
import { every, join, sql } from './sql.js';
import type { Sql } from './sql.js';

/** A pool or a client of `pg`. */
export interface Queryable {
  query(config: QueryConfig): Promise<{ rows: unknown[] }>;
}

const MOST_NODES = 100;

/**
 * Reads for one viewer. Every call compiles the selection of the field at hand into one statement and returns the
 * JSON that PostgreSQL made of it: a value in the shape of the response, keyed by response keys.
 */
export class Reader {
  constructor(
    private readonly database: Queryable,
    private readonly by: ReadBy,
    private readonly names = new PreparedNames(),
  ) {}

  /** The row of the type that fulfils `where`; `null` when there is none the viewer may know of. */
  one<R = AnyRecord>(info: GraphQLResolveInfo, type: object, where: Expression<R>): Promise<unknown> {
    const c = begin(info, this.by);
    return this.#run(sql`select (${rowsSql(c, info, type, { where })} limit 1)`);
  }

  /** All rows of the type that fulfil `where`, for a list that is short by nature. */
  async many<R = AnyRecord>(
    info: GraphQLResolveInfo,
    type: object,
    where: Expression<R>,
    orderBy: OrderBy<R>,
  ): Promise<unknown[]> {
    const c = begin(info, this.by);
    return (await this.#run(sql`select to_json(array(${rowsSql(c, info, type, { where, orderBy })}))`)) as unknown[];
  }

  /** The page of the list that stands beside the field as `@Connection`. `where` narrows it beyond what the client asked. */
  async connection<R = AnyRecord>(info: GraphQLResolveInfo, where?: Expression<R>): Promise<unknown> {
    const c = begin(info, this.by);
    return this.#run(sql`select ${rootConnectionSql(c, info, where)}`);
  }

  /** The object with a global id; `null` when it is unknown, of no type of this schema, or not visible. */
  async node(info: GraphQLResolveInfo, id: string): Promise<unknown> {
    return (await this.nodes(info, [id]))[0] ?? null;
  }

  /** Objects by global id, in the order of the ids, `null` for every id that leads nowhere. */
  async nodes(info: GraphQLResolveInfo, ids: readonly string[]): Promise<unknown[]> {
    if (ids.length > MOST_NODES) {
      throw apiError('PAGE_TOO_LARGE', `${ids.length} ids are given. Ask for at most ${MOST_NODES} at a time.`, 'ids');
    }
    const c = compilation(info, this.by);
    const { types, keys, members } = nodeKeys(c, ids);
    if (members.length === 0) return ids.map(() => null);
    const found = referenceSql(c, members, info.fieldNodes, { typeOf: sql`"$n"."type"`, key: sql`"$n"."key"` });
    const asked = sql`unnest(${types}::text[], ${keys}::text[]) with ordinality as "$n"("type", "key", "position")`;
    return (await this.#run(
      sql`select to_json(array(select ${found} from ${asked} order by "$n"."position"))`,
    )) as unknown[];
  }

  /** The cursor of a row of a list that code makes; `list` says which list under which filter. */
  cursor(list: unknown, values: readonly string[]): string {
    return madeCursor(this.by.cursorKey, listIdentity(list), values);
  }

  /** What such a cursor holds; throws CURSOR_INVALID for one of another list. */
  opened(list: unknown, cursor: string, argument: string): readonly string[] {
    const [, ...values] = openCursor(this.by.cursorKey, listIdentity(list), cursor) ?? [];
    if (values.length === 0) throw foreignCursor(argument);
    return values as string[];
  }

  async #run(statement: Sql): Promise<unknown> {
    refuseUnstorable(statement.values);
    const text = `${statement.text} as "json"`;
    const { rows } = await this.database.query({ name: this.names.nameOf(text), text, values: statement.values });
    return (rows[0] as { json: unknown } | undefined)?.json ?? null;
  }
}

/** Refuses bad text while its argument can still be named. */
function begin(info: GraphQLResolveInfo, by: ReadBy): Compilation {
  refuseUnstorable(argumentsOf(info));
  return compilation(info, by);
}

function argumentsOf({
  parentType,
  fieldName,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): Record<string, unknown> {
  return getArgumentValues(parentType.getFields()[fieldName]!, fieldNodes[0]!, variableValues);
}

function rowsSql<R>(
  c: Compilation,
  info: GraphQLResolveInfo,
  type: object,
  { where, orderBy }: { where: Expression<R>; orderBy?: OrderBy<R> },
): Sql {
  const target = single(c, c.model.ofClass(type), isAbstractType(getNamedType(info.returnType)));
  const row = c.open(target.shape);
  const columns = row.columns as Columns<R>;
  const tail = sql`from ${row.columns.$table} where ${every([where(columns, c.scope()), target.visible(row)])}`;
  return target.select(
    info.fieldNodes,
    row,
    orderBy ? sql`${tail} order by ${join(orderBy(columns, c.scope()), ', ')}` : tail,
  );
}

function rootConnectionSql<R>(c: Compilation, info: GraphQLResolveInfo, where?: Expression<R>): Sql {
  const field = info.parentType.getFields()[info.fieldName]!;
  const mapping = fieldMapping(field);
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  if (mapping?.kind !== 'connection' || !isObjectType(type))
    throw new Error(`${info.parentType.name}.${info.fieldName} has no @Connection.`);
  const { list } = mapping;
  return connectionSql(c, type, info.fieldNodes, {
    list,
    target: targetOf(c, nodeTypeOf(type), list.typeOf && { record: list.record, typeOf: list.typeOf }),
    args: argumentsOf(info),
    coordinate: `${info.parentType.name}.${info.fieldName}`,
    conditions: (row) => (where ? [where(row.columns as Columns<R>, c.scope())] : []),
    parentKey: null,
  });
}
