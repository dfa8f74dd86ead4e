import type { CaseRelation } from '../extradition/ownership/case-link.js';
import type { Queryable } from '../storage/database.js';
import { databaseNow } from '../storage/open-case.js';
import type { CaseRow } from '../storage/read-case-file.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';

/** An act that changes how cases hang together. */
export interface LinkAct {
  readonly change: 'LINKED' | 'UNLINKED';
  readonly note: string | null;
  readonly actorId: string;
  /** The officer in whose place the actor stood. */
  readonly actingFor: string | null;
}

/** On which case it is told, and what the other is to it. */
export interface LinkTold {
  readonly on: CaseRow;
  readonly otherCaseId: string;
  readonly relation: CaseRelation;
}

/**
 * Puts the act on the record of locked cases; returns the id of the fact on the first. The instant of the last change of
 * the rows stays as it was: who may know only one of the cases must not be told of the link by it.
 */
export async function writeLinkFacts(
  tx: Queryable,
  { change, note, actorId, actingFor }: LinkAct,
  told: readonly LinkTold[],
): Promise<string> {
  const now = await databaseNow(tx);
  const facts = told.map(({ on, otherCaseId, relation }) =>
    nextFact(on, now, {
      kind: 'CASE_LINK',
      actor_id: actorId,
      acting_for: actingFor,
      note: note?.normalize('NFC') ?? null,
      detail: { change, relation, otherCase: otherCaseId },
    }),
  );
  await writeCaseFacts(tx, facts, { touch: false });
  return facts[0]!.id;
}
