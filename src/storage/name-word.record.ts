import { defineEntity, p } from '@mikro-orm/core';

/** A word that some name has or had, as it sounds; once each, so that trigrams find what a misspelt word may mean. */
const NameWordSchema = defineEntity({
  name: 'NameWordRecord',
  tableName: 'name_word',
  indexes: [
    {
      name: 'name_word_trigram_idx',
      expression:
        'create index "name_word_trigram_idx" on "name_word" using gin ("word" gin_trgm_ops) with (fastupdate = off)',
    },
  ],
  properties: { word: p.text().primary() },
});

export class NameWordRecord extends NameWordSchema.class {}
NameWordSchema.setClass(NameWordRecord);
