import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { PersonRecord } from './person.record.js';
import { JurisdictionRecord } from './reference/jurisdiction.record.js';

/** A document, or the number of one, by which a person is identified. Withdrawn, never deleted. */
const IdentityDocumentSchema = defineEntity({
  name: 'IdentityDocumentRecord',
  tableName: 'identity_document',
  indexes: [
    { name: 'identity_document_person_idx', properties: ['person', 'recordedAt', 'id'] },
    { name: 'identity_document_number_idx', properties: ['numberKey'] },
  ],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonRecord).mapToPk().name('person_id').deleteRule('restrict').updateRule('no action'),
    kind: p.text(),
    /** As the document writes it. */
    number: p.text(),
    /** Capital letters and digits only, for comparison. */
    numberKey: p.text(),
    country: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('country_code')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    issuedOn: p.date().nullable(),
    validUntil: p.date().nullable(),
    recordedAt: instant(),
    withdrawnAt: instant().nullable(),
  },
});

export class IdentityDocumentRecord extends IdentityDocumentSchema.class {}
IdentityDocumentSchema.setClass(IdentityDocumentRecord);
