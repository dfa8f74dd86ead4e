import { defineEntity, p } from '@mikro-orm/core';
import { words } from './columns.js';
import { PersonNameRecord } from './person-name.record.js';
import { PersonRecord } from './person.record.js';

/** The keys under which a standing name is found. Made from the name, and made anew when the way of folding changes. */
const PersonNameKeySchema = defineEntity({
  name: 'PersonNameKeyRecord',
  tableName: 'person_name_key',
  indexes: [
    {
      name: 'person_name_key_words_idx',
      expression:
        'create index "person_name_key_words_idx" on "person_name_key" using gin (array_to_tsvector("words")) with (fastupdate = off)',
    },
    { name: 'person_name_key_person_idx', properties: ['person'] },
  ],
  properties: {
    name: () =>
      p.manyToOne(PersonNameRecord).mapToPk().name('name_id').primary().deleteRule('restrict').updateRule('no action'),
    person: () => p.manyToOne(PersonRecord).mapToPk().name('person_id').deleteRule('restrict').updateRule('no action'),
    /** Version of the folding that made the keys. */
    fold: p.integer(),
    words: words(),
  },
});

export class PersonNameKeyRecord extends PersonNameKeySchema.class {}
PersonNameKeySchema.setClass(PersonNameKeyRecord);
