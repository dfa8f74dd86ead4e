import type { EventDefinition } from '../event-definition.js';
import { GROUNDS, REASON } from './facts.js';

const REFUSAL_GROUNDS = { ...GROUNDS, requiredIn: ['OUTGOING', 'INCOMING'] } as const;

/** Events of what hangs on a case: wanted notices, assurances, requests after surrender, transit. */
export const CHILD_EVENTS = {
  NOTICE_DRAFTED: {
    meaning: 'A notice, diffusion or alert for the person is drafted.',
    documents: [],
    facts: {
      type: {
        type: 'CHOICE',
        meaning: 'What is drafted.',
        choices: ['NOTICE', 'DIFFUSION', 'SIS_ALERT', 'NATIONAL_REGISTER_ENTRY'],
      },
      colour: { type: 'TEXT', meaning: 'Colour of an INTERPOL notice.' },
    },
  },
  NOTICE_SUBMITTED: {
    meaning: 'The draft is sent to the INTERPOL General Secretariat, or to the body that publishes it.',
    documents: [],
    facts: {},
  },
  NOTICE_PUBLISHED: {
    meaning: 'The notice is published.',
    documents: [],
    facts: { number: { type: 'TEXT', meaning: 'Number under which it was published.' } },
  },
  NOTICE_REJECTED: {
    meaning: 'The notice is rejected because it does not comply with the rules.',
    documents: [],
    facts: { reason: REASON },
  },
  NOTICE_ADDENDUM_ADDED: {
    meaning: 'An addendum is added to the notice, for example that a State refused extradition.',
    documents: [],
    facts: { text: { type: 'TEXT', meaning: 'Text of the addendum.' } },
  },
  NOTICE_BLOCKED: {
    meaning: 'Access to the notice is blocked while it is reviewed.',
    documents: [],
    facts: {},
  },
  NOTICE_UNBLOCKED: {
    meaning: 'The review ends and the notice is accessible again.',
    documents: [],
    facts: {},
  },
  NOTICE_RENEWED: {
    meaning: 'The need for the notice is confirmed.',
    documents: [],
    facts: {},
  },
  NOTICE_CANCELLED: {
    meaning: 'The notice is cancelled.',
    documents: [],
    facts: { reason: REASON },
  },
  NOTICE_EXPIRED: {
    meaning: 'The time for which the notice may be kept ends.',
    documents: [],
    facts: {},
  },
  ASSURANCE_ASKED: {
    meaning: 'The other State is asked for an assurance.',
    documents: ['ASSURANCE_REQUEST'],
    facts: { kind: { type: 'TEXT', meaning: 'Kind of assurance, by the catalogue.' } },
  },
  ASSURANCE_GIVEN: {
    meaning: 'The assurance is given.',
    documents: ['ASSURANCE_LETTER'],
    facts: {
      givenBy: { type: 'TEXT', meaning: 'The authority that gives it.' },
      text: { type: 'TEXT', meaning: 'Its wording.' },
    },
  },
  ASSURANCE_ACCEPTED: {
    meaning: 'The assurance is accepted as sufficient.',
    documents: [],
    facts: { by: { type: 'TEXT', meaning: 'The authority that accepts it.' } },
  },
  ASSURANCE_REJECTED: {
    meaning: 'The assurance is found insufficient.',
    documents: [],
    facts: { reason: REASON },
  },
  ASSURANCE_ACTIVATED: {
    meaning: 'The person was surrendered, and the duty under the assurance is live.',
    documents: [],
    facts: {},
  },
  ASSURANCE_CHECKED: {
    meaning: 'A visit or a report shows how the assurance is kept.',
    documents: ['MONITORING_REPORT'],
    facts: {},
  },
  ASSURANCE_BREACH_ALLEGED: {
    meaning: 'Somebody complains that the assurance was broken.',
    documents: [],
    facts: {},
  },
  ASSURANCE_BREACH_CONFIRMED: {
    meaning: 'It is found that the assurance was broken.',
    documents: [],
    facts: {},
  },
  ASSURANCE_BREACH_CLEARED: {
    meaning: 'It is found that the assurance was kept.',
    documents: [],
    facts: {},
  },
  ASSURANCE_DISCHARGED: {
    meaning: 'The duty under the assurance is fulfilled.',
    documents: ['OUTCOME_REPORT'],
    facts: {},
  },
  SPECIALITY_CONSENT_REQUESTED: {
    meaning: 'The surrendering State is asked to consent to trial for other offences or to re-extradition.',
    documents: ['REQUEST_LETTER_SIGNED', 'HEARING_RECORD'],
    facts: {
      kind: { type: 'CHOICE', meaning: 'What is asked for.', choices: ['SPECIALITY', 'REEXTRADITION'] },
    },
  },
  SPECIALITY_CONSENT_GIVEN: {
    meaning: 'The surrendering State consents to trial for other offences or to re-extradition.',
    documents: ['DECISION_LETTER'],
    facts: {},
  },
  SPECIALITY_CONSENT_REFUSED: {
    meaning: 'The surrendering State refuses its consent.',
    documents: ['DECISION_LETTER'],
    facts: { grounds: REFUSAL_GROUNDS },
  },
  FOLLOWUP_WITHDRAWN: {
    meaning: 'The request made after surrender is withdrawn.',
    documents: [],
    facts: {},
  },
  TRANSIT_REQUESTED: {
    meaning: 'A third State is asked to let the person pass.',
    documents: ['TRANSIT_REQUEST'],
    facts: {
      route: { type: 'TEXT', meaning: 'The way through the State.' },
      dates: { type: 'TEXTS', meaning: 'The planned days.' },
    },
  },
  TRANSIT_PERMITTED: {
    meaning: 'The transit is allowed.',
    documents: ['DECISION_LETTER'],
    facts: {},
  },
  TRANSIT_REFUSED: {
    meaning: 'The transit is refused.',
    documents: ['DECISION_LETTER'],
    facts: { grounds: REFUSAL_GROUNDS },
  },
  TRANSIT_STARTED: {
    meaning: 'The person enters the State of transit.',
    documents: [],
    facts: {},
  },
  TRANSIT_COMPLETED: {
    meaning: 'The person has left the State of transit.',
    documents: [],
    facts: {},
  },
  TRANSIT_INTERRUPTED: {
    meaning: 'The transit is interrupted by an unscheduled landing or stop.',
    documents: [],
    facts: {},
  },
} as const satisfies Record<string, EventDefinition>;
