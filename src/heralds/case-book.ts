import type { NoticedCase } from '../storage/due-notices.js';
import { factRow, type FactRow } from '../storage/fact-row.js';

/** What a fact says that nobody did. */
export type SaidByTime = Pick<FactRow, 'kind' | 'deadline_id' | 'side_file_id' | 'detail'> & {
  readonly occurredAt: string;
  readonly zone: string;
};

/** The facts that time alone puts on the record of one case. They move its sequence and nothing else. */
export class CaseBook {
  #lastSequence: number;
  /** Set when something of the case ceases to be due. */
  lapsed = false;

  constructor(
    readonly row: NoticedCase,
    readonly now: string,
  ) {
    this.#lastSequence = row.lastSequence;
  }

  get lastSequence(): number {
    return this.#lastSequence;
  }

  write({ occurredAt, zone, ...said }: SaidByTime): FactRow {
    this.#lastSequence += 1;
    return factRow({
      case_id: this.row.id,
      sequence: this.#lastSequence,
      version_before: this.row.version,
      version_after: this.row.version,
      occurred_at: occurredAt,
      occurred_at_given: occurredAt,
      time_zone: zone,
      recorded_at: this.now,
      actor_id: null,
      role: 'SYSTEM',
      procedure_version: this.row.procedureVersion,
      ...said,
    });
  }
}
