import type { Attestation, CaseFile, RecordedEvent } from '../extradition/case-file.js';
import { correct, type CorrectionAsk } from '../extradition/correct.js';
import { inUtc } from '../extradition/instant.js';
import type { Reason } from '../extradition/refusal.js';
import { standingOriginal } from '../storage/case-links.js';
import { decisionRows } from '../storage/decision-rows.js';
import { eventOnRecord, type EventOnRecord } from '../storage/event-on-record.js';
import { readCaseFile } from '../storage/read-case-file.js';
import { writeAudit, writeDecision, type KeyToBind } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { partDuplicate } from './join-duplicate.js';
import { ruleOnCase, type MovedOn, type OpenCase } from './rule-on-case.js';

/** What an event says in its corrected form; what is null stays as it was. */
export interface CorrectedEvent {
  /** Legal time with its offset, as given. */
  readonly occurredAt: string | null;
  readonly timeZone: string | null;
  readonly documentIds: readonly string[] | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly attestations: readonly Attestation[] | null;
}

export interface CorrectCaseEventInput {
  readonly caseId: string;
  /** Id of the fact that is corrected. */
  readonly eventId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason: string;
  /** Null: the event never happened. */
  readonly replacement: CorrectedEvent | null;
  /** The event the given facts belong to; null when none are given. */
  readonly factsOf: string | null;
}

export interface EventCorrected {
  readonly answer: 'CORRECTED';
  readonly caseId: string;
  /** The fact of the correction. */
  readonly factId: string;
  readonly withdrawn: boolean;
  readonly correctedId: string;
  readonly replayed: boolean;
}

export interface CorrectionRefused {
  readonly answer: 'REFUSED';
  readonly caseId: string;
  readonly reasons: readonly Reason[];
}

const OPERATION = 'correctCaseEvent';

/** The event as it counts; one that counts no more is judged by its number alone. */
const counting = ({ history }: CaseFile, number: number): RecordedEvent | undefined =>
  history.find(({ sequence, recordedAs }) => (recordedAs ?? sequence) === number);

function askOf(
  input: CorrectCaseEventInput,
  { id, roles }: Actor,
  onRecord: EventOnRecord,
  { file, now }: { readonly file: CaseFile; readonly now: string },
): CorrectionAsk {
  const event = counting(file, onRecord.sequence);
  const { replacement } = input;
  const said = replacement && {
    occurredAt: replacement.occurredAt ? inUtc(replacement.occurredAt) : (event?.occurredAt ?? now),
    zone: replacement.timeZone ?? onRecord.timeZone,
    documentIds: replacement.documentIds ?? event?.documentIds ?? [],
    facts: replacement.facts ?? event?.facts ?? {},
    attestations: replacement.attestations ?? event?.attestations ?? [],
  };
  return { sequence: onRecord.sequence, replacement: said, asker: { id, roles }, why: input.reason, now };
}

/** What cannot be asked at all, whatever the law would say. */
function fault(input: CorrectCaseEventInput, onRecord: EventOnRecord | null): CaseworkError | null {
  if (!onRecord)
    return new CaseworkError('BAD_USER_INPUT', 'The case has no event under this id; see `events`.', 'input.eventId');
  // Another original would have to be locked, looked at and told; joining anew does all of it.
  if (onRecord.event === 'DUPLICATE_JOINED' && input.replacement?.facts)
    return new CaseworkError(
      'BAD_USER_INPUT',
      'Withdraw the event and join the file anew; another original is another decision.',
      'input.replacement.facts',
    );
  if (input.factsOf === null || input.factsOf === onRecord.event) return null;
  return new CaseworkError(
    'BAD_USER_INPUT',
    `These are facts of ${input.factsOf}; give those of ${onRecord.event}. What happened stays the same event.`,
    'input.replacement.facts',
  );
}

/** The legal time as its fact keeps it: as it was given now, as it was given first, or the moment of the withdrawal. */
function timeGiven({ replacement }: CorrectCaseEventInput, onRecord: EventOnRecord, now: string): string {
  return replacement ? (replacement.occurredAt ?? onRecord.occurredAtGiven) : now;
}

/** Rules on the correction under the lock on the case, and writes it down where the law allows it. */
async function ruleOnCorrection(
  open: OpenCase,
  actor: Actor,
  input: CorrectCaseEventInput,
  key: KeyToBind,
): Promise<EventCorrected | CorrectionRefused | CaseworkError> {
  const { tx, row, audit } = open;
  const onRecord = await eventOnRecord(tx, row.id, input.eventId);
  const problem = fault(input, onRecord);
  if (problem || !onRecord) {
    await writeAudit(tx, row.id, audit('REFUSED', { reasons: ['BAD_USER_INPUT'], field: problem?.field }));
    return problem!;
  }
  const onDesk = await readCaseFile(tx, row.id);
  const ruling = correct(onDesk.file, askOf(input, actor, onRecord, onDesk));
  const about = { event: onRecord.event };
  if ('granted' in ruling) {
    const reasons = ruling.reasons.map(({ code }) => code);
    await writeAudit(tx, row.id, audit('REFUSED', { ...about, reasons }));
    return { answer: 'REFUSED', caseId: row.id, reasons: ruling.reasons };
  }
  const rows = decisionRows(onDesk.file, ruling.ask, ruling.decision, {
    ...onDesk,
    recordedAt: onDesk.now,
    occurredAtGiven: timeGiven(input, onRecord, onDesk.now),
  });
  const line = audit('GRANTED', { ...about, version: rows.change.version });
  await writeDecision(tx, row.id, { rows, key, audit: line });
  if (onRecord.event === 'DUPLICATE_JOINED' && !input.replacement) await partDuplicate(open, actor, input.reason);
  return corrected(row.id, rows.facts[0]!.id, input, false);
}

/** Corrects an event that is on record, or withdraws it: a new fact, never an edit. The case then stands where its whole history leads. */
export async function correctCaseEvent(
  desk: Desk,
  actor: Actor,
  input: CorrectCaseEventInput,
): Promise<EventCorrected | CorrectionRefused | MovedOn> {
  const { idempotencyKey, ...content } = input;
  const digest = inputDigest(content);
  const original = input.replacement ? null : await standingOriginal(desk.pool, input.caseId);
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    alsoOn: original === null ? [] : [original],
    idempotencyKey,
    inputDigest: digest,
    expectedVersion: input.expectedVersion,
    detail: { corrects: input.eventId, withdraw: input.replacement === null },
  };
  const key = { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest: digest };
  const answer = await ruleOnCase(desk, actor, ask, (open) => ruleOnCorrection(open, actor, input, key));
  if (answer.answer !== 'REPLAYED') return answer;
  return corrected(answer.act.caseId, answer.act.factId, input, true);
}

/** The key was bound to this very input, so the answer follows from it. */
const corrected = (
  caseId: string,
  factId: string,
  { eventId, replacement }: CorrectCaseEventInput,
  replayed: boolean,
): EventCorrected => ({
  answer: 'CORRECTED',
  caseId,
  factId,
  withdrawn: replacement === null,
  correctedId: eventId,
  replayed,
});
