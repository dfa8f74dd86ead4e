/** How a birth date that is asked for stands to the one on record. */
export const BIRTH_DATE_AGREEMENTS = {
  AGREES: 'The same date, as far as both are known.',
  YEAR_AGREES: 'The same year, another month or day.',
  DIFFERS: 'Another year.',
  UNKNOWN: 'No birth date is on record.',
} as const satisfies Record<string, string>;

export type BirthDateAgreement = keyof typeof BIRTH_DATE_AGREEMENTS;

/** Compares two birth dates, each known by its year, its month or its day. */
export function birthDateAgreement(asked: string, recorded: string | null): BirthDateAgreement {
  if (recorded === null) return 'UNKNOWN';
  const known = Math.min(asked.length, recorded.length);
  if (asked.slice(0, known) === recorded.slice(0, known)) return 'AGREES';
  return asked.slice(0, 4) === recorded.slice(0, 4) ? 'YEAR_AGREES' : 'DIFFERS';
}
