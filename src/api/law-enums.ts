import { registerEnumType } from 'type-graphql';
import { CLOSED_REASONS } from '../extradition/closed-reason.js';
import { CONSEQUENCES } from '../extradition/deadlines/deadline-rule.js';
import { DOCUMENT_KINDS } from '../extradition/documents/document-kind.js';
import { ATTESTABLE_GUARDS } from '../extradition/guards/attested.js';
import { GUARDS } from '../extradition/guards/guard-name.js';
import { EVENTS } from '../extradition/procedure/events.js';
import { PROCEDURE } from '../extradition/procedure/procedure.js';
import { PROPOSAL_STATUSES } from '../extradition/proposal-status.js';
import { REFUSAL_CODES } from '../extradition/refusal.js';
import { ROLES } from '../extradition/role.js';

type Words = Readonly<Record<string, string>>;

/** Makes a GraphQL enum of words of the law, each with its meaning, so that schema and law cannot disagree. */
export function enumOf(name: string, description: string, words: Words): Readonly<Record<string, string>> {
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word]));
  const valuesConfig = Object.fromEntries(
    Object.entries(words).map(([word, meaning]) => [word, { description: meaning }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

/** One enum for the states of both directions: a state that both know keeps both meanings. */
function statesOfBoth(): Words {
  const { OUTGOING, INCOMING } = PROCEDURE.machines;
  const meanings: Record<string, string> = { ...OUTGOING.states };
  for (const [state, meaning] of Object.entries(INCOMING.states)) {
    const other = meanings[state];
    meanings[state] = other === undefined || other === meaning ? meaning : `Outgoing: ${other} Incoming: ${meaning}`;
  }
  return meanings;
}

export const DirectionEnum = enumOf('Direction', 'Which side the home State is on.', {
  OUTGOING: 'The home State requests extradition.',
  INCOMING: 'The home State is requested to extradite.',
});

export const CaseStatusEnum = enumOf(
  'CaseStatus',
  'Where the procedure stands. Nobody sets it: it follows from the events on record.',
  statesOfBoth(),
);
export const CustodyStatusEnum = enumOf(
  'CustodyStatus',
  "The requested person's liberty in this case.",
  PROCEDURE.machines.CUSTODY.states,
);
export const HoldStatusEnum = enumOf(
  'HoldStatus',
  'Whether something forbids surrender for now.',
  PROCEDURE.machines.HOLD.states,
);
const SIDE_FILE_KINDS: Words = Object.fromEntries(
  Object.entries(PROCEDURE.sideFiles ?? {}).map(([kind, { meaning }]) => [kind, meaning]),
);
export const RegionEnum = enumOf(
  'Region',
  'What a step moves: one of the parallel aspects of a case, or one of its side files.',
  {
    PROCEDURE: 'Where the procedure stands.',
    CUSTODY: "The person's liberty in this case.",
    HOLD: 'Whether surrender must wait.',
    ...SIDE_FILE_KINDS,
  },
);
export const SideFileKindEnum = enumOf('SideFileKind', 'What a side file of a case is.', SIDE_FILE_KINDS);

export const CaseEventEnum = enumOf(
  'CaseEventType',
  'What can happen in a case, as an officer would name it. Made from the procedures in use; a client must bear values it does not know.',
  Object.fromEntries(Object.entries(EVENTS).map(([event, { meaning }]) => [event, meaning])),
);

export const RoleEnum = enumOf('Role', 'Who can act in an extradition case.', ROLES);
export const ClosedReasonEnum = enumOf('ClosedReason', 'Why a case was closed.', CLOSED_REASONS);
export const RefusalCodeEnum = enumOf('RefusalCode', 'Why the law says no.', REFUSAL_CODES);
export const ProposalStatusEnum = enumOf('ProposalStatus', 'How a proposal stands.', PROPOSAL_STATUSES);
export const ConsequenceEnum = enumOf(
  'DeadlineConsequence',
  'What follows when a limit passes without its act.',
  CONSEQUENCES,
);
export const DocumentKindEnum = enumOf(
  'DocumentKind',
  'What a document is in the procedure.',
  Object.fromEntries(Object.entries(DOCUMENT_KINDS).map(([kind, { nameEn }]) => [kind, `${nameEn}.`])),
);
export const AttestableGuardEnum = enumOf(
  'AttestableCondition',
  'A condition the acting officer may vouch for in words, because the file cannot show it by itself yet.',
  Object.fromEntries(ATTESTABLE_GUARDS.map((guard) => [guard, `${GUARDS[guard]}`])),
);

export const PriorityEnum = enumOf('Priority', 'How a case is to be treated beside others.', {
  NORMAL: 'In its turn.',
  HIGH: 'Before others.',
  URGENT: 'At once: liberty or life is at stake.',
});

export const NameKindEnum = enumOf('NameKind', 'What a name is to the person.', {
  BIRTH: 'The name given at birth or in the main document.',
  MARRIED: 'A name taken by marriage.',
  ALIAS: 'A name the person uses or has used.',
  PASSPORT_MRZ: 'The name as the machine-readable zone of a passport spells it.',
});

export const SexEnum = enumOf('Sex', 'Sex as the documents state it.', {
  FEMALE: 'Female.',
  MALE: 'Male.',
  OTHER: 'Neither, or not stated.',
});

export const DeadlineStatusEnum = enumOf('DeadlineStatus', 'How a limit stands now.', {
  PENDING: 'It will run from a date that is not known yet.',
  RUNNING: 'It runs and its time has not passed.',
  MISSED: 'A duty whose time has passed without the act.',
  MET: 'The act came in time.',
  MET_LATE: 'The act came after the time had passed.',
  LAPSED: 'A right, a protection or a point of review whose time has passed; nobody broke anything.',
  CANCELLED: 'It no longer applies: the case ended, or another limit took its place.',
  EXPLAINED: 'It was missed, or met too late, and a person explained why; the breach stays on the record.',
});

export const SeverityEnum = enumOf(
  'Severity',
  'How urgent a limit is, computed from its earliest reading and the clock of the database.',
  {
    NOT_DUE: 'More than three days are left, or the limit is settled.',
    DUE_SOON: 'Three days or less are left.',
    OVERDUE: 'The time has passed.',
    CRITICALLY_OVERDUE: 'The time has passed on the liberty of a person, or by more than a week.',
    UNDATED: 'There is no date: the limit runs, and its length is not known or is "at once".',
  },
);

export const RemedyKindEnum = enumOf('RemedyKind', 'What would make an act possible.', {
  LINK_DOCUMENT: 'Link a document of the named kind.',
  CITE_DOCUMENT: 'Cite a document that is already on file.',
  NAME_SIDE_FILE: 'Say which notice, assurance, request after surrender or transit of the case it belongs to.',
  GIVE_NOTE: 'Say in the note why.',
  GIVE_FACT: 'State the named fact.',
  ATTEST: 'Vouch for the named condition in words.',
  ASK_ROLE: 'Ask an officer in one of the named roles.',
  SECOND_PERSON: 'Another person must act.',
  WAIT: 'Wait until the named instant.',
  RECORD_EVENT: 'Record one of the named events first.',
  CORRECT_EVENT: 'Correct or withdraw the named event on record first.',
  END_PROTECTION: 'Record how the circumstance of the person ended, once it has.',
  CORRECT_INPUT: 'Correct what was given.',
  NONE: 'Nothing would.',
});
