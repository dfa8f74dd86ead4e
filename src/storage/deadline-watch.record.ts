import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { DeadlineRecord } from './deadline.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';

/**
 * A limit of which something is still to be told, and when a herald has to look at it next. The database itself puts every
 * limit here that starts, moves or ends too late; heralds move it on, and take it away when nothing more can come.
 */
const DeadlineWatchSchema = defineEntity({
  name: 'DeadlineWatchRecord',
  tableName: 'deadline_watch',
  indexes: [
    { name: 'deadline_watch_next_idx', properties: ['nextAt', 'deadline'] },
    { name: 'deadline_watch_case_idx', properties: ['case'] },
  ],
  properties: {
    deadline: () =>
      p
        .oneToOne(DeadlineRecord)
        .mapToPk()
        .primary()
        .unique(false)
        .name('deadline_id')
        .deleteRule('restrict')
        .updateRule('no action'),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    /** `-infinity`: at once. */
    nextAt: instant(),
  },
});

export class DeadlineWatchRecord extends DeadlineWatchSchema.class {}
DeadlineWatchSchema.setClass(DeadlineWatchRecord);
