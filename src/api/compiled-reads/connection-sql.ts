import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getNamedType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import type { Compilation, FieldNodes } from './compilation.js';
import { cursorSql } from './cursor-sql.js';
import { orderSql } from './keyset.js';
import { listQuery } from './list-query.js';
import type { ListAsk, ListQuery } from './list-query.js';
import { every, identifier, list, nameLiteral, raw, responseKey, sql, wholeNumber } from './sql.js';
import type { Sql } from './sql.js';

/** Says that a cursor belongs to another parent; the connection's resolver turns it into CURSOR_INVALID. */
export const CURSOR_FITS = '$cursorFits';

/** A connection's parts over the rows of one page, which a WITH query holds together with one row more. */
interface Page extends ListQuery {
  readonly c: Compilation;
  readonly ask: ListAsk;
  /** FROM the page under the list's alias, rows numbered in `"$n"` from 1 on the side it was asked from. */
  readonly from: Sql;
}

/** One Relay connection as an expression that gives its JSON. */
export function connectionSql(c: Compilation, type: GraphQLObjectType, nodes: FieldNodes, ask: ListAsk): Sql {
  const query = listQuery(c, ask);
  const name = identifier(c.fresh());
  const page: Page = { ...query, c, ask, from: sql`from ${name} as ${query.row.alias}` };
  const parts = [keyed(page, type, nodes, CONNECTION_FIELDS)];
  if (query.cursorFits) parts.push(sql`${query.cursorFits} as ${identifier(CURSOR_FITS)}`);
  return sql`(with ${name} as (${pageSql(page)}) select row_to_json("$r") from (select ${list(parts)}) as "$r")`;
}

/** The rows of the page and one more, which tells whether there is a further page. */
function pageSql({ row, terms, window, listed: condition, after, before }: Page): Sql {
  const order = orderSql(terms, window.backward);
  const within = every([condition, ...(after ? [after.beyond] : []), ...(before ? [before.beyond] : [])]);
  const numbered = sql`${row.alias}.*, row_number() over (order by ${order}) as "$n"`;
  return sql`select ${numbered} from ${row.columns.$table} where ${within} order by ${order} limit ${wholeNumber(window.size + 1)}`;
}

type Parts = Readonly<Record<string, (page: Page, type: GraphQLObjectType, nodes: FieldNodes) => Sql>>;

const CONNECTION_FIELDS: Parts = {
  edges: (page, type, nodes) =>
    sql`to_json(array(select row_to_json("$r") from (select ${keyed(page, type, nodes, EDGE_FIELDS)} ${rowsOfPage(page)}) as "$r"))`,
  nodes: (page, _type, nodes) => sql`to_json(array(${page.ask.target.select(nodes, page.row, rowsOfPage(page))}))`,
  pageInfo: (page, type, nodes) =>
    sql`(select row_to_json("$r") from (select ${keyed(page, type, nodes, PAGE_INFO_FIELDS)}) as "$r")`,
  totalCount: (page) => sql`(select count(*) from ${page.row.columns.$table} where ${page.listed})`,
};

const EDGE_FIELDS: Parts = {
  cursor: (page) => cursorOf(page),
  node: (page, _type, nodes) => sql`(${page.ask.target.select(nodes, page.row, raw(''))})`,
};

const PAGE_INFO_FIELDS: Parts = {
  hasNextPage: (page) =>
    page.window.backward
      ? exists(page, page.before?.others)
      : sql`(${overflows(page)} or ${exists(page, page.before?.others)})`,
  hasPreviousPage: (page) =>
    page.window.backward
      ? sql`(${overflows(page)} or ${exists(page, page.after?.others)})`
      : exists(page, page.after?.others),
  startCursor: (page) => edgeCursor(page, !page.window.backward),
  endCursor: (page) => edgeCursor(page, page.window.backward),
};

/** `value as "key"` for every selected field of one of the connection's own types. */
function keyed(page: Page, type: GraphQLObjectType, nodes: FieldNodes, parts: Parts): Sql {
  const { schema, fragments, variableValues } = page.c.info;
  const fields = collectSubfields(schema, fragments, variableValues, type, nodes);
  return list([...fields].map(([key, merged]) => sql`${part(page, type, merged, parts)} as ${responseKey(key)}`));
}

function part(page: Page, type: GraphQLObjectType, nodes: FieldNodes, parts: Parts): Sql {
  const name = nodes[0]!.name.value;
  if (name === '__typename') return sql`${nameLiteral(type.name)}::text`;
  const build = parts[name];
  if (!build) throw new Error(`${type.name}.${name} is not a field that a connection has.`);
  return build(page, getNamedType(type.getFields()[name]!.type) as GraphQLObjectType, nodes);
}

/** The page in the order of the list; the one row more is left out. */
function rowsOfPage({ from, row, window }: Page): Sql {
  const number = sql`${row.alias}."$n"`;
  return sql`${from} where ${number} <= ${wholeNumber(window.size)} order by ${number}${raw(window.backward ? ' desc' : '')}`;
}

const overflows = ({ from, row, window }: Page): Sql =>
  sql`exists (select ${from} where ${row.alias}."$n" > ${wholeNumber(window.size)})`;

function exists(page: Page, condition: Sql | undefined): Sql {
  return condition
    ? sql`exists (select from ${page.row.columns.$table} where ${every([page.listed, condition])})`
    : raw('false');
}

function cursorOf({ c, ask, identity, terms }: Page): Sql {
  return cursorSql(c.cursorKey, identity, terms, ask.parentKey);
}

/** The cursor of the page's first row as it was read (number 1), or of its last. */
function edgeCursor(page: Page, firstRead: boolean): Sql {
  const number = sql`${page.row.alias}."$n"`;
  const within = sql`${number} <= ${wholeNumber(page.window.size)}`;
  return sql`(select ${cursorOf(page)} ${page.from} where ${within} order by ${number}${raw(firstRead ? '' : ' desc')} limit 1)`;
}
