import { PROPOSAL_ANSWER_FIELDS } from './proposal.answers.fields.js';
import { ProposalFields, ProposalOfEvent, ProposalsOfCase } from './proposal.fields.js';
import { ProposalMutations } from './proposal.mutations.js';
import { ProposalQueries } from './proposal.queries.js';

/** Everything of proposals that the schema is built from. */
export const PROPOSAL_RESOLVERS = [
  ProposalQueries,
  ProposalMutations,
  ProposalsOfCase,
  ProposalFields,
  ProposalOfEvent,
  ...PROPOSAL_ANSWER_FIELDS,
] as const;
