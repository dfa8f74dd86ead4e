import type { EventAsked } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { phrase, words } from '../words/phrase.js';
import type { EventName } from './events.js';
import type { Machine, RegionName, StepPart, Transition } from './machine.js';
import { procedureOf } from './procedure.js';
import { sideFileStep } from './side-file-steps.js';
import { waysOf } from './ways.js';

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];

/** A step that would be taken in one region, or in one side file. */
export interface Step {
  readonly region: StepPart;
  readonly transition: Transition;
}

/** Who may take all of these steps at once; and while it is undecided which one it is, who may take any of those. */
export function rolesFor(steps: readonly Step[], undecided: readonly Step[] = []): readonly Role[] {
  const perStep = steps.map(({ transition }) => transition.by);
  if (undecided.length > 0) perStep.push([...new Set(undecided.flatMap(({ transition }) => transition.by))]);
  return perStep.length === 0 ? [] : perStep.reduce((all, by) => all.filter((role) => by.includes(role)));
}

/** The machine that runs a region of this case. */
export function machineOf(file: Pick<CaseFile, 'direction' | 'procedureVersion'>, region: RegionName): Machine {
  return procedureOf(file.procedureVersion).machines[region === 'PROCEDURE' ? file.direction : region];
}

/** Acts on the person's liberty that make no sense before a case has begun or after it is closed. */
const CUSTODY_ACTS: ReadonlySet<EventName> = new Set([
  'DETAINED',
  'RECAPTURED',
  'PROVISIONAL_CUSTODY_ORDERED',
  'EXTRADITION_ARREST_ORDERED',
  'EXTRADITION_ARREST_EXTENDED',
  'BAIL_REVOKED',
]);

/** Events of the custody region that mirror what happens at home after a surrender to us. */
const ONLY_OUTGOING: ReadonlySet<EventName> = new Set(['FINAL_DISCHARGE']);

/** The stays in force, by the sequence of the event that entered them. */
export function openStays(file: CaseFile): number[] {
  return file.history.reduce<number[]>((open, { event, sequence, facts }) => {
    if (event === 'STAY_ENTERED') return [...open, sequence];
    // A stay lifted without its number was the only one in force.
    return event === 'STAY_LIFTED' ? open.filter((stay) => facts.stayId !== undefined && stay !== facts.stayId) : open;
  }, []);
}

/** A stay is lifted by its number; where only one is in force it need not be named. */
function stayReasons(file: CaseFile, ask: EventAsked): Reason[] {
  const open = openStays(file);
  const { stayId } = ask.facts;
  if (ask.event !== 'STAY_LIFTED' || (stayId === undefined ? open.length <= 1 : open.includes(stayId as number)))
    return [];
  return [
    reason('FACT_INVALID', open.length > 0 ? phrase('nameTheStay', { stays: open }) : phrase('noStayInForce'), {
      kind: 'CORRECT_INPUT',
      fact: 'stayId',
    }),
  ];
}

/** Where one event has several ways, the facts say which, or how many stays would remain. */
function fits(transition: Transition, file: CaseFile, ask: EventAsked): boolean {
  const { when } = transition;
  if (!when) return true;
  return 'fact' in when ? ask.facts[when.fact] === when.is : openStays(file).length > 1 === when.staysLeft;
}

/** Several steps fit the state, and a fact that was not given says which of them it is. */
interface Undecided {
  readonly undecided: readonly Step[];
  readonly reason: Reason;
}

function stepIn(file: CaseFile, ask: EventAsked, region: RegionName): Step | Undecided | Reason | 'UNTOUCHED' {
  const machine = machineOf(file, region);
  const ways = waysOf(machine, file.profile, ask.event);
  if (ways.length === 0) return 'UNTOUCHED';
  const { state } = file.regions[region];
  // Death is told to every region that can still hear it; one that has already ended is passed over.
  if (ask.event === 'PERSON_DIED' && machine.final.includes(state)) return 'UNTOUCHED';
  const here = ways.filter(({ from }) => from.includes(state));
  if (here.length === 0) {
    const states = [...new Set(ways.flatMap(({ from }) => from))];
    return reason(
      'EVENT_NOT_IN_STATE',
      phrase('notInState', {
        event: words('EVENT', ask.event),
        region: words('REGION', region),
        state: words(machine.name, state),
        states: words(machine.name, ...states),
      }),
    );
  }
  const fitting = here.filter((way) => fits(way, file, ask));
  const [transition] = fitting;
  if (fitting.length === 1 && transition) return { region, transition };
  const told = reason('TRANSITION_UNDECIDED', phrase('outcomeDecides', { event: words('EVENT', ask.event) }), {
    kind: 'GIVE_FACT',
    fact: 'outcome',
  });
  return { undecided: here.map((way) => ({ region, transition: way })), reason: told };
}

const stepOrReasons = (found: Step | readonly Reason[]): StepsFound =>
  'transition' in found ? { steps: [found], undecided: [], reasons: [] } : { steps: [], undecided: [], reasons: found };

/** What an event would do. */
export interface StepsFound {
  /** One per region that the event moves, in so far as it is decided. */
  readonly steps: readonly Step[];
  /** Those between which a fact still decides. */
  readonly undecided: readonly Step[];
  readonly reasons: readonly Reason[];
}

/** An event no region knows may belong to a side file, which must then be named. */
function unknownHere(file: CaseFile, ask: EventAsked): Reason {
  const machines = Object.values(procedureOf(file.procedureVersion).sideFiles ?? {});
  const kinds = machines.filter((machine) => waysOf(machine, file.profile, ask.event).length > 0);
  const event = words('EVENT', ask.event);
  if (kinds.length > 0) {
    const named = phrase('sayWhichSideFile', { event, kinds: words('REGION', ...kinds.map(({ name }) => name)) });
    return reason('SIDE_FILE_MISSING', named, { kind: 'NAME_SIDE_FILE' });
  }
  return reason(
    'EVENT_UNKNOWN_HERE',
    phrase('unknownHere', { event, profile: file.profile, direction: words('DIRECTION', file.direction) }),
  );
}

/**
 * The steps an event would take, one per region it belongs to. Every region that knows the event must accept it, else
 * nothing changes; so the answer is either all steps or all reasons.
 */
export function stepsFor(file: CaseFile, ask: EventAsked): StepsFound {
  if (ask.sideFile) return stepOrReasons(sideFileStep(file, ask, ask.sideFile));
  const found = REGIONS.map((region) => stepIn(file, ask, region)).filter((answer) => answer !== 'UNTOUCHED');
  const steps = found.filter((answer): answer is Step => 'transition' in answer);
  const undecided = found.flatMap((answer) => ('undecided' in answer ? answer.undecided : []));
  const reasons = found.flatMap((answer) =>
    'undecided' in answer ? [answer.reason] : 'code' in answer ? [answer] : [],
  );
  if (found.length === 0) reasons.push(unknownHere(file, ask));
  if (ONLY_OUTGOING.has(ask.event) && file.direction === 'INCOMING' && found.length > 0) {
    reasons.push(reason('EVENT_UNKNOWN_HERE', phrase('onlyInRequestingState', { event: words('EVENT', ask.event) })));
  }
  const procedure = file.regions.PROCEDURE.state;
  if (CUSTODY_ACTS.has(ask.event) && (procedure === 'NEW' || procedure === 'CLOSED')) {
    reasons.push(
      reason(
        'EVENT_NOT_IN_STATE',
        phrase('custodyActOutside', { event: words('EVENT', ask.event), state: words(file.direction, procedure) }),
      ),
    );
  }
  reasons.push(...stayReasons(file, ask));
  return { steps, undecided, reasons };
}
