import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { DocumentLinkRecord } from './document-link.record.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** What an officer found who looked a document over. The latest review counts; none is changed. */
const DocumentReviewSchema = defineEntity({
  name: 'DocumentReviewRecord',
  tableName: 'document_review',
  indexes: [
    { name: 'document_review_document_idx', properties: ['document', 'reviewedAt', 'id'] },
    { name: 'document_review_case_idx', properties: ['case'] },
  ],
  checks: [
    { name: 'document_review_result_known', expression: `result in ('ACCEPTED', 'DEFECTIVE')` },
    {
      name: 'document_review_says_what',
      expression: `(result = 'DEFECTIVE') = (jsonb_array_length(defects) > 0)`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    document: () =>
      p.manyToOne(DocumentLinkRecord).mapToPk().name('document_id').deleteRule('restrict').updateRule('no action'),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    /** A ReviewResult. */
    result: p.text(),
    /** Objects with `kind`, a DefectKind, and `note`. */
    defects: p.json<unknown>(),
    reviewedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('reviewed_by').deleteRule('restrict').updateRule('no action'),
    reviewedAt: instant(),
  },
});

export class DocumentReviewRecord extends DocumentReviewSchema.class {}
DocumentReviewSchema.setClass(DocumentReviewRecord);
