import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';
import { DocumentKindRecord } from './reference/document-kind.record.js';
import { OfficerRecord } from './reference/officer.record.js';

/**
 * A document of a case: a link with the digest that proves which file was meant. Never deleted. What it says of other
 * documents of its case never changes.
 */
const DocumentLinkSchema = defineEntity({
  name: 'DocumentLinkRecord',
  tableName: 'document_link',
  indexes: [
    { name: 'document_link_case_idx', properties: ['case', 'linkedAt', 'id'] },
    {
      name: 'document_link_supersedes_key',
      expression: `create unique index "document_link_supersedes_key" on "document_link" ("supersedes_id") where supersedes_id is not null`,
    },
    {
      name: 'document_link_translation_idx',
      expression: `create index "document_link_translation_idx" on "document_link" ("translation_of") where translation_of is not null`,
    },
  ],
  checks: [
    { name: 'document_link_form_known', expression: `form in ('ORIGINAL', 'CERTIFIED_COPY', 'COPY')` },
    {
      name: 'document_link_made_of_one',
      expression: 'num_nonnulls(translation_of, apostille_of, redaction_of) <= 1',
    },
    {
      name: 'document_link_verification_known',
      expression: `verification in ('MATCHES', 'DIFFERS', 'UNREACHABLE')`,
    },
    { name: 'document_link_verified_at_once', expression: '(verification is null) = (verified_at is null)' },
  ],
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
    sizeBytes: p.bigint('string').nullable(),
    mediaType: p.text().nullable(),
    /** The authority that issued it, as the document names it. */
    issuedBy: p.text().nullable(),
    /** What was linked: a DocumentForm. */
    form: p.text().nullable(),
    /** Last day on which it holds, for a kind that has one. */
    validUntil: p.date().nullable(),
    /** The document it is a translation of. */
    translationOf: () =>
      p
        .manyToOne(DocumentLinkRecord)
        .mapToPk()
        .name('translation_of')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** The document whose seal or apostille it is. */
    apostilleOf: () =>
      p
        .manyToOne(DocumentLinkRecord)
        .mapToPk()
        .name('apostille_of')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** The document it shows with parts made illegible. */
    redactionOf: () =>
      p
        .manyToOne(DocumentLinkRecord)
        .mapToPk()
        .name('redaction_of')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** The document whose place it takes. */
    supersedes: () =>
      p
        .manyToOne(DocumentLinkRecord)
        .mapToPk()
        .name('supersedes_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    linkedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('linked_by').deleteRule('restrict').updateRule('no action'),
    linkedAt: instant(),
    withdrawnAt: instant().nullable(),
    withdrawnBy: () =>
      p
        .manyToOne(OfficerRecord)
        .mapToPk()
        .name('withdrawn_by')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    withdrawnReason: p.text().nullable(),
    verifiedAt: instant().nullable(),
    /** What the last verification found: a VerificationResult. */
    verification: p.text().nullable(),
  },
});

export class DocumentLinkRecord extends DocumentLinkSchema.class {}
DocumentLinkSchema.setClass(DocumentLinkRecord);
