import type { Ask, Proposer } from '../extradition/ask.js';
import { v7 as newId } from 'uuid';
import type { CaseFile } from '../extradition/case-file.js';
import { decide } from '../extradition/decide.js';
import { inUtc } from '../extradition/instant.js';
import { machineBegunBy } from '../extradition/procedure/side-file-steps.js';
import { joinedInto } from '../extradition/ownership/duplicate.js';
import { decisionRows } from '../storage/decision-rows.js';
import { readCaseFile } from '../storage/read-case-file.js';
import { writeDecision, type KeyToBind } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { actingForOf, originalOf } from './asked-beside.js';
import type { Desk } from './desk.js';
import type { EventContent, RecordCaseEventInput } from './event-content.js';
import { inputDigest as digestOf } from './input-digest.js';
import { joinDuplicate } from './join-duplicate.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type MovedOn, type OpenCase } from './rule-on-case.js';

export interface EventRecorded {
  readonly answer: 'RECORDED';
  readonly caseId: string;
  readonly factId: string;
  readonly replayed: boolean;
}

export type EventRefused = RefusedOnCase;

/** A proposal that the actor approves by recording what it holds. */
export interface Approval {
  readonly proposalId: string;
  readonly proposedBy: Proposer;
  readonly note: string | null;
}

const OPERATION = 'recordCaseEvent';

/** Puts a fact on the record of a case: the status follows, clocks start and stop, and the feed tells it. */
export async function recordCaseEvent(
  desk: Desk,
  actor: Actor,
  input: RecordCaseEventInput,
): Promise<EventRecorded | EventRefused | MovedOn> {
  const { expectedVersion, idempotencyKey, ...content } = input;
  const inputDigest = digestOf({ ...content, expectedVersion });
  const into = joinedInto(input);
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    alsoOn: into === null ? [] : [into],
    idempotencyKey,
    inputDigest,
    expectedVersion,
    detail: { event: input.event },
  };
  const key = { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest };
  const answer = await ruleOnCase(desk, actor, ask, (open) => recordAsked(open, actor, { content, key }));
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'RECORDED', caseId: answer.act.caseId, factId: answer.act.factId, replayed: true };
}

interface Asked {
  readonly content: EventContent;
  readonly key: KeyToBind;
  readonly approval?: Approval;
}

/**
 * Rules on an event under the lock on its case and writes what the law grants: the one road for an event that is recorded
 * directly and for one that is approved.
 */
export async function recordAsked(
  open: OpenCase,
  actor: Actor,
  { content, key, approval }: Asked,
): Promise<EventRecorded | EventRefused> {
  const { tx, row, audit } = open;
  const { file, now, lastSequence, openDeadlines, deadlineIds, openProposals } = await readCaseFile(tx, row.id);
  const original = originalOf(open, content);
  const asked = {
    ...askOf(content, actor, file, now),
    actingFor: await actingForOf(tx, actor, content),
    joins: original,
    ...(approval && { proposedBy: approval.proposedBy }),
  };
  const ruling = decide(file, asked);
  if (!ruling.granted) return refuseOnCase(open, ruling.reasons);
  const rows = decisionRows(file, asked, ruling, {
    lastSequence,
    recordedAt: now,
    occurredAtGiven: content.occurredAt,
    openDeadlines,
    deadlineIds,
    openProposals,
    ...(approval && { approves: { id: approval.proposalId, decidedBy: actor.id, note: approval.note } }),
  });
  await writeDecision(tx, row.id, { rows, key, audit: audit('GRANTED', { version: rows.change.version }) });
  if (original) await joinDuplicate(tx, actor, asked, { duplicate: row, original });
  return { answer: 'RECORDED', caseId: row.id, factId: rows.facts[0]!.id, replayed: false };
}

/** The side file an event names, or the one it begins, under an id that is new. */
function sideFileOf({ sideFileId, event }: EventContent, file: CaseFile): Ask['sideFile'] {
  if (sideFileId !== null) return { id: sideFileId, opens: false };
  return machineBegunBy(file, event) ? { id: newId(), opens: true } : null;
}

/** The event as the law is asked about it. */
export function askOf(input: EventContent, actor: Actor, file: CaseFile, now: string): Ask {
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
