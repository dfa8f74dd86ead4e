import { PersonActRecordedFields } from './person.answers.js';
import { PersonFields, PersonNameFields } from './person.fields.js';
import {
  IdentityDocumentMutations,
  PersonMatchMutations,
  PersonNameMutations,
  ProtectionMutations,
} from './person.mutations.js';
import { PersonConnectionFields, PersonEdgeFields, PersonQueries } from './persons.queries.js';
import {
  PersonSuggestionFields,
  PossibleDuplicatesOfPerson,
  PossibleMatchesOfCase,
} from './possible-duplicates.fields.js';

/** Everything of persons that the schema is built from: their record, the search, and acts on them. */
export const PERSON_RESOLVERS = [
  PersonQueries,
  PersonConnectionFields,
  PersonEdgeFields,
  PersonFields,
  PersonNameFields,
  PossibleDuplicatesOfPerson,
  PossibleMatchesOfCase,
  PersonSuggestionFields,
  PersonNameMutations,
  IdentityDocumentMutations,
  ProtectionMutations,
  PersonMatchMutations,
  PersonActRecordedFields,
] as const;
