import type { Amendment } from '../extradition/history/amended-outcome.js';
import type { RecordedEvent } from '../extradition/case-file.js';
import type { FactRow } from './fact-row.js';

type Said = Partial<FactRow> & Pick<FactRow, 'kind'>;

const ownNumber = ({ sequence, recordedAs }: RecordedEvent): number => recordedAs ?? sequence;

const at = ({ occurredAt, zone }: RecordedEvent): Partial<FactRow> => ({
  occurred_at: occurredAt,
  occurred_at_given: occurredAt,
  time_zone: zone,
});

/** What the fact of a late entry or a correction says of its place in the history. */
export const placeOfFact = ({ placedAfter, supersedes, withdraws }: Amendment): Said => ({
  kind: withdraws ? 'WITHDRAWAL' : 'EVENT',
  placed_after: placedAfter,
  supersedes,
});

/**
 * Facts that a late entry or a correction brings along, in the order of their numbers: events that now follow in law, each
 * behind its cause or in the place of the one it replaces, and the withdrawal of those that follow no more. What moves in
 * a side file is told once, with the first fact that belongs to it; `told` holds the side file of the act itself.
 */
export function amendmentFacts({ fresh, gone, sideFileChanges }: Amendment, told: string | null): Said[] {
  const left = new Map([...sideFileChanges].filter(([id]) => id !== told));
  const changesOf = ({ sideFileId }: RecordedEvent): Pick<FactRow, 'changes'> => {
    const change = sideFileId === null ? undefined : left.get(sideFileId);
    if (sideFileId !== null) left.delete(sideFileId);
    return { changes: change ? [change] : [] };
  };
  const following = fresh.map(({ event, cause, insteadOf }): Said => ({
    kind: 'EVENT',
    event: event.event,
    emitted: true,
    side_file_id: event.sideFileId,
    placed_after: insteadOf ? null : cause.sequence,
    supersedes: insteadOf && ownNumber(insteadOf),
    ...at(event),
    ...changesOf(event),
  }));
  const withdrawn = gone.map((event): Said => ({
    kind: 'WITHDRAWAL',
    event: event.event,
    emitted: true,
    side_file_id: event.sideFileId,
    supersedes: ownNumber(event),
    ...changesOf(event),
  }));
  return [...following, ...withdrawn];
}
