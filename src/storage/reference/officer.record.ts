import { defineEntity, p } from '@mikro-orm/core';
import { words } from '../columns.js';
import { AuthorityRecord } from './authority.record.js';
import { JurisdictionRecord } from './jurisdiction.record.js';

/** A person or machine that signs in: which home State, which unit, which roles. */
const OfficerSchema = defineEntity({
  name: 'OfficerRecord',
  tableName: 'officer',
  uniques: [{ name: 'officer_subject_key', properties: ['subject'] }],
  indexes: [{ name: 'officer_authority_idx', properties: ['authority'] }],
  properties: {
    id: p.uuid().primary(),
    /** Subject of the token. */
    subject: p.text(),
    displayName: p.text(),
    homeState: () =>
      p.manyToOne(JurisdictionRecord).mapToPk().name('home_state').deleteRule('restrict').updateRule('no action'),
    authority: () =>
      p
        .manyToOne(AuthorityRecord)
        .mapToPk()
        .name('authority_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** STATE: all cases of the home State. UNIT: those of the own authority. */
    scope: p.text(),
    roles: words(),
    active: p.boolean().default(true),
    /** True for users set up for demonstration; they have no place in production. */
    demo: p.boolean().default(false),
  },
});

export class OfficerRecord extends OfficerSchema.class {}
OfficerSchema.setClass(OfficerRecord);
