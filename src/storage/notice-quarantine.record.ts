import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { DeadlineRecord } from './deadline.record.js';

/** A limit whose notices cannot be found out, because its rule or its row is faulty. The others go on without it. */
const NoticeQuarantineSchema = defineEntity({
  name: 'NoticeQuarantineRecord',
  tableName: 'notice_quarantine',
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
    firstAt: instant(),
    lastAt: instant(),
    attempts: p.integer(),
    /** What went wrong, in the words of the fault. */
    fault: p.text(),
  },
});

export class NoticeQuarantineRecord extends NoticeQuarantineSchema.class {}
NoticeQuarantineSchema.setClass(NoticeQuarantineRecord);
