import type { EventName } from './events.js';
import type { Machine, Transition } from './machine.js';
import { machinesOf, PROCEDURES, transitionsOf } from './procedure.js';
import { PROFILES, type ProfileName } from './profiles.js';

type Ways = ReadonlyMap<EventName, readonly Transition[]>;

const byEvent = (machine: Machine, profile: ProfileName): Ways =>
  Map.groupBy(transitionsOf(machine, profile), ({ event }) => event);

/** An index over all versions, made once: an officer's worklist asks a hundred and forty events of every case on it. */
const INDEX: ReadonlyMap<Machine, Readonly<Record<ProfileName, Ways>>> = new Map(
  PROCEDURES.flatMap(machinesOf).map((machine) => [
    machine,
    Object.fromEntries(
      (Object.keys(PROFILES) as ProfileName[]).map((profile) => [profile, byEvent(machine, profile)]),
    ) as Record<ProfileName, Ways>,
  ]),
);

/** The steps by which a machine can hear an event under a profile. */
export function waysOf(machine: Machine, profile: ProfileName, event: EventName): readonly Transition[] {
  return (INDEX.get(machine)?.[profile] ?? byEvent(machine, profile)).get(event) ?? [];
}

/** The events a machine knows under a profile. */
export function eventsKnownTo(machine: Machine, profile: ProfileName): readonly EventName[] {
  return [...(INDEX.get(machine)?.[profile] ?? byEvent(machine, profile)).keys()];
}
