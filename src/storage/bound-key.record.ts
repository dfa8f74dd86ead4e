import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { CaseFactRecord } from './case-fact.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** An idempotency key and the recorded act it is bound to. Only a recorded act binds its key. */
const BoundKeySchema = defineEntity({
  name: 'BoundKeyRecord',
  tableName: 'bound_key',
  properties: {
    actor: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('actor_id').primary().deleteRule('restrict').updateRule('no action'),
    operation: p.text().primary(),
    key: p.text().primary(),
    /** SHA-256 of the canonical input. */
    inputDigest: p.text(),
    fact: () => p.manyToOne(CaseFactRecord).mapToPk().name('fact_id').deleteRule('restrict').updateRule('no action'),
    boundAt: instant(),
  },
});

export class BoundKeyRecord extends BoundKeySchema.class {}
BoundKeySchema.setClass(BoundKeyRecord);
