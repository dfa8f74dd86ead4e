/** What sort of text an instrument is. */
export const INSTRUMENT_KINDS = {
  MULTILATERAL: 'A convention among many States.',
  PROTOCOL: 'A protocol to a convention; it binds only where its parent binds.',
  BILATERAL: 'A treaty between two States.',
  EU_ACT: 'An act or convention of the European Union.',
  EU_UK_AGREEMENT: 'The agreement between the European Union and the United Kingdom.',
  MODEL: 'A model text; it binds nobody.',
  DOMESTIC_LAW: 'A law of one State.',
  ORGANISATION_RULES: 'Rules of an international organisation.',
  OFFICE_POLICY: 'Targets the office has set itself; never law.',
  COURT_ORDER: 'What a court fixes in the case itself; no rule of law.',
} as const;
export type InstrumentKind = keyof typeof INSTRUMENT_KINDS;

/** How a State stands to an instrument, as the source says it. */
export const PARTY_STATUSES = {
  IN_FORCE: 'In force for this State.',
  PARTY: 'Named as a party.',
  RATIFIED: 'Instrument of ratification deposited; entry into force not seen.',
  RATIFIED_BY_KZ: 'Ratified by Kazakhstan; entry into force not seen.',
  RATIFIED_BY_PARLIAMENT: 'Approved by parliament; deposit not seen.',
  SIGNED: 'Signed; ratification not seen.',
  RATIFICATION_BILL: 'A bill of ratification was introduced.',
  AUTHORISED_TO_SIGN: 'The government was authorised to sign.',
  NO_TREATY: 'There is no treaty.',
  NOT_PARTY: 'Not a party.',
} as const;
export type PartyStatus = keyof typeof PARTY_STATUSES;

/** Where a statement about participation comes from: read, computed from what was read, implied by it, or from memory. */
export type Basis = 'STATED' | 'DERIVED' | 'IMPLIED' | 'OWN_KNOWLEDGE';

/** One State's participation in one instrument. Dates are civil; a missing date was not seen. */
export interface InstrumentParty {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  readonly status: PartyStatus;
  readonly entryIntoForce: string | null;
  /** First day on which the instrument no longer binds the State. */
  readonly endedOn: string | null;
  /** Day of deposit of the instrument of ratification, where the source gives it. */
  readonly depositedOn: string | null;
  readonly basis: Basis;
  readonly sourceUrl: string | null;
  /** True when the status, and the date when present, was read in the source. */
  readonly verified: boolean;
  readonly note: string | null;
}

/** A treaty, a law or another text that deadlines, grounds and documents cite. */
export interface Instrument {
  /** The key used everywhere: ETS24, MINSK1993, KZ-KG, KZ-CPC, ... */
  readonly id: string;
  readonly name: string;
  readonly kind: InstrumentKind;
  /** The convention a protocol belongs to. */
  readonly parent: string | null;
  /** The State of a domestic law; null for every other kind. */
  readonly country: string | null;
  readonly openedOn?: string;
  /** An instrument that this one takes the place of, between States bound by both. */
  readonly replaces?: string;
  readonly entryIntoForce: string | null;
  readonly sourceUrl: string | null;
  readonly verified: boolean;
  readonly note: string | null;
  readonly parties: readonly InstrumentParty[];
}
