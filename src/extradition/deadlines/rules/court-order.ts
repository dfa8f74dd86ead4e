import type { DeadlineRule } from '../deadline-rule.js';
import { rule } from './rule.js';

/** What a court fixes in the case itself. No text of law stands behind these days: they are shown as those of the order. */
export const COURT_ORDER_RULES: readonly DeadlineRule[] = [
  rule({
    id: 'ORDER-VALID-UNTIL',
    clock: 'COURT_ORDER_VALIDITY',
    kind: 'ORDER',
    instrument: 'COURT-ORDER',
    article: 'the day it names',
    title: 'The order on which custody rests is valid until the day it names',
    direction: 'BOTH',
    binds: 'REQUESTED_STATE',
    startsOn: [
      'PROVISIONAL_CUSTODY_ORDERED',
      'EXTRADITION_ARREST_ORDERED',
      'EXTRADITION_ARREST_EXTENDED',
      'BAIL_REVOKED',
    ],
    stopsOn: [
      'PROVISIONAL_CUSTODY_ORDERED',
      'EXTRADITION_ARREST_ORDERED',
      'EXTRADITION_ARREST_EXTENDED',
      'BAIL_REVOKED',
      'BAIL_GRANTED',
      'RELEASED',
      'HANDED_OVER',
      'TEMP_HANDED_OVER',
      'PERSON_DIED',
    ],
    unit: 'agreed_date',
    countingRule: 'AGREED_DATE',
    ifMissed:
      'Custody rests on an order that is no longer valid. Whether the person must be released at once is said by the law of the place, which was not read for this.',
    consequence: 'PROCEDURAL_DEFECT',
    verified: false,
    verificationNote: 'The day stands in the order that is linked with the event; it is no rule of a statute.',
  }),
];
