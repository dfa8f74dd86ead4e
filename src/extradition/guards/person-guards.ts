import { reason } from '../reasons.js';
import { phrase, words } from '../words/phrase.js';
import type { EventName } from '../procedure/events.js';
import { openStays } from '../procedure/steps.js';
import type { Ask } from '../ask.js';
import type { RecordedEvent } from '../case-file.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import type { Guard, GuardView } from './guard.js';

/** For each act that needs a second person: the acts that prepare it. */
const PREPARED_BY: Partial<Record<EventName, readonly EventName[]>> = {
  REQUEST_APPROVED: ['PACKAGE_SUBMITTED'],
  PRIORITY_DECIDED: ['COMPETING_REQUEST_REGISTERED'],
  CONDITIONS_ACCEPTED: ['FOREIGN_GRANTED_CONDITIONALLY', 'ASSURANCE_GIVEN'],
  CONDITIONS_NOT_ACCEPTED: ['FOREIGN_GRANTED_CONDITIONALLY'],
  EXTRADITION_GRANTED: ['CHECK_CONCLUDED', 'CONSENT_ACCEPTED', 'SENT_TO_MINISTER'],
  EXTRADITION_GRANTED_CONDITIONALLY: ['CHECK_CONCLUDED', 'CONSENT_ACCEPTED', 'SENT_TO_MINISTER'],
  EXTRADITION_REFUSED: ['CHECK_CONCLUDED', 'CONSENT_ACCEPTED', 'SENT_TO_MINISTER'],
  STAY_LIFTED: ['STAY_ENTERED'],
  ASSURANCE_ACCEPTED: ['ASSURANCE_GIVEN'],
};

/** A deputy and the officer in whose place the deputy acts count as one person for the act. */
const peopleBehind = (actorId: string, actingForId: string | null | undefined): string[] =>
  actingForId ? [actorId, actingForId] : [actorId];

/** Whether somebody behind the ask stands behind the earlier act as well. */
function isOnePerson({ asker, actingFor }: Ask, actorId: string, actingForId: string | null | undefined): boolean {
  const taking = peopleBehind(asker.id, actingFor?.id);
  return peopleBehind(actorId, actingForId).some((person) => taking.includes(person));
}

/** Who recorded an act, and who recorded what it took the place of. */
const preparedBy = ({ actorId, actingForId, formerActorIds = [] }: RecordedEvent) => [
  { id: actorId, for: actingForId },
  ...formerActorIds.map((id) => ({ id, for: null })),
];

/**
 * The preparing acts that count: of an assurance, those in its own side file; of a stay, the one that entered it, or any that
 * entered one in force while it is not said which is lifted.
 */
function prepared({ file, ask }: GuardView): readonly RecordedEvent[] {
  const preparing = PREPARED_BY[ask.event] ?? [];
  const { sideFile, facts } = ask;
  const acts = file.history.filter(
    ({ event, sideFileId }) => preparing.includes(event) && (sideFile === null || sideFileId === sideFile.id),
  );
  if (ask.event !== 'STAY_LIFTED') return acts.slice(-1);
  const lifted = facts.stayId === undefined ? openStays(file) : [facts.stayId];
  return acts.filter(({ sequence }) => lifted.includes(sequence));
}

/** Four eyes: whoever recorded the last preparing act may not take this one, neither may it be taken in that person's place. */
export const notSamePerson: Guard = (view) => {
  const { ask } = view;
  const acts = prepared(view);
  const own = acts.filter((act) => preparedBy(act).some(({ id, for: forId }) => isOnePerson(ask, id, forId)));
  const last = own.at(-1);
  // Of several stays the officer may name one that somebody else entered.
  if (!last || own.length < acts.length) return [];
  const told = preparedBy(last).some(({ id }) => id === ask.asker.id) ? 'anotherPerson' : 'anotherThanForWhom';
  return [
    reason('SAME_PERSON', phrase(told, { prepared: words('EVENT', last.event), event: words('EVENT', ask.event) }), {
      kind: 'SECOND_PERSON',
    }),
  ];
};

/** Four eyes: nobody approves what they proposed. */
export function proposerApproves(ask: Ask): Reason[] {
  const { event, proposedBy } = ask;
  if (!proposedBy || !isOnePerson(ask, proposedBy.id, proposedBy.actingForId)) return [];
  const told = phrase('approvedByAnother', { event: words('EVENT', event) });
  return [reason('SAME_PERSON', told, { kind: 'SECOND_PERSON' })];
}

/** Whoever proposed it and whoever approves it are two people, each in a role that may confirm it. */
function bothInOffice(ask: Ask, by: readonly Role[]): boolean {
  const { asker, proposedBy } = ask;
  if (!proposedBy || isOnePerson(ask, proposedBy.id, proposedBy.actingForId)) return false;
  return by.includes(proposedBy.role) && asker.roles.some((role) => by.includes(role));
}

/** Two different people confirmed the match: those who are named, or who proposed and who approves; a machine's score never suffices. */
export const twoPersonMatch: Guard = ({ ask, transition }) => {
  if (bothInOffice(ask, transition.by)) return [];
  const names = Array.isArray(ask.facts.reviewers) ? (ask.facts.reviewers as string[]) : [];
  const people = new Set(names.map((name) => name.trim().toLowerCase()).filter(Boolean));
  if (people.size >= 2) return [];
  return [
    reason('SAME_PERSON', phrase('nameTwoPeople'), {
      kind: 'SECOND_PERSON',
      fact: 'reviewers',
    }),
  ];
};

/** Consent was given with counsel and interpreter (CETS 209 art. 4). */
export const counselAndInterpreter: Guard = ({ ask }) =>
  (['counselPresent', 'interpreter'] as const)
    .filter((fact) => !ask.facts[fact])
    .map((fact) =>
      reason(
        'GUARD_NOT_MET',
        phrase('consentNeeds', { fact: words('FACT', fact) }),
        { kind: 'GIVE_FACT', fact },
        'CETS 209 art. 4',
      ),
    );

/** Nothing follows for a person recorded as dead. */
export const notDead: Guard = ({ file }) =>
  file.regions.CUSTODY.state === 'DECEASED' ? [reason('PERSON_DECEASED', phrase('personDead'), { kind: 'NONE' })] : [];
