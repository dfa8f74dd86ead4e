import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../columns.js';

/** Which content of a set of reference data was loaded last, so that a start with nothing new writes nothing. */
const SeedMarkSchema = defineEntity({
  name: 'SeedMarkRecord',
  tableName: 'seed_mark',
  properties: {
    name: p.text().primary(),
    /** SHA-256 of the set's rows, 64 hexadecimal digits. */
    checksum: p.text(),
    loadedAt: instant().defaultRaw('now()'),
  },
});

export class SeedMarkRecord extends SeedMarkSchema.class {}
SeedMarkSchema.setClass(SeedMarkRecord);
