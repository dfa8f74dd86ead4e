/** What an officer can do to the record of a person. Nothing is deleted or overwritten: every act is kept with what was before. */
export const PERSON_ACTS = {
  NAME_ADDED: 'A name was added.',
  NAME_WITHDRAWN: 'A name was withdrawn; it is not searched any more.',
  PARTICULARS_AMENDED: 'Birth date, sex or nationalities were amended.',
  IDENTITY_DOCUMENT_ADDED: 'An identity document was added.',
  IDENTITY_DOCUMENT_WITHDRAWN: 'An identity document was withdrawn.',
  PROTECTION_RECORDED: 'A circumstance that protects the person was recorded.',
  PROTECTION_ENDED: 'The end of such a circumstance was recorded.',
  PROTECTION_WITHDRAWN: 'Such a circumstance was recorded by mistake and withdrawn.',
  DECIDED_SAME: 'Two records were found to be of one person. Both stay as they are.',
  DECIDED_DIFFERENT: 'Two records were found to be of two persons.',
  DECISION_WITHDRAWN: 'Such a decision was taken back.',
} as const satisfies Record<string, string>;

export type PersonActKind = keyof typeof PERSON_ACTS;

/** What an officer can decide about two records. */
export const MATCH_DECISIONS = {
  SAME: 'Both records are of one person.',
  DIFFERENT: 'The records are of two persons.',
} as const satisfies Record<string, string>;

export type MatchDecision = keyof typeof MATCH_DECISIONS;
