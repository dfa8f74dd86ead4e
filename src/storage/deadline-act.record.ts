import { defineEntity, p } from '@mikro-orm/core';
import { ids, instant, words } from './columns.js';
import { DeadlineRecord } from './deadline.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** What an officer did to a single limit: extended it, set its date by hand, or explained why it was missed. Append-only. */
const DeadlineActSchema = defineEntity({
  name: 'DeadlineActRecord',
  tableName: 'deadline_act',
  indexes: [
    { name: 'deadline_act_deadline_idx', properties: ['deadline', 'sequence'] },
    { name: 'deadline_act_case_idx', properties: ['case', 'sequence'] },
  ],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    deadline: () =>
      p.manyToOne(DeadlineRecord).mapToPk().name('deadline_id').deleteRule('restrict').updateRule('no action'),
    /** EXTENDED, DATE_SET, EXPLAINED; MOVED_ALONG for a limit counted back from one that was extended or dated. */
    kind: p.text(),
    /** Number of its fact in the history of the case. */
    sequence: p.integer(),
    dueBefore: instant().nullable(),
    dueAfter: instant().nullable(),
    dueOnBefore: p.date().nullable(),
    dueOnAfter: p.date().nullable(),
    /** Legal time of the decision. */
    decidedAt: instant(),
    recordedAt: instant(),
    actor: () => p.manyToOne(OfficerRecord).mapToPk().name('actor_id').deleteRule('restrict').updateRule('no action'),
    role: p.text(),
    /** Why: the ground of an extension or of a date, or the explanation of a breach. */
    ground: p.text(),
    followUp: p.text().nullable(),
    /** The text that allows it. */
    citation: p.text().nullable(),
    documentIds: ids().defaultRaw(`'{}'`),
    /** Number of the event that decided it. */
    eventSequence: p.integer().nullable(),
    /** The limit had already passed when it was decided. */
    late: p.boolean().default(false),
    /** What of the rule behind it was not verified, in sentences. */
    reservations: words().defaultRaw(`'{}'`),
  },
});

export class DeadlineActRecord extends DeadlineActSchema.class {}
DeadlineActSchema.setClass(DeadlineActRecord);
