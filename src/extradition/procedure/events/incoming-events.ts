import type { EventDefinition } from '../event-definition.js';
import { CHANNEL, CONDITIONS, COURT, DEFECTS, FINAL, GROUNDS, REASON, REVIEWERS } from './facts.js';

const OURS_TO_GROUND = { ...GROUNDS, requiredIn: ['INCOMING'] } as const;

/** Events of cases in which the home State is requested. */
export const INCOMING_EVENTS = {
  HIT_RECORDED: {
    meaning:
      'A possible match with a wanted person is reported: a notice, the border, a camera, a public service or a register.',
    documents: [],
    facts: {
      source: { type: 'TEXT', meaning: 'Where the match comes from.' },
      matchScore: { type: 'DECIMAL', meaning: 'Score of the machine, from 0 to 1.' },
      imageRef: { type: 'TEXT', meaning: 'Reference of the image in the system that holds it.' },
    },
  },
  HIT_REJECTED: {
    meaning: 'People compared and found that this is another person.',
    documents: [],
    facts: { reviewers: REVIEWERS, reason: REASON },
  },
  HIT_CONFIRMED: {
    meaning: 'Two people confirm with documents that this is the person who is sought.',
    documents: ['IDENTITY_CHECK'],
    facts: { reviewers: { ...REVIEWERS, requiredIn: ['INCOMING'] } },
  },
  PROVISIONAL_ARREST_REQUEST_RECEIVED: {
    meaning: 'Another State asks for the provisional arrest of the person.',
    documents: ['PROVISIONAL_ARREST_REQUEST'],
    facts: { channel: CHANNEL },
  },
  PROVISIONAL_LAPSED: {
    meaning: 'No request came in time, and the case is put to rest after the release.',
    documents: ['RELEASE_ORDER'],
    facts: {},
  },
  REQUEST_REGISTERED: {
    meaning: 'The formal request with its annexes is received and numbered.',
    documents: ['REQUEST_LETTER_SIGNED'],
    facts: { channel: CHANNEL, annexes: { type: 'TEXTS', meaning: 'The annexes that came with it.' } },
  },
  LATE_REQUEST_REGISTERED: {
    meaning: 'The formal request arrives after the case had lapsed.',
    documents: ['REQUEST_LETTER_SIGNED'],
    facts: {},
  },
  FORMAL_CHECK_STARTED: {
    meaning: 'The check whether the request is complete begins.',
    documents: [],
    facts: {},
  },
  FORMAL_CHECK_PASSED: {
    meaning: 'The request is found complete.',
    documents: ['CHECKLIST'],
    facts: {},
  },
  REQUEST_RETURNED: {
    meaning: 'The request goes back unexecuted because of its form.',
    documents: ['RETURN_LETTER'],
    facts: { defects: DEFECTS },
  },
  COMPETING_REQUEST_REGISTERED: {
    meaning: 'Another State asks for the same person.',
    documents: ['REQUEST_LETTER_SIGNED'],
    facts: { otherCase: { type: 'CASE_ID', meaning: 'The case of the other request.' } },
  },
  PRIORITY_DECIDED: {
    meaning: 'It is decided which of the competing requests goes first.',
    documents: ['PRIORITY_DECISION'],
    facts: { criteria: { type: 'TEXTS', meaning: 'The criteria that decided.' } },
  },
  COURT_SEISED: {
    meaning: 'The matter is put to the court that decides on extradition.',
    documents: ['PETITION'],
    facts: { court: COURT },
  },
  COURT_HEARING_OPENED: {
    meaning: 'The hearing on extradition begins.',
    documents: [],
    facts: {},
  },
  COMMITTED_BY_COURT: {
    meaning: 'The court finds the person extraditable and sends the case to the executive.',
    documents: ['COURT_DECISION'],
    facts: {},
  },
  SENT_TO_MINISTER: {
    meaning: 'The case comes before the minister; the time of the decision runs from here.',
    documents: [],
    facts: {},
  },
  SURRENDER_ORDERED_BY_COURT: {
    meaning: 'The court itself orders the surrender, as under the European Arrest Warrant.',
    documents: ['COURT_DECISION'],
    facts: {},
  },
  COURT_REFUSED: {
    meaning: 'The court refuses extradition or discharges the person.',
    documents: ['COURT_DECISION'],
    facts: { grounds: OURS_TO_GROUND },
  },
  CONSENT_ACCEPTED: {
    meaning: 'The consent of the person is checked and accepted.',
    documents: ['COURT_DECISION'],
    facts: {},
  },
  CONSENT_INVALID: {
    meaning: 'The consent is not valid, or was lawfully withdrawn.',
    documents: [],
    facts: { reason: REASON },
  },
  SIMPLIFIED_DECLINED: {
    meaning: 'The authority declines the simplified way in spite of the consent.',
    documents: [],
    facts: { reason: REASON },
  },
  CHECK_CONCLUDED: {
    meaning: 'The extradition check ends with its conclusion.',
    documents: ['EXTRADITION_CHECK_CONCLUSION'],
    facts: { groundsAssessed: { type: 'GROUNDS', meaning: 'The grounds for refusal that were assessed.' } },
  },
  EXTRADITION_GRANTED: {
    meaning: 'The competent official or minister grants extradition.',
    documents: ['GRANT_DECISION'],
    facts: {
      offences: { type: 'OFFENCES', meaning: 'The offences for which extradition is granted.' },
      refusedOffences: { type: 'OFFENCES', meaning: 'The offences for which it is refused.' },
    },
  },
  EXTRADITION_GRANTED_CONDITIONALLY: {
    meaning: 'The competent official or minister grants extradition subject to conditions.',
    documents: ['GRANT_DECISION'],
    facts: { conditions: CONDITIONS },
  },
  EXTRADITION_REFUSED: {
    meaning: 'The competent official or minister refuses extradition with reasons.',
    documents: ['REFUSAL_DECISION'],
    facts: { grounds: OURS_TO_GROUND },
  },
  GRANT_COPY_SERVED: {
    meaning: 'A copy of the grant is served on the person, and the time for appeal begins.',
    documents: ['SERVICE_PROOF'],
    facts: { language: { type: 'TEXT', meaning: 'The language of the copy.' } },
  },
  DECISION_NOTIFIED: {
    meaning: 'The decision is told to the other State.',
    documents: ['DECISION_LETTER'],
    facts: {},
  },
  COMPLAINT_HANDED_IN_CUSTODY: {
    meaning: 'The person hands a complaint to the place of custody.',
    documents: ['COMPLAINT'],
    facts: {},
  },
  APPEAL_NOTICE_RECEIVED: {
    meaning: 'The central authority learns of the appeal.',
    documents: [],
    facts: {},
  },
  APPEAL_MATERIALS_SENT: {
    meaning: 'The file is sent to the court of appeal.',
    documents: [],
    facts: {},
  },
  APPEAL_LODGED: {
    meaning: 'The appeal against the grant is registered.',
    documents: ['COMPLAINT'],
    facts: {},
  },
  APPEAL_HEARING_OPENED: {
    meaning: 'The hearing of the appeal begins.',
    documents: [],
    facts: {},
  },
  APPEAL_WINDOW_CLOSED: {
    meaning: 'A person confirms that the time for appeal ended without an appeal.',
    documents: [],
    facts: {},
  },
  APPEAL_DISMISSED: {
    meaning: 'The appeal against the grant is dismissed.',
    documents: ['APPEAL_DECISION'],
    facts: { final: FINAL },
  },
  APPEAL_ALLOWED: {
    meaning: 'The appeal against the grant is allowed.',
    documents: ['APPEAL_DECISION'],
    facts: { grounds: OURS_TO_GROUND },
  },
  APPEAL_REMITTED: {
    meaning: 'The court of appeal sends the case back to be checked again.',
    documents: ['APPEAL_DECISION'],
    facts: {},
  },
  REFUSAL_APPEALED: {
    meaning: 'The requesting State or a prosecutor appeals the refusal.',
    documents: ['COMPLAINT'],
    facts: {},
  },
  SURRENDER_POSTPONED: {
    meaning: 'The home State postpones the surrender.',
    documents: ['POSTPONEMENT_DECISION'],
    facts: {
      reason: {
        type: 'CHOICE',
        meaning: 'Why it is postponed.',
        choices: ['PROSECUTION', 'SENTENCE', 'HEALTH', 'HUMANITARIAN', 'OBJECTS'],
        requiredIn: ['INCOMING'],
      },
      until: { type: 'DATE', meaning: 'The day until which it is postponed, if known.' },
    },
  },
  POSTPONEMENT_ENDED: {
    meaning: 'The reason for the postponement is gone.',
    documents: [],
    facts: {},
  },
  PROSECUTION_REQUESTED: {
    meaning: 'The requesting State asks the home State to prosecute, or the home State offers to.',
    documents: ['TRANSFER_REQUEST'],
    facts: {},
  },
  PROSECUTION_OUTCOME_REPORTED: {
    meaning: 'The result of the prosecution at home is reported to the State that had asked for extradition.',
    documents: ['OUTCOME_REPORT'],
    facts: {},
  },
  DECISION_DELAY_FORESEEN: {
    meaning: 'The time for the decision will not be kept, for stated reasons.',
    documents: [],
    facts: { reason: REASON },
  },
  DECISION_TERM_EXCEEDED: {
    meaning: 'The time for the decision was exceeded.',
    documents: [],
    facts: {},
  },
  FOREIGN_BODY_NOTIFIED: {
    meaning: 'A duty to inform the other State is done.',
    documents: ['NOTICE_LETTER'],
    facts: {
      subject: {
        type: 'TEXT',
        meaning: 'Key of the deadline rule whose duty ends; without it every open duty of this kind ends.',
      },
    },
  },
  EUROJUST_NOTIFIED: {
    meaning: 'Eurojust is informed of the delay.',
    documents: ['NOTICE_LETTER'],
    facts: {},
  },
  CONSENT_NOTICE_SENT: {
    meaning: 'The other State is told whether the person consents.',
    documents: ['NOTICE_LETTER'],
    facts: {},
  },
} as const satisfies Record<string, EventDefinition>;
