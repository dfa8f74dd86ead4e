import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { PersonRecord } from './person.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** What an officer last decided about two records of persons: two rows, one as each of them sees it. Its history is in the acts. */
const PersonMatchSchema = defineEntity({
  name: 'PersonMatchRecord',
  tableName: 'person_match',
  indexes: [{ name: 'person_match_other_idx', properties: ['otherPerson'] }],
  checks: [{ name: 'person_match_with_another', expression: 'other_person_id <> person_id' }],
  properties: {
    person: () =>
      p.manyToOne(PersonRecord).mapToPk().name('person_id').primary().deleteRule('restrict').updateRule('no action'),
    otherPerson: () =>
      p
        .manyToOne(PersonRecord)
        .mapToPk()
        .name('other_person_id')
        .primary()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** SAME, DIFFERENT or WITHDRAWN. */
    decision: p.text(),
    ground: p.text(),
    decidedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('decided_by').deleteRule('restrict').updateRule('no action'),
    decidedAt: instant(),
  },
});

export class PersonMatchRecord extends PersonMatchSchema.class {}
PersonMatchSchema.setClass(PersonMatchRecord);
