import countries from 'i18n-iso-countries';
import { JURISDICTION_CODES } from '../../src/extradition/jurisdictions.js';
import type { ReferenceSet } from './reference-set.js';

function nameOf(code: string, language: string): string {
  const name = countries.getName(code, language);
  if (!name)
    throw new Error(`i18n-iso-countries has no name for ${code} in ${language}. Add one here, with its source.`);
  return name;
}

/** The countries and territories of ISO 3166-1, named by the package i18n-iso-countries (MIT). */
export const JURISDICTIONS: ReferenceSet = {
  name: 'jurisdictions',
  tables: [
    {
      table: 'jurisdiction',
      key: ['code'],
      columns: { code: 'text', alpha3: 'text', name_en: 'text', name_ru: 'text', name_kk: 'text' },
      rows: Array.from(JURISDICTION_CODES, (code) => ({
        code,
        alpha3: countries.alpha2ToAlpha3(code),
        name_en: nameOf(code, 'en'),
        name_ru: nameOf(code, 'ru'),
        name_kk: nameOf(code, 'kk'),
      })),
    },
  ],
};
