import type { EventName } from '../procedure/events.js';

/** Events that happen to a case and end much of it, but that nobody sets out to bring about: never told as what to do next. */
export const UNSOUGHT_EVENTS: ReadonlySet<EventName> = new Set([
  'PERSON_DIED',
  'ESCAPED',
  'PERSON_LEFT_TERRITORY',
  'REQUEST_WITHDRAWN',
  'BASIS_LAPSED',
]);
