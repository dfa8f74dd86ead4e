import { v7 as newId } from 'uuid';
import type { DocumentKind } from '../extradition/documents/document-kind.js';
import { addFact } from '../storage/add-fact.js';
import type { Queryable } from '../storage/database.js';
import { DOCUMENT_COLUMNS, insertRows } from '../storage/insert-rows.js';
import { databaseNow } from '../storage/open-case.js';
import type { CaseRow } from '../storage/read-case-file.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { documentUrl } from './document-url.js';
import { inputDigest } from './input-digest.js';
import { notInFuture } from './not-in-future.js';
import { ruleOnCase } from './rule-on-case.js';

export interface LinkDocumentInput {
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly language: string | null;
  readonly issuedOn: string | null;
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
export async function linkDocument(desk: Desk, actor: Actor, input: LinkDocumentInput): Promise<DocumentLinked> {
  const { idempotencyKey, ...content } = input;
  const url = documentUrl(input.url);
  const digest = inputDigest(content);
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    idempotencyKey,
    inputDigest: digest,
    expectedVersion: null,
    detail: { kind: input.kind },
  };
  const answer = await ruleOnCase(desk, actor, ask, async ({ tx, row, audit }): Promise<DocumentLinked> => {
    await notInFuture(tx, input.issuedOn, 'input.issuedOn');
    const documentId = newId();
    const factId = await writeLink(tx, actor, row, { ...input, url, documentId });
    await bindKey(tx, { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest: digest }, factId);
    await writeAudit(tx, row.id, audit('GRANTED'));
    await ringBell(tx);
    return { answer: 'LINKED', caseId: row.id, documentId, replayed: false };
  });
  if (answer.answer === 'LINKED') return answer;
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  return { answer: 'LINKED', caseId: answer.act.caseId, documentId: answer.act.documentId!, replayed: true };
}

type Link = LinkDocumentInput & { readonly documentId: string };

async function writeLink(tx: Queryable, actor: Actor, row: CaseRow, { documentId, ...input }: Link): Promise<string> {
  const now = await databaseNow(tx);
  await insertRows(tx, 'document_link', DOCUMENT_COLUMNS, [
    {
      id: documentId,
      case_id: row.id,
      kind_id: input.kind,
      title: input.title.normalize('NFC'),
      url: input.url,
      sha256: input.sha256.toLowerCase(),
      language: input.language,
      issued_on: input.issuedOn,
      linked_by: actor.id,
      linked_at: now,
    },
  ]);
  return addFact(tx, row, now, { kind: 'DOCUMENT', actor_id: actor.id, document_id: documentId });
}
