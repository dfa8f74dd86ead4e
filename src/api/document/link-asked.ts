import type { LinkDocumentInput as LinkAsked } from '../../casework/link-document.js';
import type { DocumentForm } from '../../extradition/documents/document-form.js';
import type { DocumentKind } from '../../extradition/documents/document-kind.js';
import { apiError } from '../api-error.js';
import { readable } from '../case/readable.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenUuid } from '../given-id.js';
import type { LinkDocumentInput } from './document.input.js';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/i;

/** An id that is no document's is kept as it is: the law says that the case has no such document. */
const related = (id: string | null | undefined): string | null =>
  id == null ? null : (decodeUuid(id, 'document') ?? id);

/** A document as casework takes it; throws BAD_USER_INPUT with the field for what cannot be. */
export function linkAsked(input: LinkDocumentInput): LinkAsked {
  const { caseId, kind, title, url, sha256, sizeBytes, mediaType, form, idempotencyKey } = input;
  readable(title, 'input.title');
  if (input.issuedBy != null) readable(input.issuedBy, 'input.issuedBy');
  if (sizeBytes != null && sizeBytes < 1)
    throw apiError('BAD_USER_INPUT', 'A file holds at least one byte.', 'input.sizeBytes');
  if (mediaType != null && !MEDIA_TYPE.test(mediaType))
    throw apiError('BAD_USER_INPUT', 'Give a media type such as application/pdf.', 'input.mediaType');
  return {
    caseId: givenUuid(caseId, 'case', 'case'),
    kind: kind as DocumentKind,
    title,
    url,
    sha256,
    language: input.language ?? null,
    issuedOn: input.issuedOn ?? null,
    sizeBytes: sizeBytes ?? null,
    mediaType: mediaType ?? null,
    issuedBy: input.issuedBy ?? null,
    form: (form ?? null) as DocumentForm | null,
    validUntil: input.validUntil ?? null,
    translationOf: related(input.translationOf),
    apostilleOf: related(input.apostilleOf),
    redactionOf: related(input.redactionOf),
    supersedes: related(input.supersedes),
    idempotencyKey,
  };
}
