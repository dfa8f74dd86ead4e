import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { DutyRosterChangeRecord } from './duty-roster-change.record.js';
import { AuthorityRecord } from './reference/authority.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** Who of an authority is to be asked, at which level, from when until when. A span that a later roster took away is empty. */
const DutyRosterSchema = defineEntity({
  name: 'DutyRosterRecord',
  tableName: 'duty_roster',
  indexes: [{ name: 'duty_roster_authority_idx', properties: ['authority', 'untilAt', 'fromAt'] }],
  properties: {
    id: p.uuid().primary(),
    change: () =>
      p.manyToOne(DutyRosterChangeRecord).mapToPk().name('change_id').deleteRule('restrict').updateRule('no action'),
    authority: () =>
      p.manyToOne(AuthorityRecord).mapToPk().name('authority_id').deleteRule('restrict').updateRule('no action'),
    /** From 1; a higher level is asked later. */
    level: p.integer(),
    officer: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('officer_id').deleteRule('restrict').updateRule('no action'),
    fromAt: instant(),
    /** First instant after the duty. */
    untilAt: instant(),
  },
});

export class DutyRosterRecord extends DutyRosterSchema.class {}
DutyRosterSchema.setClass(DutyRosterRecord);
