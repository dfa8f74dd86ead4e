import { EVENTS, EVENTS_OF_2025_11 } from './events.js';
import type { EventDefinition } from './event-definition.js';
import type { Machine, MachineName, SideFileKind, SideFileMachine, Transition } from './machine.js';
import { ASSURANCE } from './machines/assurance.js';
import { CUSTODY, type CustodyStatus } from './machines/custody.js';
import { FOLLOWUP } from './machines/followup.js';
import { HOLD, type HoldStatus } from './machines/hold.js';
import { INCOMING, type IncomingStatus } from './machines/incoming.js';
import { NOTICE } from './machines/notice.js';
import { OUTGOING, type OutgoingStatus } from './machines/outgoing.js';
import { TRANSIT } from './machines/transit.js';
import { NOTE_POLICIES, type NotePolicy } from './note-policy.js';
import { PROFILES, type Profile, type ProfileName } from './profiles.js';
import { everyStateBut, transitionOf } from './transition-row.js';

/** Where the procedure of a case stands, in either direction. */
export type CaseStatus = OutgoingStatus | IncomingStatus;
export type { CustodyStatus, HoldStatus };

/** The whole procedure as data: it can be frozen, compared, drawn and checked. */
export interface Procedure {
  readonly version: string;
  readonly machines: Readonly<Record<MachineName, Machine>>;
  readonly events: Readonly<Record<string, EventDefinition>>;
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Machines of the side files; a version without them knows none. */
  readonly sideFiles?: Readonly<Record<SideFileKind, SideFileMachine>>;
  /** Events that want a note or take none; a version without the list takes a note with any. */
  readonly notes?: Readonly<Partial<Record<string, NotePolicy>>>;
}

/** The first version: the four machines that run beside each other in a case. */
const VERSION_2025_11: Procedure = {
  version: '2025-11',
  machines: { OUTGOING, INCOMING, CUSTODY, HOLD },
  events: EVENTS_OF_2025_11,
  profiles: PROFILES,
};

/** A file that turns out to be a second one of the same case had no lawful end; DUPLICATE was a reason nothing led to. */
function joinsDuplicates<State extends string>(machine: Machine<State>, id: string): Machine {
  const step = transitionOf<string>({
    id,
    from: everyStateBut<string>(machine.states, 'CLOSED'),
    event: 'DUPLICATE_JOINED',
    to: 'CLOSED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'SUPERVISOR'],
    requires: ['CUSTODY_CLOSED'],
    cancelsAllClocks: true,
    note: 'The law of the case goes on in the other file, its limits with it.',
  });
  return { ...machine, transitions: [...machine.transitions, step] };
}

/** Adds the side files, joins duplicates, asks for source and confidence of custody abroad, and says where a note is due. */
const VERSION_2026_11: Procedure = {
  ...VERSION_2025_11,
  version: '2026-11',
  machines: {
    ...VERSION_2025_11.machines,
    OUTGOING: joinsDuplicates(OUTGOING, 'O53'),
    INCOMING: joinsDuplicates(INCOMING, 'I69'),
  },
  events: EVENTS,
  sideFiles: { NOTICE, ASSURANCE, FOLLOWUP, TRANSIT },
  notes: NOTE_POLICIES,
};

/** The procedure of new cases. */
export const PROCEDURE: Procedure = VERSION_2026_11;
export const PROCEDURE_VERSION = PROCEDURE.version;

/** Every version in use, oldest first. A case keeps the one it was opened under until it is moved by an act of its own. */
export const PROCEDURES: readonly Procedure[] = [VERSION_2025_11, VERSION_2026_11];

/** The procedure of a version; an unknown one means that the code is older than the database. */
export function procedureOf(version: string): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.version === version);
  if (!found) throw new Error(`This server does not know procedure ${version}; it is older than the database.`);
  return found;
}

/** All machines of a procedure, those of the side files included. */
export const machinesOf = ({ machines, sideFiles }: Procedure): readonly Machine[] => [
  ...Object.values(machines),
  ...Object.values(sideFiles ?? {}),
];

/** The steps of a machine that exist under a profile. Profiles differ in the incoming procedure only. */
export function transitionsOf(machine: Machine, profile: ProfileName): readonly Transition[] {
  if (machine.name !== 'INCOMING') return machine.transitions;
  const off: readonly string[] = PROFILES[profile].incomingOff;
  return machine.transitions.filter(({ id }) => !off.includes(id));
}
