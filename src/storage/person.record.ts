import { defineEntity, p } from '@mikro-orm/core';
import { instant, words } from './columns.js';

/** A requested person. Names are rows of their own, as given, in every script. */
const PersonSchema = defineEntity({
  name: 'PersonRecord',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    /** Birth date as far as it is known: `1981`, `1981-03` or `1981-03-09`. */
    bornOn: p.text().nullable(),
    sex: p.text().nullable(),
    nationalities: words().defaultRaw(`'{}'`),
    createdAt: instant(),
  },
});

export class PersonRecord extends PersonSchema.class {}
PersonSchema.setClass(PersonRecord);
