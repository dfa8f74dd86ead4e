/** What an authority does in an extradition. */
export const AUTHORITY_KINDS = {
  CENTRAL: 'Central authority: sends, receives and decides on requests.',
  REGIONAL: "Regional prosecutor's office: prepares petitions and packages.",
  NCB: 'National Central Bureau of INTERPOL: search, notices, location.',
  COURT: 'Court that rules on custody, on extraditability or on an appeal.',
  CUSTODY: 'Administration of the place of custody.',
  ESCORT: 'Unit that hands the person over or takes the person over.',
  MINISTRY: 'Foreign ministry, the diplomatic channel.',
} as const;

export type AuthorityKind = keyof typeof AUTHORITY_KINDS;
