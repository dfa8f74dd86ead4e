import { GUARDS } from '../guards/guard-name.js';
import { CASE_GUARDS } from '../guards/guards.js';
import { ROLES } from '../role.js';
import type { Machine, Transition } from './machine.js';
import { machinesOf, type Procedure } from './procedure.js';

const STANDING_TARGETS: readonly string[] = ['$SAME', '$PREVIOUS'];

/** Things of a kind that a list names but the table of that kind does not hold. */
const unknownIn = (table: object, names: readonly string[]): string[] =>
  names.filter((name) => !Object.hasOwn(table, name));

function unknownNames(machine: Machine, transition: Transition, events: Procedure['events']): string[] {
  const { id, from, event, to, by, requires, emits, emitsOnlyIf = {} } = transition;
  const targets = STANDING_TARGETS.includes(to) ? [] : [to];
  const conditional = Object.keys(emitsOnlyIf).filter((name) => !(emits as readonly string[]).includes(name));
  return [
    ...unknownIn(machine.states, targets).map(
      (state) => `${id} leads to ${state}, which ${machine.name} does not have.`,
    ),
    ...unknownIn(machine.states, from).map((state) => `${id} starts in ${state}, which ${machine.name} does not have.`),
    ...unknownIn(events, [event]).map((name) => `${id} happens on the event ${name}, which is not defined.`),
    ...unknownIn(events, emits).map((name) => `${id} emits the event ${name}, which is not defined.`),
    ...conditional.map((name) => `${id} says when ${name} follows, but does not emit it.`),
    ...unknownIn(GUARDS, requires).map((name) => `${id} requires ${name}, which is not a guard.`),
    ...unknownIn(CASE_GUARDS, requires)
      .filter((name) => Object.hasOwn(GUARDS, name))
      .map((name) => `${id} requires ${name}, and no code asks that condition.`),
    ...unknownIn(ROLES, by).map((name) => `${id} may be recorded by ${name}, which is not a role.`),
    ...(by.length === 0 ? [`${id} names no role that may record it.`] : []),
  ];
}

/** The states that can be reached from the initial one, with every step of the machine allowed. */
export function reachableStates({ initial, transitions }: Machine): ReadonlySet<string> {
  const reached = new Set([initial]);
  // A set that grows while it is walked is walked to its end.
  for (const state of reached) {
    transitions
      .filter(({ from, to }) => from.includes(state) && !STANDING_TARGETS.includes(to))
      .forEach(({ to }) => reached.add(to));
  }
  return reached;
}

function isLeft(state: string, { transitions }: Machine): boolean {
  return transitions.some(({ from, to }) => from.includes(state) && to !== state && to !== '$SAME');
}

function stateHoles(machine: Machine): string[] {
  const { name, states, initial, final } = machine;
  const reached = reachableStates(machine);
  return [
    ...unknownIn(states, [initial]).map((state) => `${name} begins in ${state}, which it does not have.`),
    ...unknownIn(states, final).map((state) => `${name} ends in ${state}, which it does not have.`),
    ...Object.keys(states).flatMap((state) => [
      ...(states[state]?.trim() ? [] : [`The state ${state} of ${name} has no meaning.`]),
      ...(reached.has(state) ? [] : [`The state ${state} of ${name} cannot be reached.`]),
      ...(final.includes(state) || isLeft(state, machine) ? [] : [`The state ${state} of ${name} is a dead end.`]),
    ]),
  ];
}

/** Pairs of steps between which nothing decides. */
function undecidedSteps({ transitions }: Machine): string[] {
  return transitions.flatMap((one, index) =>
    transitions
      .slice(index + 1)
      .filter(
        ({ event, from, when }) =>
          event === one.event && from.some((state) => one.from.includes(state)) && !(when && one.when),
      )
      .map(({ id }) => `Nothing decides between ${one.id} and ${id}: both happen on ${one.event} in the same state.`),
  );
}

function repeatedIds(transitions: readonly Transition[]): string[] {
  const ids = transitions.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => `The id ${id} is used by more than one transition.`);
}

function eventHoles(events: Procedure['events']): string[] {
  return Object.entries(events).flatMap(([name, { meaning, facts }]) => [
    ...(meaning.trim() ? [] : [`The event ${name} has no meaning.`]),
    ...Object.entries(facts).flatMap(([fact, { meaning: said, type, choices = [] }]) => [
      ...(said.trim() ? [] : [`The fact ${fact} of ${name} has no meaning.`]),
      ...(type === 'CHOICE' && choices.length === 0 ? [`The fact ${fact} of ${name} offers no choice.`] : []),
    ]),
  ]);
}

function profileHoles({ profiles, machines }: Procedure): string[] {
  const incoming = machines.INCOMING.transitions.map(({ id }) => id);
  return Object.entries(profiles).flatMap(([name, { incomingOff }]) =>
    incomingOff
      .filter((id) => !incoming.includes(id))
      .map((id) => `The profile ${name} switches off ${id}, which is not an incoming transition.`),
  );
}

function sideFileHoles({ sideFiles = {} as NonNullable<Procedure['sideFiles']>, machines }: Procedure): string[] {
  return Object.values(sideFiles).flatMap(({ name, openedIn, follows, transitions, initial }) => [
    ...Object.entries(openedIn).flatMap(([direction, states]) =>
      unknownIn(machines[direction as 'OUTGOING' | 'INCOMING'].states, states).map(
        (state) => `${name} is opened in ${state}, which ${direction} does not have.`,
      ),
    ),
    ...follows
      .filter(({ event }) => !transitions.some((step) => step.event === event))
      .map(({ event, upon }) => `${name} follows ${upon} with ${event}, which is no step of it.`),
    ...(transitions.some(({ from }) => from.includes(initial)) ? [] : [`No step begins a ${name}.`]),
  ]);
}

const noteHoles = ({ notes = {}, events }: Procedure): string[] =>
  unknownIn(events, Object.keys(notes)).map((event) => `A note is asked for with ${event}, which is not defined.`);

/**
 * Every hole of a procedure, one sentence each; none means that it may be run. The server asks before it starts, so
 * that no case can ever stand where the table has nothing to say.
 */
export function findHoles(procedure: Procedure): string[] {
  const machines = machinesOf(procedure);
  return [
    ...eventHoles(procedure.events),
    ...machines.flatMap(stateHoles),
    ...machines.flatMap((machine) =>
      machine.transitions.flatMap((row) => unknownNames(machine, row, procedure.events)),
    ),
    ...machines.flatMap(undecidedSteps),
    ...repeatedIds(machines.flatMap(({ transitions }) => transitions)),
    ...profileHoles(procedure),
    ...sideFileHoles(procedure),
    ...noteHoles(procedure),
  ];
}
