import { findProposal, type ProposalOnFile } from '../storage/proposals.js';
import { writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { notFound, type CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { ruleOnCase, type CaseAsk, type MovedOn, type OpenCase, type Replayed } from './rule-on-case.js';

/** What every act on a proposal says about itself. */
export type ProposalAsk = Omit<CaseAsk, 'caseId' | 'expectedVersion' | 'named'> & { readonly proposalId: string };

/**
 * Lets `rule` act on a proposal, under the lock on its case. Whether there is none, or it is not for the officer to see,
 * the answer is the same and both are audited.
 */
export async function ruleOnProposal<T>(
  desk: Desk,
  actor: Actor,
  { proposalId, ...ask }: ProposalAsk,
  rule: (open: OpenCase, proposal: ProposalOnFile) => Promise<T>,
): Promise<Exclude<T, CaseworkError> | MovedOn | Replayed> {
  const found = await findProposal(desk.pool, proposalId);
  // The id of a proposal is the id of no case, so the shell finds nothing under it.
  const caseAsk = { ...ask, caseId: found?.caseId ?? proposalId, expectedVersion: null, named: 'proposal' };
  return ruleOnCase(desk, actor, caseAsk, async (open): Promise<T | CaseworkError> => {
    const proposal = await findProposal(open.tx, proposalId);
    if (proposal) return rule(open, proposal);
    await writeAudit(open.tx, null, open.audit('NOT_FOUND', { asked: proposalId }));
    return notFound('proposal');
  });
}
