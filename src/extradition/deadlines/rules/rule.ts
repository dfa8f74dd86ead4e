import type { CustodyLimit, DeadlineRule, OtherLimit } from '../deadline-rule.js';

/** What a row may leave out, with what its absence means. */
const UNSAID = {
  kind: 'LAW',
  alsoCountedFrom: null,
  anchorRule: null,
  duration: null,
  durationUnverified: null,
  extension: null,
  ifMissed: '',
  dayOff: 'COUNTED',
  validFrom: null,
  validTo: null,
  sourceUrl: null,
  sourceId: null,
  verificationNote: '',
  unverifiedFields: [],
  effectWhenHomeIsRequesting: null,
  effectWhenHomeIsRequested: null,
} as const;

type Row<Limit> = Omit<Limit, keyof typeof UNSAID> & Partial<Pick<Limit, keyof typeof UNSAID & keyof Limit>>;

/** One row of the tables beside this file, completed. A custody limit that moves with a day off does not compile. */
export function rule(row: Row<CustodyLimit> | Row<OtherLimit>): DeadlineRule {
  return { ...UNSAID, ...row };
}
