/** How a proposal stands. */
export const PROPOSAL_STATUSES = {
  OPEN: 'It waits for a second person.',
  APPROVED: 'A second person approved it, and the event is on record.',
  REJECTED: 'A second person rejected it and said why.',
  WITHDRAWN: 'Who proposed it took it back.',
  OVERTAKEN: 'The case moved on before a second person decided. Propose again what still holds.',
} as const satisfies Record<string, string>;

export type ProposalStatus = keyof typeof PROPOSAL_STATUSES;
