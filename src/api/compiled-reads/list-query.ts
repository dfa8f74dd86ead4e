import type { GraphQLError } from 'graphql';
import { apiError } from '../api-error.js';
import type { Compilation } from './compilation.js';
import { listIdentity, openCursor } from './cursor-key.js';
import { keysetSql } from './keyset.js';
import type { SortTerm } from './keyset.js';
import type { List } from './list.js';
import { askedOrder, sortTerms } from './list-order.js';
import { pageWindow } from './page-window.js';
import type { PageWindow } from './page-window.js';
import type { Row } from './row.js';
import { every, sql } from './sql.js';
import type { Sql } from './sql.js';
import type { Target } from './rows-sql.js';

/** A page of a list as it was asked for, before the selection is looked at. */
export interface ListAsk {
  readonly list: List;
  readonly target: Target;
  readonly args: Readonly<Record<string, unknown>>;
  /** Where the list hangs in the schema, `ExtraditionCase.deadlines`. */
  readonly coordinate: string;
  /** Ties the rows to the parent, leaves out what is withheld, and whatever else must hold. */
  readonly conditions: (row: Row) => readonly Sql[];
  /** The parent's primary key, for a list of a parent. */
  readonly parentKey: Sql | null;
}

/** The parts of the list's SQL, all over one alias. */
export interface ListQuery {
  readonly row: Row;
  readonly window: PageWindow;
  readonly terms: readonly SortTerm[];
  readonly identity: Buffer;
  /** What a row of the list must fulfil. */
  readonly listed: Sql;
  /** Positions by the cursors given. */
  readonly after: Position | null;
  readonly before: Position | null;
  /** False when a cursor was made for another parent; only the database can tell. */
  readonly cursorFits: Sql | null;
}

export interface Position {
  /** Rows beyond the cursor, on the side of the page. */
  readonly beyond: Sql;
  /** The rows on the other side, the cursor's own row included. */
  readonly others: Sql;
}

/** Works out conditions, order and positions. Throws for a bad page or cursor. */
export function listQuery(c: Compilation, ask: ListAsk): ListQuery {
  const { list, args, target, coordinate } = ask;
  const row = c.open(target.shape);
  const window = pageWindow(args);
  const order = askedOrder(list, args);
  const terms = sortTerms(c, list, order, row);
  const identity = listIdentity([list.name, coordinate, order, args.where ?? null]);
  const positions = {
    after: position(c, ask, { window, terms, identity }, 'after'),
    before: position(c, ask, { window, terms, identity }, 'before'),
  };
  const fits = [positions.after?.fits, positions.before?.fits].filter((condition) => condition != null);
  return {
    row,
    window,
    terms,
    identity,
    listed: every([target.visible(row), ...ask.conditions(row), ...filters(c, ask, row)]),
    ...positions,
    cursorFits: fits.length === 0 ? null : every(fits),
  };
}

type Opened = Pick<ListQuery, 'window' | 'terms' | 'identity'>;

function position(
  c: Compilation,
  ask: ListAsk,
  { window, terms, identity }: Opened,
  side: 'after' | 'before',
): (Position & { fits: Sql | null }) | null {
  const cursor = window[side];
  if (cursor === null) return null;
  const opened = openCursor(c.cursorKey, identity, cursor);
  if (opened?.length !== terms.length + 1) throw foreignCursor(side);
  const [parent, ...values] = opened;
  return {
    beyond: keysetSql(terms, values, side, false),
    others: keysetSql(terms, values, side === 'after' ? 'before' : 'after', true),
    fits: ask.parentKey && sql`(${ask.parentKey})::text = ${parent}::text`,
  };
}

/** A cursor that does not belong to the list as it was asked for. */
export function foreignCursor(argument: string): GraphQLError {
  return apiError(
    'CURSOR_INVALID',
    'The cursor was not made for this list, order and filter. Begin again without it.',
    argument,
  );
}

function filters(c: Compilation, { list, target, args }: ListAsk, row: Row): Sql[] {
  const where = Object.entries((args.where ?? {}) as Record<string, unknown>).filter(([, value]) => value != null);
  return where.map(([field, value]) => {
    const filter = list.filters[field];
    if (!filter) throw new Error(`The list ${list.name} has no filter ${field}.`);
    return filter(row.columns, value as never, c.scope(args), target.shape);
  });
}
