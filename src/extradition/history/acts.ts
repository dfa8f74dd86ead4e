import type { RecordedEvent } from '../case-file.js';

/** One act of the history: the event that was recorded, and those that followed from it in law. */
export interface Act {
  readonly event: RecordedEvent;
  readonly followed: readonly RecordedEvent[];
  /** True for an act that is being recorded in the place of another: what follows from it is recorded anew. */
  readonly renewed?: boolean;
}

/** The acts of a history. What followed in law stands behind its cause. */
export function actsOf(history: readonly RecordedEvent[]): Act[] {
  const acts: { readonly event: RecordedEvent; readonly followed: RecordedEvent[] }[] = [];
  for (const event of history) {
    const cause = acts.at(-1);
    if (event.emitted && cause) cause.followed.push(event);
    else acts.push({ event, followed: [] });
  }
  return acts;
}
