/** What a look at the file behind a link found. */
export const VERIFICATION_RESULTS = {
  MATCHES: 'The file that lies there is the one that was linked.',
  DIFFERS: 'Another file lies there: its digest is not the one that was linked.',
  UNREACHABLE: 'The file could not be had.',
} as const satisfies Record<string, string>;

export type VerificationResult = keyof typeof VERIFICATION_RESULTS;
