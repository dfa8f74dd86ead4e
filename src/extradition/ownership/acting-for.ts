import type { Ask } from '../ask.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase } from '../words/phrase.js';

/** Who acts for somebody else must be the deputy at that moment; the roles are the deputy's own. */
export function deputyReasons({ actingFor }: Pick<Ask, 'actingFor'>): Reason[] {
  if (!actingFor || actingFor.standsIn) return [];
  return [reason('NOT_DEPUTY', phrase('notTheDeputy'), { kind: 'CORRECT_INPUT', fact: 'actingFor' })];
}
