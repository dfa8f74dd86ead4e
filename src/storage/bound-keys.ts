import type { Queryable } from './database.js';

/** The recorded act a key is bound to. */
export interface BoundAct {
  readonly factId: string;
  readonly caseId: string;
  readonly inputDigest: string;
  /** Id of the document the act linked, where it linked one. */
  readonly documentId: string | null;
  /** Id of the proposal the act made or decided. */
  readonly proposalId: string | null;
  /** Id of the limit the act was about. */
  readonly deadlineId: string | null;
}

/** The act an idempotency key of this actor and operation is bound to, if any. */
export async function boundAct(
  tx: Queryable,
  actorId: string,
  operation: string,
  key: string,
): Promise<BoundAct | null> {
  const { rows } = await tx.query<BoundAct>({
    name: 'bound-act',
    text: `select k.fact_id as "factId", f.case_id as "caseId", k.input_digest as "inputDigest",
                  f.document_id as "documentId", f.proposal_id as "proposalId", f.deadline_id as "deadlineId"
           from bound_key k join case_fact f on f.id = k.fact_id
           where k.actor_id = $1 and k.operation = $2 and k.key = $3`,
    values: [actorId, operation, key],
  });
  return rows[0] ?? null;
}
