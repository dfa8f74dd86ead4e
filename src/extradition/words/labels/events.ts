import type { EventName } from '../../procedure/events.js';
import type { Wording } from '../language.js';
import { CHILD_EVENT_LABELS } from './events/child.js';
import { CUSTODY_EVENT_LABELS } from './events/custody.js';
import { CASE_EVENT_LABELS } from './events/either-direction.js';
import { INCOMING_EVENT_LABELS } from './events/incoming.js';
import { OUTGOING_EVENT_LABELS } from './events/outgoing.js';

/** What every event is called. */
export const EVENT_LABELS = {
  ...OUTGOING_EVENT_LABELS,
  ...INCOMING_EVENT_LABELS,
  ...CASE_EVENT_LABELS,
  ...CUSTODY_EVENT_LABELS,
  ...CHILD_EVENT_LABELS,
} as const satisfies Record<EventName, Wording>;
