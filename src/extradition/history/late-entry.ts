import type { Ask } from '../ask.js';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import { examine } from '../examine.js';
import { isAfter } from '../instant.js';
import { withoutRepeats } from '../reasons.js';
import type { Reason, RefusalCode } from '../refusal.js';
import type { Role } from '../role.js';
import { moment, phrase } from '../words/phrase.js';
import { actsOf, type Act } from './acts.js';
import { amend, leadsHere, replayed } from './amend.js';
import { amendedOutcome, type AmendedOutcome } from './amended-outcome.js';
import { conflictReasons, type Conflict } from './conflicts.js';
import { replay } from './replay.js';

/** A late entry that the law allows, with all that follows. */
export type LateEntry = AmendedOutcome & { readonly role: Role };

/** It belongs elsewhere in the history, so what is against it where the case stands now says nothing. */
const OUT_OF_PLACE: ReadonlySet<RefusalCode> = new Set([
  'EVENT_UNKNOWN_HERE',
  'EVENT_NOT_IN_STATE',
  'TRANSITION_UNDECIDED',
  'SIDE_FILE_MISSING',
  'SIDE_FILE_UNKNOWN',
]);

/** The event that is asked, with the number it gets. */
function eventOf(ask: Ask, role: Role, sequence: number): RecordedEvent {
  const { event, occurredAt, zone, asker, facts, documentIds, attestations, sideFile } = ask;
  return {
    sequence,
    event,
    occurredAt,
    zone,
    actorId: asker.id,
    actingForId: ask.actingFor?.id ?? null,
    role,
    changes: [],
    facts,
    documentIds,
    attestations,
    emitted: false,
    sideFileId: sideFile?.id ?? null,
  };
}

/** Everything on record that the late entry would make unlawful. */
const againstLaterEvents = (conflicts: readonly Conflict[], { occurredAt, zone }: Ask): Reason[] =>
  conflictReasons(conflicts, 'LATE_ENTRY_CONFLICT', (told) =>
    phrase('lateEntryConflict', { ...told, day: moment(occurredAt, zone) }),
  );

/** The acts before and from the place of the ask: behind the last one that had happened by then. */
function placeOf(acts: readonly Act[], { occurredAt }: Ask): number {
  return acts.findLastIndex(({ event }) => !isAfter(event.occurredAt, occurredAt)) + 1;
}

/**
 * What becomes of an event that is not lawful where the case stands, but may have been lawful when it happened. Null: it
 * is no late entry, nothing later is on record, or it was not lawful then either; what is against it now stands. Four
 * eyes look at all that is recorded, whenever it happened: nobody gets past them by an earlier date.
 */
export function lateEntry(
  file: CaseFile,
  ask: Ask,
  against: readonly Reason[],
): LateEntry | { readonly reasons: readonly Reason[] } | null {
  const acts = actsOf(file.history);
  const place = placeOf(acts, ask);
  if (place === acts.length || against.some(({ code }) => code === 'SAME_PERSON')) return null;
  const before = replayed(file);
  if (!leadsHere(file, before)) return null;
  const then = replay(file, acts.slice(0, place)).file;
  const { role, reasons } = examine(then, ask);
  if (reasons.some(({ code }) => OUT_OF_PLACE.has(code))) return null;
  const own = file.lastSequence + 1;
  const act: Act = { event: eventOf(ask, role ?? ask.asker.roles[0] ?? 'SYSTEM', own), followed: [] };
  const amended = amend(file, { before, acts: acts.toSpliced(place, 0, act), about: own, now: ask.now });
  if (amended.conflicts.length > 0)
    return { reasons: withoutRepeats([...against, ...reasons, ...againstLaterEvents(amended.conflicts, ask)]) };
  // What it lacks in its place is told only to who asks for something that has no place where the case stands.
  if (reasons.length > 0 || !role) return against.some(({ code }) => OUT_OF_PLACE.has(code)) ? { reasons } : null;
  return {
    role,
    ...amendedOutcome(amended, {
      sideFileId: ask.sideFile?.id ?? null,
      about: own,
      placedAfter: acts[place - 1]?.event.sequence ?? 0,
      supersedes: null,
      withdraws: false,
    }),
  };
}
