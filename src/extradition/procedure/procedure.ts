import { EVENTS } from './events.js';
import type { EventDefinition } from './event-definition.js';
import type { Machine, MachineName, Transition } from './machine.js';
import { CUSTODY, type CustodyStatus } from './machines/custody.js';
import { HOLD, type HoldStatus } from './machines/hold.js';
import { INCOMING, type IncomingStatus } from './machines/incoming.js';
import { OUTGOING, type OutgoingStatus } from './machines/outgoing.js';
import { PROFILES, type Profile, type ProfileName } from './profiles.js';

/** Where the procedure of a case stands, in either direction. */
export type CaseStatus = OutgoingStatus | IncomingStatus;
export type { CustodyStatus, HoldStatus };

/** The whole procedure as data: it can be frozen, compared, drawn and checked. */
export interface Procedure {
  readonly version: string;
  readonly machines: Readonly<Record<MachineName, Machine>>;
  readonly events: Readonly<Record<string, EventDefinition>>;
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
}

/** A case keeps the version it was opened under. */
export const PROCEDURE_VERSION = '2025-11';

export const PROCEDURE: Procedure = {
  version: PROCEDURE_VERSION,
  machines: { OUTGOING, INCOMING, CUSTODY, HOLD },
  events: EVENTS,
  profiles: PROFILES,
};

/** The steps of a machine that exist under a profile. Profiles differ in the incoming procedure only. */
export function transitionsOf(machine: Machine, profile: ProfileName): readonly Transition[] {
  if (machine.name !== 'INCOMING') return machine.transitions;
  const off: readonly string[] = PROFILES[profile].incomingOff;
  return machine.transitions.filter(({ id }) => !off.includes(id));
}
