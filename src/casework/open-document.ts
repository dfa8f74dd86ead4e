import { actsOnlyAs, mayKnow, ROLES_WITHOUT_PERSONS } from '../extradition/visibility.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { findDocument, insertOpening, openingUnder, type DocumentOfCase, type Opening } from '../storage/documents.js';
import { lockKey } from '../storage/open-case.js';
import { findCase } from '../storage/read-case-file.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { notFound, type CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest as digestOf } from './input-digest.js';
import { keyMismatch } from './rule-on-case.js';

export interface OpenDocumentInput {
  readonly documentId: string;
  /** Why it is read. */
  readonly purpose: string;
  readonly idempotencyKey: string | null;
}

/** A document was opened: its link leads there until it expires. */
export interface DocumentOpened {
  readonly documentId: string;
  readonly openingId: string;
  readonly expiresAt: string;
  readonly replayed: boolean;
}

/** How long a link to a document holds, in seconds. */
const HOLDS_FOR = 60;
const OPERATION = 'openDocument';

async function knownDocument(tx: Queryable, actor: Actor, id: string): Promise<DocumentOfCase | null> {
  if (actsOnlyAs(actor, ROLES_WITHOUT_PERSONS)) return null;
  const document = await findDocument(tx, id);
  const file = document && (await findCase(tx, document.caseId));
  return file && mayKnow(actor, file) ? document : null;
}

/** The opening asked for, new or under its key; null: the key belongs to another. */
async function openingFor(
  tx: Queryable,
  actor: Actor,
  { idempotencyKey: key, ...content }: OpenDocumentInput,
): Promise<{ readonly opening: Opening; readonly replayed: boolean } | null> {
  const inputDigest = digestOf(content);
  if (key !== null) await lockKey(tx, actor.id, OPERATION, key);
  const before = key === null ? null : await openingUnder(tx, actor.id, key);
  if (before) return before.inputDigest === inputDigest ? { opening: before, replayed: true } : null;
  const { documentId, purpose } = content;
  const asked = { documentId, officerId: actor.id, purpose: purpose.normalize('NFC'), key, inputDigest };
  const opening = await insertOpening(tx, { ...asked, seconds: HOLDS_FOR });
  return opening && { opening, replayed: false };
}

/**
 * Opens a document for reading: keeps who, when and why, and answers what a short-lived link is made of. Reading changes no
 * case, so it takes no lock, is open to those who only read, and stands in the audit and not in the history.
 */
export async function openDocument(desk: Desk, actor: Actor, input: OpenDocumentInput): Promise<DocumentOpened> {
  const { documentId } = input;
  const line = (answer: AuditLine['answer']): AuditLine => ({
    actor: actor.subject,
    operation: OPERATION,
    answer,
    detail: { document: documentId },
    requestId: actor.requestId,
  });
  const answer = await inTransaction(desk.pool, async (tx): Promise<DocumentOpened | CaseworkError> => {
    const document = await knownDocument(tx, actor, documentId);
    if (!document) {
      await writeAudit(tx, null, line('NOT_FOUND'));
      return notFound('document');
    }
    const found = await openingFor(tx, actor, input);
    await writeAudit(tx, document.caseId, line(!found ? 'MISMATCH' : found.replayed ? 'REPLAYED' : 'GRANTED'));
    if (!found) return keyMismatch();
    const { id: openingId, expiresAt } = found.opening;
    return { documentId, openingId, expiresAt, replayed: found.replayed };
  });
  if (answer instanceof Error) throw answer;
  return answer;
}
