import type { EventAsked } from '../ask.js';
import type { CaseFile, SideFile } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import type { EventName } from './events.js';
import type { SideFileMachine, Transition } from './machine.js';
import { procedureOf } from './procedure.js';
import { waysOf } from './ways.js';

interface SideFileStep {
  readonly region: SideFileMachine['region'];
  readonly transition: Transition;
}

const machinesFor = ({ procedureVersion }: Pick<CaseFile, 'procedureVersion'>): readonly SideFileMachine[] =>
  Object.values(procedureOf(procedureVersion).sideFiles ?? {});

/** The kind of side file an event can begin; undefined for an event that begins none. */
export function machineBegunBy(
  file: Pick<CaseFile, 'procedureVersion' | 'profile'>,
  event: EventName,
): SideFileMachine | undefined {
  return machinesFor(file).find((machine) =>
    waysOf(machine, file.profile, event).some(({ from }) => from.includes(machine.initial)),
  );
}

/** The machine that runs a side file. */
export const machineOfSideFile = (
  file: Pick<CaseFile, 'procedureVersion'>,
  { kind }: Pick<SideFile, 'kind'>,
): SideFileMachine | undefined => machinesFor(file).find(({ name }) => name === kind);

/** A side file of its kind begins only while the case stands where there is something to ask for. */
function opening(file: CaseFile, ask: EventAsked): SideFileStep | readonly Reason[] {
  const machine = machineBegunBy(file, ask.event);
  const transition =
    machine && waysOf(machine, file.profile, ask.event).find(({ from }) => from.includes(machine.initial));
  const event = words('EVENT', ask.event);
  if (!machine || !transition)
    return [reason('SIDE_FILE_MISSING', phrase('beginsNothing', { event }), { kind: 'NAME_SIDE_FILE' })];
  const states = machine.openedIn[file.direction] ?? [];
  const { state } = file.regions.PROCEDURE;
  if (states.includes(state)) return { region: machine.region, transition };
  const { direction } = file;
  const told =
    states.length === 0
      ? phrase('sideFileNotHere', { direction: words('DIRECTION', direction), kind: words('REGION', machine.name) })
      : phrase('notInState', {
          event,
          region: words('REGION', 'PROCEDURE'),
          state: words(direction, state),
          states: words(direction, ...states),
        });
  return [reason('EVENT_NOT_IN_STATE', told)];
}

/** The step an event takes in the side file it names, or in the one it begins. */
export function sideFileStep(
  file: CaseFile,
  ask: EventAsked,
  { id, opens }: NonNullable<EventAsked['sideFile']>,
): SideFileStep | readonly Reason[] {
  if (opens) return opening(file, ask);
  const sideFile = file.sideFiles.find((one) => one.id === id);
  const machine = sideFile && machineOfSideFile(file, sideFile);
  const ways = machine ? waysOf(machine, file.profile, ask.event) : [];
  const event = words('EVENT', ask.event);
  if (!sideFile || !machine || ways.length === 0)
    return [reason('SIDE_FILE_UNKNOWN', phrase('sideFileUnknown', { event }), { kind: 'NAME_SIDE_FILE' })];
  const transition = ways.find(({ from }) => from.includes(sideFile.state));
  if (transition) return { region: machine.region, transition };
  const told = phrase('notInState', {
    event,
    region: words('REGION', machine.region),
    state: words(machine.name, sideFile.state),
    states: words(machine.name, ...new Set(ways.flatMap(({ from }) => from))),
  });
  return [reason('EVENT_NOT_IN_STATE', told)];
}
