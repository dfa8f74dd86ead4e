import type { CalendarYear } from './calendars/calendar.js';
import type { ClosedReason } from './closed-reason.js';
import type { Defect, ReviewResult } from './documents/defect.js';
import type { DocumentForm } from './documents/document-form.js';
import type { Deadline } from './deadlines/deadline.js';
import type { Protection } from './persons/protection.js';
import type { EventName } from './procedure/events.js';
import type { RegionName, SideFileKind, StepPart } from './procedure/machine.js';
import type { ProfileName } from './procedure/profiles.js';
import type { Role } from './role.js';

/** OUTGOING: the home State requests. INCOMING: the home State is requested. */
export type Direction = 'OUTGOING' | 'INCOMING';

/** Where one region of the case stands, and the state before its last real change (for `$PREVIOUS`). */
export interface RegionState {
  readonly state: string;
  readonly previous: string | null;
}

/** A change of one region or side file, as it is kept in history and told on the feed. */
export interface RegionChange {
  readonly region: StepPart;
  readonly from: string;
  readonly to: string;
  readonly transition: string;
}

/** A notice, an assurance, a request after surrender or a transit, as it stands. */
export interface SideFile {
  readonly id: string;
  readonly kind: SideFileKind;
  readonly state: string;
  readonly previous: string | null;
}

/** A document linked to the case. Only what the law asks about; what is absent or null was not stated. */
export interface LinkedDocument {
  readonly id: string;
  readonly kind: string;
  readonly withdrawn: boolean;
  /** The document that took its place. */
  readonly supersededBy?: string | null;
  /** BCP 47 tag of the language it is written in. */
  readonly language?: string | null;
  readonly form?: DocumentForm | null;
  /** Last day on which it holds. */
  readonly validUntil?: string | null;
  readonly translationOf?: string | null;
  readonly apostilleOf?: string | null;
  readonly redactionOf?: string | null;
  /** What the last review found. */
  readonly review?: { readonly result: ReviewResult; readonly defects: readonly Defect[] } | null;
}

/** A statement by which the acting officer vouches for a condition that the file cannot show by itself. */
export interface Attestation {
  readonly guard: string;
  readonly statement: string;
}

/** One event of the history, as it counts. */
export interface RecordedEvent {
  /** Number under which it counts: its own among the facts of the case, or that of the event it took the place of. */
  readonly sequence: number;
  /** Its own number, where it took the place of another event. */
  readonly recordedAs?: number;
  /** Who recorded what it took the place of. Four eyes count them as well. */
  readonly formerActorIds?: readonly string[];
  /** The procedure it was ruled under; the case's own when not given. */
  readonly procedureVersion?: string;
  readonly event: EventName;
  /** Legal time, in UTC. */
  readonly occurredAt: string;
  readonly zone: string;
  readonly actorId: string;
  /** The officer in whose place the actor stood. */
  readonly actingForId?: string | null;
  readonly role: Role;
  readonly changes: readonly RegionChange[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly documentIds: readonly string[];
  readonly attestations: readonly Attestation[];
  /** True for an event that followed in law from another one. */
  readonly emitted: boolean;
  /** The side file it belongs to. */
  readonly sideFileId: string | null;
}

/** Everything the law may look at when it rules on a case: a plain snapshot, without a database or a clock. */
export interface CaseFile {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  /** Number of the last fact of the case, whatever its kind. */
  readonly lastSequence: number;
  readonly direction: Direction;
  readonly homeState: string;
  readonly counterpart: string | null;
  readonly profile: ProfileName;
  readonly procedureVersion: string;
  /** Keys of the instruments a person chose for this case, the legal basis first. */
  readonly instruments: readonly string[];
  /** IANA zone of the competent authority. */
  readonly timeZone: string;
  readonly regions: Readonly<Record<RegionName, RegionState>>;
  readonly closedReason: ClosedReason | null;
  readonly sideFiles: readonly SideFile[];
  /** The events that count, in the order in which they count. */
  readonly history: readonly RecordedEvent[];
  readonly documents: readonly LinkedDocument[];
  /** Recorded circumstances of the requested person that may forbid or postpone surrender. */
  readonly protections: readonly Protection[];
  /** All deadlines of the case, settled ones included. */
  readonly deadlines: readonly Deadline[];
  /** The listed years of the calendars of both States, for limits that days off may move. */
  readonly calendars: readonly CalendarYear[];
}
