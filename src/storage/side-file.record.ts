import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';

/** A notice, an assurance, a request after surrender or a transit that hangs on a case, as it stands now. */
const SideFileSchema = defineEntity({
  name: 'SideFileRecord',
  tableName: 'side_file',
  indexes: [{ name: 'side_file_case_idx', properties: ['case', 'kind', 'openedAt', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    /** NOTICE, ASSURANCE, FOLLOWUP or TRANSIT. */
    kind: p.text(),
    state: p.text(),
    previous: p.text().nullable(),
    /** Legal time of the event that began it. */
    openedAt: instant(),
    /** Number of that event among the facts of the case. */
    openedSequence: p.integer(),
    updatedAt: instant(),
  },
});

export class SideFileRecord extends SideFileSchema.class {}
SideFileSchema.setClass(SideFileRecord);
