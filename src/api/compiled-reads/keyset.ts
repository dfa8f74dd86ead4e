import { every, join, raw, some, sql } from './sql.js';
import type { Sql } from './sql.js';

/** One term of a list's order. Nulls come last in the list, whatever the direction. */
export interface SortTerm {
  readonly by: Sql;
  /** PostgreSQL type, for the cast of a cursor's text. */
  readonly type: Sql;
  readonly nullable: boolean;
  readonly descending: boolean;
}

type Side = 'after' | 'before';

/** ORDER BY of the list, or of the list read from its end. */
export function orderSql(terms: readonly SortTerm[], backward: boolean): Sql {
  const parts = terms.map((term) => {
    const descending = term.descending !== backward;
    // PostgreSQL's own default is nulls last ascending, first descending; it stays unwritten where there are no nulls.
    const nulls = term.nullable ? (backward ? ' nulls first' : ' nulls last') : '';
    return sql`${term.by}${raw(descending ? ' desc' : '')}${raw(nulls)}`;
  });
  return join(parts, ', ');
}

/**
 * Rows strictly after or before a position; with `inclusive`, the position itself as well.
 *
 * One direction and no nulls makes one row comparison, which an index on the terms serves in one scan.
 */
export function keysetSql(
  terms: readonly SortTerm[],
  values: readonly (string | null)[],
  side: Side,
  inclusive: boolean,
): Sql {
  const uniform = terms.every((term) => !term.nullable && term.descending === terms[0]?.descending);
  return uniform ? rowComparison(terms, values, side, inclusive) : chain(terms, values, side, inclusive);
}

function rowComparison(
  terms: readonly SortTerm[],
  values: readonly (string | null)[],
  side: Side,
  inclusive: boolean,
): Sql {
  const operator = raw(`${greater(terms[0], side) ? '>' : '<'}${inclusive ? '=' : ''}`);
  const left = join(
    terms.map((term) => term.by),
    ', ',
  );
  const right = join(
    terms.map((term, index) => bound(term, values[index])),
    ', ',
  );
  return sql`(${left}) ${operator} (${right})`;
}

/** Beyond in the first term, or equal there and beyond in the second, and so on. */
function chain(terms: readonly SortTerm[], values: readonly (string | null)[], side: Side, inclusive: boolean): Sql {
  const equals = terms.map((term, index) => equalTo(term, values[index] ?? null));
  const steps = terms.map((term, index) =>
    every([...equals.slice(0, index), beyond(term, values[index] ?? null, side)]),
  );
  if (inclusive) steps.push(every(equals));
  const [first] = terms;
  if (!first || first.nullable) return some(steps);
  // Says nothing new, but gives an index on the first term a place to start.
  const start = sql`${first.by} ${raw(greater(first, side) ? '>=' : '<=')} ${bound(first, values[0])}`;
  return sql`${start} and (${some(steps)})`;
}

function equalTo(term: SortTerm, value: string | null): Sql {
  return value === null ? sql`${term.by} is null` : sql`${term.by} = ${bound(term, value)}`;
}

function beyond(term: SortTerm, value: string | null, side: Side): Sql {
  if (value === null) return side === 'after' ? raw('false') : sql`${term.by} is not null`;
  const compared = sql`${term.by} ${raw(greater(term, side) ? '>' : '<')} ${bound(term, value)}`;
  return term.nullable && side === 'after' ? sql`${compared} or ${term.by} is null` : compared;
}

const greater = (term: SortTerm | undefined, side: Side): boolean => (side === 'after') !== (term?.descending ?? false);
const bound = (term: SortTerm, value: string | null | undefined): Sql => sql`${value ?? null}::${term.type}`;
