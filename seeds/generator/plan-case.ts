import type { OpenCaseInput } from '../../src/casework/open-case.js';
import type { CaseFile, Direction } from '../../src/extradition/case-file.js';
import { instrumentsBinding } from '../../src/extradition/instruments/instruments-binding.js';
import { openingRoles } from '../../src/extradition/opening.js';
import { PROCEDURE_VERSION } from '../../src/extradition/procedure/procedure.js';
import { profileOf, type ProfileName } from '../../src/extradition/procedure/profiles.js';
import type { KeepingAuthority } from '../../src/storage/open-case.js';
import { releasedCalendars } from '../reference/calendars.js';
import { COUNTERPARTS, HOME_AHEAD, type Counterpart } from './counterparts.js';
import { goalsFor, type Goal } from './goals.js';
import { officersWithin, type Home } from './home.js';
import { inventOffences } from './invent-offences.js';
import { inventPerson } from './invent-person.js';
import type { PlannedCase } from './planned-case.js';
import { randomFrom, type Random } from './random.js';
import { distancesTo, machineIn } from './roads.js';
import { DAY, utcText, type Walk } from './walk.js';
import { usualDaysTo, walkToGoals } from './walk-to-goals.js';

/** What all plans of one docket share. The same world and number always give the same plan. */
export interface World {
  readonly seed: number;
  /** Nothing is planned after this instant; the database's clock. */
  readonly now: string;
  /** The home States, the usual one first. */
  readonly homes: readonly Home[];
}

/** What a plan must come to; anything left out is drawn. */
export interface Wish {
  readonly direction: Direction;
  readonly status: string;
}

/** Cases begin within three years before now. */
const OLDEST = 1_095;
/** A wished status is tried for this often, each time from another draw. */
const TRIES = 25;

interface Setting {
  readonly random: Random;
  readonly home: Home;
  readonly keeper: KeepingAuthority;
  readonly direction: Direction;
  readonly counterpart: Counterpart;
  readonly instruments: readonly string[];
  readonly profile: ProfileName;
}

/** The treaty a person would choose, with its protocols; none where the States are bound by none: then reciprocity must do. */
function instrumentsBetween(random: Random, home: string, other: string, on: string): string[] {
  const binding = instrumentsBinding(home, other, on).map(({ instrument }) => instrument);
  const treaties = binding.filter(({ parent }) => parent === null);
  if (treaties.length === 0) return [];
  const basis = random.pick(treaties);
  return [basis, ...binding.filter(({ parent }) => parent === basis.id)].map(({ id }) => id);
}

function settingOf(world: World, random: Random, wish?: Wish): Setting {
  const [usual, ...others] = world.homes;
  const home = others.length > 0 && random.chance(0.12) ? random.pick(others) : usual!;
  const direction = wish?.direction ?? (random.chance(0.56) ? 'INCOMING' : 'OUTGOING');
  const counterpart = random.weighted(COUNTERPARTS[home.state]!.map((row) => [row, row.weight] as const));
  const keeper = random.chance(0.82) || home.others.length === 0 ? home.busiest : random.pick(home.others);
  const on = utcText(Date.parse(world.now) - random.between(0, OLDEST) * DAY).slice(0, 10);
  const instruments = instrumentsBetween(random, home.state, counterpart.state, on);
  return { random, home, keeper, direction, counterpart, instruments, profile: profileOf(home.state, instruments) };
}

function emptyFile({ home, keeper, direction, counterpart, instruments, profile }: Setting): CaseFile {
  const standing = (state: string) => ({ state, previous: null });
  return {
    id: 'planned',
    reference: 'planned',
    version: 1,
    direction,
    homeState: home.state,
    counterpart: counterpart.state,
    profile,
    procedureVersion: PROCEDURE_VERSION,
    instruments,
    timeZone: keeper.timeZone,
    regions: { PROCEDURE: standing('NEW'), CUSTODY: standing('AT_LARGE'), HOLD: standing('CLEAR') },
    closedReason: null,
    lastSequence: 0,
    sideFiles: [],
    history: [],
    documents: [],
    protections: [],
    deadlines: [],
    calendars: releasedCalendars(home.state, counterpart.state),
  };
}

function walkFrom(world: World, setting: Setting, label: string): Walk {
  const { random, home, keeper, counterpart } = setting;
  return {
    random,
    label,
    officers: officersWithin(home, keeper),
    home: { state: home.state, zone: keeper.timeZone, ahead: HOME_AHEAD[home.state] ?? 0 },
    abroad: counterpart,
    until: Date.parse(world.now),
    file: emptyFile(setting),
    at: Date.parse(world.now),
    documents: 0,
    events: [],
    pending: [],
  };
}

/** Goals that the profile can reach; a court that the profile does not have is not drawn. */
function reachableGoals({ random, direction, profile }: Setting, wanted?: string): Goal[] {
  for (;;) {
    const goals = goalsFor(random, direction, wanted);
    const distances = distancesTo(
      machineIn(direction, 'PROCEDURE'),
      profile,
      goals.find(({ then }) => then)?.status ?? goals.at(-1)!.status,
      () => 1,
    );
    if (wanted || distances.has('NEW')) return goals;
  }
}

/** Closed cases lie anywhere in the last years; open ones began about as long ago as the road to where they stand takes. */
function beginsDaysAgo(walk: Walk, goals: readonly Goal[], wished: boolean): number {
  const { random } = walk;
  const road = usualDaysTo(walk, goals);
  if (goals.some(({ then }) => then)) return Math.max(road * 1.2 + 60, random.fraction() * OLDEST);
  const slack = wished ? 1.5 + random.fraction() : 1 + random.fraction() * 0.8;
  return Math.min(OLDEST, road * slack + random.fraction() * 25);
}

function inputOf(
  { random, home, keeper, direction, counterpart, instruments }: Setting,
  year: number,
): PlannedCase['input'] {
  const requesting = direction === 'OUTGOING' ? home.state : counterpart.state;
  const nationality = random.weighted([
    [requesting, 78],
    [direction === 'OUTGOING' ? counterpart.state : home.state, 6],
    ['RU', 10],
    ['UZ', 6],
  ]);
  const priority = random.weighted([
    ['NORMAL', 84],
    ['HIGH', 12],
    ['URGENT', 4],
  ]);
  return {
    direction,
    homeState: home.state,
    counterpart: counterpart.state,
    authorityId: keeper.id,
    legalBasis: instruments[0] ?? null,
    instruments,
    requestedPerson: inventPerson(random, nationality, year),
    offences: inventOffences(random, requesting),
    priority,
  } satisfies Omit<OpenCaseInput, 'idempotencyKey'>;
}

function planOnce(world: World, number: number, draw: number, wish?: Wish): PlannedCase {
  const random = randomFrom(world.seed + draw * 7_919, number);
  const setting = settingOf(world, random, wish);
  const walk = walkFrom(world, setting, `generated-${world.seed}-${number}`);
  const goals = reachableGoals(setting, wish?.status);
  walk.at = walk.until - Math.round(beginsDaysAgo(walk, goals, wish !== undefined) * DAY);
  const input = inputOf(setting, new Date(walk.at).getUTCFullYear());
  walkToGoals(walk, goals);
  const mayOpen = openingRoles(setting.direction, setting.profile).filter((role) => walk.officers.has(role));
  const opener = walk.events[0]?.actor ?? walk.officers.get(random.pick(mayOpen))!;
  return { number, keeper: setting.keeper, opener, input, events: walk.events, file: walk.file };
}

/**
 * Plans a lawful, invented case: who, between which States, under which instrument, and every event with its documents,
 * facts and statements, each granted by the law. Pure: the same world and number give the same plan. With a wish the case
 * ends where it says; throws when no road leads there.
 */
export function planCase(world: World, number: number, wish?: Wish): PlannedCase {
  if (!wish) return planOnce(world, number, 0);
  for (let draw = 0; draw < TRIES; draw += 1) {
    const planned = planOnce(world, number, draw, wish);
    if (planned.file.regions.PROCEDURE.state === wish.status) return planned;
  }
  throw new Error(
    `No road was found to ${wish.status} of an ${wish.direction} case: look at its steps in the procedure.`,
  );
}
