import { Temporal } from 'temporal-polyfill';
import type { CaseFile } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import { civilDateAt } from './civil-time.js';
import type { Deadline } from './deadline.js';

/** The part of a case the clocks look at. */
export type ClockFile = Pick<
  CaseFile,
  'direction' | 'homeState' | 'counterpart' | 'instruments' | 'history' | 'deadlines' | 'calendars'
>;

/** An event on its way to the record. */
export interface Happened {
  readonly event: EventName;
  /** Legal time, in UTC. */
  readonly occurredAt: string;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Number of the event among the facts of the case. */
  readonly sequence: number;
  /** The side file it belongs to; null for an event of the case itself. */
  readonly sideFileId: string | null;
}

/** A deadline that still waits for its act: running, or without its agreed date. */
export const isOpen = ({ outcome }: Pick<Deadline, 'outcome'>): boolean =>
  outcome === 'RUNNING' || outcome === 'PENDING';

/** The civil day on which it happened, at its place. */
export const civilDateOf = ({ occurredAt, zone }: Pick<Happened, 'occurredAt' | 'zone'>): string =>
  civilDateAt(Temporal.Instant.from(occurredAt), zone).toString();
