import type { RecordedEvent } from '../case-file.js';

/** An event, or the withdrawal of one, as it was put on record. */
export interface FactOnRecord extends RecordedEvent {
  /** WITHDRAWAL: the event it supersedes never happened. */
  readonly kind: 'EVENT' | 'WITHDRAWAL';
  /** Number of the fact it corrects. */
  readonly supersedes: number | null;
  /** Number of the event behind which it counts, 0 for the very beginning; null: in the order it was recorded. */
  readonly placedAfter: number | null;
}

/** A place in the history. It stays when its event is withdrawn, because a late entry may stand behind it. */
interface Place {
  readonly number: number;
  readonly emitted: boolean;
  readonly event: RecordedEvent | null;
}

const eventOf = ({ kind: _kind, supersedes: _supersedes, placedAfter: _placedAfter, ...event }: FactOnRecord) => event;

/** Everybody who recorded an event or what it took the place of, or in whose place they stood. */
export const peopleBehind = ({ formerActorIds = [], actorId, actingForId }: RecordedEvent): string[] => [
  ...formerActorIds,
  actorId,
  ...(actingForId ? [actingForId] : []),
];

const ownNumber = ({ sequence, recordedAs }: RecordedEvent): number => recordedAs ?? sequence;

/** The event takes over the place of the one it corrects, under the number of that place. */
function replaced(place: Place, fact: FactOnRecord): Place {
  if (fact.kind === 'WITHDRAWAL' || !place.event) return { ...place, event: null };
  return {
    ...place,
    event: {
      ...eventOf(fact),
      sequence: place.number,
      recordedAs: fact.sequence,
      formerActorIds: peopleBehind(place.event),
    },
  };
}

/** Behind an event stand those that follow from it; what is placed after it comes behind them. */
function indexBehind(places: readonly Place[], number: number): number {
  const at = places.findIndex((place) => place.number === number);
  const next = places.findIndex(({ emitted }, index) => index > at && !emitted);
  return next < 0 ? places.length : next;
}

function taken(places: readonly Place[], fact: FactOnRecord): Place[] {
  const { sequence: number, emitted, supersedes, placedAfter } = fact;
  if (supersedes !== null) {
    return places.map((place) =>
      place.event && ownNumber(place.event) === supersedes ? replaced(place, fact) : place,
    );
  }
  const place: Place = { number, emitted, event: eventOf(fact) };
  if (placedAfter === null) return [...places, place];
  return places.toSpliced(placedAfter === 0 ? 0 : indexBehind(places, placedAfter), 0, place);
}

/** Whether the history counts in another order than it was recorded in, or not all of it. */
export const isAmended = (facts: readonly FactOnRecord[]): boolean =>
  facts.some(({ supersedes, placedAfter }) => supersedes !== null || placedAfter !== null);

/**
 * The events that count, in the order in which they count: a late entry behind the event it was placed after, a correction
 * in the place of what it corrects, what was withdrawn left out. The facts come in the order they were recorded.
 */
export const effectiveHistory = (facts: readonly FactOnRecord[]): RecordedEvent[] =>
  facts.reduce(taken, []).flatMap(({ event }) => (event ? [event] : []));
