import { Temporal } from 'temporal-polyfill';
import type { Ask } from './ask.js';
import type { CaseFile } from './case-file.js';
import { citedDocumentsBelong, requiredDocumentsCited } from './guards/document-guards.js';
import type { Guard, GuardView } from './guards/guard.js';
import { CASE_GUARDS } from './guards/guards.js';
import { grantStandsForSurrender, nobodyHeld, noHold, notBeforeReached } from './guards/liberty-guards.js';
import { notSamePerson, proposerApproves } from './guards/person-guards.js';
import type { EventDefinition } from './procedure/event-definition.js';
import { factReasons } from './procedure/fact-check.js';
import { deputyReasons } from './ownership/acting-for.js';
import { duplicateReasons } from './ownership/duplicate.js';
import { noteReasons } from './procedure/note-check.js';
import { procedureOf } from './procedure/procedure.js';
import { rolesFor, stepsFor, type Step } from './procedure/steps.js';
import { reason, withoutRepeats } from './reasons.js';
import type { Reason } from './refusal.js';
import type { Role } from './role.js';
import { moment, phrase, words } from './words/phrase.js';

/** The clocks of an office and of the database differ by a little; this much of the future is forgiven. */
const GRACE_SECONDS = 5;

function timeReasons(ask: Ask): Reason[] {
  // What happens now is not in the future; of a whole procedure this is asked once per event.
  if (ask.occurredAt === ask.now) return [];
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

function roleFor(ask: Ask, may: readonly Role[]): { role: Role | undefined; reasons: Reason[] } {
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

/** What the law finds when it looks at an ask: the steps it would take, in which role, and everything against it. */
export interface Examination {
  readonly steps: readonly Step[];
  readonly role: Role | undefined;
  /** Everybody who may take them. */
  readonly roles: readonly Role[];
  /** In the order time, state, role, documents, facts, guards. None: nothing is against it. */
  readonly reasons: readonly Reason[];
}

/** Looks at an ask without ruling on it. What an officer is told beforehand and what the act meets come from here alike. */
export function examine(file: CaseFile, ask: Ask): Examination {
  const procedure = procedureOf(file.procedureVersion);
  const definition = procedure.events[ask.event];
  const { steps, undecided, reasons: stateReasons } = stepsFor(file, ask);
  const roles = rolesFor(steps, undecided);
  const reasons = [...timeReasons(ask), ...stateReasons];
  if (!definition) return { steps, role: undefined, roles, reasons };
  const [first] = [...steps, ...undecided];
  const { role, reasons: roleReasons } = first ? roleFor(ask, roles) : { role: undefined, reasons: [] };
  reasons.push(...roleReasons, ...deputyReasons(ask), ...proposerApproves(ask));
  if (first) reasons.push(...documentReasons(file, ask, definition, first));
  const facts = factReasons(definition, ask, file.direction);
  reasons.push(...facts, ...noteReasons(procedure, ask), ...duplicateReasons(file, ask));
  // A guard reads facts; facts of the wrong shape are told first, and the guards are asked once they are mended.
  if (facts.every(({ code }) => code !== 'FACT_INVALID')) reasons.push(...guardReasons(file, ask, definition, steps));
  return { steps, role, roles, reasons: withoutRepeats(reasons) };
}

/**
 * Whether the file as it stands allows the step: the states, and the conditions that read the file. Who acts, with which
 * documents and when is not asked. So an event that is on record is looked at once more.
 */
export function standingOf(file: CaseFile, ask: Ask): Pick<Examination, 'steps' | 'reasons'> {
  const definition = procedureOf(file.procedureVersion).events[ask.event];
  const { steps, reasons } = stepsFor(file, ask);
  if (!definition) return { steps, reasons };
  return { steps, reasons: withoutRepeats([...reasons, ...guardReasons(file, ask, definition, steps)]) };
}
