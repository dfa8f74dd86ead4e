import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { DocumentLinkRecord } from './document-link.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/** Who asked to read a document, when and why. Reading changes no case, so it is no fact of its history. Never changed. */
const DocumentOpeningSchema = defineEntity({
  name: 'DocumentOpeningRecord',
  tableName: 'document_opening',
  indexes: [{ name: 'document_opening_document_idx', properties: ['document', 'openedAt', 'id'] }],
  uniques: [{ name: 'document_opening_key', properties: ['officer', 'key'] }],
  properties: {
    id: p.uuid().primary(),
    document: () =>
      p.manyToOne(DocumentLinkRecord).mapToPk().name('document_id').deleteRule('restrict').updateRule('no action'),
    officer: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('officer_id').deleteRule('restrict').updateRule('no action'),
    purpose: p.text(),
    openedAt: instant(),
    /** First instant at which its link leads nowhere. */
    expiresAt: instant(),
    /** Idempotency key of the officer, where one was given. */
    key: p.text().nullable(),
    inputDigest: p.text(),
  },
});

export class DocumentOpeningRecord extends DocumentOpeningSchema.class {}
DocumentOpeningSchema.setClass(DocumentOpeningRecord);
