import { verificationReasons } from '../extradition/documents/keeping.js';
import type { VerificationResult } from '../extradition/documents/verification.js';
import { actsOnlyAs, mayKnow, ROLES_THAT_ONLY_READ } from '../extradition/visibility.js';
import { boundAct } from '../storage/bound-keys.js';
import { findDocument, markVerified } from '../storage/documents.js';
import { findCase } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk, FetchedDigest } from './desk.js';
import { documentUrl } from './document-url.js';
import { inputDigest } from './input-digest.js';
import { ruleOnDocument, type DocumentActed, type DocumentRefused } from './rule-on-document.js';

export interface VerifyDocumentInput {
  readonly documentId: string;
  readonly idempotencyKey: string;
}

const OPERATION = 'verifyDocument';

const NOT_FETCHED: FetchedDigest = { found: false, why: 'It was not fetched.' };

/** Fetches the file before the case is locked, and only for who may act on it: nothing slow happens under the lock. */
async function fetched(desk: Desk, actor: Actor, input: VerifyDocumentInput): Promise<FetchedDigest> {
  const document = await findDocument(desk.pool, input.documentId);
  const file = document && (await findCase(desk.pool, document.caseId));
  if (!document || !file || !mayKnow(actor, file) || actsOnlyAs(actor, ROLES_THAT_ONLY_READ)) return NOT_FETCHED;
  if (verificationReasons(document).length > 0) return NOT_FETCHED;
  if (await boundAct(desk.pool, actor.id, OPERATION, input.idempotencyKey)) return NOT_FETCHED;
  // The hosts may have been configured otherwise since the document was linked.
  documentUrl(document.url, desk.documentHosts, 'input.documentId');
  return (await desk.fetchDigest?.(document.url)) ?? NOT_FETCHED;
}

function comparison(found: FetchedDigest, sha256: string): VerificationResult {
  if (!found.found) return 'UNREACHABLE';
  return found.sha256 === sha256 ? 'MATCHES' : 'DIFFERS';
}

/** Fetches the file behind a link and records whether it is the one that was linked. Only where the operator allows it. */
export async function verifyDocument(
  desk: Desk,
  actor: Actor,
  input: VerifyDocumentInput,
): Promise<DocumentActed | DocumentRefused> {
  if (!desk.fetchDigest) {
    const off = 'This server fetches no documents. The operator switches the verifier on with DOCUMENT_VERIFIER=on.';
    throw new CaseworkError('FORBIDDEN', off);
  }
  const { documentId, idempotencyKey } = input;
  const found = await fetched(desk, actor, input);
  const ask = { operation: OPERATION, documentId, idempotencyKey, inputDigest: inputDigest({ documentId }) };
  return ruleOnDocument(desk, actor, ask, {
    against: (_open, document) => verificationReasons(document),
    write: async ({ tx }, { id, sha256 }, now) => {
      const result = comparison(found, sha256);
      await markVerified(tx, id, result, now);
      const seen = found.found ? { sha256: found.sha256, sizeBytes: found.sizeBytes } : { why: found.why };
      return { change: 'VERIFIED', result, ...seen };
    },
  });
}
