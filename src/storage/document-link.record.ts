import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { DocumentKindRecord } from './reference/document-kind.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** A document of a case: a link with the digest that proves which file was meant. Never deleted. */
const DocumentLinkSchema = defineEntity({
  name: 'DocumentLinkRecord',
  tableName: 'document_link',
  indexes: [{ name: 'document_link_case_idx', properties: ['case', 'linkedAt', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    case: () =>
      p.manyToOne(ExtraditionCaseRecord).mapToPk().name('case_id').deleteRule('restrict').updateRule('no action'),
    kind: () =>
      p.manyToOne(DocumentKindRecord).mapToPk().name('kind_id').deleteRule('restrict').updateRule('no action'),
    title: p.text(),
    url: p.text(),
    /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
    sha256: p.text(),
    language: p.text().nullable(),
    issuedOn: p.date().nullable(),
    linkedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('linked_by').deleteRule('restrict').updateRule('no action'),
    linkedAt: instant(),
    withdrawnAt: instant().nullable(),
  },
});

export class DocumentLinkRecord extends DocumentLinkSchema.class {}
DocumentLinkSchema.setClass(DocumentLinkRecord);
