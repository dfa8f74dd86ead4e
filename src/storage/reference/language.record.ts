import { defineEntity, p } from '@mikro-orm/core';

/** A language of ISO 639-1, with its names in English, Russian and, where known, Kazakh. */
const LanguageSchema = defineEntity({
  name: 'LanguageRecord',
  tableName: 'language',
  properties: {
    code: p.text().primary(),
    nameEn: p.text(),
    nameRu: p.text(),
    nameKk: p.text().nullable(),
  },
});

export class LanguageRecord extends LanguageSchema.class {}
LanguageSchema.setClass(LanguageRecord);
