import type { ProposalStatus } from '../extradition/proposal-status.js';
import type { Queryable } from './database.js';
import type { FactRow } from './fact-row.js';

/** What becomes of an open proposal. */
export interface ProposalEnd {
  readonly id: string;
  readonly status: Exclude<ProposalStatus, 'OPEN'>;
  /** Who approved, rejected or withdrew it; null where the case moved on. */
  readonly decidedBy: string | null;
  readonly note: string | null;
}

/** The open proposals of a case before a decision, and the one it approves. */
export interface ProposalsBefore {
  readonly openProposals: readonly { readonly id: string }[];
  readonly approves?: Omit<ProposalEnd, 'status'>;
}

/**
 * What a decision does to the proposals that wait in its case: one may be approved by it, and all others are overtaken,
 * because they were examined on the version that ends with it.
 */
export const proposalEnds = ({ openProposals, approves }: ProposalsBefore): ProposalEnd[] =>
  openProposals.map(({ id }) =>
    id === approves?.id
      ? { ...approves, status: 'APPROVED' }
      : { id, status: 'OVERTAKEN', decidedBy: null, note: null },
  );

/** What the feed tells of a proposal: which one, and from which status to which. */
export const proposalTold = (
  id: string,
  from: ProposalStatus | null,
  to: ProposalStatus,
): Pick<FactRow, 'kind' | 'proposal_id' | 'detail'> => ({ kind: 'PROPOSAL', proposal_id: id, detail: { from, to } });

/** Writes what became of open proposals. The database refuses a proposer who approves, and a proposal that is not open. */
export async function settleProposals(tx: Queryable, ends: readonly ProposalEnd[], decidedAt: string): Promise<void> {
  if (ends.length === 0) return;
  await tx.query({
    name: 'settle-proposals',
    text: `update proposal p set status = e.status, decided_by = e."decidedBy", decided_at = $2, decision_note = e.note
           from jsonb_to_recordset($1::jsonb) e(id uuid, status text, "decidedBy" uuid, note text) where p.id = e.id`,
    values: [JSON.stringify(ends), decidedAt],
  });
}
