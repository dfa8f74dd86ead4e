/** How a dossier stands to one thing it must hold. */
export const REQUIREMENT_STATES = {
  PRESENT: 'A standing document serves.',
  DEFECTIVE: 'A document is on file and does not serve, or its translation is missing.',
  MISSING: 'It should be on file by now and is not.',
  NOT_YET_REQUIRED: 'It is not on file, and the case has not come to where it is asked for.',
  WAIVED: 'The instrument does not ask for it in this case.',
} as const satisfies Record<string, string>;
export type RequirementState = keyof typeof REQUIREMENT_STATES;
