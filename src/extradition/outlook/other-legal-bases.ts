import type { CaseFile } from '../case-file.js';
import { instrumentByKey } from '../instruments/all-instruments.js';
import type { InstrumentKind } from '../instruments/instrument.js';
import { instrumentsBinding, type InstrumentStanding } from '../instruments/instruments-binding.js';

/** A set of instruments that a case could rest on. */
export interface LegalBasis {
  readonly instrument: string;
  /** All keys of the set, the legal basis first: its protocols that bind both States, and what the case keeps in any case. */
  readonly instruments: readonly string[];
  /** Whether status and date of both States were read in a source, for every instrument of the set. */
  readonly verified: boolean;
  readonly doubts: readonly string[];
}

/** What stays whatever treaty is chosen. */
const KEPT: readonly InstrumentKind[] = ['DOMESTIC_LAW', 'ORGANISATION_RULES', 'OFFICE_POLICY'];

const isKept = (key: string): boolean => {
  const kind = instrumentByKey(key)?.kind;
  return kind !== undefined && KEPT.includes(kind);
};

function basisOf(
  basis: InstrumentStanding,
  binding: readonly InstrumentStanding[],
  kept: readonly string[],
): LegalBasis {
  const { id } = basis.instrument;
  const set = [basis, ...binding.filter(({ instrument }) => instrument.parent === id)];
  return {
    instrument: id,
    instruments: [...set.map(({ instrument }) => instrument.id), ...kept],
    verified: set.every(({ verified }) => verified),
    doubts: [...new Set(set.flatMap(({ doubts }) => doubts))],
  };
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));

/**
 * The sets of instruments, other than that of the case, which bind both States on a civil day: each treaty with its
 * protocols. A person chooses; this only shows what there is to choose from. None while the other State is not known.
 */
export function otherLegalBases({ homeState, counterpart, instruments }: CaseFile, on: string): LegalBasis[] {
  if (counterpart === null) return [];
  const binding = instrumentsBinding(homeState, counterpart, on);
  const kept = instruments.filter(isKept);
  return binding
    .filter(({ instrument }) => instrument.parent === null && !isKept(instrument.id))
    .map((basis) => basisOf(basis, binding, kept))
    .filter((basis) => !sameSet(basis.instruments, instruments));
}
