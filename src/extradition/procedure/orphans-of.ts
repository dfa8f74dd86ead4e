import type { CaseFile } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words, type Phrase } from '../words/phrase.js';
import type { Machine, RegionName, StepPart, Transition } from './machine.js';
import type { Procedure } from './procedure.js';

/** A region or a side file of a case, as far as a machine cares. */
interface Standing {
  readonly part: StepPart;
  readonly state: string;
  readonly previous: string | null;
  readonly machine: Machine | undefined;
}

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];

function standings({ direction, regions, sideFiles }: CaseFile, target: Procedure): Standing[] {
  const ofCase = REGIONS.map((part) => ({
    part,
    ...regions[part],
    machine: target.machines[part === 'PROCEDURE' ? direction : part],
  }));
  const beside = sideFiles.map(({ kind, state, previous }) => ({
    part: kind,
    state,
    previous,
    machine: target.sideFiles?.[kind],
  }));
  return [...ofCase, ...beside];
}

const orphan = (told: Phrase): Reason => reason('STATE_ORPHANED', told, { kind: 'NONE' });

/** The steps of a machine of the target that exist under the profile of the case. */
function stepsUnder({ profile }: CaseFile, target: Procedure, { name, transitions }: Machine): readonly Transition[] {
  if (name !== 'INCOMING') return transitions;
  const off = target.profiles[profile]?.incomingOff ?? [];
  return transitions.filter(({ id }) => !off.includes(id));
}

const leadsOn = ({ from, to }: Transition, state: string): boolean =>
  from.includes(state) && to !== state && to !== '$SAME';

function orphanAt(file: CaseFile, target: Procedure, { part, state, previous, machine }: Standing): Reason[] {
  const { version } = target;
  const region = words('REGION', part);
  if (!machine) return [orphan(phrase('partUnknownThere', { version, region }))];
  const kind = part === 'PROCEDURE' ? file.direction : part;
  const unknown = [state, ...(previous === null ? [] : [previous])].filter(
    (one) => !Object.hasOwn(machine.states, one),
  );
  if (unknown.length > 0)
    return [orphan(phrase('stateUnknownThere', { version, region, states: words(kind, ...new Set(unknown)) }))];
  if (machine.final.includes(state)) return [];
  const goesOn = stepsUnder(file, target, machine).some((step) => leadsOn(step, state));
  return goesOn ? [] : [orphan(phrase('noWayOnThere', { version, region, state: words(kind, state) }))];
}

/** Events on record that the target does not know: what was written down could not be read with it. */
function unreadableHistory({ history }: CaseFile, { version, events }: Procedure): Reason[] {
  const unknown = new Set(history.map(({ event }) => event).filter((event) => !Object.hasOwn(events, event)));
  return unknown.size === 0
    ? []
    : [orphan(phrase('eventsUnknownThere', { version, events: words('EVENT', ...unknown) }))];
}

/**
 * What of a case would be left without a place or a way on, if it ran under another version of the procedure: a state of a
 * region or a side file that the version does not have, or from which it knows no step although the state is not the end;
 * the state before, to which a step may go back; the events of the history; the profile. None: the case may be moved.
 */
export function orphansOf(file: CaseFile, target: Procedure): Reason[] {
  const { version, profiles } = target;
  const strange = Object.hasOwn(profiles, file.profile)
    ? []
    : [orphan(phrase('profileUnknownThere', { version, profile: file.profile }))];
  return [
    ...strange,
    ...standings(file, target).flatMap((standing) => orphanAt(file, target, standing)),
    ...unreadableHistory(file, target),
  ];
}
