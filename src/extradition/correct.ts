import type { Ask, Asker } from './ask.js';
import type { Attestation, CaseFile, RecordedEvent } from './case-file.js';
import type { Decision, Refusal } from './decide.js';
import { examine } from './examine.js';
import { actsOf, type Act } from './history/acts.js';
import { amend, leadsHere, replayed } from './history/amend.js';
import { amendedOutcome } from './history/amended-outcome.js';
import { conflictReasons } from './history/conflicts.js';
import { peopleBehind } from './history/effective-history.js';
import { replay } from './history/replay.js';
import { procedureOf } from './procedure/procedure.js';
import { reason, withoutRepeats } from './reasons.js';
import type { Reason, RefusalCode } from './refusal.js';
import type { Role } from './role.js';
import { phrase, words } from './words/phrase.js';

/** What an event says in its corrected form. What happened stays the same event, in the same side file. */
export interface Replacement {
  /** Legal time, in UTC. */
  readonly occurredAt: string;
  readonly zone: string;
  readonly documentIds: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attestations: readonly Attestation[];
}

/** An event on record that an officer wants to correct. */
export interface CorrectionAsk {
  /** Own number of the event among the facts of the case. */
  readonly sequence: number;
  /** Null: it never happened. */
  readonly replacement: Replacement | null;
  readonly asker: Asker;
  /** Why, in words. */
  readonly why: string;
  /** The database's clock at the moment of ruling, in UTC. */
  readonly now: string;
}

/** A correction that the law allows, with the ask it comes down to. */
export interface Correction {
  readonly decision: Decision;
  readonly ask: Ask;
}

const CORRECTS: Role = 'SUPERVISOR';

const ownNumber = ({ sequence, recordedAs }: RecordedEvent): number => recordedAs ?? sequence;

/** A head of unit corrects; so does whoever recorded the event, as long as they hold a role that may record it. */
function roleFor({ actorId, role }: RecordedEvent, { id, roles }: Asker): Role | null {
  if (actorId === id && roles.includes(role)) return role;
  return roles.includes(CORRECTS) ? CORRECTS : null;
}

/** The event asked in its corrected form. A withdrawal says nothing of its own, and happens now. */
function askFor(file: CaseFile, event: RecordedEvent, { replacement, asker, why, now }: CorrectionAsk): Ask {
  const { sideFileId } = event;
  const nothing = { occurredAt: now, zone: file.timeZone, documentIds: [], facts: {}, attestations: [] };
  return {
    event: event.event,
    ...(replacement ?? nothing),
    asker,
    note: why,
    sideFile: sideFileId === null ? null : { id: sideFileId, opens: false },
    now,
  };
}

/** Its note says why it is corrected, and who corrects need not be who records. */
const NOT_ASKED: ReadonlySet<RefusalCode> = new Set(['ROLE_MISSING', 'NOTE_MISSING', 'NOTE_NOT_TAKEN']);

/** What is against the event in its corrected form, in its place. */
function againstReplacement(file: CaseFile, acts: readonly Act[], place: number, ask: Ask): Reason[] {
  const { event } = acts[place]!;
  const then = replay(file, acts.slice(0, place)).file;
  const procedureVersion = procedureOf(event.procedureVersion ?? file.procedureVersion).version;
  const opens = ask.sideFile !== null && then.sideFiles.every(({ id }) => id !== ask.sideFile!.id);
  const asked = { ...ask, sideFile: ask.sideFile && { ...ask.sideFile, opens } };
  return examine({ ...then, procedureVersion }, asked).reasons.filter(({ code }) => !NOT_ASKED.has(code));
}

/** The acts with the corrected one in its place, or without it. What followed from it follows anew. */
function actsAfter(file: CaseFile, acts: readonly Act[], place: number, ask: CorrectionAsk): Act[] {
  const { event, followed } = acts[place]!;
  const role = roleFor(event, ask.asker) ?? event.role;
  if (!ask.replacement) return acts.toSpliced(place, 1);
  const corrected: RecordedEvent = {
    ...event,
    ...ask.replacement,
    recordedAs: file.lastSequence + 1,
    formerActorIds: peopleBehind(event),
    actorId: ask.asker.id,
    actingForId: null,
    role,
  };
  return acts.toSpliced(place, 1, { event: corrected, followed, renewed: true });
}

const refused = (...reasons: readonly Reason[]): Refusal => ({ granted: false, reasons });

/** An event that followed in law goes with its cause. */
function asFollower(acts: readonly Act[], sequence: number): Refusal | null {
  const cause = acts.find(({ followed }) => followed.some((event) => ownNumber(event) === sequence))?.event;
  if (!cause) return null;
  const { event } = acts.flatMap(({ followed }) => followed).find((each) => ownNumber(each) === sequence)!;
  const values = { event: words('EVENT', event), cause: words('EVENT', cause.event), number: ownNumber(cause) };
  const remedy = { kind: 'CORRECT_EVENT', events: [cause.event], sequence: ownNumber(cause) } as const;
  return refused(reason('EVENT_FOLLOWED', phrase('eventFollowed', values), remedy));
}

const SUPERSEDED = (number: number): Refusal =>
  refused(reason('EVENT_SUPERSEDED', phrase('eventSuperseded', { number }), { kind: 'CORRECT_INPUT' }));

function whoAndWhy(role: Role | null, why: string): Reason[] {
  const reasons: Reason[] = [];
  if (!role)
    reasons.push(
      reason('ROLE_MISSING', phrase('correctedBy', { roles: words('ROLE', CORRECTS) }), {
        kind: 'ASK_ROLE',
        roles: [CORRECTS],
      }),
    );
  if (why.trim() === '') reasons.push(reason('NOTE_MISSING', phrase('sayWhyCorrected'), { kind: 'GIVE_NOTE' }));
  return reasons;
}

/**
 * Rules on the correction of an event that is on record. Nothing is edited: the correction is a fact of its own, and the
 * history is told once more with it in the place of what it corrects. Everything recorded since must stay lawful; what
 * would not is named. Throws where the history on record does not lead to where the case stands, for then no replay can
 * judge it.
 */
export function correct(file: CaseFile, asked: CorrectionAsk): Correction | Refusal {
  const acts = actsOf(file.history);
  const place = acts.findIndex(({ event }) => ownNumber(event) === asked.sequence);
  if (place < 0) return asFollower(acts, asked.sequence) ?? SUPERSEDED(asked.sequence);
  const before = replayed(file);
  if (!leadsHere(file, before)) throw new Error(`The history of case ${file.id} does not lead to where it stands.`);
  const { event, followed } = acts[place]!;
  const role = roleFor(event, asked.asker);
  const ask = askFor(file, event, asked);
  const reasons = [
    ...whoAndWhy(role, asked.why),
    ...(asked.replacement ? againstReplacement(file, acts, place, ask) : []),
  ];
  const about = event.sequence;
  const amended = amend(file, { before, acts: actsAfter(file, acts, place, asked), about, now: asked.now });
  reasons.push(
    ...conflictReasons(amended.conflicts, 'CORRECTION_CONFLICT', (told) => phrase('correctionConflict', told)),
  );
  if (reasons.length > 0 || !role) return { granted: false, reasons: withoutRepeats(reasons) };
  const gone = asked.replacement ? amended.gone : [...followed, ...amended.gone];
  const outcome = amendedOutcome(
    { ...amended, gone },
    {
      sideFileId: event.sideFileId,
      about,
      placedAfter: null,
      supersedes: asked.sequence,
      withdraws: asked.replacement === null,
    },
  );
  return { decision: { granted: true, role, ...outcome }, ask };
}
