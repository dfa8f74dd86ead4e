import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { IdentityDocumentRecord } from './identity-document.record.js';
import { PersonNameRecord } from './person-name.record.js';
import { PersonRecord } from './person.record.js';
import { ProtectionRecord } from './protection.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** What an officer did to the record of a person, with what it was before. Append-only; the database refuses changes. */
const PersonActSchema = defineEntity({
  name: 'PersonActRecord',
  tableName: 'person_act',
  indexes: [
    { name: 'person_act_person_idx', properties: ['person', 'recordedAt', 'id'] },
    { name: 'person_act_other_idx', properties: ['otherPerson', 'recordedAt', 'id'] },
  ],
  checks: [{ name: 'person_act_with_another', expression: 'other_person_id <> person_id' }],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonRecord).mapToPk().name('person_id').deleteRule('restrict').updateRule('no action'),
    /** The other person, of an act that decides whether two are one. */
    otherPerson: () =>
      p
        .manyToOne(PersonRecord)
        .mapToPk()
        .name('other_person_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** What was done: a PersonActKind. */
    act: p.text(),
    name: () =>
      p.manyToOne(PersonNameRecord).mapToPk().name('name_id').nullable().deleteRule('restrict').updateRule('no action'),
    document: () =>
      p
        .manyToOne(IdentityDocumentRecord)
        .mapToPk()
        .name('document_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    protection: () =>
      p
        .manyToOne(ProtectionRecord)
        .mapToPk()
        .name('protection_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    ground: p.text().nullable(),
    /** Particulars that were amended: name of the field, value before and after. */
    changes: p.json<unknown>().defaultRaw(`'[]'`),
    actor: () => p.manyToOne(OfficerRecord).mapToPk().name('actor_id').deleteRule('restrict').updateRule('no action'),
    recordedAt: instant(),
  },
});

export class PersonActRecord extends PersonActSchema.class {}
PersonActSchema.setClass(PersonActRecord);
