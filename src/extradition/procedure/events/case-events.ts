import { CLOSED_REASONS } from '../../closed-reason.js';
import type { EventDefinition } from '../event-definition.js';
import { FOREIGN_MESSAGE, GROUNDS, PLACE, REASON } from './facts.js';

const RETURN_DATE = {
  type: 'DATE',
  meaning: 'The day by which the person must be back.',
  requiredIn: ['OUTGOING', 'INCOMING'],
} as const;

/** Events of cases in either direction: questions, consent, surrender and the end of the case. */
export const CASE_EVENTS = {
  SUPPLEMENT_REQUESTED: {
    meaning: 'The requested State asks for more information.',
    documents: ['SUPPLEMENT_REQUEST'],
    facts: {
      dueDate: { type: 'DATE', meaning: 'The day by which the answer is asked for.' },
      questions: { type: 'TEXTS', meaning: 'What is asked, one by one.' },
    },
  },
  SUPPLEMENT_RECEIVED: {
    meaning: 'The answer to the questions reached the requested State.',
    documents: ['SUPPLEMENT_REPLY'],
    facts: {},
  },
  SUPPLEMENT_TERM_MISSED: {
    meaning: 'The fixed day passed without a full answer, and a person decides to go on.',
    documents: [],
    facts: {},
  },
  PERSON_CONSENTED: {
    meaning: 'The person consents to simplified extradition before the competent authority.',
    documents: ['CONSENT_RECORD'],
    facts: {
      counselPresent: {
        type: 'BOOLEAN',
        meaning: 'True when counsel was available to the person.',
        requiredIn: ['OUTGOING', 'INCOMING'],
      },
      interpreter: {
        type: 'BOOLEAN',
        meaning: 'True when an interpreter was available to the person.',
        requiredIn: ['OUTGOING', 'INCOMING'],
      },
      language: { type: 'TEXT', meaning: 'The language in which the person was informed.' },
      specialityWaived: { type: 'BOOLEAN', meaning: 'True when the person also gave up the protection of speciality.' },
    },
  },
  CONDITIONS_ACCEPTED: {
    meaning: 'The competent authority of the requesting State accepts the conditions or gives the assurances.',
    documents: ['ASSURANCE_LETTER'],
    facts: {},
  },
  CONDITIONS_NOT_ACCEPTED: {
    meaning: 'The conditions are not accepted.',
    documents: [],
    facts: { reason: REASON, grounds: { ...GROUNDS, requiredIn: ['INCOMING'] } },
  },
  SURRENDER_DATE_SET: {
    meaning: 'The States agree on the day and place of surrender.',
    documents: ['SURRENDER_NOTICE'],
    facts: {
      surrenderDate: {
        type: 'DATE',
        meaning: 'The agreed day of surrender.',
        requiredIn: ['OUTGOING', 'INCOMING'],
      },
      place: { type: 'TEXT', meaning: 'The agreed place.' },
    },
  },
  SURRENDER_DATE_CHANGED: {
    meaning: 'The States agree on a new day of surrender, because of force majeure or on humanitarian grounds.',
    documents: ['SURRENDER_NOTICE', 'FORCE_MAJEURE_NOTICE'],
    facts: {
      newDate: { type: 'DATE', meaning: 'The new day of surrender.', requiredIn: ['OUTGOING', 'INCOMING'] },
      reason: REASON,
    },
  },
  SURRENDER_LAPSED: {
    meaning: 'The person was not taken over in time and is released.',
    documents: ['RELEASE_ORDER'],
    facts: {},
  },
  HANDED_OVER: {
    meaning: 'The person is physically handed over to the requesting State.',
    documents: ['HANDOVER_PROTOCOL'],
    facts: { place: PLACE, objects: { type: 'TEXTS', meaning: 'The objects handed over with the person.' } },
  },
  TEMP_SURRENDER_AGREED: {
    meaning: 'The States agree on a temporary surrender.',
    documents: ['TEMP_SURRENDER_AGREEMENT'],
    facts: { purpose: { type: 'TEXT', meaning: 'What the person is needed for.' }, returnDate: RETURN_DATE },
  },
  TEMP_HANDED_OVER: {
    meaning: 'The person is handed over for a time.',
    documents: ['HANDOVER_PROTOCOL'],
    facts: { returnDate: RETURN_DATE },
  },
  TEMP_RETURN_EXTENDED: {
    meaning: 'The day of return is moved by agreement.',
    documents: ['TEMP_SURRENDER_AGREEMENT'],
    facts: { newReturnDate: RETURN_DATE },
  },
  TEMP_RETURNED: {
    meaning: 'The person is brought back from the temporary surrender.',
    documents: ['HANDOVER_PROTOCOL'],
    facts: {},
  },
  FINAL_DISCHARGE: {
    meaning: 'The person is finally discharged in the requesting State, after trial or sentence.',
    documents: ['RELEASE_ORDER'],
    facts: {},
  },
  OUTCOME_REPORTED: {
    meaning: 'The result of the prosecution is reported to the State that surrendered the person.',
    documents: ['OUTCOME_REPORT'],
    facts: {},
  },
  REQUEST_WITHDRAWN: {
    meaning: 'The requesting State withdraws its request.',
    documents: ['WITHDRAWAL_LETTER'],
    facts: { reason: REASON },
  },
  BASIS_LAPSED: {
    meaning: 'The warrant or judgment behind the request falls away.',
    documents: ['DECISION_ENDING_BASIS'],
    facts: {
      kind: {
        type: 'CHOICE',
        meaning: 'Why it fell away.',
        choices: ['WARRANT_CANCELLED', 'LIMITATION', 'AMNESTY', 'ACQUITTAL', 'SENTENCE_SERVED', 'OTHER'],
      },
    },
  },
  PERSON_DIED: {
    meaning: 'The death of the person is confirmed.',
    documents: ['DEATH_CERTIFICATE'],
    facts: {
      diedAt: { type: 'INSTANT', meaning: 'The moment of death, when it was confirmed later.' },
      ...FOREIGN_MESSAGE,
    },
  },
  PERSON_LEFT_TERRITORY: {
    meaning: 'The person leaves the requested State.',
    documents: [],
    facts: { to: { type: 'COUNTRY', meaning: 'Where the person went, if known.' } },
  },
  CASE_CLOSED: {
    meaning: 'The case is closed, with its reason, after everything in it is settled.',
    documents: [],
    facts: {
      reason: {
        type: 'CHOICE',
        meaning: 'Why the case is closed.',
        choices: Object.keys(CLOSED_REASONS),
        requiredIn: ['OUTGOING', 'INCOMING'],
      },
    },
  },
  CASE_REOPENED: {
    meaning: 'The closing is undone, and the case goes on where it stood.',
    documents: ['REVIEW_NOTE'],
    facts: { reason: { ...REASON, requiredIn: ['OUTGOING', 'INCOMING'] } },
  },
  GRANT_BECAME_FINAL: {
    meaning:
      'The grant of extradition becomes enforceable; it follows from other events and is never recorded by itself.',
    documents: [],
    facts: {},
  },
  STAY_ENTERED: {
    meaning:
      'Something forbids the surrender for now: an interim measure, an asylum claim, a stay of a court, or health.',
    documents: ['STAY_DOCUMENT'],
    facts: {
      kind: {
        type: 'CHOICE',
        meaning: 'What forbids it.',
        choices: ['INTERIM_MEASURE', 'ASYLUM_CLAIM', 'COURT_STAY', 'HEALTH', 'OTHER'],
      },
      issuedBy: { type: 'TEXT', meaning: 'The body that issued it.' },
      until: { type: 'DATE', meaning: 'The day until which it lasts, if one is named.' },
    },
  },
  STAY_LIFTED: {
    meaning: 'One stay of the surrender ends.',
    documents: ['STAY_DOCUMENT'],
    facts: {
      stayId: {
        type: 'INTEGER',
        meaning: 'Number of the event in the case that entered the stay; needed when more than one is open.',
      },
    },
  },
} as const satisfies Record<string, EventDefinition>;
