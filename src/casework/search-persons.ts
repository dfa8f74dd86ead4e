import { askedSkeletons, keyQuery } from '../extradition/names/name-keys.js';
import { nameMatcher, type NameMatch } from '../extradition/names/name-match.js';
import { birthDateAgreement, type BirthDateAgreement } from '../extradition/persons/birth-date.js';
import { personScore } from '../extradition/persons/person-score.js';
import type { Onlooker } from '../extradition/visibility.js';
import type { Queryable } from '../storage/database.js';
import { nameCandidates, nearNameWords, type NameCandidate, type PersonConditions } from '../storage/name-search.js';

/** Who is looked for. */
export interface PersonSearch extends PersonConditions {
  /** One or more names, any of which may be the person's. */
  readonly names: readonly string[];
  /** Weighed, not demanded: `1981`, `1981-03` or `1981-03-09`. */
  readonly bornOn: string | null;
}

/** A name of a person that agrees with one that is looked for. */
export interface MatchedName extends NameMatch {
  readonly nameId: string;
  /** Place among the names of the person, from 1. */
  readonly position: number;
  readonly kind: string;
  readonly fullName: string;
}

/** A person who may be meant, and why. */
export interface FoundPerson {
  readonly personId: string;
  /** From 0 to 1. */
  readonly score: number;
  /** The best first. */
  readonly names: readonly MatchedName[];
  /** Null when no birth date is looked for. */
  readonly birthDate: BirthDateAgreement | null;
}

export interface FoundPersons {
  /** The best first; those who agree equally in the order of their ids. */
  readonly persons: readonly FoundPerson[];
  /** False when more names came near than were looked at. */
  readonly complete: boolean;
}

/** Names looked at for one search. Who needs more should say more of the person. */
const MOST_CANDIDATES = 500;

type Matcher = (name: string) => NameMatch | null;

function matchedName(matchers: readonly Matcher[], candidate: NameCandidate): MatchedName | null {
  const matches = matchers.flatMap((match) => match(candidate.fullName) ?? []);
  if (matches.length === 0) return null;
  const best = matches.reduce((one, other) => (other.score > one.score ? other : one));
  const { nameId, position, kind, fullName } = candidate;
  return { ...best, nameId, position, kind, fullName };
}

function foundPerson(matchers: readonly Matcher[], candidates: readonly NameCandidate[], bornOn: string | null) {
  const names = candidates.flatMap((candidate) => matchedName(matchers, candidate) ?? []);
  if (names.length === 0) return [];
  names.sort((one, other) => other.score - one.score || one.position - other.position);
  const birthDate = bornOn === null ? null : birthDateAgreement(bornOn, candidates[0]!.bornOn);
  const score = personScore(names[0]!.score, birthDate);
  return [{ personId: candidates[0]!.personId, score, names, birthDate } satisfies FoundPerson];
}

/** Persons the viewer may know who bear one of the names in any spelling or script. Nothing is decided by it. */
export async function searchPersons(
  database: Queryable,
  viewer: Onlooker,
  { names, bornOn, ...conditions }: PersonSearch,
): Promise<FoundPersons> {
  const skeletons = [...new Set(names.flatMap(askedSkeletons))];
  const known = skeletons.length === 0 ? [] : await nearNameWords(database, skeletons);
  const query = names.flatMap((name) => keyQuery(name, known));
  if (query.length === 0) return { persons: [], complete: true };
  const candidates = await nameCandidates(database, { query, viewer, most: MOST_CANDIDATES + 1, ...conditions });
  const matchers = names.map(nameMatcher);
  const byPerson = Map.groupBy(candidates.slice(0, MOST_CANDIDATES), ({ personId }) => personId);
  const persons = [...byPerson.values()].flatMap((of) => foundPerson(matchers, of, bornOn));
  persons.sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
  return { persons, complete: candidates.length <= MOST_CANDIDATES };
}
