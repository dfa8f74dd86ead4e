import { OFFENCE_CATEGORIES } from '../../src/extradition/offences/offence-category.js';
import type { ReferenceSet } from './reference-set.js';

/** The categories of offences with their ICCS codes. */
export const OFFENCE_CATEGORY_SET: ReferenceSet = {
  name: 'offence categories',
  tables: [
    {
      table: 'offence_category',
      key: ['id'],
      columns: {
        id: 'text',
        name_en: 'text',
        name_ru: 'text',
        iccs: 'text[]',
        iccs_label: 'text',
        kazakh_articles: 'text[]',
        iccs_verified: 'boolean',
        kazakh_articles_verified: 'boolean',
        note: 'text',
      },
      rows: OFFENCE_CATEGORIES.map((category) => ({
        id: category.id,
        name_en: category.nameEn,
        name_ru: category.nameRu,
        iccs: category.iccs,
        iccs_label: category.iccsLabel,
        kazakh_articles: category.kazakhArticles,
        iccs_verified: category.iccsVerified,
        kazakh_articles_verified: category.kazakhArticlesVerified,
        note: category.note,
      })),
    },
  ],
};
