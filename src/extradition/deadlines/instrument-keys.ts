/** A law of one State, loaded by country rather than chosen case by case. */
export interface DomesticLaw {
  readonly key: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  /** Another law of the same State that excludes this one once a person has chosen it for the case. */
  readonly givesWayTo?: string;
}

/** The laws of States that carry deadline rules. */
export const DOMESTIC_LAWS: readonly DomesticLaw[] = [
  { key: 'KZ-CPC', country: 'KZ', name: 'Code of Criminal Procedure of the Republic of Kazakhstan, 2014' },
  { key: 'UK-EA-P1', country: 'GB', name: 'Extradition Act 2003, Part 1', givesWayTo: 'UK-EA-P2' },
  { key: 'UK-EA-P2', country: 'GB', name: 'Extradition Act 2003, Part 2', givesWayTo: 'UK-EA-P1' },
  { key: 'UK-CPR', country: 'GB', name: 'Criminal Procedure Rules 2014' },
  { key: 'US-18USC3188', country: 'US', name: 'United States Code, title 18, section 3188' },
  { key: 'US-18USC3187', country: 'US', name: 'United States Code, title 18, section 3187' },
  { key: 'IE-EA-1965', country: 'IE', name: 'Extradition Act 1965' },
  {
    key: 'CH-IMAC',
    country: 'CH',
    name: 'Federal Act on International Mutual Assistance in Criminal Matters (SR 351.1)',
  },
  { key: 'RU-CPC', country: 'RU', name: 'Code of Criminal Procedure of the Russian Federation' },
  { key: 'LV-CPL', country: 'LV', name: 'Criminal Procedure Law of Latvia' },
];

/** Keys that are neither a law of a State nor a row of the list of treaties. */
export const OTHER_INSTRUMENTS: Readonly<Record<string, string>> = {
  'INTERPOL-RPD': 'INTERPOL Rules on the Processing of Data',
  'OFFICE-POLICY': 'Targets of the office',
  'COURT-ORDER': 'The order of a court in the case itself',
  'EU-SIMPLIFIED-1995':
    'Convention on simplified extradition procedure between the Member States of the European Union, 1995',
  'US-IN': 'Extradition Treaty between the United States of America and India',
};

/** Names under which the sources speak of an instrument, with the one key that stands for it everywhere. */
export const INSTRUMENT_NAMES: Readonly<Record<string, string>> = {
  'KZ CPC 2014': 'KZ-CPC',
  'European Convention on Extradition (ETS 24)': 'ETS24',
  'UK Extradition Act 2003 Part 1': 'UK-EA-P1',
  'UK Extradition Act 2003 Part 2': 'UK-EA-P2',
  'UK Criminal Procedure Rules 2014': 'UK-CPR',
  'FD 2002/584/JHA': 'EAW',
  'Third Additional Protocol (CETS 209)': 'CETS209',
  'Fourth Additional Protocol (CETS 212)': 'CETS212',
  'office policy': 'OFFICE-POLICY',
  'Minsk Convention 1993': 'MINSK1993',
  'Minsk Convention 1993 (Protocol 28 Mar 1997)': 'MINSK1993',
  'INTERPOL Rules on the Processing of Data': 'INTERPOL-RPD',
  'Chisinau Convention 2002': 'CHISINAU2002',
  'Russia CPC': 'RU-CPC',
  'Latvia CPL': 'LV-CPL',
  'UN Model Treaty on Extradition': 'UNMODEL',
  UNTOC: 'UNTOC',
  UNCAC: 'UNCAC',
  'EU Convention on simplified extradition 1995': 'EU-SIMPLIFIED-1995',
  'EU-UK Trade and Cooperation Agreement': 'TCA',
  '18 USC 3188 (R.S. 5273)': 'US-18USC3188',
  '18 USC 3187': 'US-18USC3187',
  'US-India Extradition Treaty': 'US-IN',
  'Ireland Extradition Act 1965': 'IE-EA-1965',
  'Switzerland IMAC (SR 351.1)': 'CH-IMAC',
  'KZ-AE treaty (United Arab Emirates 2009)': 'KZ-AE',
  'KZ-IT treaty (Italy 2015)': 'KZ-IT',
  'KZ-ES treaty (Spain 2012)': 'KZ-ES',
  'KZ-TR treaty (Türkiye 1995)': 'KZ-TR',
  'KZ-CN treaty (China 1996)': 'KZ-CN',
  'KZ-KR treaty (Republic of Korea 2003)': 'KZ-KR',
  'KZ-UA treaty (Ukraine 2018)': 'KZ-UA',
  'KZ-KG treaty (Kyrgyzstan 1997)': 'KZ-KG',
  'KZ-SA treaty (Saudi Arabia 2016)': 'KZ-SA',
  'KZ-HU treaty (Hungary 2014)': 'KZ-HU',
  'KZ-CY treaty (Cyprus 2022)': 'KZ-CY',
  'KZ-BG treaty (Bulgaria 2014)': 'KZ-BG',
  // The worked cases shorten the names of the bilateral treaties.
  'KZ-AE treaty': 'KZ-AE',
  'KZ-BG treaty': 'KZ-BG',
  'KZ-CN treaty': 'KZ-CN',
  'KZ-CY treaty': 'KZ-CY',
  'KZ-ES treaty': 'KZ-ES',
  'KZ-HU treaty': 'KZ-HU',
  'KZ-IT treaty': 'KZ-IT',
  'KZ-KG treaty': 'KZ-KG',
  'KZ-KR treaty': 'KZ-KR',
  'KZ-SA treaty': 'KZ-SA',
  'KZ-TR treaty': 'KZ-TR',
  'KZ-UA treaty': 'KZ-UA',
};
