import type { Ask } from '../extradition/ask.js';
import { joinedInto } from '../extradition/ownership/duplicate.js';
import { mayKnow } from '../extradition/visibility.js';
import { standsInFor } from '../storage/absences.js';
import type { Queryable } from '../storage/database.js';
import { findCase, type CaseRow } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import type { EventContent } from './event-content.js';
import type { OpenCase } from './rule-on-case.js';

/** The case a duplicate is joined into, locked with it; null for every other act, and for one the actor may not know. */
export function originalOf({ others }: Pick<OpenCase, 'others'>, content: EventContent): CaseRow | null {
  const into = joinedInto(content);
  return (into !== null && others.get(into)) || null;
}

/** The same case, looked up without a lock. */
export async function originalSeen(tx: Queryable, actor: Actor, content: EventContent): Promise<Ask['joins']> {
  const into = joinedInto(content);
  const seen = into === null ? null : await findCase(tx, into);
  return seen && mayKnow(actor, seen) ? seen : null;
}

/** For whom the actor acts, and whether the actor stands in there at this moment. */
export async function actingForOf(tx: Queryable, actor: Actor, { actingFor }: EventContent): Promise<Ask['actingFor']> {
  if (actingFor === null || actingFor === undefined) return null;
  return { id: actingFor, standsIn: (await standsInFor(tx, actor.id)).includes(actingFor) };
}
