import type { Instrument, InstrumentKind } from './instrument.js';
import { TEXTS_READ } from './texts-read.js';

function text<Key extends string>(
  id: Key,
  kind: InstrumentKind,
  country: string | null,
  name: string,
  sourceUrl: string | null,
  verified: boolean,
  note: string | null = null,
) {
  return {
    id,
    name,
    kind,
    parent: null,
    country,
    entryIntoForce: null,
    sourceUrl,
    verified,
    note,
    parties: [],
  } satisfies Instrument;
}

/**
 * Texts that deadline rules come from and that have no party rows here: domestic laws with their country, rules of an
 * organisation, the office's own targets, and two treaties whose parties were not read. The address is that of one provision read.
 */
export const TEXTS_WITHOUT_PARTIES = [
  text('KZ-CPC', 'DOMESTIC_LAW', 'KZ', 'Criminal Procedure Code of Kazakhstan 2014', TEXTS_READ.KZ587, true),
  text(
    'UK-EA-P1',
    'DOMESTIC_LAW',
    'GB',
    'Extradition Act 2003, Part 1 (European arrest warrants and TCA warrants)',
    TEXTS_READ.UK6,
    true,
  ),
  text('UK-EA-P2', 'DOMESTIC_LAW', 'GB', 'Extradition Act 2003, Part 2 (other States)', TEXTS_READ.UK74, true),
  text('UK-CPR', 'DOMESTIC_LAW', 'GB', 'Criminal Procedure Rules 2014, Part 17', TEXTS_READ.UK1719, true),
  text('US-18USC3188', 'DOMESTIC_LAW', 'US', '18 U.S. Code § 3188 (R.S. 5273)', TEXTS_READ.US5273, true),
  text('US-18USC3187', 'DOMESTIC_LAW', 'US', '18 U.S. Code § 3187', TEXTS_READ.US3187, true),
  text('IE-EA-1965', 'DOMESTIC_LAW', 'IE', 'Extradition Act 1965', TEXTS_READ.IE31, true),
  text(
    'CH-IMAC',
    'DOMESTIC_LAW',
    'CH',
    'Federal Act on International Mutual Assistance in Criminal Matters (SR 351.1)',
    TEXTS_READ.CH61,
    true,
  ),
  text('RU-CPC', 'DOMESTIC_LAW', 'RU', 'Criminal Procedure Code of Russia', TEXTS_READ.RU467, true),
  text('LV-CPL', 'DOMESTIC_LAW', 'LV', 'Criminal Procedure Law of Latvia', TEXTS_READ.LV701, true),
  text(
    'INTERPOL-RPD',
    'ORGANISATION_RULES',
    null,
    "INTERPOL's Rules on the Processing of Data",
    TEXTS_READ.RPD50,
    true,
  ),
  text(
    'OFFICE-POLICY',
    'OFFICE_POLICY',
    null,
    'Targets of the office (not law)',
    null,
    false,
    'chosen by the office; never shown as law',
  ),
  text(
    'EU-SIMPLIFIED-1995',
    'EU_ACT',
    null,
    'Convention on simplified extradition procedure between the Member States of the European Union, 1995',
    TEXTS_READ.K31995,
    true,
    'party rows were not read: the data do not say whom it binds',
  ),
  text(
    'US-IN',
    'BILATERAL',
    null,
    'Extradition treaty between the United States and India',
    TEXTS_READ.USIN,
    true,
    'party rows were not read: the data do not say whether it binds',
  ),
] as const;
