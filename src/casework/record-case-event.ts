import type { Ask } from '../extradition/ask.js';
import { v7 as newId } from 'uuid';
import type { Attestation, CaseFile } from '../extradition/case-file.js';
import { decide } from '../extradition/decide.js';
import { inUtc } from '../extradition/instant.js';
import { machineBegunBy } from '../extradition/procedure/side-file-steps.js';
import type { EventName } from '../extradition/procedure/events.js';
import type { Reason } from '../extradition/refusal.js';
import { decisionRows } from '../storage/decision-rows.js';
import { readCaseFile } from '../storage/read-case-file.js';
import { writeAudit, writeDecision } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { ruleOnCase, type MovedOn } from './rule-on-case.js';

export interface RecordCaseEventInput {
  readonly caseId: string;
  readonly event: EventName;
  /** Legal time with its offset, as given. */
  readonly occurredAt: string;
  /** Zone of the place where it happened; the competent authority's when not given. */
  readonly timeZone: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly note: string | null;
  readonly documentIds: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attestations: readonly Attestation[];
  /** The side file the event belongs to; null for an event of the case, or one that begins a side file. */
  readonly sideFileId: string | null;
}

export interface EventRecorded {
  readonly answer: 'RECORDED';
  readonly caseId: string;
  readonly factId: string;
  readonly replayed: boolean;
}

export interface EventRefused {
  readonly answer: 'REFUSED';
  readonly caseId: string;
  readonly reasons: readonly Reason[];
}

const OPERATION = 'recordCaseEvent';

/** Puts a fact on the record of a case: the status follows, clocks start and stop, and the feed tells it. */
export async function recordCaseEvent(
  desk: Desk,
  actor: Actor,
  input: RecordCaseEventInput,
): Promise<EventRecorded | EventRefused | MovedOn> {
  const { expectedVersion, idempotencyKey, ...content } = input;
  const digest = inputDigest({ ...content, expectedVersion });
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    idempotencyKey,
    inputDigest: digest,
    expectedVersion,
    detail: { event: input.event },
  };
  const answer = await ruleOnCase(
    desk,
    actor,
    ask,
    async ({ tx, row, audit }): Promise<EventRecorded | EventRefused> => {
      const { file, now, lastSequence, openDeadlines } = await readCaseFile(tx, row.id);
      const asked = askOf(input, actor, file, now);
      const ruling = decide(file, asked);
      if (!ruling.granted) {
        await writeAudit(tx, row.id, audit('REFUSED', { reasons: ruling.reasons.map(({ code }) => code) }));
        return { answer: 'REFUSED', caseId: row.id, reasons: ruling.reasons };
      }
      const rows = decisionRows(file, asked, ruling, {
        lastSequence,
        recordedAt: now,
        occurredAtGiven: input.occurredAt,
        openDeadlines,
      });
      const key = { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest: digest };
      await writeDecision(tx, row.id, { rows, key, audit: audit('GRANTED', { version: rows.change.version }) });
      return { answer: 'RECORDED', caseId: row.id, factId: rows.facts[0]!.id, replayed: false };
    },
  );
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'RECORDED', caseId: answer.act.caseId, factId: answer.act.factId, replayed: true };
}

/** The side file an event names, or the one it begins, under an id that is new. */
function sideFileOf({ sideFileId, event }: RecordCaseEventInput, file: CaseFile): Ask['sideFile'] {
  if (sideFileId !== null) return { id: sideFileId, opens: false };
  return machineBegunBy(file, event) ? { id: newId(), opens: true } : null;
}

function askOf(input: RecordCaseEventInput, actor: Actor, file: CaseFile, now: string): Ask {
  return {
    event: input.event,
    occurredAt: inUtc(input.occurredAt),
    zone: input.timeZone ?? file.timeZone,
    asker: { id: actor.id, roles: actor.roles },
    documentIds: input.documentIds,
    facts: input.facts,
    attestations: input.attestations,
    note: input.note,
    sideFile: sideFileOf(input, file),
    now,
  };
}
