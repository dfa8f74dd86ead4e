import type { GraphQLNamedType } from 'graphql';
import { sql } from './sql.js';
import type { Sql } from './sql.js';

/** Instants of the API: UTC with milliseconds. An infinite instant is null. */
const MILLISECONDS = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
const MICROSECONDS = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';

/** A scalar or enum value as it stands in the response; the format goes by the GraphQL type's name. */
export function leafFormat(value: Sql, type: GraphQLNamedType): Sql {
  switch (type.name) {
    case 'DateTime':
    case 'DateTimeISO':
      return utc(value, MILLISECONDS);
    case 'Date':
      return sql`to_char((${value})::date, 'YYYY-MM-DD')`;
    case 'ID':
      return sql`(${value})::text`;
    default:
      return value;
  }
}

/** A column as a computed field gets it: an instant as UTC text with microseconds, everything else as JSON has it. */
export function neededFormat(value: Sql, columnType: string): Sql {
  return columnType.startsWith('timestamptz') || columnType.includes('with time zone')
    ? utc(value, MICROSECONDS)
    : value;
}

const utc = (value: Sql, format: string): Sql => sql`to_char((${value}) at time zone 'UTC', ${format}::text)`;
