import type { ClockChange, Deadline } from '../extradition/deadlines/deadline.js';
import type { FactRow } from './fact-row.js';

/** How a limit was reckoned before and after, as its fact keeps it and the feed tells it. */
const reckoned = ({
  startsAt,
  dueAt,
  dueOn,
  dateBasis,
  earliestDueAt,
  latestDueAt,
  outcome,
  stoppedAt,
  stopEvent,
}: Deadline) => ({
  startsAt,
  dueAt,
  dueOn,
  dateBasis,
  earliestDueAt,
  latestDueAt,
  outcome,
  stoppedAt,
  stopEvent,
});

/** The fact of a limit that was reckoned anew. */
export const recomputedFact = (
  id: string,
  { before, after }: Extract<ClockChange, { change: 'RECOMPUTED' }>,
): Partial<FactRow> & Pick<FactRow, 'kind'> => ({
  kind: 'DEADLINE',
  deadline_id: id,
  deadline_from: before.outcome,
  deadline_to: after.outcome,
  side_file_id: after.sideFileId,
  detail: { recomputed: true, before: reckoned(before), after: reckoned(after) },
});
