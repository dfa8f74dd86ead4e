import type { Ask } from '../extradition/ask.js';
import { joinedInto } from '../extradition/ownership/duplicate.js';
import { standsInFor } from '../storage/absences.js';
import type { CaseRow } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import type { EventContent } from './event-content.js';
import type { OpenCase } from './rule-on-case.js';

type Looked = Pick<OpenCase, 'tx' | 'others'>;

/** The case a duplicate is joined into, locked with it; null for every other act, and for one the actor may not know. */
export function originalOf({ others }: Pick<OpenCase, 'others'>, content: EventContent): CaseRow | null {
  const into = joinedInto(content);
  return (into !== null && others.get(into)) || null;
}

async function actingForOf({ tx }: Looked, actor: Actor, { actingFor }: EventContent): Promise<Ask['actingFor']> {
  if (actingFor === null || actingFor === undefined) return null;
  return { id: actingFor, standsIn: (await standsInFor(tx, actor.id)).includes(actingFor) };
}

/** What the law looks at beside the file and the input: for whom the actor stands in now, and the other case of the act. */
export async function askedBeside(
  looked: Looked,
  actor: Actor,
  content: EventContent,
): Promise<Pick<Ask, 'actingFor' | 'joins'>> {
  return { actingFor: await actingForOf(looked, actor, content), joins: originalOf(looked, content) };
}
