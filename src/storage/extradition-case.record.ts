import { defineEntity, p } from '@mikro-orm/core';
import { instant, words } from './columns.js';
import { PersonRecord } from './person.record.js';
import { ProcedureVersionRecord } from './procedure-version.record.js';
import { AuthorityRecord } from './reference/authority.record.js';
import { InstrumentRecord } from './reference/instrument.record.js';
import { JurisdictionRecord } from './reference/jurisdiction.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** One extradition case as it stands now. Its history is in `case_fact`; this row is the fold of it. */
const ExtraditionCaseSchema = defineEntity({
  name: 'ExtraditionCaseRecord',
  tableName: 'extradition_case',
  indexes: [
    { name: 'extradition_case_opened_idx', properties: ['openedAt', 'id'] },
    { name: 'extradition_case_updated_idx', properties: ['updatedAt', 'id'] },
    { name: 'extradition_case_next_due_idx', properties: ['nextDueAt', 'id'] },
    { name: 'extradition_case_home_next_due_idx', properties: ['homeState', 'nextDueAt', 'id'] },
    { name: 'extradition_case_home_opened_idx', properties: ['homeState', 'openedAt', 'id'] },
    { name: 'extradition_case_home_updated_idx', properties: ['homeState', 'updatedAt', 'id'] },
    { name: 'extradition_case_home_reference_idx', properties: ['homeState', 'reference', 'id'] },
    { name: 'extradition_case_authority_idx', properties: ['authority', 'nextDueAt', 'id'] },
    { name: 'extradition_case_status_idx', properties: ['status', 'nextDueAt', 'id'] },
    { name: 'extradition_case_counterpart_idx', properties: ['counterpart', 'nextDueAt', 'id'] },
    { name: 'extradition_case_assigned_idx', properties: ['assignedTo', 'nextDueAt', 'id'] },
    { name: 'extradition_case_person_idx', properties: ['person'] },
    { name: 'extradition_case_home_follow_up_idx', properties: ['homeState', 'followUpDueAt', 'id'] },
  ],
  uniques: [
    { name: 'extradition_case_reference_key', properties: ['reference'] },
    { name: 'extradition_case_number_key', properties: ['homeState', 'referenceYear', 'referenceNumber'] },
  ],
  properties: {
    id: p.uuid().primary(),
    reference: p.text(),
    homeState: () =>
      p.manyToOne(JurisdictionRecord).mapToPk().name('home_state').deleteRule('restrict').updateRule('no action'),
    referenceYear: p.integer(),
    referenceNumber: p.integer(),
    direction: p.text(),
    counterpart: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('counterpart_code')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    authority: () =>
      p.manyToOne(AuthorityRecord).mapToPk().name('authority_id').deleteRule('restrict').updateRule('no action'),
    person: () =>
      p.manyToOne(PersonRecord).mapToPk().name('person_id').nullable().deleteRule('restrict').updateRule('no action'),
    legalBasis: () =>
      p
        .manyToOne(InstrumentRecord)
        .mapToPk()
        .name('legal_basis')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** Keys of all instruments chosen for the case, the legal basis first. */
    instruments: words(),
    profile: p.text(),
    procedureVersion: () =>
      p
        .manyToOne(ProcedureVersionRecord)
        .mapToPk()
        .name('procedure_version')
        .deleteRule('restrict')
        .updateRule('no action'),
    timeZone: p.text(),
    status: p.text(),
    statusPrevious: p.text().nullable(),
    custody: p.text(),
    custodyPrevious: p.text().nullable(),
    hold: p.text(),
    holdPrevious: p.text().nullable(),
    closedReason: p.text().nullable(),
    assignedTo: () =>
      p
        .manyToOne(OfficerRecord)
        .mapToPk()
        .name('assigned_to')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    priority: p.text(),
    /** Counts decisions; an officer says which one the act was decided on. */
    version: p.integer(),
    /** Counts all facts of the case on the feed. */
    lastSequence: p.integer(),
    /** First due instant among the deadlines that were open when the case last moved or something of it lapsed; `infinity` when none is dated, so that an index can order by it. */
    nextDueAt: instant().defaultRaw(`'infinity'`),
    /** When somebody must ask what became of the case, unless it moves before; `infinity` when nothing is expected of it. */
    followUpDueAt: instant().defaultRaw(`'infinity'`),
    openedAt: instant(),
    updatedAt: instant(),
    /** True for generated records, so that nobody takes them for real. */
    synthetic: p.boolean().default(false),
  },
});

export class ExtraditionCaseRecord extends ExtraditionCaseSchema.class {}
ExtraditionCaseSchema.setClass(ExtraditionCaseRecord);
