import type { Asker } from './ask.js';
import type { EventName } from './procedure/events.js';
import type { ProposalStatus } from './proposal-status.js';
import { reason } from './reasons.js';
import type { Reason } from './refusal.js';
import type { Role } from './role.js';
import { phrase, words } from './words/phrase.js';

/** An event that one officer has prepared whole and another must approve before it is recorded. */
export interface Proposal {
  readonly id: string;
  readonly event: EventName;
  readonly status: ProposalStatus;
  /** Id of the officer. */
  readonly proposedBy: string;
  /** In which role it was proposed. */
  readonly role: Role;
  /** Who may approve or reject it. */
  readonly roles: readonly Role[];
  /** Version of the case it was proposed on. */
  readonly caseVersion: number;
}

/** What was decided stays decided: why a proposal that waits no more can neither be approved, rejected nor taken back. */
export function decidedBefore({ event, status }: Proposal): readonly Reason[] {
  if (status === 'OPEN') return [];
  const told = phrase('proposalDecided', { event: words('EVENT', event), status: words('PROPOSAL_STATUS', status) });
  return [reason('PROPOSAL_DECIDED', told, { kind: 'NONE' })];
}

/** Why this officer may not reject it: who proposed it takes it back instead, and the right role is that of an approval. */
export function rejectionReasons(proposal: Proposal, asker: Asker): readonly Reason[] {
  const event = words('EVENT', proposal.event);
  const own =
    asker.id === proposal.proposedBy
      ? [reason('SAME_PERSON', phrase('withdrawInstead', { event }), { kind: 'SECOND_PERSON' })]
      : [];
  const outOfRole = asker.roles.some((role) => proposal.roles.includes(role))
    ? []
    : [
        reason('ROLE_MISSING', phrase('decidedInRole', { event, roles: words('ROLE', ...proposal.roles) }), {
          kind: 'ASK_ROLE',
          roles: proposal.roles,
        }),
      ];
  return [...decidedBefore(proposal), ...own, ...outOfRole];
}

/** Why this officer may not take it back. */
export function withdrawalReasons(proposal: Proposal, asker: Asker): readonly Reason[] {
  const event = words('EVENT', proposal.event);
  const foreign =
    asker.id === proposal.proposedBy
      ? []
      : [reason('PROPOSAL_OF_ANOTHER', phrase('rejectInstead', { event }), { kind: 'SECOND_PERSON' })];
  return [...decidedBefore(proposal), ...foreign];
}
