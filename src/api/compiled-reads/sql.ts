import sql, { empty, join, raw, Sql } from 'sql-template-tag';
import { apiError } from '../api-error.js';

export { empty, join, raw, sql, Sql };

/** PostgreSQL cuts longer names without an error, and a cut response key would be another key. */
const LONGEST_NAME = 63;
const GRAPHQL_NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** A quoted name. Everything that is not a bound value passes through here or is a constant of the source. */
export function identifier(name: string): Sql {
  if (name.includes('\0')) throw new Error('A name in SQL cannot hold a NUL character.');
  return raw(`"${name.replaceAll('"', '""')}"`);
}

/** The response key as a column name. */
export function responseKey(key: string): Sql {
  if (key.length <= LONGEST_NAME) return identifier(key);
  throw apiError(
    'BAD_USER_INPUT',
    `The alias is longer than ${LONGEST_NAME} characters. Choose a shorter one.`,
    key.slice(0, LONGEST_NAME),
  );
}

/** A name of the GraphQL schema as a text literal. */
export function nameLiteral(name: string): Sql {
  if (!GRAPHQL_NAME.test(name)) throw new Error(`${JSON.stringify(name)} is not a GraphQL name.`);
  return raw(`'${name}'`);
}

/** A whole number as part of the text, so that the planner knows the size of a page. */
export function wholeNumber(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a whole number.`);
  return raw(String(value));
}

/** All conditions together; none at all is true. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? raw('true')
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' and ',
      );
}

/** At least one condition; none at all is false. */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? raw('false')
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' or ',
      );
}

/** A comma-separated list that may be empty. */
export function list(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? empty : join(parts, ', ');
}
