import { defineEntity, p } from '@mikro-orm/core';
import { words } from '../columns.js';

/** A category of offences as the home State's statistics name it, with its place in the international classification (ICCS). */
const OffenceCategorySchema = defineEntity({
  name: 'OffenceCategoryRecord',
  tableName: 'offence_category',
  properties: {
    id: p.text().primary(),
    nameEn: p.text(),
    nameRu: p.text(),
    /** One code, several to choose from by the facts, or none. */
    iccs: words(),
    iccsLabel: p.text().nullable(),
    /** Articles of the Criminal Code of Kazakhstan. */
    kazakhArticles: words(),
    iccsVerified: p.boolean(),
    kazakhArticlesVerified: p.boolean(),
    note: p.text().nullable(),
  },
});

export class OffenceCategoryRecord extends OffenceCategorySchema.class {}
OffenceCategorySchema.setClass(OffenceCategoryRecord);
