import type { RecordedEvent } from '../case-file.js';
import { reason, saysTheSame } from '../reasons.js';
import type { Reason, RefusalCode } from '../refusal.js';
import { moment, words, type Phrase, type PhraseValue } from '../words/phrase.js';
import type { Replay } from './replay.js';

/** An event on record that would not be lawful any more. */
export interface Conflict {
  readonly event: RecordedEvent;
  readonly reasons: readonly Reason[];
}

/**
 * What would be against an event and is not against it today. What the replay of today meets as well, such as a document
 * withdrawn since, is nobody's fault now. `except` is the number of the act that is itself recorded or corrected.
 */
export function conflictsOf(before: Replay, after: Replay, except: number): Conflict[] {
  const met = new Map(before.acts.map((act) => [act.event.sequence, act.met]));
  return after.acts.flatMap(({ event, met: now }) => {
    const known = met.get(event.sequence);
    if (!known || event.sequence === except) return [];
    const reasons = now.filter((told) => !known.some((other) => saysTheSame(told, other)));
    return reasons.length > 0 ? [{ event, reasons }] : [];
  });
}

type Told = Readonly<Record<'number' | 'event' | 'when' | 'why', PhraseValue>>;

/** Every conflict as reasons: which event, its number, when it happened, and why it would not be lawful. */
export const conflictReasons = (
  conflicts: readonly Conflict[],
  code: RefusalCode,
  sentence: (told: Told) => Phrase,
): Reason[] =>
  conflicts.flatMap(({ event, reasons }) => {
    const number = event.recordedAs ?? event.sequence;
    const about = { number, event: words('EVENT', event.event), when: moment(event.occurredAt, event.zone) };
    const remedy = { kind: 'CORRECT_EVENT', events: [event.event], sequence: number } as const;
    return reasons.map((why) => reason(code, sentence({ ...about, why: why.phrase }), remedy, why.citation));
  });
