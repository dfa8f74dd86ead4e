import { bilateralInstrument } from './bilateral-treaty.js';
import { CIS } from './cis.js';
import { COUNCIL_OF_EUROPE } from './council-of-europe.js';
import { EUROPEAN_UNION } from './european-union.js';
import type { Instrument } from './instrument.js';
import { KAZAKH_BILATERAL_ROWS } from './kazakh-bilateral-rows.js';
import { TEXTS_WITHOUT_PARTIES } from './texts-without-parties.js';
import { UNITED_NATIONS_AND_AMERICAS } from './united-nations-and-americas.js';

/** Version of the reference law, as its transcription is dated. */
export const REFERENCE_LAW_VERSION = '2025-11';

/** Every key an instrument can have. */
export type InstrumentKey =
  | (typeof COUNCIL_OF_EUROPE)[number]['id']
  | (typeof CIS)[number]['id']
  | (typeof EUROPEAN_UNION)[number]['id']
  | (typeof UNITED_NATIONS_AND_AMERICAS)[number]['id']
  | `KZ-${(typeof KAZAKH_BILATERAL_ROWS)[number]['with']}`
  | (typeof TEXTS_WITHOUT_PARTIES)[number]['id'];

/** Conventions, protocols and acts, the bilateral treaties of Kazakhstan, and the texts without party rows. */
export const INSTRUMENTS: readonly Instrument[] = [
  ...COUNCIL_OF_EUROPE,
  ...CIS,
  ...EUROPEAN_UNION,
  ...UNITED_NATIONS_AND_AMERICAS,
  ...KAZAKH_BILATERAL_ROWS.map(bilateralInstrument),
  ...TEXTS_WITHOUT_PARTIES,
];

const BY_KEY = new Map(INSTRUMENTS.map((instrument) => [instrument.id, instrument]));

/** The keys of all instruments. */
export const instrumentKeys = (): readonly string[] => [...BY_KEY.keys()];

/** The instrument with this key, or undefined where there is none. */
export function instrumentByKey(key: string): Instrument | undefined {
  return BY_KEY.get(key);
}
