import type { Defect, ReviewResult } from '../extradition/documents/defect.js';
import { reviewReasons } from '../extradition/documents/keeping.js';
import { insertReview } from '../storage/documents.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { ruleOnDocument, type DocumentActed, type DocumentRefused } from './rule-on-document.js';

export interface ReviewDocumentInput {
  readonly documentId: string;
  readonly result: ReviewResult;
  readonly defects: readonly Defect[];
  readonly idempotencyKey: string;
}

/** Records what a reviewer found in a document. The latest review counts. */
export async function reviewDocument(
  desk: Desk,
  actor: Actor,
  { idempotencyKey, ...content }: ReviewDocumentInput,
): Promise<DocumentActed | DocumentRefused> {
  const { documentId, result } = content;
  const defects = content.defects.map(({ kind, note }) => ({ kind, note: note?.normalize('NFC') ?? null }));
  const digest = inputDigest(content);
  const ask = { operation: 'reviewDocument', documentId, idempotencyKey, inputDigest: digest, detail: { result } };
  return ruleOnDocument(desk, actor, ask, {
    against: ({ row }, document) =>
      reviewReasons(document, { result, defects }, { asker: actor, direction: row.direction }),
    write: async ({ tx, row }, { id }, now) => {
      await insertReview(tx, { documentId: id, caseId: row.id, result, defects, actorId: actor.id, now });
      return { change: 'REVIEWED', result };
    },
  });
}
