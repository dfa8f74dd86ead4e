import { Temporal } from 'temporal-polyfill';
import type { EventAsked } from '../ask.js';
import type { CaseFile, RecordedEvent, SideFile } from '../case-file.js';
import { civilDateAt } from '../deadlines/civil-time.js';
import { leadingTo } from '../decide.js';
import type { Machine, RegionName, StepPart } from '../procedure/machine.js';
import { transitionsOf } from '../procedure/procedure.js';
import { machineOfSideFile } from '../procedure/side-file-steps.js';
import { machineOf, stepsFor } from '../procedure/steps.js';
import { OUT_OF_PLACE } from '../verdicts.js';
import { machineWith } from './draw-machine.js';
import { gatheredWays, type GatheredWays } from './gathered-ways.js';
import { mermaidOf, PART, type Mark } from './mermaid.js';
import { arrowsOf, boxesOf, groupedBy, stepLine, type Way } from './ways.js';

/** What walks a path: one region of a case, or one of its side files. */
interface Walker {
  readonly part: StepPart;
  readonly sideFileId: string | null;
  readonly machine: Machine;
  /** Where it stands. */
  readonly state: string;
}

const dayOf = ({ occurredAt, zone }: RecordedEvent): string =>
  civilDateAt(Temporal.Instant.from(occurredAt), zone).toString();

/** The steps it has taken, numbered in the order of the record, each with the civil day at the place. */
function stepsTaken({ history }: CaseFile, { part, sideFileId }: Walker): Way[] {
  return history
    .filter((recorded) => recorded.sideFileId === sideFileId)
    .flatMap((recorded) => recorded.changes.map((change) => ({ recorded, change })))
    .filter(({ change }) => change.region === part)
    .map(({ recorded, change: { from, to, transition: step } }, index) => ({
      from,
      to,
      step,
      line: [index + 1, dayOf(recorded), `${step} ${recorded.event}`].join(PART),
    }));
}

/** The most steps along one way that are told one by one. */
const MOST_TOLD = 8;

/** A way taken again and again is told by its last times, so that the picture stays a picture. */
function lastTimes(taken: readonly Way[]): Way[] {
  return groupedBy(taken, ({ from, to }) => `${from} ${to}`).flatMap((times) => {
    const earlier = times.length - MOST_TOLD;
    if (earlier <= 0) return times;
    return [{ ...times[0]!, line: `${earlier} earlier` }, ...times.slice(earlier)];
  });
}

const isInPlace = ({ code }: { readonly code: string }): boolean => !OUT_OF_PLACE.has(code);

/** What may happen next as the case stands in all its regions; a step back is drawn to where it would lead. */
function nextWays(file: CaseFile, { part, sideFileId, machine, state }: Walker): Way[] {
  const sideFile = sideFileId === null ? null : { id: sideFileId, opens: false };
  return transitionsOf(machine, file.profile)
    .filter(({ from }) => from.includes(state))
    .flatMap((transition) => {
      const asked: EventAsked = { event: transition.event, facts: {}, sideFile };
      if (!stepsFor(file, asked).reasons.every(isInPlace)) return [];
      return leadingTo(file, asked, [{ region: part, transition }]).map(({ from, to }) => ({
        from,
        to,
        step: transition.id,
        line: stepLine(transition),
      }));
    });
}

const isAlong = (one: Way) => (other: Way) => one.from === other.from && one.to === other.to && one.step === other.step;

const statesOf = (ways: readonly Way[]): ReadonlySet<string> => new Set(ways.flatMap(({ from, to }) => [from, to]));

/** States in the order of the machine; last, those of an older procedure that it no longer has. */
function inOrderOf(machine: Machine, states: ReadonlySet<string>): string[] {
  const known = Object.keys(machine.states);
  return [...known.filter((state) => states.has(state)), ...[...states].filter((state) => !known.includes(state))];
}

const onlyWays = (ways: readonly Way[]): GatheredWays => ({ ways, boxes: [], arrows: [] });

function drawWalk(file: CaseFile, walker: Walker, whole: boolean): string {
  const { machine, state: current } = walker;
  const reachable = machineWith(machine, transitionsOf(machine, file.profile));
  const taken = stepsTaken(file, walker);
  const { ways, boxes, arrows } = whole ? gatheredWays(reachable) : onlyWays(nextWays(file, walker));
  const told = [...lastTimes(taken), ...ways.filter((way) => !taken.some(isAlong(way)))];
  const passed = statesOf(taken);
  const markOf = (state: string): Mark | undefined =>
    state === current ? 'current' : passed.has(state) ? 'passed' : undefined;
  const shown = new Set([current, ...passed, ...(whole ? Object.keys(reachable.states) : statesOf(ways))]);
  const states = inOrderOf(machine, shown);
  return mermaidOf({
    boxes: [...boxesOf(machine, states, told, markOf), ...boxes],
    arrows: [...arrowsOf(told), ...arrows],
    initial: taken[0]?.from ?? current,
    final: machine.final.filter((state) => shown.has(state)),
  });
}

/**
 * The path of a case through one of its regions, as a Mermaid `stateDiagram-v2`: the states it passed, the one it
 * stands in, and the steps it took, numbered, with the civil day at the place of the event. Steps without a number
 * were not taken. `whole` draws the entire machine below the path; else only what may happen next is added.
 *
 * Nothing that a person wrote enters the picture: no note, no fact, no name.
 */
export function drawPath(file: CaseFile, region: RegionName, whole: boolean): string {
  const { state } = file.regions[region];
  return drawWalk(file, { part: region, sideFileId: null, machine: machineOf(file, region), state }, whole);
}

/** The path of one side file of the case, drawn like that of a region. */
export function drawSideFilePath(file: CaseFile, sideFile: SideFile, whole: boolean): string {
  const { kind, id, state } = sideFile;
  const machine = machineOfSideFile(file, sideFile);
  if (!machine) throw new Error(`Procedure ${file.procedureVersion} has no machine for the side file ${kind} ${id}.`);
  return drawWalk(file, { part: kind, sideFileId: id, machine, state }, whole);
}
