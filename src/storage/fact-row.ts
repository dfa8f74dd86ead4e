import { v7 as newId } from 'uuid';
import type { FactRow } from './decision-rows.js';

/** The parts of a fact that every kind of act must say. */
export type FactCore = Pick<
  FactRow,
  'case_id' | 'sequence' | 'kind' | 'version_before' | 'version_after' | 'occurred_at' | 'occurred_at_given' | 'time_zone' | 'recorded_at' | 'actor_id' | 'role' | 'procedure_version'
>;

/** A fact row with nothing in it but what was said. */
export function factRow(said: FactCore & Partial<FactRow>): FactRow {
  return {
    id: newId(),
    event: null,
    emitted: false,
    note: null,
    facts: {},
    attestations: [],
    document_ids: [],
    changes: [],
    not_started: [],
    deadline_id: null,
    deadline_from: null,
    deadline_to: null,
    document_id: null,
    ...said,
  };
}
