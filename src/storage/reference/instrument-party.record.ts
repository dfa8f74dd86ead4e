import { defineEntity, p } from '@mikro-orm/core';
import { InstrumentRecord } from './instrument.record.js';
import { JurisdictionRecord } from './jurisdiction.record.js';

/** How one State stands to one instrument. A missing date was not seen; a missing row says nothing. */
const InstrumentPartySchema = defineEntity({
  name: 'InstrumentPartyRecord',
  tableName: 'instrument_party',
  indexes: [{ name: 'instrument_party_jurisdiction_idx', properties: ['jurisdiction', 'instrument'] }],
  properties: {
    instrument: () =>
      p
        .manyToOne(InstrumentRecord)
        .mapToPk()
        .name('instrument_id')
        .primary()
        .deleteRule('restrict')
        .updateRule('no action'),
    jurisdiction: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('jurisdiction_code')
        .primary()
        .deleteRule('restrict')
        .updateRule('no action'),
    status: p.text(),
    entryIntoForce: p.date().nullable(),
    /** First day on which the instrument no longer binds the State. */
    endedOn: p.date().nullable(),
    depositedOn: p.date().nullable(),
    /** STATED, DERIVED, IMPLIED or OWN_KNOWLEDGE. */
    basis: p.text(),
    sourceUrl: p.text().nullable(),
    verified: p.boolean(),
    note: p.text().nullable(),
  },
});

export class InstrumentPartyRecord extends InstrumentPartySchema.class {}
InstrumentPartySchema.setClass(InstrumentPartyRecord);
