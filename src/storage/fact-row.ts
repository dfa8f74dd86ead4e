import { v7 as newId } from 'uuid';

/** One row of `case_fact` as it goes into the database; names are column names. */
export interface FactRow {
  readonly id: string;
  readonly case_id: string;
  readonly sequence: number;
  readonly kind:
    | 'CASE_FILE_OPENED'
    | 'EVENT'
    | 'WITHDRAWAL'
    | 'DEADLINE'
    | 'DOCUMENT'
    | 'PROPOSAL'
    | 'ASSIGNMENT'
    | 'ABSENCE'
    | 'CASE_LINK'
    | 'PERSON'
    | 'PROCEDURE_MOVED'
    | 'DEADLINE_NOTICE'
    | 'NOTICE_ESCALATION'
    | 'NOTICE_ACKNOWLEDGEMENT';
  readonly version_before: number;
  readonly version_after: number;
  readonly event: string | null;
  readonly emitted: boolean;
  readonly occurred_at: string;
  readonly occurred_at_given: string;
  readonly time_zone: string;
  readonly recorded_at: string;
  /** Null where nobody acted and time alone is told. */
  readonly actor_id: string | null;
  readonly acting_for: string | null;
  readonly role: string | null;
  readonly procedure_version: string;
  readonly note: string | null;
  readonly side_file_id: string | null;
  /** Number of the fact that this one corrects. */
  readonly supersedes: number | null;
  /** Number of the event behind which a late entry counts, 0 for the very beginning. */
  readonly placed_after: number | null;
  /** What a fact that is no event says, by its kind. */
  readonly detail: unknown;
  readonly facts: unknown;
  readonly attestations: unknown;
  readonly document_ids: readonly string[];
  readonly changes: unknown;
  /** Limits that this event would have started, and why they were not. */
  readonly not_started: unknown;
  readonly deadline_id: string | null;
  readonly deadline_from: string | null;
  readonly deadline_to: string | null;
  readonly document_id: string | null;
  /** The proposal it tells of, or by whose approval it was recorded. */
  readonly proposal_id: string | null;
}

/** The parts of a fact that every kind of act must say. */
export type FactCore = Pick<
  FactRow,
  | 'case_id'
  | 'sequence'
  | 'kind'
  | 'version_before'
  | 'version_after'
  | 'occurred_at'
  | 'occurred_at_given'
  | 'time_zone'
  | 'recorded_at'
  | 'actor_id'
  | 'role'
  | 'procedure_version'
>;

/** A fact row with nothing in it but what was said. */
export function factRow(said: FactCore & Partial<FactRow>): FactRow {
  return {
    id: newId(),
    event: null,
    emitted: false,
    note: null,
    acting_for: null,
    side_file_id: null,
    supersedes: null,
    placed_after: null,
    detail: {},
    facts: {},
    attestations: [],
    document_ids: [],
    changes: [],
    not_started: [],
    deadline_id: null,
    deadline_from: null,
    deadline_to: null,
    document_id: null,
    proposal_id: null,
    ...said,
  };
}
