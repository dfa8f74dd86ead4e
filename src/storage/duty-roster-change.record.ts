import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { AuthorityRecord } from './reference/authority.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** Who set the roster of an authority, when, and from when on it holds. Bound to the key of the act. */
const DutyRosterChangeSchema = defineEntity({
  name: 'DutyRosterChangeRecord',
  tableName: 'duty_roster_change',
  indexes: [{ name: 'duty_roster_change_authority_idx', properties: ['authority', 'setAt'] }],
  uniques: [{ name: 'duty_roster_change_key', properties: ['actor', 'key'] }],
  properties: {
    id: p.uuid().primary(),
    authority: () =>
      p.manyToOne(AuthorityRecord).mapToPk().name('authority_id').deleteRule('restrict').updateRule('no action'),
    fromAt: instant(),
    actor: () => p.manyToOne(OfficerRecord).mapToPk().name('actor_id').deleteRule('restrict').updateRule('no action'),
    key: p.text(),
    inputDigest: p.text(),
    setAt: instant(),
  },
});

export class DutyRosterChangeRecord extends DutyRosterChangeSchema.class {}
DutyRosterChangeSchema.setClass(DutyRosterChangeRecord);
