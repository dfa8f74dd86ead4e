/** Documents and numbers by which a person is identified. */
export const IDENTITY_DOCUMENT_KINDS = {
  IIN: 'Individual identification number of Kazakhstan: twelve digits, the last of them a check digit.',
  PASSPORT: 'A passport.',
  NATIONAL_ID: 'An identity card or another national number.',
  TRAVEL_DOCUMENT: 'A travel document for refugees or stateless persons.',
  OTHER: 'Another document that identifies its bearer.',
} as const satisfies Record<string, string>;

export type IdentityDocumentKind = keyof typeof IDENTITY_DOCUMENT_KINDS;

/** A number as it is compared: capital letters and digits. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
