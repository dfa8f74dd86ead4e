/** What can be wrong with a document. The list is ours; no source names one. */
export const DEFECT_KINDS = {
  NOT_SIGNED: 'It is not signed, or not by who must sign it.',
  NOT_CERTIFIED: 'It is a copy without the certification or the seal that is asked for.',
  NOT_TRANSLATED: 'Its translation is missing, or is not into the right language.',
  ILLEGIBLE: 'It cannot be read.',
  INCOMPLETE: 'Pages or particulars are missing.',
  INCONSISTENT: 'It contradicts another document of the file.',
  WRONG_PERSON: 'It concerns somebody else.',
  EXPIRED: 'It no longer holds.',
  OTHER: 'Something else; the note says what.',
} as const satisfies Record<string, string>;

export type DefectKind = keyof typeof DEFECT_KINDS;

/** One thing that is wrong with a document, and in words what must be done about it. */
export interface Defect {
  readonly kind: DefectKind;
  readonly note: string | null;
}

/** What an officer found who looked a document over. */
export const REVIEW_RESULTS = {
  ACCEPTED: 'It serves.',
  DEFECTIVE: 'It does not serve as it is.',
} as const satisfies Record<string, string>;

export type ReviewResult = keyof typeof REVIEW_RESULTS;
