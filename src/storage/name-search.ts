import type { KeyQuery } from '../extradition/names/name-keys.js';
import { LONGEST_SHORT, slipsOf } from '../extradition/names/slips.js';
import type { Onlooker } from '../extradition/visibility.js';
import type { Queryable } from './database.js';

/** Words that names have and that look like the given ones: by their trigrams, and short ones by what they may be a slip of. */
export async function nearNameWords(database: Queryable, words: readonly string[]): Promise<string[]> {
  const short = words.filter(({ length }) => length <= LONGEST_SHORT).flatMap(slipsOf);
  const { rows } = await database.query<{ word: string }>({
    name: 'near-name-words',
    text: `select word from near_name_words($1::text[]) union select word from name_word where word = any($2::text[])`,
    values: [words, short],
  });
  return rows.map(({ word }) => word);
}

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, (mark) => mark + mark)}'`;
const anyOf = (words: readonly string[]): string => `(${words.map(lexeme).join('|')})`;

/** The query in PostgreSQL's own language of words. */
const tsquery = (query: KeyQuery): string => query.map((words) => `(${words.map(anyOf).join('&')})`).join('|');

/** What a candidate must fulfil beside its name. */
export interface PersonConditions {
  /** Birth years, each as four digits. */
  readonly bornIn: readonly string[] | null;
  /** ISO 3166-1 alpha-2 codes. */
  readonly nationalities: readonly string[] | null;
}

/** A name that may be the one looked for, with what is known of its bearer. */
export interface NameCandidate {
  readonly nameId: string;
  readonly personId: string;
  readonly position: number;
  readonly kind: string;
  readonly fullName: string;
  readonly bornOn: string | null;
}

export interface CandidateAsk extends PersonConditions {
  readonly query: KeyQuery;
  readonly viewer: Onlooker;
  /** At most this many names. */
  readonly most: number;
}

// The function gives ids alone; names are read beside it, under the rights of who asks.
const CANDIDATES = `
select n.id as "nameId", n.person_id as "personId", n.position, n.kind, n.full_name as "fullName", p.born_on as "bornOn"
from name_candidates($1::tsquery, $2, $3, $4, $5, $6, $7, $8) c
join person_name n on n.id = c.name_id join person p on p.id = n.person_id`;

/** Names with the keys of the query, of persons that the viewer may know. */
export async function nameCandidates(
  database: Queryable,
  { query, viewer, bornIn, nationalities, most }: CandidateAsk,
): Promise<NameCandidate[]> {
  const { homeState, authorityId, scope, roles } = viewer;
  const { rows } = await database.query<NameCandidate>({
    name: 'name-candidates',
    text: CANDIDATES,
    values: [tsquery(query), homeState, authorityId, scope, roles, bornIn, nationalities, most],
  });
  return rows;
}
