import type { EventDefinition } from '../event-definition.js';

/** Events in the life of one deadline. They are no part of `EVENTS`: no officer records them as an event of the case. */
export const CLOCK_EVENTS = {
  CLOCK_STARTED: { meaning: 'The event that starts the limit was recorded.', documents: [], facts: {} },
  CLOCK_WARNED: { meaning: 'The point at which a warning is due was reached.', documents: [], facts: {} },
  CLOCK_DUE: { meaning: 'The limit passed without the act that stops it.', documents: [], facts: {} },
  CLOCK_STOPPED: { meaning: 'The act that stops the limit was recorded in time.', documents: [], facts: {} },
  CLOCK_STOPPED_LATE: {
    meaning: 'The act that stops the limit was recorded after it had passed.',
    documents: [],
    facts: {},
  },
  CLOCK_EXTENDED: {
    meaning: 'The limit was lawfully extended.',
    documents: ['EXTENSION_DECISION'],
    facts: {
      newDue: { type: 'INSTANT', meaning: 'The new end of the limit.' },
      basis: { type: 'TEXT', meaning: 'The text that allows the extension.' },
    },
  },
  CLOCK_CANCELLED: { meaning: 'The case ended, or the rule no longer applies.', documents: [], facts: {} },
  CLOCK_RECOMPUTED: { meaning: 'The starting event was corrected; the old value is kept.', documents: [], facts: {} },
  CLOCK_EXPLAINED: {
    meaning: 'A person explained why the limit was breached.',
    documents: [],
    facts: {
      explanation: { type: 'TEXT', meaning: 'The explanation.' },
      followUp: { type: 'TEXT', meaning: 'What is done about it.' },
    },
  },
} as const satisfies Record<string, EventDefinition>;

export type ClockEventName = keyof typeof CLOCK_EVENTS;
