import type { Reason, Remedy } from '../refusal.js';

/** What would take reasons out of the way. Who must act is told with the step itself, not as something missing. */
export function missingFor(reasons: readonly Reason[]): Remedy[] {
  return reasons.flatMap(({ remedy }) =>
    remedy === null || remedy.kind === 'ASK_ROLE' || remedy.kind === 'NONE' ? [] : [remedy],
  );
}
