import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { PersonRecord } from './person.record.js';
import { JurisdictionRecord } from './reference/jurisdiction.record.js';

/** A circumstance of a person that may forbid or postpone surrender. Ended or withdrawn, never deleted. */
const ProtectionSchema = defineEntity({
  name: 'ProtectionRecord',
  tableName: 'protection',
  indexes: [{ name: 'protection_person_idx', properties: ['person', 'recordedAt', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonRecord).mapToPk().name('person_id').deleteRule('restrict').updateRule('no action'),
    kind: p.text(),
    country: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('country_code')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** First day as far as it is known: `2025`, `2025-03` or `2025-03-09`. */
    since: p.text(),
    /** Last day as far as it is known; null while it lasts. */
    until: p.text().nullable(),
    outcome: p.text().nullable(),
    /** How the office knows. */
    source: p.text(),
    endSource: p.text().nullable(),
    recordedAt: instant(),
    withdrawnAt: instant().nullable(),
  },
});

export class ProtectionRecord extends ProtectionSchema.class {}
ProtectionSchema.setClass(ProtectionRecord);
