import { defineEntity, p } from '@mikro-orm/core';
import { words } from '../columns.js';

/** A kind of document a case can link, and the provisions that ask for it. */
const DocumentKindSchema = defineEntity({
  name: 'DocumentKindRecord',
  tableName: 'document_kind',
  properties: {
    id: p.text().primary(),
    nameEn: p.text(),
    nameRu: p.text(),
    stages: words(),
    requiredBy: words(),
    sourceUrls: words(),
    verified: p.boolean(),
    note: p.text().nullable(),
  },
});

export class DocumentKindRecord extends DocumentKindSchema.class {}
DocumentKindSchema.setClass(DocumentKindRecord);
