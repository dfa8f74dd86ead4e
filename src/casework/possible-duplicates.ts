import { numberKey } from '../extradition/persons/identity-document.js';
import type { Onlooker } from '../extradition/visibility.js';
import type { Queryable } from '../storage/database.js';
import { listPersons } from '../storage/list-persons.js';
import { particularsOf } from '../storage/person-acts.js';
import { decidedBeside } from '../storage/person-matches.js';
import { standingNames } from '../storage/standing-names.js';
import { searchPersons, type FoundPerson } from './search-persons.js';

/** A record that may be of the same person. Whether it is, an officer decides. */
export interface PossibleDuplicate extends FoundPerson {
  /** Both records have an identity document with one number. */
  readonly sameDocument: boolean;
}

/** Beneath it too little speaks for one person: one word of a name, or names that agree only nearly. */
const LEAST_SCORE = 0.86;
const MOST = 20;

/** Persons the viewer may know with a document of the same number. */
async function withSameDocument(database: Queryable, viewer: Onlooker, personId: string): Promise<Set<string>> {
  const { rows } = await database.query<{ number: string }>({
    name: 'document-numbers',
    text: 'select number from identity_document where person_id = $1 and withdrawn_at is null',
    values: [personId],
  });
  const ask = { viewer, bornOn: null, bornIn: null, nationalities: null, after: null, before: null, backward: false };
  const found = await Promise.all(
    rows.map(({ number }) => listPersons(database, { ...ask, documentNumber: numberKey(number), limit: MOST })),
  );
  return new Set(found.flat());
}

/**
 * Records that may be of the same person: by a document with the same number, or by a name in any script or spelling
 * unless the birth years differ. Those about which an officer decided are left out. Nothing is ever joined by this.
 */
export async function possibleDuplicates(
  database: Queryable,
  viewer: Onlooker,
  personId: string,
): Promise<PossibleDuplicate[]> {
  const { names } = await standingNames(database, personId);
  const { bornOn } = await particularsOf(database, personId);
  const search = { names: names.map(({ fullName }) => fullName), bornOn, bornIn: null, nationalities: null };
  const { persons } = await searchPersons(database, viewer, search);
  const documents = await withSameDocument(database, viewer, personId);
  const settled = new Set([personId, ...(await decidedBeside(database, personId))]);
  const byName = persons.filter(({ score, birthDate }) => score >= LEAST_SCORE && birthDate !== 'DIFFERS');
  const named = new Map(persons.map((person) => [person.personId, person]));
  const byDocument = [...documents].map((id): PossibleDuplicate => {
    const person = named.get(id) ?? { personId: id, names: [], birthDate: null };
    return { ...person, score: 1, sameDocument: true };
  });
  const others = byName.filter((person) => !documents.has(person.personId));
  return [...byDocument, ...others.map((person) => ({ ...person, sameDocument: false }))]
    .filter((person) => !settled.has(person.personId))
    .slice(0, MOST);
}
