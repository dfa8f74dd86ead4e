import { DOCUMENT_KINDS } from '../../src/extradition/documents/document-kind.js';
import type { ReferenceSet } from './reference-set.js';

/** The kinds of document of the law folder. */
export const DOCUMENT_KIND_SET: ReferenceSet = {
  name: 'document kinds',
  tables: [
    {
      table: 'document_kind',
      key: ['id'],
      columns: {
        id: 'text',
        name_en: 'text',
        name_ru: 'text',
        stages: 'text[]',
        required_by: 'text[]',
        source_urls: 'text[]',
        verified: 'boolean',
        note: 'text',
      },
      rows: Object.entries(DOCUMENT_KINDS).map(([id, kind]) => ({
        id,
        name_en: kind.nameEn,
        name_ru: kind.nameRu,
        stages: kind.stages,
        required_by: kind.requiredBy,
        source_urls: kind.sourceUrls,
        verified: kind.verified,
        note: kind.note,
      })),
    },
  ],
};
