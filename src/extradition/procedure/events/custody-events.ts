import type { EventDefinition } from '../event-definition.js';
import { CONDITIONS, FOREIGN_MESSAGE, PLACE, REASON, VALID_UNTIL } from './facts.js';

/** Events that touch the liberty of the person in this case. */
export const CUSTODY_EVENTS = {
  DETAINED: {
    meaning: 'The person is deprived of liberty.',
    documents: ['DETENTION_PROTOCOL'],
    facts: { place: PLACE, ...FOREIGN_MESSAGE },
  },
  BROUGHT_BEFORE_JUDGE: {
    meaning: 'The person appears before a judge for the first time.',
    documents: [],
    facts: {},
  },
  CUSTODY_PETITION_FILED: {
    meaning: 'The prosecutor asks the court for custody.',
    documents: ['PETITION'],
    facts: {},
  },
  PROVISIONAL_CUSTODY_ORDERED: {
    meaning: 'The court orders custody until the request arrives.',
    documents: ['CUSTODY_ORDER'],
    facts: { validUntil: VALID_UNTIL, ...FOREIGN_MESSAGE },
  },
  CUSTODY_REFUSED: {
    meaning: 'The court refuses to order custody.',
    documents: ['CUSTODY_ORDER'],
    facts: { ...FOREIGN_MESSAGE },
  },
  CUSTODY_APPEAL_LODGED: {
    meaning: 'The ruling on custody is appealed.',
    documents: ['COMPLAINT'],
    facts: {},
  },
  EXPIRY_WARNING_SENT: {
    meaning: 'The place of custody warns that the term of custody is about to end.',
    documents: ['NOTICE_LETTER'],
    facts: {},
  },
  EXTRADITION_ARREST_ORDERED: {
    meaning: 'The court orders extradition arrest on the formal request.',
    documents: ['CUSTODY_ORDER'],
    facts: { validUntil: VALID_UNTIL, ...FOREIGN_MESSAGE },
  },
  EXTRADITION_ARREST_EXTENDED: {
    meaning: 'The court extends the extradition arrest.',
    documents: ['CUSTODY_ORDER'],
    facts: { validUntil: VALID_UNTIL, ...FOREIGN_MESSAGE },
  },
  BAIL_GRANTED: {
    meaning: 'The person is let out on bail or under another measure.',
    documents: ['CUSTODY_ORDER'],
    facts: { conditions: CONDITIONS, ...FOREIGN_MESSAGE },
  },
  BAIL_REVOKED: {
    meaning: 'Bail is revoked and the person goes back into custody.',
    documents: ['CUSTODY_ORDER'],
    facts: { validUntil: VALID_UNTIL, ...FOREIGN_MESSAGE },
  },
  RELEASED: {
    meaning: 'The person is released in this case.',
    documents: ['RELEASE_ORDER'],
    facts: { reason: REASON, ...FOREIGN_MESSAGE },
  },
  OTHER_SENTENCE_STARTED: {
    meaning: 'The person is held for another case or sentence of the State of custody.',
    documents: [],
    facts: { until: { type: 'DATE', meaning: 'The day on which that ground is due to end.' }, ...FOREIGN_MESSAGE },
  },
  OTHER_SENTENCE_ENDED: {
    meaning: 'The other ground for holding the person ends.',
    documents: [],
    facts: { ...FOREIGN_MESSAGE },
  },
  ESCAPED: {
    meaning: 'The person escapes from custody.',
    documents: [],
    facts: { ...FOREIGN_MESSAGE },
  },
  RECAPTURED: {
    meaning: 'The person is caught again after an escape.',
    documents: ['DETENTION_PROTOCOL'],
    facts: { ...FOREIGN_MESSAGE },
  },
} as const satisfies Record<string, EventDefinition>;
