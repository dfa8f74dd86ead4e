import type { Attestation } from '../extradition/case-file.js';
import type { EventName } from '../extradition/procedure/events.js';

/** An event as an officer sends it. */
export interface RecordCaseEventInput {
  readonly caseId: string;
  readonly event: EventName;
  /** Legal time with its offset, as given. */
  readonly occurredAt: string;
  /** Zone of the place where it happened; the competent authority's when not given. */
  readonly timeZone: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly note: string | null;
  readonly documentIds: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attestations: readonly Attestation[];
  /** The side file the event belongs to; null for an event of the case, or one that begins a side file. */
  readonly sideFileId: string | null;
  /** Id of the officer whose deputy the actor is and in whose place the actor stands; absent or null: for oneself. */
  readonly actingFor?: string | null;
}

/** What is to be recorded, without when it was decided and under which key. */
export type EventContent = Omit<RecordCaseEventInput, 'expectedVersion' | 'idempotencyKey'>;
