import type { EventDefinition } from '../event-definition.js';
import {
  CHANNEL,
  CONDITIONS,
  COURT,
  DEFECTS,
  FINAL,
  FOREIGN_MESSAGE,
  GROUNDS,
  PLACE,
  REASON,
  REVIEWERS,
} from './facts.js';

/** Events of cases in which the home State requests. */
export const OUTGOING_EVENTS = {
  CASE_OPENED: {
    meaning: 'The home State opens a case to have a person extradited to it.',
    documents: ['DOMESTIC_ARREST_DECISION_OR_JUDGMENT'],
    facts: {
      basis: {
        type: 'CHOICE',
        meaning: 'Whether the person is sought for prosecution or to serve a sentence.',
        choices: ['PROSECUTION', 'SENTENCE'],
      },
      offences: { type: 'OFFENCES', meaning: 'The offences for which the person is sought.' },
      requestedStateGuess: { type: 'COUNTRY', meaning: 'The State where the person is believed to be.' },
    },
  },
  SEARCH_STARTED: {
    meaning: 'The international search for the person is declared.',
    documents: ['WANTED_DECISION'],
    facts: {
      channels: { type: 'TEXTS', meaning: 'The notices, diffusions, alerts and registers used for the search.' },
    },
  },
  PERSON_LOCATED: {
    meaning: 'Another State or a National Central Bureau reports where the person is.',
    documents: [],
    facts: { country: { type: 'COUNTRY', meaning: 'The State in which the person was located.' }, ...FOREIGN_MESSAGE },
  },
  PERSON_FOUND_AT_HOME: {
    meaning: 'The person is found in the home State, so that extradition is not needed.',
    documents: [],
    facts: { place: PLACE, reviewers: { ...REVIEWERS, requiredIn: ['OUTGOING'] } },
  },
  STILL_WANTED_CONFIRMED: {
    meaning: 'The warrant or judgment behind the search was checked again and stands.',
    documents: [],
    facts: { checkedBy: { type: 'TEXT', meaning: 'Who checked.' } },
  },
  PREPARATION_STARTED: {
    meaning: 'Work on the package of the request begins.',
    documents: [],
    facts: {},
  },
  PROVISIONAL_ARREST_REQUESTED: {
    meaning: 'The home State asks for the provisional arrest of the person.',
    documents: ['PROVISIONAL_ARREST_REQUEST'],
    facts: { channel: CHANNEL },
  },
  PACKAGE_SUBMITTED: {
    meaning: 'The package of the request is handed to the central authority.',
    documents: [
      'REQUEST_LETTER_DRAFT',
      'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED',
      'FACTS_STATEMENT',
      'LAW_TEXT',
      'IDENTITY_DESCRIPTION',
    ],
    facts: { packageVersion: { type: 'INTEGER', meaning: 'Number of the version of the package, from 1.' } },
  },
  PACKAGE_RETURNED: {
    meaning: 'The central authority sends the package back with its reasons.',
    documents: ['REVIEW_NOTE'],
    facts: { defects: DEFECTS },
  },
  REQUEST_APPROVED: {
    meaning: 'The competent official signs the request.',
    documents: ['REQUEST_LETTER_SIGNED'],
    facts: { signedBy: { type: 'TEXT', meaning: 'Name and office of the official who signed.' } },
  },
  REQUEST_SENT: {
    meaning: 'The request leaves by a channel that the instrument allows.',
    documents: ['TRANSMISSION_PROOF'],
    facts: { channel: CHANNEL },
  },
  REQUEST_RECEIPT_CONFIRMED: {
    meaning: 'The requested State confirms that it has the request and its documents.',
    documents: ['RECEIPT_PROOF'],
    facts: {},
  },
  STATUS_UPDATE_RECEIVED: {
    meaning: 'The requested State sends news that do not change the stage.',
    documents: [],
    facts: { text: { type: 'TEXT', meaning: 'The news.' } },
  },
  FOREIGN_COURT_SEISED: {
    meaning: 'The court phase in the requested State begins.',
    documents: [],
    facts: { court: COURT },
  },
  FOREIGN_COMMITTED: {
    meaning: 'The foreign court finds the person extraditable and commits the person.',
    documents: ['FOREIGN_DECISION'],
    facts: { court: COURT },
  },
  FOREIGN_COURT_REFUSED: {
    meaning: 'The foreign court finds against extradition.',
    documents: ['FOREIGN_DECISION'],
    facts: { grounds: { ...GROUNDS, requiredIn: ['OUTGOING'] }, final: FINAL },
  },
  FOREIGN_GRANTED: {
    meaning: 'The requested State grants extradition.',
    documents: ['FOREIGN_DECISION'],
    facts: {
      scope: { type: 'OFFENCES', meaning: 'The offences for which extradition is granted.' },
      detentionServedDays: { type: 'INTEGER', meaning: 'Days of detention already served abroad, to be deducted.' },
      final: FINAL,
    },
  },
  FOREIGN_GRANTED_CONDITIONALLY: {
    meaning: 'The requested State grants extradition subject to conditions.',
    documents: ['FOREIGN_DECISION'],
    facts: { conditions: CONDITIONS },
  },
  FOREIGN_REFUSED: {
    meaning: 'The requested State refuses extradition.',
    documents: ['FOREIGN_DECISION'],
    facts: {
      grounds: { ...GROUNDS, requiredIn: ['OUTGOING'] },
      reasonsGiven: { type: 'BOOLEAN', meaning: 'True when the refusal gives its reasons.' },
    },
  },
  FOREIGN_DECISION_APPEALED: {
    meaning: 'The decision of the requested State is appealed there.',
    documents: [],
    facts: { by: { type: 'CHOICE', meaning: 'Who appeals.', choices: ['PERSON', 'STATE'] } },
  },
  FOREIGN_APPEAL_DECIDED: {
    meaning: 'The appeal abroad is decided.',
    documents: ['FOREIGN_DECISION'],
    facts: {
      outcome: {
        type: 'CHOICE',
        meaning: 'What the court of appeal decided; it says where the case goes on.',
        choices: ['GRANT', 'CONDITIONAL', 'REFUSE', 'REMIT'],
        requiredIn: ['OUTGOING'],
      },
      final: FINAL,
      grounds: GROUNDS,
    },
  },
  FOREIGN_SURRENDER_POSTPONED: {
    meaning: 'The requested State postpones the surrender.',
    documents: ['FOREIGN_DECISION'],
    facts: { until: { type: 'DATE', meaning: 'The day until which it is postponed, if known.' }, reason: REASON },
  },
  TRANSFER_REQUESTED: {
    meaning: 'The State that refused is asked to prosecute the person itself.',
    documents: ['TRANSFER_REQUEST', 'CASE_FILE_COPY'],
    facts: {},
  },
  TRANSFER_ACCEPTED: {
    meaning: 'The State that refused takes the prosecution over.',
    documents: [],
    facts: { foreignCaseNo: { type: 'TEXT', meaning: 'Number of the case abroad.' } },
  },
  TRANSFER_DECLINED: {
    meaning: 'The State that refused declines to prosecute.',
    documents: [],
    facts: { reason: REASON },
  },
  TRANSFER_OUTCOME_RECEIVED: {
    meaning: 'The result of the prosecution abroad is received.',
    documents: ['FOREIGN_DECISION'],
    facts: {},
  },
} as const satisfies Record<string, EventDefinition>;
