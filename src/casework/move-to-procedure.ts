import { movingRole, moveReasons } from '../extradition/procedure/move-to-procedure.js';
import { databaseNow } from '../storage/open-case.js';
import { readCaseFile } from '../storage/read-case-file.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { refuseOnCase, type RefusedOnCase } from './refuse-on-case.js';
import { ruleOnCase, type CaseAsk, type MovedOn, type OpenCase } from './rule-on-case.js';

export interface MoveToProcedureInput {
  readonly caseId: string;
  /** The newer version of the procedure. */
  readonly version: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason: string;
}

export interface MovedToProcedure {
  readonly answer: 'MOVED';
  readonly caseId: string;
  readonly replayed: boolean;
}

/**
 * Lets a running case go on under a newer version of the procedure. A case keeps the version it was opened under; only this
 * act changes it, and only where everything of the case has its place and a way on there.
 */
export async function moveToProcedure(
  desk: Desk,
  actor: Actor,
  input: MoveToProcedureInput,
): Promise<MovedToProcedure | RefusedOnCase | MovedOn> {
  const { idempotencyKey, ...content } = input;
  const { caseId, version, expectedVersion, reason } = content;
  if (reason.trim() === '')
    throw new CaseworkError('BAD_USER_INPUT', 'Say why the case goes on under another procedure.', 'input.reason');
  const ask = {
    operation: 'moveToProcedure',
    caseId,
    idempotencyKey,
    inputDigest: inputDigest(content),
    expectedVersion,
    detail: { to: version },
  };
  const answer = await ruleOnCase(desk, actor, ask, async (open): Promise<MovedToProcedure | RefusedOnCase> => {
    const { file } = await readCaseFile(open.tx, caseId);
    const reasons = moveReasons(file, version, actor);
    return reasons.length > 0 ? refuseOnCase(open, reasons) : writeMove(open, actor, ask, { to: version, reason });
  });
  return answer.answer === 'REPLAYED' ? { answer: 'MOVED', caseId: answer.act.caseId, replayed: true } : answer;
}

interface Move {
  readonly to: string;
  readonly reason: string;
}

/** Moves the case: a decision, so its version moves by one, and the feed tells it. */
async function writeMove(
  { tx, row, audit }: OpenCase,
  actor: Actor,
  { operation, idempotencyKey, inputDigest: digest }: CaseAsk,
  { to, reason }: Move,
): Promise<MovedToProcedure> {
  const fact = nextFact(row, await databaseNow(tx), {
    kind: 'PROCEDURE_MOVED',
    version_after: row.version + 1,
    procedure_version: to,
    actor_id: actor.id,
    role: movingRole(actor) ?? null,
    note: reason.normalize('NFC'),
    detail: { from: row.procedureVersion, to },
  });
  await writeCaseFacts(tx, [fact], { touch: true });
  await tx.query({
    name: 'move-to-procedure',
    text: 'update extradition_case set procedure_version = $2, version = version + 1 where id = $1',
    values: [row.id, to],
  });
  await bindKey(tx, { actorId: actor.id, operation, key: idempotencyKey, inputDigest: digest }, fact.id);
  await writeAudit(tx, row.id, audit('GRANTED', { version: row.version + 1 }));
  await ringBell(tx);
  return { answer: 'MOVED', caseId: row.id, replayed: false };
}
