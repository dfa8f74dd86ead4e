import { INSTRUMENTS } from './all-instruments.js';
import type { Instrument, InstrumentParty, PartyStatus } from './instrument.js';

/**
 * What the data say of one instrument between two States on one day. BINDS: both are bound. REPLACED: both are bound, but a
 * later instrument that binds both has taken its place. IN_DOUBT: a step towards being bound was seen, its end was not.
 */
export type Standing = 'BINDS' | 'REPLACED' | 'IN_DOUBT';

/** One candidate for the legal basis, with every reason not to take it for granted. A person chooses; this only prepares the choice. */
export interface InstrumentStanding {
  readonly instrument: Instrument;
  readonly standing: Standing;
  /** True only when status and date of both States were read in a source and cover the day asked for. */
  readonly verified: boolean;
  readonly doubts: readonly string[];
  /** The instrument that took its place. */
  readonly replacedBy: string | null;
}

const BINDING: readonly PartyStatus[] = ['IN_FORCE', 'PARTY'];
const UNFINISHED: readonly PartyStatus[] = ['RATIFIED', 'RATIFIED_BY_KZ', 'RATIFIED_BY_PARLIAMENT'];

type Bond = { readonly bond: 'YES' | 'PERHAPS' | 'NO'; readonly doubts: readonly string[] };

function bondOf(party: InstrumentParty, on: string): Bond {
  const { jurisdiction: state, entryIntoForce, depositedOn, endedOn, status } = party;
  const tooEarly = entryIntoForce ? entryIntoForce > on : depositedOn !== null && depositedOn > on;
  if (tooEarly || (endedOn !== null && endedOn <= on)) return { bond: 'NO', doubts: [] };
  const unread = party.verified ? [] : [`The status of ${state} was not read in a source.`];
  // A deposit binds once the convention is in force; only that day is unknown (Chisinau 2002: 30 days after the third deposit).
  if (status === 'RATIFIED' && depositedOn)
    return {
      bond: 'YES',
      doubts: [...unread, `${state} deposited its ratification on ${depositedOn}; the entry into force was not seen.`],
    };
  if (UNFINISHED.includes(status))
    return { bond: 'PERHAPS', doubts: [...unread, `${state}: ratified, entry into force not seen.`] };
  if (!BINDING.includes(status)) return { bond: 'NO', doubts: [] };
  const undated = entryIntoForce ? [] : [`The day of entry into force for ${state} was not seen.`];
  return { bond: 'YES', doubts: [...unread, ...undated] };
}

function standingBetween(instrument: Instrument, states: readonly string[], on: string): InstrumentStanding | null {
  if (instrument.kind === 'MODEL' || (instrument.entryIntoForce !== null && instrument.entryIntoForce > on))
    return null;
  const rows = states.flatMap((state) => instrument.parties.filter(({ jurisdiction }) => jurisdiction === state));
  const bonds = rows.map((row) => bondOf(row, on));
  if (rows.length < states.length || bonds.some(({ bond }) => bond === 'NO')) return null;
  const doubts = [...new Set(bonds.flatMap((bond) => bond.doubts))];
  const standing = bonds.some(({ bond }) => bond === 'PERHAPS') ? 'IN_DOUBT' : 'BINDS';
  return { instrument, standing, verified: instrument.verified && doubts.length === 0, doubts, replacedBy: null };
}

function withSuccession(found: readonly InstrumentStanding[]): InstrumentStanding[] {
  return found.map((candidate) => {
    const successor = found.find(({ instrument }) => instrument.replaces === candidate.instrument.id);
    if (!successor) return candidate;
    const doubts = [...candidate.doubts, ...successor.doubts];
    return successor.standing === 'BINDS'
      ? {
          ...candidate,
          standing: 'REPLACED' as const,
          replacedBy: successor.instrument.id,
          verified: successor.verified,
          doubts,
        }
      : { ...candidate, verified: false, doubts: [...doubts, `${successor.instrument.id} may have taken its place.`] };
  });
}

/**
 * Every instrument that binds, has bound or may bind both States on a civil day (`yyyy-mm-dd`), with the doubts. A State
 * without a row is not named a stranger to the instrument: the data are silent on it, and so is this list.
 */
export function instrumentStandings(
  stateA: string,
  stateB: string,
  on: string,
  instruments: readonly Instrument[] = INSTRUMENTS,
): InstrumentStanding[] {
  if (stateA === stateB) return [];
  const found = instruments.flatMap((instrument) => standingBetween(instrument, [stateA, stateB], on) ?? []);
  // A protocol adds to its convention and cannot stand without it.
  const standing = found.filter(
    ({ instrument }) => !instrument.parent || found.some((other) => other.instrument.id === instrument.parent),
  );
  return withSuccession(standing);
}

/** The instruments that the data say bind both States on a civil day, Minsk 1993 left out where Chisinau 2002 replaces it. */
export function instrumentsBinding(
  stateA: string,
  stateB: string,
  on: string,
  instruments: readonly Instrument[] = INSTRUMENTS,
): InstrumentStanding[] {
  return instrumentStandings(stateA, stateB, on, instruments).filter(({ standing }) => standing === 'BINDS');
}
