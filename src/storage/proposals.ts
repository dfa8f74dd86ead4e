import type { Proposal } from '../extradition/proposal.js';
import type { ProposalStatus } from '../extradition/proposal-status.js';
import type { Queryable } from './database.js';
import type { DecisionRows } from './decision-rows.js';
import { factRow, type FactRow } from './fact-row.js';
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

/** What becomes of an open proposal. */
export interface ProposalEnd {
  readonly id: string;
  readonly status: Exclude<ProposalStatus, 'OPEN'>;
  /** Who approved, rejected or withdrew it; null where the case moved on. */
  readonly decidedBy: string | null;
  readonly note: string | null;
}

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

/** What the feed tells of a proposal: which one, and from which status to which. */
export const proposalTold = (
  id: string,
  from: ProposalStatus | null,
  to: ProposalStatus,
): Pick<FactRow, 'kind' | 'proposal_id' | 'detail'> => ({ kind: 'PROPOSAL', proposal_id: id, detail: { from, to } });

/**
 * A decision together with what it does to the open proposals of the case: the event says which one it approves, and
 * one more fact tells the end of each.
 */
export function withProposalEnds(rows: DecisionRows, ends: readonly ProposalEnd[]): DecisionRows {
  const [act, ...others] = rows.facts;
  if (!act || ends.length === 0) return rows;
  const approved = ends.find(({ status }) => status === 'APPROVED');
  const told = ends.map(({ id, status }, index) =>
    factRow({
      case_id: act.case_id,
      sequence: rows.change.last_sequence + 1 + index,
      version_before: act.version_before,
      version_after: act.version_after,
      occurred_at: act.recorded_at,
      occurred_at_given: act.recorded_at,
      time_zone: act.time_zone,
      recorded_at: act.recorded_at,
      actor_id: act.actor_id,
      acting_for: act.acting_for,
      role: act.role,
      procedure_version: act.procedure_version,
      ...proposalTold(id, 'OPEN', status),
    }),
  );
  return {
    ...rows,
    facts: [{ ...act, proposal_id: approved?.id ?? null }, ...others, ...told],
    change: { ...rows.change, last_sequence: rows.change.last_sequence + told.length },
  };
}
