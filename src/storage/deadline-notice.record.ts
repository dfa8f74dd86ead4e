import { defineEntity, p } from '@mikro-orm/core';
import { ids, instant, words } from './columns.js';
import { DeadlineRecord } from './deadline.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { OfficerRecord } from './reference/officer.record.js';

const WAITING = 'patience is not null and acknowledged_at is null and moot_at is null';

/** What was told of a limit, once; and whether a person has acknowledged it. Its id is that of the fact that told it. */
const DeadlineNoticeSchema = defineEntity({
  name: 'DeadlineNoticeRecord',
  tableName: 'deadline_notice',
  indexes: [
    {
      // However many heralds there are: one notice of a stage, as long as the limit ends when it ends.
      name: 'deadline_notice_once_key',
      expression: `create unique index "deadline_notice_once_key" on "deadline_notice" ("deadline_id", "stage", "before", "due_at") nulls not distinct`,
    },
    { name: 'deadline_notice_case_idx', properties: ['case', 'toldAt', 'id'] },
    { name: 'deadline_notice_told_idx', properties: ['toldAt', 'id'] },
    {
      name: 'deadline_notice_escalate_idx',
      expression: `create index "deadline_notice_escalate_idx" on "deadline_notice" ("escalate_at", "id") where escalate_at is not null`,
    },
    {
      name: 'deadline_notice_waiting_idx',
      expression: `create index "deadline_notice_waiting_idx" on "deadline_notice" ("told_at", "id") where ${WAITING}`,
    },
    {
      name: 'deadline_notice_asked_idx',
      expression: `create index "deadline_notice_asked_idx" on "deadline_notice" using gin ("asked") where ${WAITING}`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    deadline: () =>
      p.manyToOne(DeadlineRecord).mapToPk().name('deadline_id').deleteRule('restrict').updateRule('no action'),
    /** APPROACHING, DUE, MISSED, LAPSED or MET_LATE. */
    stage: p.text(),
    /** The rung of the ladder, such as `P3D`; null for an outcome. */
    before: p.text().nullable(),
    /** End of the limit when the notice was told. */
    dueAt: instant(),
    /** When the stage was reached. */
    reachedAt: instant(),
    toldAt: instant(),
    /** When the act that came late was done. */
    actAt: instant().nullable(),
    /** Seconds within which a person must acknowledge it, at each level; null: nobody has to. */
    patience: p.integer().nullable(),
    /** When it goes up the duty roster unless somebody acknowledges it. */
    escalateAt: instant().nullable(),
    /** How far up the roster it went: 0 for those who are responsible. */
    level: p.integer().default(0),
    askedRoles: words().defaultRaw(`'{}'`),
    /** Officers who were asked by name. */
    asked: ids().defaultRaw(`'{}'`),
    acknowledgedAt: instant().nullable(),
    acknowledgedBy: () =>
      p
        .manyToOne(OfficerRecord)
        .mapToPk()
        .name('acknowledged_by')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** Note of who acknowledged it. */
    acknowledgementNote: p.text().nullable(),
    /** When it was found that the limit is settled and nobody has to acknowledge it any more. */
    mootAt: instant().nullable(),
  },
});

export class DeadlineNoticeRecord extends DeadlineNoticeSchema.class {}
DeadlineNoticeSchema.setClass(DeadlineNoticeRecord);
