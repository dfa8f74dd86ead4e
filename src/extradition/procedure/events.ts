import type { EventDefinition } from './event-definition.js';
import { CASE_EVENTS } from './events/case-events.js';
import { CHILD_EVENTS } from './events/child-events.js';
import { CUSTODY_EVENTS } from './events/custody-events.js';
import { INCOMING_EVENTS } from './events/incoming-events.js';
import { OUTGOING_EVENTS } from './events/outgoing-events.js';

/** Everything that can be recorded on a case, with what it means, which documents prove it and which facts it carries. */
export const EVENTS = {
  ...OUTGOING_EVENTS,
  ...INCOMING_EVENTS,
  ...CASE_EVENTS,
  ...CUSTODY_EVENTS,
  ...CHILD_EVENTS,
} as const satisfies Record<string, EventDefinition>;

export type EventName = keyof typeof EVENTS;

/** The definition of an event in its general shape, for code that treats all events alike. */
export const definitionOf = (event: EventName): EventDefinition => EVENTS[event];

/** Whether a text from outside names an event. */
export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
