import { defineEntity, p } from '@mikro-orm/core';
import { JurisdictionRecord } from './reference/jurisdiction.record.js';

/** The last case number given out per home State and year. */
const ReferenceCounterSchema = defineEntity({
  name: 'ReferenceCounterRecord',
  tableName: 'reference_counter',
  properties: {
    homeState: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('home_state')
        .primary()
        .deleteRule('restrict')
        .updateRule('no action'),
    year: p.integer().primary(),
    lastNumber: p.integer(),
  },
});

export class ReferenceCounterRecord extends ReferenceCounterSchema.class {}
ReferenceCounterSchema.setClass(ReferenceCounterRecord);
