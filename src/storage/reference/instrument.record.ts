import { defineEntity, p } from '@mikro-orm/core';
import { JurisdictionRecord } from './jurisdiction.record.js';

/** A treaty, a law or another text that a case, a deadline rule or a document list cites. */
const InstrumentSchema = defineEntity({
  name: 'InstrumentRecord',
  tableName: 'instrument',
  indexes: [
    { name: 'instrument_kind_idx', properties: ['kind', 'id'] },
    { name: 'instrument_country_idx', properties: ['country', 'id'] },
    { name: 'instrument_parent_idx', properties: ['parent'] },
  ],
  properties: {
    /** The key used everywhere: ETS24, KZ-KG, KZ-CPC, ... */
    id: p.text().primary(),
    name: p.text(),
    kind: p.text(),
    /** The convention a protocol belongs to. */
    parent: p.text().name('parent_id').nullable(),
    /** The State of a domestic law. */
    country: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('country_code')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    entryIntoForce: p.date().nullable(),
    sourceUrl: p.text().nullable(),
    verified: p.boolean(),
    note: p.text().nullable(),
  },
});

export class InstrumentRecord extends InstrumentSchema.class {}
InstrumentSchema.setClass(InstrumentRecord);
