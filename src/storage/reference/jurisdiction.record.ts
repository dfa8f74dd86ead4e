import { defineEntity, p } from '@mikro-orm/core';

/** A country or territory of ISO 3166-1, with its names in English, Russian and Kazakh. */
const JurisdictionSchema = defineEntity({
  name: 'JurisdictionRecord',
  tableName: 'jurisdiction',
  uniques: [{ name: 'jurisdiction_alpha3_key', properties: ['alpha3'] }],
  properties: {
    /** Alpha-2. */
    code: p.text().primary(),
    alpha3: p.text(),
    nameEn: p.text(),
    nameRu: p.text(),
    nameKk: p.text(),
  },
});

export class JurisdictionRecord extends JurisdictionSchema.class {}
JurisdictionSchema.setClass(JurisdictionRecord);
