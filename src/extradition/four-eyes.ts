import type { Ask, Asker } from './ask.js';
import type { CaseFile } from './case-file.js';
import { examine } from './decide.js';
import type { GuardName } from './guards/guard-name.js';
import { deputyReasons } from './ownership/acting-for.js';
import { rolesFor, stepsFor, type Step } from './procedure/steps.js';
import { reason } from './reasons.js';
import type { Reason } from './refusal.js';
import { ROLES, type Role } from './role.js';
import { phrase, words } from './words/phrase.js';

const SECOND_PERSON_GUARDS: ReadonlySet<GuardName> = new Set(['NOT_SAME_PERSON', 'TWO_PERSON_MATCH']);

/** Whether an event that takes these steps needs two people. No stay is lifted by one alone, whichever step lifts it. */
export const needsSecondPerson = (steps: readonly Step[]): boolean =>
  steps.some(
    ({ transition }) =>
      transition.event === 'STAY_LIFTED' || transition.requires.some((guard) => SECOND_PERSON_GUARDS.has(guard)),
  );

/** Stands for the second person before one has come forward: somebody in every role, and nobody who acted in the case. */
const SOMEBODY: Asker = { id: 'somebody', roles: Object.keys(ROLES) as Role[] };

/** What the law finds when an event is proposed. */
export interface ProposalExamination {
  /** The role in which it is proposed: one that could record the event, where the proposer holds one. */
  readonly role: Role | undefined;
  /** Who may approve it. */
  readonly roles: readonly Role[];
  /** What would stand against it even after an approval. None: a second person may approve it. */
  readonly reasons: readonly Reason[];
}

/** Looks at a proposal as if a second person in the right role approved it now. */
export function examineProposal(file: CaseFile, ask: Ask): ProposalExamination {
  const { steps } = stepsFor(file, ask);
  const roles = rolesFor(steps);
  const role = ask.asker.roles.find((held) => roles.includes(held)) ?? ask.asker.roles[0];
  const { actingFor, ...act } = ask;
  const proposedBy = role && { id: ask.asker.id, role, actingForId: actingFor?.id ?? null };
  const found = examine(file, { ...act, asker: SOMEBODY, proposedBy });
  const reasons = [...deputyReasons(ask), ...found.reasons];
  if (steps.length === 0 || needsSecondPerson(steps)) return { role, roles, reasons };
  const direct = reason('PROPOSAL_NOT_NEEDED', phrase('recordDirectly', { event: words('EVENT', ask.event) }), {
    kind: 'RECORD_EVENT',
    events: [ask.event],
  });
  return { role, roles, reasons: [direct, ...reasons] };
}

/** The event is proposed already; one proposal at a time keeps it clear what a second person approves. */
export const alreadyProposed = (ask: Pick<Ask, 'event'>): Reason =>
  reason('PROPOSAL_OPEN', phrase('alreadyProposed', { event: words('EVENT', ask.event) }), { kind: 'SECOND_PERSON' });
