/** What was linked: the paper itself, or a copy of it. */
export const DOCUMENT_FORMS = {
  ORIGINAL: 'The original.',
  CERTIFIED_COPY: 'A copy whose agreement with the original an authority certifies.',
  COPY: 'A plain copy.',
} as const satisfies Record<string, string>;

export type DocumentForm = keyof typeof DOCUMENT_FORMS;
