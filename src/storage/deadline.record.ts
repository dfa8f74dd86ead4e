import { defineEntity, p } from '@mikro-orm/core';
import { instant, words } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { DeadlineRuleRecord } from './reference/deadline-rule.record.js';
import { SideFileRecord } from './side-file.record.js';

const OPEN = `outcome in ('RUNNING', 'PENDING')`;

/** One statutory limit running, or settled, in one case. Keeps the reckoning, so that a later change of the rule cannot rewrite it. */
const DeadlineSchema = defineEntity({
  name: 'DeadlineRecord',
  tableName: 'deadline',
  indexes: [
    { name: 'deadline_case_idx', properties: ['case', 'dueAt', 'id'] },
    { name: 'deadline_due_idx', properties: ['dueAt', 'id'] },
    { name: 'deadline_started_idx', properties: ['startsAt', 'id'] },
    { name: 'deadline_worklist_idx', properties: ['worklistAt', 'id'] },
    {
      name: 'deadline_worklist_open_idx',
      expression: `create index "deadline_worklist_open_idx" on "deadline" ("worklist_at", "id") where ${OPEN}`,
    },
    {
      name: 'deadline_alarm_open_idx',
      expression: `create index "deadline_alarm_open_idx" on "deadline" ((coalesce(earliest_due_at, due_at)), "id") where ${OPEN}`,
    },
    {
      name: 'deadline_clock_open_idx',
      expression: `create index "deadline_clock_open_idx" on "deadline" ("clock", "worklist_at", "id") where ${OPEN}`,
    },
    {
      name: 'deadline_consequence_open_idx',
      expression: `create index "deadline_consequence_open_idx" on "deadline" ("consequence", "worklist_at", "id") where ${OPEN}`,
    },
    {
      name: 'deadline_responsible_open_idx',
      expression: `create index "deadline_responsible_open_idx" on "deadline" using gin ("responsible") where ${OPEN}`,
    },
    {
      name: 'deadline_open_due_idx',
      expression: `create index "deadline_open_due_idx" on "deadline" ("due_at", "id") where outcome in ('RUNNING', 'PENDING')`,
    },
    {
      name: 'deadline_open_rule_key',
      expression: `create unique index "deadline_open_rule_key" on "deadline" ("case_id", "rule_id", "side_file_id") nulls not distinct where outcome in ('RUNNING', 'PENDING')`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    rule: () =>
      p.manyToOne(DeadlineRuleRecord).mapToPk().name('rule_id').deleteRule('restrict').updateRule('no action'),
    clock: p.text(),
    startEvent: p.text(),
    /** Number of the starting event among the facts of the case. */
    startSequence: p.integer().nullable(),
    /** The side file whose limit it is; null for one of the case itself. */
    sideFile: () =>
      p
        .manyToOne(SideFileRecord)
        .mapToPk()
        .name('side_file_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    startsAt: instant(),
    timeZone: p.text(),
    /** Exclusive end: the first instant after the limit. */
    dueAt: instant().nullable(),
    /** Last civil day of the limit. */
    dueOn: p.date().nullable(),
    earliestDueAt: instant().nullable(),
    latestDueAt: instant().nullable(),
    /** RECKONED, EXTENDED or SET_BY_HAND: what the date rests on. */
    dateBasis: p.text().default('RECKONED'),
    alternatives: p.json<unknown>(),
    derivation: p.json<unknown>(),
    undatedReason: p.text().nullable(),
    consequence: p.text(),
    responsible: words(),
    outcome: p.text(),
    stoppedAt: instant().nullable(),
    stopEvent: p.text().nullable(),
    successorRule: p.text().nullable(),
    /** Place on the worklist, set by the database: the due instant, a thousand years earlier for an open limit in hours on a person's liberty; `infinity` without a date. */
    worklistAt: instant().defaultRaw(`'infinity'`),
  },
});

export class DeadlineRecord extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRecord);
