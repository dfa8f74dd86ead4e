import type { AssignmentChange } from '../extradition/ownership/assignment.js';
import type { Role } from '../extradition/role.js';
import { databaseNow } from '../storage/open-case.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { CaseAsk, OpenCase, Replayed } from './rule-on-case.js';

/** A change of the officer who has a case. */
export interface NewAssignment {
  readonly how: AssignmentChange;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
  /** Role in which the actor gave it out, where a role was needed. */
  readonly role: Role | null;
  /** The officer in whose place the actor stood. */
  readonly actingFor: string | null;
}

export interface CaseAssigned {
  readonly answer: 'ASSIGNED';
  readonly caseId: string;
  readonly factId: string;
  readonly replayed: boolean;
}

/** Gives the case to its new officer: a decision, so the version moves by one, and the feed tells it. */
export async function writeAssignment(
  { tx, row, audit }: OpenCase,
  actor: Actor,
  ask: CaseAsk,
  { how, from, to, note, role, actingFor }: NewAssignment,
): Promise<CaseAssigned> {
  const now = await databaseNow(tx);
  const fact = nextFact(row, now, {
    kind: 'ASSIGNMENT',
    version_after: row.version + 1,
    actor_id: actor.id,
    acting_for: actingFor,
    role,
    note: note?.normalize('NFC') ?? null,
    detail: { how, from, to },
  });
  await writeCaseFacts(tx, [fact], { touch: true });
  await tx.query({
    name: 'assign-case',
    text: 'update extradition_case set assigned_to = $2, version = version + 1 where id = $1',
    values: [row.id, to],
  });
  const { operation, idempotencyKey, inputDigest } = ask;
  await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest }, fact.id);
  await writeAudit(tx, row.id, audit('GRANTED', { version: row.version + 1 }));
  await ringBell(tx);
  return { answer: 'ASSIGNED', caseId: row.id, factId: fact.id, replayed: false };
}

/** The same assignment again, for a key that is bound to it. */
export const assignedBefore = ({ act }: Replayed): CaseAssigned => ({
  answer: 'ASSIGNED',
  caseId: act.caseId,
  factId: act.factId,
  replayed: true,
});
