import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { FoundPerson } from '../../casework/search-persons.js';
import type { PersonRecord } from '../../storage/person.record.js';
import { apiError } from '../api-error.js';
import { PersonType } from '../case/person.type.js';
import type { PageWindow } from '../compiled-reads/page-window.js';
import type { Reader } from '../compiled-reads/reader.js';
import { sql } from '../compiled-reads/sql.js';
import { NameMatchType } from './person-search.type.js';

/** A person of a list before it is read: who, and why. */
export type ListedPerson = Omit<FoundPerson, 'score'> & { readonly score: number | null };

/** A page of persons whose fields are read when it is known what was selected, once for all of them. */
export class PersonPage {
  readonly #rows = new Map<FieldNode | undefined, Promise<unknown[]>>();

  constructor(
    readonly persons: readonly ListedPerson[],
    private readonly read: Reader,
  ) {}

  rows(info: GraphQLResolveInfo): Promise<unknown[]> {
    const [field] = info.fieldNodes;
    const rows = this.#rows.get(field) ?? this.#readRows(info);
    this.#rows.set(field, rows);
    return rows;
  }

  async #readRows(info: GraphQLResolveInfo): Promise<unknown[]> {
    const ids = this.persons.map(({ personId }) => personId);
    if (ids.length === 0) return [];
    const rows = await this.read.many<PersonRecord>(
      info,
      PersonType,
      (row) => sql`${row.id} = any(${ids}::uuid[])`,
      (row) => [sql`array_position(${ids}::uuid[], ${row.id})`],
    );
    if (rows.length === ids.length) return rows;
    throw apiError('NOT_FOUND', 'Your right to see some of these persons ended while the page was read. Ask again.');
  }
}

/** One person of a page, by place. */
export class PersonPlace {
  constructor(
    readonly page: PersonPage,
    readonly index: number,
    readonly cursor: string,
  ) {}

  get #listed(): ListedPerson {
    return this.page.persons[this.index]!;
  }

  get score(): number | null {
    return this.#listed.score;
  }

  get birthDate(): string | null {
    return this.#listed.birthDate;
  }

  get matchedBy(): NameMatchType[] {
    return this.#listed.names.map((match) => Object.assign(new NameMatchType(), match));
  }
}

/** The part of a list that a window shows, and whether the list goes on beyond it. */
export interface Cut<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Where an item stands to a cursor: negative before it, 0 the item of the cursor itself, positive after it. */
type Standing<T> = (item: T, cursor: readonly string[]) => number;

/** Cuts a page out of a whole list. */
export function cutPage<T>(
  list: readonly T[],
  { size, backward }: PageWindow,
  {
    after,
    before,
    standing,
  }: { after: readonly string[] | null; before: readonly string[] | null; standing: Standing<T> },
): Cut<T> {
  const from = after === null ? 0 : list.findLastIndex((item) => standing(item, after) <= 0) + 1;
  const behind = before === null ? -1 : list.findIndex((item) => standing(item, before) >= 0);
  const until = behind === -1 ? list.length : behind;
  const first = backward ? Math.max(from, until - size) : from;
  const last = backward ? until : Math.min(until, from + size);
  return { items: list.slice(first, last), hasNextPage: last < list.length, hasPreviousPage: first > 0 };
}
