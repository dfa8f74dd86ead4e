import { defineEntity, p } from '@mikro-orm/core';
import { ExtraditionCaseRecord } from './extradition-case.record.js';

/** An offence for which extradition is sought. Grant and refusal are per offence (ETS 24 art. 14). */
const OffenceSchema = defineEntity({
  name: 'OffenceRecord',
  tableName: 'offence',
  indexes: [{ name: 'offence_case_idx', properties: ['case', 'position'] }],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    position: p.integer(),
    description: p.text(),
    /** Article of the requesting State's law, as written in the warrant. */
    article: p.text().nullable(),
    /** Code of the International Classification of Crime for Statistical Purposes. */
    iccs: p.text().nullable(),
  },
});

export class OffenceRecord extends OffenceSchema.class {}
OffenceSchema.setClass(OffenceRecord);
