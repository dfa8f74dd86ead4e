import { withdrawalReasons } from '../extradition/documents/keeping.js';
import { markWithdrawn } from '../storage/documents.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { ruleOnDocument, type DocumentActed, type DocumentRefused } from './rule-on-document.js';

export interface WithdrawDocumentInput {
  readonly documentId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Takes a document out of use, with the reason. It stays on record, and stays cited where it was cited. */
export async function withdrawDocument(
  desk: Desk,
  actor: Actor,
  { idempotencyKey, ...content }: WithdrawDocumentInput,
): Promise<DocumentActed | DocumentRefused> {
  const { documentId } = content;
  const reason = content.reason.normalize('NFC');
  const ask = { operation: 'withdrawDocument', documentId, idempotencyKey, inputDigest: inputDigest(content) };
  return ruleOnDocument(desk, actor, ask, {
    against: (_open, document) => withdrawalReasons(document, actor, reason),
    write: async ({ tx }, { id }, now) => {
      await markWithdrawn(tx, id, { actorId: actor.id, reason, now });
      return { change: 'WITHDRAWN' };
    },
  });
}
