import type { Reason } from '../extradition/refusal.js';
import { addFact } from '../storage/add-fact.js';
import { findDocument, type DocumentOfCase } from '../storage/documents.js';
import { databaseNow } from '../storage/open-case.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { notFound, type CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type OpenCase } from './rule-on-case.js';

/** An act on a document that may not be done, and the document that stands in the way or that it was about. */
export interface DocumentRefused extends RefusedOnCase {
  readonly documentId: string | null;
}

/** An act on a document was recorded. */
export interface DocumentActed {
  readonly answer: 'DONE';
  readonly caseId: string;
  readonly documentId: string;
  readonly replayed: boolean;
}

/** What every act on a document says about itself. */
export interface DocumentAsk {
  readonly operation: string;
  readonly documentId: string;
  readonly idempotencyKey: string;
  readonly inputDigest: string;
  /** What the audit keeps of the ask, without personal data. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What an act on a document writes, once nothing stands against it. */
export interface DocumentAct {
  readonly against: (open: OpenCase, document: DocumentOfCase) => readonly Reason[];
  /** Writes it; what it returns stands with the fact. */
  readonly write: (open: OpenCase, document: DocumentOfCase, now: string) => Promise<Readonly<Record<string, unknown>>>;
}

/**
 * Lets an act change how a document stands, under the lock on its case, and tells it on the feed. Whether there is no
 * such document, or it is not for the officer to see, the answer is the same and both are audited. It decides nothing about
 * the case: no version is asked for, none is moved.
 */
export async function ruleOnDocument(
  desk: Desk,
  actor: Actor,
  { documentId, operation, idempotencyKey, inputDigest, detail = {} }: DocumentAsk,
  { against, write }: DocumentAct,
): Promise<DocumentActed | DocumentRefused> {
  const found = await findDocument(desk.pool, documentId);
  const ask = {
    operation,
    // The id of a document is the id of no case, so the shell finds nothing under it.
    caseId: found?.caseId ?? documentId,
    idempotencyKey,
    inputDigest,
    expectedVersion: null,
    named: 'document',
    detail: { document: documentId, ...detail },
  };
  const act = async (open: OpenCase): Promise<DocumentActed | DocumentRefused | CaseworkError> => {
    const { tx, row, audit } = open;
    const document = await findDocument(tx, documentId);
    if (!document) return notFound('document');
    const reasons = against(open, document);
    if (reasons.length > 0) return { ...(await refuseOnCase(open, reasons)), documentId };
    const now = await databaseNow(tx);
    const told = await write(open, document, now);
    const factId = await addFact(tx, row, now, {
      kind: 'DOCUMENT',
      actor_id: actor.id,
      document_id: documentId,
      detail: told,
    });
    await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest }, factId);
    await writeAudit(tx, row.id, audit('GRANTED'));
    await ringBell(tx);
    return { answer: 'DONE', caseId: row.id, documentId, replayed: false };
  };
  const answer = await ruleOnCase(desk, actor, ask, act);
  if (answer.answer === 'MOVED_ON') throw new Error('An act without a version cannot find the case moved on.');
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'DONE', caseId: answer.act.caseId, documentId, replayed: true };
}
