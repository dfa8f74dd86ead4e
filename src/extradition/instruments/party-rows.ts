import type { InstrumentParty } from './instrument.js';

/** What several rows read in the same place have in common. */
type Shared = Pick<InstrumentParty, 'status' | 'basis' | 'sourceUrl' | 'verified'> & { readonly note?: string };

const row = (
  { note = undefined, ...shared }: Shared,
  jurisdiction: string,
  dates: { entryIntoForce?: string; depositedOn?: string },
): InstrumentParty => ({
  jurisdiction,
  ...shared,
  entryIntoForce: dates.entryIntoForce ?? null,
  endedOn: null,
  depositedOn: dates.depositedOn ?? null,
  note: note ?? null,
});

/** Rows whose day of entry into force is known: State -> day. */
export function dated(shared: Shared, days: Readonly<Record<string, string>>): InstrumentParty[] {
  return Object.entries(days).map(([state, entryIntoForce]) => row(shared, state, { entryIntoForce }));
}

/** Rows with the day of deposit: State -> both days; the entry into force may not have been seen. */
export function deposited(
  shared: Shared,
  days: Readonly<Record<string, { inForce: string | null; deposited: string }>>,
): InstrumentParty[] {
  return Object.entries(days).map(([state, day]) =>
    row(shared, state, { entryIntoForce: day.inForce ?? undefined, depositedOn: day.deposited }),
  );
}

/** Rows whose day of entry into force was not seen: States separated by a space. */
export function undated(shared: Shared, states: string): InstrumentParty[] {
  return states.split(' ').map((state) => row(shared, state, {}));
}
