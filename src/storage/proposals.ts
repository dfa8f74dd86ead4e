import type { Proposal } from '../extradition/proposal.js';
import type { Queryable } from './database.js';
import { insertRows, PROPOSAL_COLUMNS } from './insert-rows.js';

/** A proposal as the database holds it. */
export interface ProposalOnFile extends Proposal {
  readonly caseId: string;
  /** Everything that would be recorded, as it was given. */
  readonly input: unknown;
}

/** The proposal under an id, if there is one. */
export async function findProposal(tx: Queryable, id: string): Promise<ProposalOnFile | null> {
  const { rows } = await tx.query<ProposalOnFile>({
    name: 'find-proposal',
    text: `select id, case_id as "caseId", event, input, status, proposed_by as "proposedBy", role, roles,
                  case_version as "caseVersion"
           from proposal where id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** A new proposal; names are column names. */
export interface ProposalRow {
  readonly id: string;
  readonly case_id: string;
  readonly event: string;
  readonly side_file_id: string | null;
  readonly input: unknown;
  readonly proposed_by: string;
  readonly role: string;
  readonly roles: readonly string[];
  readonly proposed_at: string;
  readonly case_version: number;
}

export const writeProposal = (tx: Queryable, row: ProposalRow): Promise<void> =>
  insertRows(tx, 'proposal', PROPOSAL_COLUMNS, [row]);
