import type { Role } from '../role.js';
import type { GuardName } from '../guards/guard-name.js';
import type { EventName } from './events.js';

/** The parallel regions of one case: where the procedure stands, the person's liberty in this case, and whether surrender must wait. */
export type RegionName = 'PROCEDURE' | 'CUSTODY' | 'HOLD';

/** The machines a case runs. OUTGOING and INCOMING are the two forms of the PROCEDURE region. */
export type MachineName = 'OUTGOING' | 'INCOMING' | 'CUSTODY' | 'HOLD';

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
  readonly name: MachineName;
  readonly region: RegionName;
  readonly meaning: string;
  readonly initial: State;
  /** Every state with its meaning. */
  readonly states: Readonly<Record<State, string>>;
  readonly final: readonly State[];
  readonly transitions: readonly Transition<State>[];
}
