import type { Ask } from '../extradition/ask.js';
import { endFormerDuplicate, insertLink } from '../storage/case-links.js';
import type { Queryable } from '../storage/database.js';
import type { CaseRow } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import type { OpenCase } from './rule-on-case.js';
import { writeLinkFacts } from './write-link-facts.js';

/** The file that is closed, and the one that goes on; both locked. */
export interface Joined {
  readonly duplicate: CaseRow;
  readonly original: CaseRow;
}

/**
 * Ties a file that was just closed as a duplicate to the case that goes on, and tells it there. On the closed file the
 * event itself tells it.
 */
export async function joinDuplicate(
  tx: Queryable,
  actor: Actor,
  { note, actingFor }: Pick<Ask, 'note' | 'actingFor'>,
  { duplicate, original }: Joined,
): Promise<void> {
  await endFormerDuplicate(tx, duplicate.id, actor.id);
  const link = { caseId: duplicate.id, otherCaseId: original.id, relation: 'DUPLICATE_OF' } as const;
  await insertLink(tx, link, { note, actorId: actor.id });
  const act = { change: 'LINKED', note, actorId: actor.id, actingFor: actingFor?.id ?? null } as const;
  await writeLinkFacts(tx, act, [{ on: original, otherCaseId: duplicate.id, relation: 'HAS_DUPLICATE' }]);
}

/** Takes a file and its original apart when the joining is withdrawn, and tells it on the original, where the actor may know that one. */
export async function partDuplicate({ tx, row, others }: OpenCase, actor: Actor, note: string): Promise<void> {
  await endFormerDuplicate(tx, row.id, actor.id);
  const act = { change: 'UNLINKED', note, actorId: actor.id, actingFor: null } as const;
  const originals = [...others.values()].filter(({ id }) => id !== row.id);
  const told = originals.map((on) => ({ on, otherCaseId: row.id, relation: 'HAS_DUPLICATE' }) as const);
  if (told.length > 0) await writeLinkFacts(tx, act, told);
}
