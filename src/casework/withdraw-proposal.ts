import { withdrawalReasons } from '../extradition/proposal.js';
import type { Actor } from './actor.js';
import { closeProposal, type CloseProposalInput, type ProposalClosed } from './close-proposal.js';
import type { Desk } from './desk.js';
import type { EventRefused } from './record-case-event.js';

/** Who proposed an event takes the proposal back. */
export const withdrawProposal = (
  desk: Desk,
  actor: Actor,
  input: CloseProposalInput,
): Promise<ProposalClosed | EventRefused> =>
  closeProposal(desk, actor, input, {
    operation: 'withdrawProposal',
    status: 'WITHDRAWN',
    against: withdrawalReasons,
  });
