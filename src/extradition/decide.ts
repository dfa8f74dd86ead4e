import { Temporal } from 'temporal-polyfill';
import type { Ask, EventAsked } from './ask.js';
import type { CaseFile, RegionChange, RegionState, SideFile } from './case-file.js';
import type { ClosedReason } from './closed-reason.js';
import { closedReasonOf } from './closing.js';
import type { ClockChange } from './deadlines/deadline.js';
import { clocksAfter } from './deadlines/clocks-after.js';
import type { Follower } from './follower.js';
import { citedDocumentsBelong, requiredDocumentsCited } from './guards/document-guards.js';
import { CASE_GUARDS } from './guards/guards.js';
import { nobodyHeld, noHold, notBeforeReached, grantStandsForSurrender } from './guards/liberty-guards.js';
import type { Guard, GuardView } from './guards/guard.js';
import { notSamePerson, proposerApproves } from './guards/person-guards.js';
import type { EventDefinition } from './procedure/event-definition.js';
import type { EventName } from './procedure/events.js';
import { factReasons } from './procedure/fact-check.js';
import { deputyReasons } from './ownership/acting-for.js';
import { duplicateReasons } from './ownership/duplicate.js';
import { noteReasons } from './procedure/note-check.js';
import type { RegionName } from './procedure/machine.js';
import { procedureOf } from './procedure/procedure.js';
import { machineOf, rolesFor, stepsFor, type Step } from './procedure/steps.js';
import { followers, isRegion, sideFilesAfter } from './side-files-after.js';
import { reason, withoutRepeats } from './reasons.js';
import type { Reason } from './refusal.js';
import type { Role } from './role.js';
import { moment, phrase, words } from './words/phrase.js';

/** The law says yes: everything that follows from the event, ready to be written down. */
export interface Decision {
  readonly granted: true;
  /** The role in which the officer acts. */
  readonly role: Role;
  readonly changes: readonly RegionChange[];
  readonly regions: Readonly<Record<RegionName, RegionState>>;
  /** All side files of the case as they stand afterwards. */
  readonly sideFiles: readonly SideFile[];
  readonly closedReason: ClosedReason | null;
  /** Events that follow in law, each with its own effect on the clocks. */
  readonly emitted: readonly Follower[];
  readonly clocks: readonly ClockChange[];
}

/** The law says no, with every reason at once. */
export interface Refusal {
  readonly granted: false;
  readonly reasons: readonly Reason[];
}

/** The clocks of an office and of the database differ by a little; this much of the future is forgiven. */
const GRACE_SECONDS = 5;

function timeReasons(ask: Ask): Reason[] {
  const latest = Temporal.Instant.from(ask.now).add({ seconds: GRACE_SECONDS });
  if (Temporal.Instant.compare(Temporal.Instant.from(ask.occurredAt), latest) <= 0) return [];
  return [
    reason(
      'OCCURRED_IN_FUTURE',
      phrase('inFuture', { occurredAt: moment(ask.occurredAt, ask.zone), now: moment(ask.now, ask.zone) }),
      {
        kind: 'CORRECT_INPUT',
        fact: 'occurredAt',
      },
    ),
  ];
}

function roleFor(ask: Ask, steps: readonly Step[]): { role: Role | undefined; reasons: Reason[] } {
  const may = rolesFor(steps);
  const role = ask.asker.roles.find((held) => may.includes(held));
  if (role) return { role, reasons: [] };
  return {
    role,
    reasons: [
      reason('ROLE_MISSING', phrase('recordedBy', { event: words('EVENT', ask.event), roles: words('ROLE', ...may) }), {
        kind: 'ASK_ROLE',
        roles: may,
      }),
    ],
  };
}

/**
 * Conditions that hold whatever the step says: nobody is closed away in custody, nobody is handed over against a stay, and
 * nobody lifts a stay they entered. */
function invariantsOf(file: CaseFile, step: Step): readonly Guard[] {
  const { event, to } = step.transition;
  if (event === 'STAY_LIFTED') return [notSamePerson];
  if (step.region !== 'PROCEDURE') return [];
  if (to === 'CLOSED' && event !== 'PERSON_DIED') return [nobodyHeld];
  const handsOver = event === 'HANDED_OVER' || event === 'TEMP_HANDED_OVER';
  return handsOver && file.direction === 'INCOMING' ? [noHold, notBeforeReached, grantStandsForSurrender] : [];
}

function guardReasons(file: CaseFile, ask: Ask, definition: EventDefinition, steps: readonly Step[]): Reason[] {
  return steps.flatMap((step) => {
    const view: GuardView = { file, ask, definition, transition: step.transition };
    const citation = step.transition.basis.map(({ text }) => text).join('; ') || null;
    const guards = step.transition.requires.map((name) => CASE_GUARDS[name as keyof typeof CASE_GUARDS]);
    return [...guards, ...invariantsOf(file, step)]
      .flatMap((guard) => guard(view))
      .map((told) => ({ ...told, citation: told.citation ?? citation }));
  });
}

function documentReasons(file: CaseFile, ask: Ask, definition: EventDefinition, step: Step): readonly Reason[] {
  const view: GuardView = { file, ask, definition, transition: step.transition };
  return [...citedDocumentsBelong(view), ...requiredDocumentsCited(view)];
}

/** Where a region stood before it ended, for a case that is reopened. */
function beforeTheEnd(file: CaseFile, region: RegionName): string | null {
  const { state } = file.regions[region];
  const changes = file.history.flatMap((event) => event.changes.filter((change) => change.region === region));
  return changes.findLast(({ from, to }) => to === state && from !== state)?.from ?? null;
}

function stateAfter(file: CaseFile, region: RegionName, to: string, ended: boolean): string {
  const { state, previous } = file.regions[region];
  if (to === '$SAME') return state;
  if (to !== '$PREVIOUS') return to;
  return (ended ? beforeTheEnd(file, region) : previous) ?? state;
}

/**
 * The states after the steps. A region remembers the state it left at its last real change; `$SAME` and `$PREVIOUS` do
 * not overwrite that, and neither does the end of a case: reopened, it stands where it stood, with the memory it had.
 */
function regionsAfter(
  file: CaseFile,
  steps: readonly Step[],
): { regions: Decision['regions']; changes: RegionChange[] } {
  const regions = { ...file.regions };
  const changes: RegionChange[] = [];
  for (const { region, transition } of steps) {
    if (!isRegion(region)) continue;
    const { state, previous } = file.regions[region];
    const { final } = machineOf(file, region);
    const to = stateAfter(file, region, transition.to, final.includes(state));
    const remembers = transition.to !== '$PREVIOUS' && to !== state && !final.includes(to);
    regions[region] = { state: to, previous: remembers ? state : previous };
    changes.push({ region, from: state, to, transition: transition.id });
  }
  return { regions, changes };
}

/** Events that follow in law; some only where the facts say so. */
function emittedBy(steps: readonly Step[], ask: Ask): EventName[] {
  return steps.flatMap(({ transition }) =>
    transition.emits.filter((event) => {
      const condition = transition.emitsOnlyIf?.[event];
      return !condition || ask.facts[condition.fact] === condition.is;
    }),
  );
}

/** What the law finds when it looks at an ask: the steps it would take, in which role, and everything against it. */
export interface Examination {
  readonly steps: readonly Step[];
  readonly role: Role | undefined;
  /** In the order time, state, role, documents, facts, guards. None: nothing is against it. */
  readonly reasons: readonly Reason[];
}

/** Looks at an ask without ruling on it. What an officer is told beforehand and what the act meets come from here alike. */
export function examine(file: CaseFile, ask: Ask): Examination {
  const procedure = procedureOf(file.procedureVersion);
  const definition = procedure.events[ask.event];
  const { steps, reasons: stateReasons } = stepsFor(file, ask);
  const reasons = [...timeReasons(ask), ...stateReasons];
  if (!definition) return { steps, role: undefined, reasons };
  const [first] = steps;
  const { role, reasons: roleReasons } = first ? roleFor(ask, steps) : { role: undefined, reasons: [] };
  reasons.push(...roleReasons, ...deputyReasons(ask), ...proposerApproves(ask));
  if (first) reasons.push(...documentReasons(file, ask, definition, first));
  const facts = factReasons(definition, ask, file.direction);
  reasons.push(...facts, ...noteReasons(procedure, ask), ...duplicateReasons(file, ask));
  // A guard reads facts; facts of the wrong shape are told first, and the guards are asked once they are mended.
  if (facts.every(({ code }) => code !== 'FACT_INVALID')) reasons.push(...guardReasons(file, ask, definition, steps));
  return { steps, role, reasons: withoutRepeats(reasons) };
}

/** Where the steps lead. */
export const leadingTo = (file: CaseFile, ask: EventAsked, steps: readonly Step[]): readonly RegionChange[] => [
  ...regionsAfter(file, steps).changes,
  ...sideFilesAfter(file, ask, steps).changes,
];

/**
 * Rules on a fact that an officer wants to record. Pure: the same file and the same ask always give the same ruling.
 * Reasons come all at once.
 */
export function decide(file: CaseFile, ask: Ask): Decision | Refusal {
  const { steps, role, reasons } = examine(file, ask);
  if (reasons.length > 0 || !role) return { granted: false, reasons };

  const { regions, changes: moved } = regionsAfter(file, steps);
  const touched = sideFilesAfter(file, ask, steps);
  const changes = [...moved, ...touched.changes];
  const following = followers({ ...file, sideFiles: touched.sideFiles }, ask);
  const closes = changes.find(({ region, to, from }) => region === 'PROCEDURE' && to === 'CLOSED' && from !== 'CLOSED');
  const emitted = [
    ...emittedBy(steps, ask).map((event) => ({ event, sideFileId: null, changes: [] })),
    ...following.emitted,
  ];
  const cancelsAll = steps.some(({ transition }) => transition.cancelsAllClocks);
  return {
    granted: true,
    role,
    changes,
    regions,
    sideFiles: following.sideFiles,
    closedReason: closes
      ? closedReasonOf(ask, closes.from)
      : regions.PROCEDURE.state === 'CLOSED'
        ? file.closedReason
        : null,
    emitted,
    clocks: clocksAfter({ ...file, regions }, ask, emitted, cancelsAll),
  };
}
