import { v7 as newId } from 'uuid';
import { seenFromTheOther, type CaseRelation } from '../extradition/ownership/case-link.js';
import type { Queryable } from './database.js';

/** What another case is to this one now. */
export async function standingRelations(tx: Queryable, caseId: string, otherId: string): Promise<CaseRelation[]> {
  const { rows } = await tx.query<{ relation: CaseRelation }>({
    name: 'standing-relations',
    text: `select relation from case_link where case_id = $1 and other_case_id = $2 and unlinked_at is null order by relation`,
    values: [caseId, otherId],
  });
  return rows.map(({ relation }) => relation);
}

/** Two cases and what the second is to the first. */
export interface LinkOfCases {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly relation: CaseRelation;
}

/** Links two cases: one row as each of them sees it. Both are locked by the caller. */
export async function insertLink(
  tx: Queryable,
  { caseId, otherCaseId, relation }: LinkOfCases,
  act: { readonly note: string | null; readonly actorId: string },
): Promise<void> {
  await tx.query({
    name: 'insert-link',
    text: `insert into case_link (id, case_id, other_case_id, relation, note, linked_by, linked_at)
           values ($1, $3, $4, $5, $7, $8, dedere_now()), ($2, $4, $3, $6, $7, $8, dedere_now())`,
    values: [
      newId(),
      newId(),
      caseId,
      otherCaseId,
      relation,
      seenFromTheOther(relation),
      act.note?.normalize('NFC') ?? null,
      act.actorId,
    ],
  });
}

/** Ends a link on both sides. */
export async function endLink(
  tx: Queryable,
  { caseId, otherCaseId, relation }: LinkOfCases,
  actorId: string,
): Promise<void> {
  await tx.query({
    name: 'end-link',
    text: `update case_link set unlinked_by = $5, unlinked_at = dedere_now()
           where unlinked_at is null and ((case_id = $1 and other_case_id = $2 and relation = $3)
              or (case_id = $2 and other_case_id = $1 and relation = $4))`,
    values: [caseId, otherCaseId, relation, seenFromTheOther(relation), actorId],
  });
}

/** Ends what a file was said to be the duplicate of before it was reopened; it is joined anew. */
export async function endFormerDuplicate(tx: Queryable, caseId: string, actorId: string): Promise<void> {
  await tx.query({
    name: 'end-former-duplicate',
    text: `update case_link set unlinked_by = $2, unlinked_at = dedere_now()
           where unlinked_at is null and ((case_id = $1 and relation = 'DUPLICATE_OF') or (other_case_id = $1 and relation = 'HAS_DUPLICATE'))`,
    values: [caseId, actorId],
  });
}

/** The case that a file stands joined into; null for none. */
export async function standingOriginal(tx: Queryable, caseId: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'standing-original',
    text: `select other_case_id as id from case_link where case_id = $1 and relation = 'DUPLICATE_OF' and unlinked_at is null`,
    values: [caseId],
  });
  return rows[0]?.id ?? null;
}
