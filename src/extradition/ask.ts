import type { Attestation, Direction } from './case-file.js';
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
  /** The officer in whose place it was proposed. */
  readonly actingForId?: string | null;
}

/** What of an ask decides which steps it would take. */
export type EventAsked = Pick<Ask, 'event' | 'facts' | 'sideFile'>;

/** For whom a deputy acts. */
export interface ActingFor {
  /** Id of the officer who is away, as it was given. */
  readonly id: string;
  /** Whether the asker is that officer's deputy now. */
  readonly standsIn: boolean;
}

/** The other case of an act, as far as the acting officer may know it. */
export interface OtherCase {
  readonly homeState: string;
  readonly direction: Direction;
  readonly status: string;
}

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
  /** Absent or null: the asker acts for nobody else. */
  readonly actingFor?: ActingFor | null;
  /** The case a duplicate is joined into; absent or null: there is none that the asker may know. */
  readonly joins?: OtherCase | null;
}
