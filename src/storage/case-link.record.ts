import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** What one case is to another. A link is two rows, one as each of the cases sees it; it is ended, never deleted. */
const CaseLinkSchema = defineEntity({
  name: 'CaseLinkRecord',
  tableName: 'case_link',
  indexes: [
    { name: 'case_link_case_idx', properties: ['case', 'linkedAt', 'id'] },
    { name: 'case_link_other_idx', properties: ['otherCase'] },
    {
      name: 'case_link_standing_key',
      expression: `create unique index "case_link_standing_key" on "case_link" ("case_id", "other_case_id", "relation") where unlinked_at is null`,
    },
    {
      // A file is the duplicate of one case at most.
      name: 'case_link_one_original_key',
      expression: `create unique index "case_link_one_original_key" on "case_link" ("case_id") where relation = 'DUPLICATE_OF' and unlinked_at is null`,
    },
  ],
  checks: [{ name: 'case_link_to_another', expression: 'case_id <> other_case_id' }],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    otherCase: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('other_case_id').deleteRule('restrict').updateRule('no action'),
    /** What the other case is to this one: a CaseRelation. */
    relation: p.text(),
    note: p.text().nullable(),
    linkedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('linked_by').deleteRule('restrict').updateRule('no action'),
    linkedAt: instant(),
    unlinkedBy: () =>
      p
        .manyToOne(OfficerRecord)
        .mapToPk()
        .name('unlinked_by')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    unlinkedAt: instant().nullable(),
  },
});

export class CaseLinkRecord extends CaseLinkSchema.class {}
CaseLinkSchema.setClass(CaseLinkRecord);
