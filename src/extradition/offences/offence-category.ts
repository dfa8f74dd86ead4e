/**
 * Codes of the International Classification of Crime for Statistical Purposes, version 1.0
 * (https://unstats.un.org/unsd/classifications/Family/Detail/1000; labels as Eurostat prints them). Only the codes in use here.
 */
export const ICCS_CODES = {
  '0101': 'Intentional homicide',
  '0401': 'Robbery',
  '0501': 'Burglary',
  '0502': 'Theft',
  '0601': 'Controlled drugs',
  '0701': 'Fraud',
  '0703': 'Corruption',
  '07031': 'Bribery',
  '07041': 'Money laundering',
  '0903': 'Acts against computer systems',
  '09051': 'Participation in an organised criminal group',
} as const;

export type IccsCode = keyof typeof ICCS_CODES;

/** A category of offences as the home State's statistics name it, with its place in the international classification. */
export interface OffenceCategory {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  /** One code, or several to choose from by the facts (see the note); empty: no code. */
  readonly iccs: readonly IccsCode[];
  readonly iccsLabel: string | null;
  /** Articles of the Criminal Code of Kazakhstan. */
  readonly kazakhArticles: readonly string[];
  readonly iccsVerified: boolean;
  readonly kazakhArticlesVerified: boolean;
  readonly note: string | null;
}

/** The categories of the published statistics (https://vcentre.kz/amp/2025/07/03/kazahstan-vvodit-novye-tehnologii-dlja-poimki-prestupnikov). */
export const OFFENCE_CATEGORIES = [
  {
    id: 'MURDER',
    nameEn: 'murder',
    nameRu: 'убийства',
    iccs: ['0101'],
    iccsLabel: 'Intentional homicide',
    kazakhArticles: ['99'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: null,
  },
  {
    id: 'DRUG_SALE',
    nameEn: 'sale of drugs',
    nameRu: 'сбыт наркотиков',
    iccs: ['0601'],
    iccsLabel: 'Unlawful acts involving controlled drugs',
    kazakhArticles: ['297'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: null,
  },
  {
    id: 'OPEN_THEFT',
    nameEn: 'open theft',
    nameRu: 'грабежи',
    iccs: ['0401', '0502'],
    iccsLabel: 'Robbery / theft',
    kazakhArticles: ['191'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: 'грабёж in KZ law is open taking; ICCS robbery needs force or threat: map to 0401 when force or threat is recorded, else 0502',
  },
  {
    id: 'FRAUD',
    nameEn: 'fraud',
    nameRu: 'мошенничество',
    iccs: ['0701'],
    iccsLabel: 'Fraud',
    kazakhArticles: ['190'],
    iccsVerified: true,
    kazakhArticlesVerified: true,
    note: 'art. 190 seen in a charged case',
  },
  {
    id: 'THEFT',
    nameEn: 'theft',
    nameRu: 'кражи',
    iccs: ['0502'],
    iccsLabel: 'Theft',
    kazakhArticles: ['188'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: null,
  },
  {
    id: 'ROBBERY_WITH_VIOLENCE',
    nameEn: 'robbery with violence',
    nameRu: 'разбой',
    iccs: ['0401'],
    iccsLabel: 'Robbery',
    kazakhArticles: ['192'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: null,
  },
  {
    id: 'FINANCIAL_PYRAMID',
    nameEn: 'financial pyramid',
    nameRu: 'финансовые пирамиды',
    iccs: ['0701'],
    iccsLabel: 'Fraud',
    kazakhArticles: ['217'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: 'named among the 28 returned persons',
  },
  {
    id: 'ORGANISED_CRIMINAL_GROUP',
    nameEn: 'organised criminal groups',
    nameRu: 'организованные преступные группы',
    iccs: ['09051'],
    iccsLabel: 'Participation in an organised criminal group',
    kazakhArticles: ['262', '263'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: 'art. 262 seen in a charged case; 263 unverified',
  },
  {
    id: 'DRUG_TRAFFICKING',
    nameEn: 'drug trafficking',
    nameRu: 'наркоторговля',
    iccs: ['0601'],
    iccsLabel: 'Unlawful acts involving controlled drugs',
    kazakhArticles: ['297'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: null,
  },
  {
    id: 'EMBEZZLEMENT',
    nameEn: 'embezzlement',
    nameRu: 'присвоение или растрата',
    iccs: ['0703'],
    iccsLabel: 'Corruption (embezzlement)',
    kazakhArticles: ['189'],
    iccsVerified: true,
    kazakhArticlesVerified: false,
    note: 'or 0701 when not in office: judgement',
  },
  {
    id: 'OTHER',
    nameEn: 'other',
    nameRu: 'иные',
    iccs: [],
    iccsLabel: null,
    kazakhArticles: [],
    iccsVerified: true,
    kazakhArticlesVerified: true,
    note: 'everything that none of the named categories holds',
  },
] as const satisfies readonly OffenceCategory[];

export type OffenceCategoryName = (typeof OFFENCE_CATEGORIES)[number]['id'];
