import { reason } from '../reasons.js';
import { phrase, words } from '../words/phrase.js';
import type { EventName } from '../procedure/events.js';
import type { Guard } from './guard.js';

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
};

/** Four eyes: whoever recorded the last preparing act may not take this one. */
export const notSamePerson: Guard = ({ file, ask }) => {
  const preparing = PREPARED_BY[ask.event] ?? [];
  const { stayId } = ask.facts;
  // A stay that is named was entered by its own event, not by the last one.
  const last = file.history.findLast(
    ({ event, sequence }) => preparing.includes(event) && (stayId === undefined || sequence === stayId),
  );
  if (last?.actorId !== ask.asker.id) return [];
  return [
    reason(
      'SAME_PERSON',
      phrase('anotherPerson', { prepared: words('EVENT', last.event), event: words('EVENT', ask.event) }),
      {
        kind: 'SECOND_PERSON',
      },
    ),
  ];
};

/** Two different people confirmed the match; a machine's score never suffices. */
export const twoPersonMatch: Guard = ({ ask }) => {
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
