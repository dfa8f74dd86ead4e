import { v7 as newId } from 'uuid';
import type { Ask } from '../extradition/ask.js';
import { alreadyProposed, examineProposal } from '../extradition/four-eyes.js';
import type { Reason } from '../extradition/refusal.js';
import type { Role } from '../extradition/role.js';
import { addFact } from '../storage/add-fact.js';
import { proposalTold } from '../storage/proposal-ends.js';
import { writeProposal } from '../storage/proposals.js';
import { readCaseFile, type FileOnDesk } from '../storage/read-case-file.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { actingForOf } from './asked-beside.js';
import type { Desk } from './desk.js';
import { inputDigest as digestOf } from './input-digest.js';
import type { EventContent, RecordCaseEventInput } from './event-content.js';
import { askOf, type EventRefused } from './record-case-event.js';
import { refuseOnCase } from './refuse-on-case.js';
import { ruleOnCase, type MovedOn, type OpenCase } from './rule-on-case.js';

export interface EventProposed {
  readonly answer: 'PROPOSED';
  readonly caseId: string;
  readonly proposalId: string;
  readonly replayed: boolean;
}

const OPERATION = 'proposeCaseEvent';

/**
 * Prepares an event that takes two people, for the second one to approve. The law looks at all of it now, as if it were
 * approved at once; what nobody could record is refused. It only adds: the version stays, the feed tells it.
 */
export async function proposeCaseEvent(
  desk: Desk,
  actor: Actor,
  input: RecordCaseEventInput,
): Promise<EventProposed | EventRefused | MovedOn> {
  const { expectedVersion, idempotencyKey, ...content } = input;
  const inputDigest = digestOf({ ...content, expectedVersion });
  const ask = {
    operation: OPERATION,
    caseId: input.caseId,
    idempotencyKey,
    inputDigest,
    expectedVersion,
    detail: { event: input.event },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<EventProposed | EventRefused> => {
    const { tx, row, audit } = open;
    const onDesk = await readCaseFile(tx, row.id);
    const actingFor = await actingForOf(tx, actor, content);
    const { reasons, role, roles } = examined(onDesk, { ...askOf(content, actor, onDesk.file, onDesk.now), actingFor });
    if (reasons.length > 0 || !role) return refuseOnCase(open, reasons);
    const { proposalId, factId } = await enterProposal(open, actor, { content, role, roles, now: onDesk.now });
    await bindKey(tx, { actorId: actor.id, operation: OPERATION, key: idempotencyKey, inputDigest }, factId);
    await writeAudit(tx, row.id, audit('GRANTED', { version: row.version }));
    await ringBell(tx);
    return { answer: 'PROPOSED', caseId: row.id, proposalId, replayed: false };
  });
  if (answer.answer !== 'REPLAYED') return answer;
  return { answer: 'PROPOSED', caseId: answer.act.caseId, proposalId: answer.act.proposalId!, replayed: true };
}

/** What the law says of the proposal, and whether one for the same event waits already. */
function examined({ file, openProposals }: FileOnDesk, ask: Ask) {
  const { reasons, ...found } = examineProposal(file, ask);
  const named = ask.sideFile?.opens === false ? ask.sideFile.id : null;
  const waiting = openProposals.some(({ event, sideFileId }) => event === ask.event && sideFileId === named);
  const all: readonly Reason[] = waiting ? [alreadyProposed(ask), ...reasons] : reasons;
  return { ...found, reasons: all };
}

interface Entry {
  readonly content: EventContent;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly now: string;
}

async function enterProposal({ tx, row }: OpenCase, actor: Actor, { content, role, roles, now }: Entry) {
  const proposalId = newId();
  await writeProposal(tx, {
    id: proposalId,
    case_id: row.id,
    event: content.event,
    side_file_id: content.sideFileId,
    input: content,
    proposed_by: actor.id,
    role,
    roles,
    proposed_at: now,
    case_version: row.version,
  });
  const told = {
    ...proposalTold(proposalId, null, 'OPEN'),
    actor_id: actor.id,
    role,
    side_file_id: content.sideFileId,
  };
  return { proposalId, factId: await addFact(tx, row, now, told) };
}
