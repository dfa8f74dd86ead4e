import { v7 as newId } from 'uuid';
import type { DocumentForm } from '../extradition/documents/document-form.js';
import type { DocumentKind } from '../extradition/documents/document-kind.js';
import type { NewDocument } from '../extradition/documents/filed-document.js';
import { linkingObjections, sameFileAs } from '../extradition/documents/linking.js';
import { addFact } from '../storage/add-fact.js';
import { documentsOfCase } from '../storage/documents.js';
import { DOCUMENT_COLUMNS, insertRows } from '../storage/insert-rows.js';
import { databaseNow } from '../storage/open-case.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { documentUrl } from './document-url.js';
import { inputDigest } from './input-digest.js';
import { notInFuture } from './not-in-future.js';
import { refuseOnCase } from './refuse-on-case.js';
import { ruleOnCase, type OpenCase } from './rule-on-case.js';
import type { DocumentRefused } from './rule-on-document.js';

export interface LinkDocumentInput {
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly language: string | null;
  readonly issuedOn: string | null;
  readonly sizeBytes?: number | null;
  readonly mediaType?: string | null;
  /** The authority that issued it, as the document names it. */
  readonly issuedBy?: string | null;
  readonly form?: DocumentForm | null;
  /** Last day on which it holds. */
  readonly validUntil?: string | null;
  /** Ids of documents of the same case. */
  readonly translationOf?: string | null;
  readonly apostilleOf?: string | null;
  readonly redactionOf?: string | null;
  readonly supersedes?: string | null;
  readonly idempotencyKey: string;
}

export interface DocumentLinked {
  readonly answer: 'LINKED';
  readonly caseId: string;
  readonly documentId: string;
  readonly replayed: boolean;
}

const OPERATION = 'linkDocument';

/** Links a document to a case. It only adds, so it asks for no version and does not move it. */
export async function linkDocument(
  desk: Desk,
  actor: Actor,
  input: LinkDocumentInput,
): Promise<DocumentLinked | DocumentRefused> {
  const { idempotencyKey, ...content } = input;
  const asked = newDocument(input, documentUrl(input.url, desk.documentHosts));
  const digest = inputDigest(content);
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    idempotencyKey,
    inputDigest: digest,
    expectedVersion: null,
    detail: { kind: input.kind },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<DocumentLinked | DocumentRefused> => {
    const { tx, row, audit } = open;
    await notInFuture(tx, input.issuedOn, 'input.issuedOn');
    const onFile = await documentsOfCase(tx, row.id);
    const objections = linkingObjections(asked, onFile);
    if (objections.length > 0) {
      const refused = await refuseOnCase(
        open,
        objections.map(({ reason }) => reason),
      );
      return { ...refused, documentId: objections.find(({ documentId }) => documentId !== null)?.documentId ?? null };
    }
    const documentId = newId();
    const factId = await writeLink(open, actor, { ...input, ...asked, documentId });
    await bindKey(tx, { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest: digest }, factId);
    const twins = sameFileAs(asked, onFile).map(({ id }) => id);
    await writeAudit(tx, row.id, audit('GRANTED', twins.length > 0 ? { sameFileAs: twins } : {}));
    await ringBell(tx);
    return { answer: 'LINKED', caseId: row.id, documentId, replayed: false };
  });
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'LINKED', caseId: answer.act.caseId, documentId: answer.act.documentId!, replayed: true };
}

const newDocument = (input: LinkDocumentInput, url: string): NewDocument => ({
  kind: input.kind,
  url,
  sha256: input.sha256.toLowerCase(),
  language: input.language,
  validUntil: input.validUntil ?? null,
  translationOf: input.translationOf ?? null,
  apostilleOf: input.apostilleOf ?? null,
  redactionOf: input.redactionOf ?? null,
  supersedes: input.supersedes ?? null,
});

type Link = LinkDocumentInput & NewDocument & { readonly documentId: string };

/** Writes the link and its fact, and that of the document whose place it takes; returns the id of its own fact. */
async function writeLink({ tx, row }: OpenCase, actor: Actor, { documentId, ...link }: Link): Promise<string> {
  const now = await databaseNow(tx);
  await insertRows(tx, 'document_link', DOCUMENT_COLUMNS, [
    {
      id: documentId,
      case_id: row.id,
      kind_id: link.kind,
      title: link.title.normalize('NFC'),
      url: link.url,
      sha256: link.sha256,
      language: link.language,
      issued_on: link.issuedOn,
      size_bytes: link.sizeBytes ?? null,
      media_type: link.mediaType?.toLowerCase() ?? null,
      issued_by: link.issuedBy?.normalize('NFC') ?? null,
      form: link.form ?? null,
      valid_until: link.validUntil,
      translation_of: link.translationOf,
      apostille_of: link.apostilleOf,
      redaction_of: link.redactionOf,
      supersedes_id: link.supersedes,
      linked_by: actor.id,
      linked_at: now,
    },
  ]);
  // The digest stands with the fact as well: a file that is exchanged later is provable from the history alone.
  const told = { kind: 'DOCUMENT', actor_id: actor.id } as const;
  const detail = { change: 'LINKED', sha256: link.sha256 };
  const factId = await addFact(tx, row, now, { ...told, document_id: documentId, detail });
  if (link.supersedes !== null) {
    const counted = { ...row, lastSequence: row.lastSequence + 1 };
    const replaced = { ...told, document_id: link.supersedes, detail: { change: 'SUPERSEDED', by: documentId } };
    await addFact(tx, counted, now, replaced);
  }
  return factId;
}
