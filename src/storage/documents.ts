import { v7 as newId } from 'uuid';
import type { Defect, ReviewResult } from '../extradition/documents/defect.js';
import type { FiledDocument } from '../extradition/documents/filed-document.js';
import type { Queryable } from './database.js';
import { instantText, shortInstant } from './json-instant.js';

/** A document with the case it belongs to. */
export type DocumentOfCase = FiledDocument & { readonly caseId: string };

const DOCUMENT = `
select d.id, d.case_id as "caseId", d.kind_id as kind, d.title, d.url, d.sha256, d.language, d.form,
  d.withdrawn_at is not null as withdrawn, d.linked_by as "linkedBy", d.translation_of as "translationOf",
  d.apostille_of as "apostilleOf", d.redaction_of as "redactionOf", d.supersedes_id as supersedes, n.id as "supersededBy"
from document_link d left join document_link n on n.supersedes_id = d.id`;

/** All documents of a case in the order they were linked, withdrawn and superseded ones included. */
export async function documentsOfCase(tx: Queryable, caseId: string): Promise<FiledDocument[]> {
  const { rows } = await tx.query<DocumentOfCase>({
    name: 'documents-of-case',
    text: `${DOCUMENT} where d.case_id = $1 order by d.linked_at, d.id`,
    values: [caseId],
  });
  return rows;
}

/** The document under an id, if there is one. */
export async function findDocument(tx: Queryable, id: string): Promise<DocumentOfCase | null> {
  const { rows } = await tx.query<DocumentOfCase>({
    name: 'find-document',
    text: `${DOCUMENT} where d.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Takes a document out of use. The row stays, with who did it and why. */
export async function markWithdrawn(
  tx: Queryable,
  id: string,
  by: { readonly actorId: string; readonly reason: string; readonly now: string },
): Promise<void> {
  await tx.query({
    name: 'mark-withdrawn',
    text: `update document_link set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4
           where id = $1 and withdrawn_at is null`,
    values: [id, by.now, by.actorId, by.reason],
  });
}

/** Keeps what a verification found, beside the fact that tells it. */
export async function markVerified(tx: Queryable, id: string, result: string, now: string): Promise<void> {
  await tx.query({
    name: 'mark-verified',
    text: 'update document_link set verification = $2, verified_at = $3 where id = $1',
    values: [id, result, now],
  });
}

/** A finding to be kept. */
export interface NewReview {
  readonly documentId: string;
  readonly caseId: string;
  readonly result: ReviewResult;
  readonly defects: readonly Defect[];
  readonly actorId: string;
  readonly now: string;
}

export async function insertReview(tx: Queryable, review: NewReview): Promise<void> {
  await tx.query({
    name: 'insert-review',
    text: `insert into document_review (id, document_id, case_id, result, defects, reviewed_by, reviewed_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      newId(),
      review.documentId,
      review.caseId,
      review.result,
      JSON.stringify(review.defects),
      review.actorId,
      review.now,
    ],
  });
}

/** Somebody asked to read a document. */
export interface Opening {
  readonly id: string;
  readonly documentId: string;
  readonly inputDigest: string;
  /** First instant at which its link leads nowhere, in UTC. */
  readonly expiresAt: string;
}

const OPENING = `id, document_id as "documentId", input_digest as "inputDigest", ${instantText('expires_at')} as "expiresAt"`;

const shown = (rows: readonly Opening[]): Opening | null =>
  rows[0] ? { ...rows[0], expiresAt: shortInstant(rows[0].expiresAt) } : null;

/** The opening an officer asked for under a key. */
export async function openingUnder(tx: Queryable, officerId: string, key: string): Promise<Opening | null> {
  const { rows } = await tx.query<Opening>({
    name: 'opening-under',
    text: `select ${OPENING} from document_opening where officer_id = $1 and key = $2`,
    values: [officerId, key],
  });
  return shown(rows);
}

/** Keeps an opening, good for so many seconds; null when another request has just bound the same key. */
export async function insertOpening(
  tx: Queryable,
  opening: {
    readonly documentId: string;
    readonly officerId: string;
    readonly purpose: string;
    readonly key: string | null;
    readonly inputDigest: string;
    readonly seconds: number;
  },
): Promise<Opening | null> {
  const { documentId, officerId, purpose, key, inputDigest, seconds } = opening;
  const { rows } = await tx.query<Opening>({
    name: 'insert-opening',
    text: `insert into document_opening (id, document_id, officer_id, purpose, opened_at, expires_at, key, input_digest)
           values ($1, $2, $3, $4, dedere_now(), dedere_now() + make_interval(secs => $5), $6, $7)
           on conflict do nothing returning ${OPENING}`,
    values: [newId(), documentId, officerId, purpose, seconds, key, inputDigest],
  });
  return shown(rows);
}

/** Where an opening leads, as long as it holds and its officer is in office and may still know the case. */
export interface OpenLink {
  readonly url: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly subject: string;
  readonly holds: boolean;
  readonly officer: {
    readonly homeState: string;
    readonly authorityId: string | null;
    readonly scope: 'STATE' | 'UNIT';
    readonly roles: readonly string[];
  };
  readonly file: { readonly homeState: string; readonly authorityId: string };
}

export async function linkOfOpening(tx: Queryable, openingId: string): Promise<OpenLink | null> {
  const { rows } = await tx.query<OpenLink>({
    name: 'link-of-opening',
    text: `select d.url, d.case_id as "caseId", d.id as "documentId", o.subject,
             p.expires_at > dedere_now() and o.active as holds,
             json_build_object('homeState', o.home_state, 'authorityId', o.authority_id, 'scope', o.scope, 'roles', o.roles) as officer,
             json_build_object('homeState', c.home_state, 'authorityId', c.authority_id) as file
           from document_opening p join officer o on o.id = p.officer_id join document_link d on d.id = p.document_id
             join extradition_case c on c.id = d.case_id
           where p.id = $1`,
    values: [openingId],
  });
  return rows[0] ?? null;
}
