import { movesNow, ofCase, type Move } from '../../seeds/generator/moves.js';
import type { PlannedEvent } from '../../seeds/generator/planned-case.js';
import { randomFrom } from '../../seeds/generator/random.js';
import { leadsTo, machineIn, stepsFrom } from '../../seeds/generator/roads.js';
import { tryStep } from '../../seeds/generator/try-step.js';
import { DAY, HOUR, type Walk } from '../../seeds/generator/walk.js';
import { officersWithin } from '../../seeds/generator/home.js';
import { releasedCalendars } from '../../seeds/reference/calendars.js';
import type { CaseFile, Direction } from '../../src/extradition/case-file.js';
import type { Machine, RegionName, Transition } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE, PROCEDURE_VERSION, transitionsOf } from '../../src/extradition/procedure/procedure.js';
import { openStays } from '../../src/extradition/procedure/steps.js';
import type { Ground } from './homes.js';

/** A row of events for one case, each granted by the law, and the steps they take. */
export interface Course {
  readonly ground: Ground;
  readonly direction: Direction;
  readonly events: readonly PlannedEvent[];
  readonly file: CaseFile;
}

/** Long enough ago for a case that passes every stage and waits for every window. */
const BEGAN = 3_000 * DAY;
/** A case that learns nothing new for so long has learnt what it can. */
const MOST_MOVES = 400;

const at = (state: string) => ({ state, previous: null });

function newFile({ profile, home, abroad, instruments }: Ground, direction: Direction): CaseFile {
  return {
    id: 'planned',
    reference: 'planned',
    version: 1,
    lastSequence: 0,
    direction,
    homeState: home.state,
    counterpart: abroad.state,
    profile,
    procedureVersion: PROCEDURE_VERSION,
    instruments,
    timeZone: home.busiest.timeZone,
    regions: { PROCEDURE: at('NEW'), CUSTODY: at('AT_LARGE'), HOLD: at('CLEAR') },
    closedReason: null,
    sideFiles: [],
    history: [],
    documents: [],
    protections: [],
    deadlines: [],
    calendars: releasedCalendars(home.state, abroad.state),
  };
}

interface WalkMore {
  readonly seed: number;
  /** Nothing is planned after this instant. */
  readonly until: string;
  /** Id of another case, for events that point to one. */
  readonly otherCase: string;
}

/** How often a case may fail at one step, whatever the state, before it goes for others. */
const PATIENCE = 6;

/** A case of this ground at its very beginning. */
export function newWalk(ground: Ground, direction: Direction, { seed, until, otherCase }: WalkMore): Walk {
  return {
    random: randomFrom(seed),
    label: `model-${seed}`,
    officers: officersWithin(ground.home, ground.home.busiest),
    home: ground.homePlace,
    abroad: ground.abroad,
    otherCase: { id: otherCase, direction, homeState: ground.home.state, status: 'NEW' },
    until: Date.parse(until),
    file: newFile(ground, direction),
    at: Date.parse(until) - BEGAN,
    documents: 0,
    events: [],
    pending: [],
  };
}

/** What has been tried in vain: a step from the states it was tried in. */
type InVain = Set<string>;
const keyOf = ({ file }: Walk, { transition, sideFile }: Move): string =>
  `${transition.id} ${sideFile?.id ?? ''} ${file.regions.PROCEDURE.state} ${file.regions.CUSTODY.state} ${file.closedReason}`;

const takenBy = ({ decision }: PlannedEvent): string[] =>
  [...decision.changes, ...decision.emitted.flatMap(({ changes }) => changes)].map(({ transition }) => transition);

/** Steps taken by a course. */
export const stepsOf = ({ events }: Pick<Course, 'events'>): string[] => events.flatMap(takenBy);

/** What ends a case comes after everything that does not, and death last of all. */
function reluctance({ transition: { event, to } }: Move): number {
  if (event === 'PERSON_DIED') return 3;
  return to === 'CLOSED' ? 2 : to === 'SURRENDERED_OUT' || event === 'ESCAPED' ? 1 : 0;
}

/** Whether a step is only ever taken together with one of the other region. */
function coupled(direction: Direction, region: RegionName, { event }: Transition): boolean {
  const other = machineIn(direction, region === 'PROCEDURE' ? 'CUSTODY' : 'PROCEDURE');
  return region !== 'HOLD' && other.transitions.some((row) => row.event === event);
}

interface Ahead {
  readonly state: string;
  readonly previous: string | null;
  readonly first: Transition | null;
}

/** The first step of the shortest road in one machine to a step that was never taken; undefined: there is none, null: it is here. */
function firstStepToNews(
  walk: Walk,
  { machine, from, wanted }: { machine: Machine; from: { state: string; previous: string | null }; wanted: Wanted },
  passable: (step: Transition) => boolean,
): Transition | null | undefined {
  const ahead: Ahead[] = [{ ...from, first: null }];
  const seen = new Set([from.state]);
  for (const { state, previous, first } of ahead) {
    const steps = stepsFrom(machine, walk.file.profile, state);
    if (first && steps.some((step) => wanted(step) && passable(step))) return first;
    for (const step of steps) {
      const to = leadsTo(step, { state, previous });
      if (seen.has(to) || !passable(step) || step.event === 'PERSON_DIED') continue;
      seen.add(to);
      ahead.push({ state: to, previous: state, first: first ?? step });
    }
  }
  return undefined;
}

type Wanted = (step: Transition) => boolean;

/** The next step on the way to one that was never taken, in whichever machine has the shortest road. */
function towardsNews(walk: Walk, wanted: Wanted, inVain: InVain): Move | undefined {
  const { file } = walk;
  const free = (move: Move) => !inVain.has(keyOf(walk, move));
  const inSideFiles = file.sideFiles.flatMap((sideFile) => {
    const machine = PROCEDURE.sideFiles![sideFile.kind];
    const place = { id: sideFile.id, opens: false };
    const step = firstStepToNews(walk, { machine, from: sideFile, wanted }, (transition) =>
      free({ transition, sideFile: place }),
    );
    return step ? [{ transition: step, sideFile: place }] : [];
  });
  if (inSideFiles[0]) return inSideFiles[0];
  for (const region of ['CUSTODY', 'PROCEDURE'] as const) {
    const machine = machineIn(file.direction, region);
    const step = firstStepToNews(
      walk,
      { machine, from: file.regions[region], wanted },
      (transition) =>
        free(ofCase(transition)) && (region === 'PROCEDURE' || !coupled(file.direction, region, transition)),
    );
    if (step) return ofCase(step);
  }
  return undefined;
}

/** A side file of a kind whose machine still holds something new, begun again when the last one has ended. */
function freshSideFile(walk: Walk, wanted: Wanted, inVain: InVain): Move | undefined {
  return movesNow(walk).find((move) => {
    if (!move.sideFile?.opens || inVain.has(keyOf(walk, move))) return false;
    const machine = Object.values(PROCEDURE.sideFiles!).find(({ transitions }) =>
      transitions.includes(move.transition),
    )!;
    const going = walk.file.sideFiles.some(
      ({ kind, state }) => kind === machine.name && !machine.final.includes(state),
    );
    return !going && transitionsOf(machine, walk.file.profile).some(wanted);
  });
}

/** The one step that is neither a matter of state nor of a fact the tables name: one stay is lifted while another stays. */
function liftOneOfTwo(walk: Walk, wanted: Wanted): Move | undefined {
  const { transitions } = PROCEDURE.machines.HOLD;
  const step = transitions.find(({ when }) => when && 'staysLeft' in when && when.staysLeft);
  if (!step || !wanted(step) || walk.file.regions.HOLD.state === 'CLEAR') return undefined;
  const [first, ...others] = openStays(walk.file);
  if (others.length > 0) return { ...ofCase(step), facts: { stayId: first } };
  return ofCase(transitions.find(({ event }) => event === 'STAY_ENTERED')!);
}

/** The step to try next: one that was never taken, here or as near as can be. */
function nextMove(walk: Walk, wanted: Wanted, inVain: InVain): Move | undefined {
  const lifting = liftOneOfTwo(walk, wanted);
  if (lifting) return lifting;
  const news = movesNow(walk)
    .filter((move) => wanted(move.transition) && !inVain.has(keyOf(walk, move)))
    .sort((one, other) => reluctance(one) - reluctance(other));
  const [first] = news;
  if (first && reluctance(first) === 0) return first;
  return towardsNews(walk, wanted, inVain) ?? freshSideFile(walk, wanted, inVain) ?? first;
}

/** Walks one case through as many steps that were never taken as it can reach. */
export function walkToNews(walk: Walk, known: ReadonlySet<string>): void {
  const inVain: InVain = new Set();
  const taken = new Set(known);
  const tries = new Map<string, number>();
  const failures = new Map<string, number>();
  const wanted: Wanted = ({ id }) => !taken.has(id) && (failures.get(id) ?? 0) < PATIENCE;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const move = nextMove(walk, wanted, inVain);
    if (!move) return;
    const key = keyOf(walk, move);
    const before = walk.events.length;
    const outcome = tryStep(walk, move, walk.at + walk.random.between(1, 30) * HOUR);
    for (const event of walk.events.slice(before)) for (const step of takenBy(event)) taken.add(step);
    const { id } = move.transition;
    if (outcome !== 'TAKEN') failures.set(id, (failures.get(id) ?? 0) + 1);
    tries.set(key, (tries.get(key) ?? 0) + 1);
    // A road may lead through the same step twice; a case that goes in circles gives up.
    if (outcome !== 'TAKEN' || tries.get(key)! > 3) inVain.add(key);
  }
}

/** Courses that together take every step of a direction under a profile that can be taken at all, save those left out. */
export function planEveryStep(
  ground: Ground,
  direction: Direction,
  { leftOut = [], ...more }: WalkMore & { readonly leftOut?: readonly string[] },
): Course[] {
  const courses: Course[] = [];
  const known = new Set(leftOut);
  for (let barren = 0, draw = 0; barren < 6; draw += 1) {
    const walk = newWalk(ground, direction, { ...more, seed: more.seed + draw * 101 });
    walkToNews(walk, known);
    const course = { ground, direction, events: walk.events, file: walk.file };
    const news = stepsOf(course).filter((id) => !known.has(id));
    barren = news.length > 0 ? 0 : barren + 1;
    if (news.length > 0) courses.push(course);
    for (const id of news) known.add(id);
  }
  return courses;
}
