import type { Instrument, PartyStatus } from './instrument.js';

/** A treaty of Kazakhstan with one other State. Status and dates are those of the treaty, the same for both. */
export interface BilateralTreaty {
  /** The other party, ISO 3166-1 alpha-2. */
  readonly with: string;
  readonly title: string;
  readonly status: PartyStatus;
  /** Day or year of signature, as the source gives it. */
  readonly signed?: string;
  readonly entryIntoForce?: string;
  /** In the list of ten treaties in force that the Prosecutor General's Office has named. */
  readonly inListOfTen?: true;
  readonly ratifiedBy?: string;
  readonly decree?: string;
  readonly bill?: string;
  readonly sourceUrl: string;
  /** False where the status was not read in the source. */
  readonly verified?: false;
  readonly facts?: readonly string[];
}

function noteOf(treaty: BilateralTreaty): string | null {
  const parts = [
    treaty.signed && `signed ${treaty.signed}`,
    treaty.ratifiedBy,
    treaty.decree,
    treaty.bill,
    treaty.inListOfTen && "in the Prosecutor General's list of ten treaties in force",
    ...(treaty.facts ?? []),
  ];
  return parts.filter(Boolean).join('; ') || null;
}

/** The treaty as an instrument with two parties; its key is the two States, `KZ-KG`. */
export function bilateralInstrument(treaty: BilateralTreaty): Instrument {
  const verified = treaty.verified ?? true;
  const party = (jurisdiction: string) => ({
    jurisdiction,
    status: treaty.status,
    entryIntoForce: treaty.entryIntoForce ?? null,
    endedOn: null,
    depositedOn: null,
    basis: 'STATED' as const,
    sourceUrl: treaty.sourceUrl,
    verified,
    note: null,
  });
  return {
    id: `KZ-${treaty.with}`,
    name: treaty.title,
    kind: 'BILATERAL',
    parent: null,
    country: null,
    entryIntoForce: treaty.entryIntoForce ?? null,
    sourceUrl: treaty.sourceUrl,
    verified,
    note: noteOf(treaty),
    parties: [party('KZ'), party(treaty.with)],
  };
}
