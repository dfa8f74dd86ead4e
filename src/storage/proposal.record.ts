import { defineEntity, p } from '@mikro-orm/core';
import { instant, words } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { OfficerRecord } from './reference/officer.record.js';
import { SideFileRecord } from './side-file.record.js';

/**
 * An event that one officer proposed and another must approve. Only its decision is ever written, once; the database
 * refuses a decision of the proposer, and a change of what was proposed.
 */
const ProposalSchema = defineEntity({
  name: 'ProposalRecord',
  tableName: 'proposal',
  indexes: [
    { name: 'proposal_case_idx', properties: ['case', 'proposedAt', 'id'] },
    { name: 'proposal_proposer_idx', properties: ['proposedBy', 'proposedAt', 'id'] },
    {
      name: 'proposal_waiting_idx',
      expression: `create index "proposal_waiting_idx" on "proposal" ("proposed_at", "id") where status = 'OPEN'`,
    },
    {
      name: 'proposal_open_key',
      expression: `create unique index "proposal_open_key" on "proposal" ("case_id", "event", "side_file_id") nulls not distinct where status = 'OPEN'`,
    },
  ],
  checks: [
    {
      name: 'proposal_status_known',
      expression: `status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'OVERTAKEN')`,
    },
    {
      name: 'proposal_four_eyes',
      expression: `status in ('OPEN', 'WITHDRAWN', 'OVERTAKEN') or (decided_by is not null and decided_by <> proposed_by)`,
    },
    {
      name: 'proposal_withdrawn_by_proposer',
      expression: `status <> 'WITHDRAWN' or (decided_by is not null and decided_by = proposed_by)`,
    },
    {
      name: 'proposal_overtaken_by_nobody',
      expression: `status in ('APPROVED', 'REJECTED', 'WITHDRAWN') or decided_by is null`,
    },
    { name: 'proposal_decided_at_once', expression: `(status = 'OPEN') = (decided_at is null)` },
    {
      name: 'proposal_rejected_with_reason',
      expression: `status <> 'REJECTED' or coalesce(decision_note, '') ~ '[^[:space:]]'`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    event: p.text(),
    /** The side file the event belongs to. */
    sideFile: () =>
      p
        .manyToOne(SideFileRecord)
        .mapToPk()
        .name('side_file_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** Everything that will be recorded, as it was given. */
    input: p.json<unknown>(),
    proposedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('proposed_by').deleteRule('restrict').updateRule('no action'),
    /** In which role it was proposed. */
    role: p.text(),
    /** Who may approve or reject it. */
    roles: words(),
    proposedAt: instant(),
    /** Version of the case it was proposed on: once the case has moved on, nobody can approve it any more. */
    caseVersion: p.integer(),
    /** OPEN, APPROVED, REJECTED, WITHDRAWN or OVERTAKEN. */
    status: p.text().default('OPEN'),
    /** Who approved, rejected or withdrew it; nobody, where the case moved on. */
    decidedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('decided_by').nullable().deleteRule('restrict').updateRule('no action'),
    decidedAt: instant().nullable(),
    decisionNote: p.text().nullable(),
  },
});

export class ProposalRecord extends ProposalSchema.class {}
ProposalSchema.setClass(ProposalRecord);
