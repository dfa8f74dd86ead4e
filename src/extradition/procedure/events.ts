import type { EventDefinition, FactDefinition } from './event-definition.js';
import { CASE_EVENTS } from './events/case-events.js';
import { CHILD_EVENTS } from './events/child-events.js';
import { CUSTODY_EVENTS } from './events/custody-events.js';
import { INCOMING_EVENTS } from './events/incoming-events.js';
import { OUTGOING_EVENTS } from './events/outgoing-events.js';

/** The events of version 2025-11, frozen as they stand. */
export const EVENTS_OF_2025_11 = {
  ...OUTGOING_EVENTS,
  ...INCOMING_EVENTS,
  ...CASE_EVENTS,
  ...CUSTODY_EVENTS,
  ...CHILD_EVENTS,
} as const satisfies Record<string, EventDefinition>;

/** Events that version 2026-11 adds. */
export const ADDED_IN_2026_11 = {
  DUPLICATE_JOINED: {
    meaning: 'An officer decides that another file holds the same case; this one is closed and points to the other.',
    documents: [],
    facts: {
      into: {
        type: 'CASE_ID',
        meaning: 'The case that goes on.',
        requiredIn: ['OUTGOING', 'INCOMING'],
      },
    },
  },
} as const satisfies Record<string, EventDefinition>;

export type EventName = keyof typeof EVENTS_OF_2025_11 | keyof typeof ADDED_IN_2026_11;

const OUTGOING_ONLY = ['OUTGOING'] as const;

/** In an outgoing case custody is known from a message only, so the event must say whose and how sure (invariant I-10). */
function mirrored(definition: EventDefinition): EventDefinition {
  const required = (fact: FactDefinition | undefined): FactDefinition => ({ ...fact!, requiredIn: OUTGOING_ONLY });
  const { source, confidence } = definition.facts;
  if (!source || !confidence) return definition;
  return {
    ...definition,
    facts: { ...definition.facts, source: required(source), confidence: required(confidence) },
  };
}

/** Everything that can be recorded on a case, with what it means, which documents prove it and which facts it carries. */
export const EVENTS = {
  ...EVENTS_OF_2025_11,
  ...Object.fromEntries(
    Object.entries({ ...CUSTODY_EVENTS, PERSON_DIED: CASE_EVENTS.PERSON_DIED }).map(([event, definition]) => [
      event,
      mirrored(definition),
    ]),
  ),
  ...ADDED_IN_2026_11,
} as Readonly<Record<EventName, EventDefinition>>;

/** The definition of an event in its general shape, for code that treats all events alike. */
export const definitionOf = (event: EventName): EventDefinition => EVENTS[event];

/** Whether a text from outside names an event. */
export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
