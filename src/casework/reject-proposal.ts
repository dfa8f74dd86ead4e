import { rejectionReasons } from '../extradition/proposal.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import { closeProposal, type CloseProposalInput, type ProposalClosed } from './close-proposal.js';
import type { Desk } from './desk.js';
import type { EventRefused } from './record-case-event.js';

/** A second person in the role of an approver says no, and why. The event may be proposed anew. */
export async function rejectProposal(
  desk: Desk,
  actor: Actor,
  input: CloseProposalInput,
): Promise<ProposalClosed | EventRefused> {
  if ((input.note ?? '').trim() === '')
    throw new CaseworkError('BAD_USER_INPUT', 'Say in the note why you reject it.', 'input.note');
  return closeProposal(desk, actor, input, {
    operation: 'rejectProposal',
    status: 'REJECTED',
    against: rejectionReasons,
  });
}
