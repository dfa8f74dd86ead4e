import { actsOnlyAs, mayKnow, ROLES_THAT_ONLY_READ, ROLES_WITHOUT_PERSONS } from '../extradition/visibility.js';
import { boundAct } from '../storage/bound-keys.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { databaseNow } from '../storage/open-case.js';
import {
  actToldBy,
  casesOfPersons,
  writePersonAct,
  type CaseOfPerson,
  type PersonAct,
} from '../storage/person-acts.js';
import { lockCases, type CaseRow } from '../storage/read-case-file.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';
import { bindKey, ringBell, writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError, notFound } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { keyMismatch, onlyReads } from './rule-on-case.js';

/** What every act on the record of a person says about itself. */
export interface PersonAsk {
  readonly operation: string;
  /** Finds the person; null when what the officer named does not exist. */
  readonly whose: (tx: Queryable) => Promise<string | null>;
  /** The second person, of an act on two. */
  readonly otherPersonId?: string;
  /** What the officer named, for the words of NOT_FOUND. */
  readonly named: string;
  readonly idempotencyKey: string;
  /** Everything the act says; the same key with another content is an error. */
  readonly content: object;
}

/** What the work on a person may use; the cases of the person are locked. */
export interface OpenPerson {
  readonly tx: Queryable;
  readonly personId: string;
  readonly now: string;
}

export interface PersonActed {
  readonly answer: 'ACTED';
  readonly personId: string;
  readonly actId: string;
  readonly replayed: boolean;
}

type Work = (open: OpenPerson) => Promise<PersonAct | CaseworkError>;

/** A person is known through a case that one may know. */
const knows = (actor: Actor, personId: string, cases: readonly CaseOfPerson[]): boolean =>
  !actsOnlyAs(actor, ROLES_WITHOUT_PERSONS) && cases.some((of) => of.personId === personId && mayKnow(actor, of));

/** The persons of an act with their cases; null when the actor may not know one of them. */
async function personsOf(tx: Queryable, actor: Actor, ask: PersonAsk) {
  const personId = await ask.whose(tx);
  if (personId === null) return null;
  const persons = [personId, ...(ask.otherPersonId === undefined ? [] : [ask.otherPersonId])];
  const cases = await casesOfPersons(tx, persons);
  return persons.every((id) => knows(actor, id, cases)) ? { personId, cases } : null;
}

/** An act on its way: the persons are known to the actor, and all their cases are locked. */
interface Acting {
  readonly tx: Queryable;
  readonly actor: Actor;
  readonly ask: PersonAsk;
  readonly personId: string;
  readonly cases: readonly CaseOfPerson[];
  readonly rows: ReadonlyMap<string, CaseRow>;
  readonly digest: string;
  audit(answer: AuditLine['answer'], detail?: object): Promise<void>;
}

/** What is answered without doing anything: to one who only reads, and to an act that was recorded before. */
async function answeredBefore({ tx, actor, ask, personId, digest, audit }: Acting) {
  if (actsOnlyAs(actor, ROLES_THAT_ONLY_READ)) {
    await audit('REFUSED', { reasons: ['FORBIDDEN'] });
    return onlyReads();
  }
  const bound = await boundAct(tx, actor.id, ask.operation, ask.idempotencyKey);
  if (!bound) return null;
  const same = bound.inputDigest === digest;
  await audit(same ? 'REPLAYED' : 'MISMATCH');
  if (!same) return keyMismatch();
  const actId = await actToldBy(tx, bound.factId);
  return { answer: 'ACTED', personId, actId, replayed: true } satisfies PersonActed;
}

/**
 * Tells an act on every case of the person, in one order. Of an act on two persons each fact names a case of the other:
 * who may not know that one is told nothing.
 */
async function tell(
  { tx, actor, cases, rows, personId }: Acting,
  act: PersonAct,
  told: { actId: string; now: string },
) {
  const facts = cases.map(({ id, personId: whose }) => {
    const beside = cases.find((of) => (of.personId === personId) !== (whose === personId));
    return nextFact(rows.get(id)!, told.now, {
      kind: 'PERSON',
      actor_id: actor.id,
      detail: { act: act.act, personActId: told.actId, ...(beside && { otherCase: beside.id }) },
    });
  });
  // Some who follow the case do not know the person, and a moved instant would tell them of the act.
  await writeCaseFacts(tx, facts, { touch: false });
  return facts[0]!.id;
}

/** Does the work, and writes its act, its facts, its key and its audit line. */
async function done(acting: Acting, work: Work): Promise<PersonActed | CaseworkError> {
  const { tx, actor, ask, personId, digest, audit } = acting;
  const now = await databaseNow(tx);
  const act = await work({ tx, personId, now });
  if (act instanceof CaseworkError) {
    await audit('REFUSED', { reasons: [act.code], field: act.field });
    return act;
  }
  const otherPersonId = ask.otherPersonId ?? null;
  const actId = await writePersonAct(tx, { ...act, personId, otherPersonId, actorId: actor.id, now });
  const factId = await tell(acting, act, { actId, now });
  const key = { actorId: actor.id, operation: ask.operation, key: ask.idempotencyKey, inputDigest: digest };
  await bindKey(tx, key, factId);
  await audit('GRANTED', { act: act.act });
  await ringBell(tx);
  return { answer: 'ACTED', personId, actId, replayed: false };
}

async function actOnce(desk: Desk, actor: Actor, ask: PersonAsk, work: Work): Promise<PersonActed | CaseworkError> {
  return inTransaction(desk.pool, async (tx) => {
    const seen = await personsOf(tx, actor, ask);
    // The audit line must not point to a case that the actor may not know.
    const audited = seen?.cases.find((of) => mayKnow(actor, of))?.id ?? null;
    const audit: Acting['audit'] = (answer, detail = {}) =>
      writeAudit(tx, audited, {
        actor: actor.subject,
        operation: ask.operation,
        answer,
        detail,
        requestId: actor.requestId,
      });
    if (!seen) {
      await audit('NOT_FOUND');
      return notFound(ask.named);
    }
    const ids = seen.cases.map(({ id }) => id);
    const rows = await lockCases(tx, ids);
    const acting: Acting = { tx, actor, ask, ...seen, rows, digest: inputDigest(ask.content), audit };
    return (await answeredBefore(acting)) ?? done(acting, work);
  });
}

const UNIQUE_VIOLATION = '23505';

/**
 * Lets `work` act on the record of a person under the locks on all cases of that person, taken in one order, and tells it
 * on each of them. It decides nothing in a case, so it asks for no version and moves none. Every attempt is audited.
 */
export async function actOnPerson(desk: Desk, actor: Actor, ask: PersonAsk, work: Work): Promise<PersonActed> {
  const answer = await actOnce(desk, actor, ask, work).catch((error: { code?: string; constraint?: string }) => {
    // The same key was bound on another person between our look and our write: look again, and find it there.
    if (error.code === UNIQUE_VIOLATION && error.constraint === 'bound_key_pkey')
      return actOnce(desk, actor, ask, work);
    throw error;
  });
  if (answer instanceof CaseworkError) throw answer;
  return answer;
}

/** The person an officer names by id. */
export const thePerson =
  (personId: string): PersonAsk['whose'] =>
  () =>
    Promise.resolve(personId);
