import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { PersonRecord } from './person.record.js';

/** One name of a requested person, as given. */
const PersonNameSchema = defineEntity({
  name: 'PersonNameRecord',
  tableName: 'person_name',
  indexes: [
    { name: 'person_name_person_idx', properties: ['person', 'position'] },
    {
      name: 'person_name_folded_idx',
      expression: 'create index "person_name_folded_idx" on "person_name" using gin ("folded" gin_trgm_ops)',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonRecord).mapToPk().name('person_id').deleteRule('restrict').updateRule('no action'),
    /** Order of entry; the first name is the one shown. */
    position: p.integer(),
    fullName: p.text(),
    kind: p.text(),
    /** Lower case, accents and width folded, for search. */
    folded: p.text(),
    family: p.text().nullable(),
    given: p.text().nullable(),
    patronymic: p.text().nullable(),
    /** FAMILY_FIRST or GIVEN_FIRST. */
    partOrder: p.text().nullable(),
    withdrawnAt: instant().nullable(),
  },
});

export class PersonNameRecord extends PersonNameSchema.class {}
PersonNameSchema.setClass(PersonNameRecord);
