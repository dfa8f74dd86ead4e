import type { Attestation } from './case-file.js';
import type { EventName } from './procedure/events.js';
import type { Role } from './role.js';

/** Who asks, and in which roles they stand. */
export interface Asker {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who proposed an event that a second person approves. */
export interface Proposer {
  readonly id: string;
  /** In which role it was proposed. */
  readonly role: Role;
}

/** What of an ask decides which steps it would take. */
export type EventAsked = Pick<Ask, 'event' | 'facts' | 'sideFile'>;

/** A fact an officer wants to put on the record of a case. */
export interface Ask {
  readonly event: EventName;
  /** Legal time, in UTC. */
  readonly occurredAt: string;
  /** Zone of the place where it happened. */
  readonly zone: string;
  readonly asker: Asker;
  /** Who proposed it, where the asker approves; absent for an event that is recorded directly. */
  readonly proposedBy?: Proposer;
  /** Ids of the documents cited for this event. */
  readonly documentIds: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attestations: readonly Attestation[];
  readonly note: string | null;
  /** The side file the event belongs to. `opens`: it begins with this event, under an id that is new. */
  readonly sideFile: { readonly id: string; readonly opens: boolean } | null;
  /** The database's clock at the moment of ruling, in UTC. */
  readonly now: string;
}
