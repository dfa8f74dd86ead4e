import { OWNERSHIP_ANSWER_FIELDS } from './ownership.answers.fields.js';
import { AbsencesOfOfficer, ActingForOfProposal, LinkedCaseFields, OwnershipOfCase } from './ownership.fields.js';
import { OfficersQueries } from './officers.queries.js';
import { AbsenceMutations, AssignmentMutations, CaseLinkMutations } from './ownership.mutations.js';

/** Everything of who has a case, who stands in and what hangs together that the schema is built from. */
export const OWNERSHIP_RESOLVERS = [
  OfficersQueries,
  AssignmentMutations,
  AbsenceMutations,
  CaseLinkMutations,
  OwnershipOfCase,
  LinkedCaseFields,
  AbsencesOfOfficer,
  ActingForOfProposal,
  ...OWNERSHIP_ANSWER_FIELDS,
] as const;
