import { actsOnlyAs, mayKnow, ROLES_THAT_ONLY_READ } from '../extradition/visibility.js';
import { boundAct, type BoundAct } from '../storage/bound-keys.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { findCase, lockCases, type CaseRow } from '../storage/read-case-file.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError, notFound } from './casework-error.js';
import type { Desk } from './desk.js';

/** What every act on a case says about itself. */
export interface CaseAsk {
  readonly operation: string;
  readonly caseId: string;
  /** Other cases the act looks at or writes to; they are locked together with it. */
  readonly alsoOn?: readonly string[];
  readonly idempotencyKey: string;
  readonly inputDigest: string;
  /** The version the officer decided on; null for acts that only add. */
  readonly expectedVersion: number | null;
  /** What the officer named, for the words of NOT_FOUND. */
  readonly named?: string;
  /** What the audit keeps of the ask, without personal data. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An officer acted on an old screen: nothing was done, and this is what happened since. */
export interface MovedOn {
  readonly answer: 'MOVED_ON';
  readonly caseId: string;
  readonly currentVersion: number;
  readonly sinceVersion: number;
}

/** The act was recorded before under this key: the same answer again. */
export interface Replayed {
  readonly answer: 'REPLAYED';
  readonly act: BoundAct;
}

/** What the work inside the lock may use. */
export interface OpenCase {
  readonly tx: Queryable;
  readonly row: CaseRow;
  /** The other cases of the act, locked as well; one that the actor may not know is not among them. */
  readonly others: ReadonlyMap<string, CaseRow>;
  audit(answer: AuditLine['answer'], detail?: Readonly<Record<string, unknown>>): AuditLine;
}

/**
 * Locks the case and the others of the act that the actor may know. Who may not know a case does not wait for it: waiting
 * would tell that there is one.
 */
async function lockKnown(tx: Queryable, actor: Actor, { caseId, alsoOn = [] }: CaseAsk): Promise<Map<string, CaseRow>> {
  const known: string[] = [];
  for (const id of [caseId, ...alsoOn]) {
    const seen = await findCase(tx, id);
    if (seen && mayKnow(actor, seen)) known.push(id);
    else if (id === caseId) return new Map();
  }
  const rows = await lockCases(tx, known);
  return new Map([...rows].filter(([, row]) => mayKnow(actor, row)));
}

/** The lines that an act leaves in the audit. */
const auditOf =
  (actor: Actor, ask: CaseAsk): OpenCase['audit'] =>
  (answer, detail = {}) => ({
    actor: actor.subject,
    operation: ask.operation,
    answer,
    detail: { ...ask.detail, ...detail },
    requestId: actor.requestId,
  });

const UNIQUE_VIOLATION = '23505';

async function ruleOnce<T>(
  desk: Desk,
  actor: Actor,
  ask: CaseAsk,
  rule: (open: OpenCase) => Promise<T>,
): Promise<T | MovedOn | Replayed | CaseworkError> {
  return inTransaction(desk.pool, async (tx) => {
    const audit = auditOf(actor, ask);
    // The lock comes before anything that takes a transaction id, or the order of facts within a case breaks.
    const others = await lockKnown(tx, actor, ask);
    const row = others.get(ask.caseId);
    if (!row) {
      // The audit line must not point to a case that the actor may not know.
      await writeAudit(tx, null, audit('NOT_FOUND', { asked: ask.caseId }));
      return notFound(ask.named ?? 'case');
    }
    if (actsOnlyAs(actor, ROLES_THAT_ONLY_READ)) {
      await writeAudit(tx, row.id, audit('REFUSED', { reasons: ['FORBIDDEN'] }));
      return onlyReads();
    }
    const act = await boundAct(tx, actor.id, ask.operation, ask.idempotencyKey);
    if (act) {
      const same = act.inputDigest === ask.inputDigest;
      await writeAudit(tx, row.id, audit(same ? 'REPLAYED' : 'MISMATCH'));
      return same ? { answer: 'REPLAYED', act } : keyMismatch();
    }
    const open = { tx, row, others, audit };
    return (ask.expectedVersion === null ? null : await answerToOld(open, ask.expectedVersion)) ?? rule(open);
  });
}

/** What an act decided on another version than the present one is told; null when it was decided on this one. */
export async function answerToOld(
  { tx, row, audit }: OpenCase,
  expectedVersion: number,
): Promise<MovedOn | CaseworkError | null> {
  if (expectedVersion === row.version) return null;
  const versions = { expectedVersion, version: row.version };
  if (expectedVersion < 1 || expectedVersion > row.version) {
    await writeAudit(tx, row.id, audit('MISMATCH', versions));
    return neverBeen(expectedVersion, row.version);
  }
  await writeAudit(tx, row.id, audit('MOVED_ON', versions));
  return { answer: 'MOVED_ON', caseId: row.id, currentVersion: row.version, sinceVersion: expectedVersion };
}

/** Somebody who only reads asks for an act. */
export const onlyReads = (): CaseworkError =>
  new CaseworkError('FORBIDDEN', 'Your role reads cases and changes nothing.');

/** A version was named that the case never had. */
export function neverBeen(version: number, current: number): CaseworkError {
  return new CaseworkError(
    'BAD_USER_INPUT',
    `The case stands at version ${current}; ${version} has never been. Give the version you read.`,
    'input.expectedVersion',
  );
}

/** The key was used for something else. */
export function keyMismatch(): CaseworkError {
  return new CaseworkError(
    'IDEMPOTENCY_MISMATCH',
    'This idempotency key already belongs to another recorded act; use a new key for a new act.',
    'input.idempotencyKey',
  );
}

/**
 * Takes one case off the shelf and lets `rule` act on it, in one transaction under the lock on the case. Every attempt
 * is audited in that transaction, refused ones included: a refusal is a value, so its audit line is committed. An error
 * that `rule` returns, instead of throwing it, is thrown after the commit for the same reason.
 */
export async function ruleOnCase<T>(
  desk: Desk,
  actor: Actor,
  ask: CaseAsk,
  rule: (open: OpenCase) => Promise<T>,
): Promise<Exclude<T, CaseworkError> | MovedOn | Replayed> {
  const answer = await ruleOnce(desk, actor, ask, rule).catch((error: { code?: string; constraint?: string }) => {
    // The same key was bound on another case between our look and our write: look again, and find it there.
    if (error.code === UNIQUE_VIOLATION && error.constraint === 'bound_key_pkey')
      return ruleOnce(desk, actor, ask, rule);
    throw error;
  });
  if (answer instanceof CaseworkError) throw answer;
  return answer as Exclude<T, CaseworkError> | MovedOn | Replayed;
}
