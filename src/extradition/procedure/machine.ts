import type { Role } from '../role.js';
import type { GuardName } from '../guards/guard-name.js';
import type { EventName } from './events.js';

/** The parallel regions of one case: where the procedure stands, the person's liberty in this case, and whether surrender must wait. */
export type RegionName = 'PROCEDURE' | 'CUSTODY' | 'HOLD';

/** The machines a case runs. OUTGOING and INCOMING are the two forms of the PROCEDURE region. */
export type MachineName = 'OUTGOING' | 'INCOMING' | 'CUSTODY' | 'HOLD';

/**
 * What hangs on a case as a side file with a life of its own, none to many of each kind: wanted notices, assurances,
 * requests made after surrender, and transit.
 */
export type SideFileKind = 'NOTICE' | 'ASSURANCE' | 'FOLLOWUP' | 'TRANSIT';

/** What a step moves: a region of the case, or one of its side files. */
export type StepPart = RegionName | SideFileKind;

/** A text of law or practice that supports a step, with the key of the source it was read in (docs/sources.md). */
export interface LegalBasis {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A fact of the event has this value. A fact that was not given has none. */
export interface FactCondition {
  readonly fact: string;
  readonly is: string | boolean;
}

/** The event leaves other stays of the surrender open, or it leaves none. */
export interface StayCondition {
  readonly staysLeft: boolean;
}

/** One lawful step: where it may start, what happened, where it leads, who may record it, and what must be true. */
export interface Transition<State extends string = string> {
  readonly id: string;
  readonly from: readonly State[];
  readonly event: EventName;
  /** Tells steps of the same event and state apart: exactly one of them must fit. Absent: there is no choice. */
  readonly when?: FactCondition | StayCondition;
  /** A state, `$SAME` (the state stays) or `$PREVIOUS` (back to the state before the last real change). */
  readonly to: State | '$SAME' | '$PREVIOUS';
  readonly by: readonly Role[];
  readonly requires: readonly GuardName[];
  /** Every running clock of the case is cancelled (the notation `*`). */
  readonly cancelsAllClocks: boolean;
  /** Events that follow from this one in law, run through the clocks at the same time and place. */
  readonly emits: readonly EventName[];
  /** An emitted event named here follows only when the fact says so. */
  readonly emitsOnlyIf?: Readonly<Partial<Record<EventName, FactCondition>>>;
  readonly basis: readonly LegalBasis[];
  /** True when the cited text supports the step or the step is pure bookkeeping. */
  readonly verified: boolean;
  readonly note?: string;
  /** Clock families this step touches, an index only: the rules' own starts and stops decide. */
  readonly clockLabels: { readonly starts: readonly string[]; readonly stops: readonly string[] };
}

export interface Machine<State extends string = string> {
  readonly name: MachineName | SideFileKind;
  readonly region: StepPart;
  readonly meaning: string;
  readonly initial: State;
  /** Every state with its meaning. */
  readonly states: Readonly<Record<State, string>>;
  readonly final: readonly State[];
  readonly transitions: readonly Transition<State>[];
}

/** The machine of a kind of side file. */
export interface SideFileMachine<State extends string = string> extends Machine<State> {
  readonly name: SideFileKind;
  readonly region: SideFileKind;
  /** Where the case must stand for a new side file of this kind, by direction. A direction that is absent knows none. */
  readonly openedIn: Readonly<Partial<Record<'OUTGOING' | 'INCOMING', readonly string[]>>>;
  /** Steps that follow in law when the case records another event, for every side file that stands where the step begins. */
  readonly follows: readonly { readonly upon: EventName; readonly event: EventName }[];
}
