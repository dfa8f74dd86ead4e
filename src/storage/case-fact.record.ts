import { defineEntity, p } from '@mikro-orm/core';
import { ids, instant } from './columns.js';
import { DeadlineRecord } from './deadline.record.js';
import { DocumentLinkRecord } from './document-link.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { ProposalRecord } from './proposal.record.js';
import { OfficerRecord } from './reference/officer.record.js';
import { SideFileRecord } from './side-file.record.js';

/**
 * Everything that was ever put on the record, in order: the history of every case and the outbox of the feed in one.
 * Append-only; the database refuses changes. `transactionId` and `position` give an order that survives concurrent
 * commits, read only below the snapshot's oldest running transaction.
 */
const CaseFactSchema = defineEntity({
  name: 'CaseFactRecord',
  tableName: 'case_fact',
  indexes: [
    { name: 'case_fact_feed_idx', properties: ['transactionId', 'position'] },
    {
      name: 'case_fact_side_file_idx',
      expression: `create index "case_fact_side_file_idx" on "case_fact" ("side_file_id", "sequence") where side_file_id is not null`,
    },
    {
      name: 'case_fact_proposal_idx',
      expression: `create index "case_fact_proposal_idx" on "case_fact" ("proposal_id", "sequence") where proposal_id is not null`,
    },
  ],
  checks: [
    { name: 'case_fact_not_for_oneself', expression: 'acting_for is null or acting_for <> actor_id' },
    {
      name: 'case_fact_told_by_time',
      expression: `actor_id is not null or kind in ('DEADLINE_NOTICE', 'NOTICE_ESCALATION')`,
    },
  ],
  uniques: [{ name: 'case_fact_sequence_key', properties: ['case', 'sequence'] }],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    /** Counts the facts of the case from 1, without holes: given under the lock on the case row. */
    sequence: p.integer(),
    /** What kind of fact it is: a FactKind. */
    kind: p.text(),
    transactionId: p.type('string').$type<string>().columnType('xid8').defaultRaw('pg_current_xact_id()'),
    position: p.bigint('string').columnType('bigint').generated('identity'),
    versionBefore: p.integer(),
    versionAfter: p.integer(),
    event: p.text().nullable(),
    /** True for an event that followed in law from another one. */
    emitted: p.boolean().default(false),
    /** Legal time. */
    occurredAt: instant(),
    /** Legal time as it was given, with its offset. */
    occurredAtGiven: p.text(),
    timeZone: p.text(),
    recordedAt: instant(),
    /** Null where nobody acted and time alone is told. */
    actor: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('actor_id').nullable().deleteRule('restrict').updateRule('no action'),
    /** The officer in whose place the actor stood. */
    actingFor: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('acting_for').nullable().deleteRule('restrict').updateRule('no action'),
    role: p.text().nullable(),
    procedureVersion: p.text(),
    note: p.text().nullable(),
    /** The side file it belongs to. */
    sideFile: () =>
      p
        .manyToOne(SideFileRecord)
        .mapToPk()
        .name('side_file_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** Number of the fact of the same case that this one corrects; that one counts no more. */
    supersedes: p.integer().nullable(),
    /** A late entry counts behind the event of this number, 0 for the very beginning; null: in the order it was recorded. */
    placedAfter: p.integer().nullable(),
    /** What a fact that is no event says, by its kind. */
    detail: p.json<unknown>().defaultRaw(`'{}'`),
    facts: p.json<unknown>().defaultRaw(`'{}'`),
    attestations: p.json<unknown>().defaultRaw(`'[]'`),
    documentIds: ids().defaultRaw(`'{}'`),
    changes: p.json<unknown>().defaultRaw(`'[]'`),
    /** Limits that the event would have started, and why they were not. */
    notStarted: p.json<unknown>().defaultRaw(`'[]'`),
    deadline: () =>
      p
        .manyToOne(DeadlineRecord)
        .mapToPk()
        .name('deadline_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** Status of the deadline before and after, for a fact of kind DEADLINE. */
    deadlineFrom: p.text().nullable(),
    deadlineTo: p.text().nullable(),
    document: () =>
      p
        .manyToOne(DocumentLinkRecord)
        .mapToPk()
        .name('document_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** The proposal a fact of kind PROPOSAL tells of, or by whose approval an event was recorded. */
    proposal: () =>
      p
        .manyToOne(ProposalRecord)
        .mapToPk()
        .name('proposal_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
  },
});

export class CaseFactRecord extends CaseFactSchema.class {}
CaseFactSchema.setClass(CaseFactRecord);
