import type { Ask } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import { caseIdOf, caseKeyIn } from '../case-id.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase } from '../words/phrase.js';

/** Key of the case that a duplicate is to be joined into; null for every other act, and while none is named. */
export const joinedInto = ({ event, facts }: Pick<Ask, 'event' | 'facts'>): string | null =>
  event === 'DUPLICATE_JOINED' ? caseKeyIn(facts.into) : null;

/** Why this file may not be joined into the named one; none: it may. The one named must be the same matter, and go on. */
export function duplicateReasons(file: CaseFile, ask: Ask): Reason[] {
  if (joinedInto(ask) === null) return [];
  const correct = { kind: 'CORRECT_INPUT', fact: 'into' } as const;
  if (ask.facts.into === caseIdOf(file.id)) return [reason('SAME_CASE', phrase('caseItself'), correct)];
  const other = ask.joins;
  // Absent, not visible and of another State look alike.
  if (!other || other.homeState !== file.homeState) return [reason('CASE_UNKNOWN', phrase('caseUnknown'), correct)];
  return [
    ...(other.direction === file.direction ? [] : [reason('OTHER_CASE_UNSUITABLE', phrase('otherDirection'), correct)]),
    ...(other.status === 'CLOSED' ? [reason('OTHER_CASE_CLOSED', phrase('otherCaseClosed'), correct)] : []),
  ];
}
