import { DOMESTIC_LAWS, OTHER_INSTRUMENTS } from '../deadlines/instrument-keys.js';
import type { Instrument } from './instrument.js';
import { TEXTS_READ } from './texts-read.js';

const WITHOUT_PARTIES = { parent: null, entryIntoForce: null, parties: [] } as const;

function law<Key extends string>(id: Key, sourceUrl: string) {
  const named = DOMESTIC_LAWS.find(({ key }) => key === id);
  if (!named) throw new Error(`Name the law ${id} and its State in deadlines/instrument-keys.`);
  const { name, country } = named;
  return {
    id,
    name,
    country,
    kind: 'DOMESTIC_LAW',
    sourceUrl,
    verified: true,
    note: null,
    ...WITHOUT_PARTIES,
  } satisfies Instrument;
}

function other<Key extends string>(id: Key, rest: Pick<Instrument, 'kind' | 'sourceUrl' | 'verified' | 'note'>) {
  const name = OTHER_INSTRUMENTS[id];
  if (!name) throw new Error(`Name the instrument ${id} in deadlines/instrument-keys.`);
  return { id, name, country: null, ...rest, ...WITHOUT_PARTIES } satisfies Instrument;
}

/**
 * Texts that deadline rules come from and that have no party rows here: domestic laws with their country, rules of an
 * organisation, the office's own targets, the order of a court, and two treaties whose parties were not read. The address is that of one provision read.
 */
export const TEXTS_WITHOUT_PARTIES = [
  law('KZ-CPC', TEXTS_READ.KZ587),
  law('UK-EA-P1', TEXTS_READ.UK6),
  law('UK-EA-P2', TEXTS_READ.UK74),
  law('UK-CPR', TEXTS_READ.UK1719),
  law('US-18USC3188', TEXTS_READ.US5273),
  law('US-18USC3187', TEXTS_READ.US3187),
  law('IE-EA-1965', TEXTS_READ.IE31),
  law('CH-IMAC', TEXTS_READ.CH61),
  law('RU-CPC', TEXTS_READ.RU467),
  law('LV-CPL', TEXTS_READ.LV701),
  other('INTERPOL-RPD', {
    kind: 'ORGANISATION_RULES',
    sourceUrl: TEXTS_READ.RPD50,
    verified: true,
    note: null,
  }),
  other('OFFICE-POLICY', {
    kind: 'OFFICE_POLICY',
    sourceUrl: null,
    verified: false,
    note: 'chosen by the office; never shown as law',
  }),
  other('COURT-ORDER', {
    kind: 'COURT_ORDER',
    sourceUrl: null,
    verified: false,
    note: 'what the order itself fixes for the case; never shown as a rule of law',
  }),
  other('EU-SIMPLIFIED-1995', {
    kind: 'EU_ACT',
    sourceUrl: TEXTS_READ.K31995,
    verified: true,
    note: 'party rows were not read: the data do not say whom it binds',
  }),
  other('US-IN', {
    kind: 'BILATERAL',
    sourceUrl: TEXTS_READ.USIN,
    verified: true,
    note: 'party rows were not read: the data do not say whether it binds',
  }),
] as const;
