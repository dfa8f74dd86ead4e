import { v7 as newId } from 'uuid';
import type { ProtectionKind, ProtectionOutcome } from '../extradition/persons/protection.js';
import type { Queryable } from '../storage/database.js';
import { insertRows } from '../storage/insert-rows.js';
import { unknownReferences } from '../storage/open-case.js';
import { ownerOf, stands } from '../storage/person-acts.js';
import { PROTECTION_COLUMNS } from '../storage/person-columns.js';
import { actOnPerson, thePerson, type PersonActed } from './act-on-person.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { notInFuture } from './not-in-future.js';

export interface RecordProtectionInput {
  readonly personId: string;
  readonly kind: ProtectionKind;
  /** ISO 3166-1 alpha-2 code of the State where it holds. */
  readonly country: string | null;
  /** First and last day as far as they are known. */
  readonly since: string;
  readonly until: string | null;
  readonly outcome: ProtectionOutcome | null;
  /** How the office knows. */
  readonly source: string;
  readonly idempotencyKey: string;
}

const bad = (message: string, field: string): CaseworkError => new CaseworkError('BAD_USER_INPUT', message, field);

/** Ends before it begins, as far as both days are known. */
const endsFirst = (since: string, until: string): boolean => until < since.slice(0, until.length);

async function spanFault(tx: Queryable, since: string, until: string | null): Promise<CaseworkError | null> {
  try {
    await notInFuture(tx, since, 'input.since');
    await notInFuture(tx, until, 'input.until');
  } catch (error) {
    if (error instanceof CaseworkError) return error;
    throw error;
  }
  return until !== null && endsFirst(since, until)
    ? bad('It would end before it began. Compare both days.', 'input.until')
    : null;
}

const outcomeFault = (kind: string, until: string | null, outcome: string | null): CaseworkError | null => {
  if (kind === 'ASYLUM_SOUGHT' && until !== null && outcome === null)
    return bad('Say how the claim for asylum ended.', 'input.outcome');
  return until === null && outcome !== null ? bad('Give the day on which it ended as well.', 'input.until') : null;
};

/** Records a circumstance that protects the person. A claim for asylum stays open until its end is recorded. */
export function recordProtection(desk: Desk, actor: Actor, input: RecordProtectionInput): Promise<PersonActed> {
  const { personId, idempotencyKey, ...content } = input;
  const ask = {
    operation: 'recordProtection',
    whose: thePerson(personId),
    named: 'person',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx, now }) => {
    const { kind, country, since, until, outcome, source } = content;
    const fault = (await spanFault(tx, since, until)) ?? outcomeFault(kind, until, outcome);
    if (fault) return fault;
    const { states } = await unknownReferences(tx, { states: country === null ? [] : [country], instruments: [] });
    if (states.length > 0) return bad(`No jurisdiction has the code ${country}.`, 'input.country');
    const protectionId = newId();
    const row = {
      id: protectionId,
      person_id: personId,
      kind,
      country_code: country,
      since,
      until,
      outcome,
      source,
      end_source: null,
      recorded_at: now,
    };
    await insertRows(tx, 'protection', PROTECTION_COLUMNS, [row]);
    return { act: 'PROTECTION_RECORDED', protectionId };
  });
}

export interface EndProtectionInput {
  readonly protectionId: string;
  readonly until: string;
  readonly outcome: ProtectionOutcome | null;
  readonly source: string;
  readonly idempotencyKey: string;
}

const ofProtection = (protectionId: string) => (tx: Queryable) => ownerOf(tx, 'PROTECTION', protectionId);

interface Open {
  readonly kind: string;
  readonly since: string;
  readonly until: string | null;
}

/** Records how and when a circumstance ended, such as a claim for asylum that was finally refused. */
export function endProtection(desk: Desk, actor: Actor, input: EndProtectionInput): Promise<PersonActed> {
  const { protectionId, until, outcome, source, idempotencyKey } = input;
  const ask = {
    operation: 'endProtection',
    whose: ofProtection(protectionId),
    named: 'protection',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx }) => {
    const { rows } = await tx.query<Open>(
      'select kind, since, until from protection where id = $1 and withdrawn_at is null',
      [protectionId],
    );
    const [open] = rows;
    if (!open || open.until !== null) return bad('It ended or was withdrawn before.', 'input.protectionId');
    const fault = (await spanFault(tx, open.since, until)) ?? outcomeFault(open.kind, until, outcome);
    if (fault) return fault;
    await tx.query('update protection set until = $2, outcome = $3, end_source = $4 where id = $1', [
      protectionId,
      until,
      outcome,
      source,
    ]);
    return { act: 'PROTECTION_ENDED', protectionId, ground: source };
  });
}

export interface WithdrawProtectionInput {
  readonly protectionId: string;
  readonly ground: string;
  readonly idempotencyKey: string;
}

/** Withdraws a circumstance that was recorded by mistake. It stays on record and protects nobody. */
export function withdrawProtection(desk: Desk, actor: Actor, input: WithdrawProtectionInput): Promise<PersonActed> {
  const { protectionId, ground, idempotencyKey } = input;
  const ask = {
    operation: 'withdrawProtection',
    whose: ofProtection(protectionId),
    named: 'protection',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx, now }) => {
    if (!(await stands(tx, 'PROTECTION', protectionId))) return bad('It was withdrawn before.', 'input.protectionId');
    await tx.query('update protection set withdrawn_at = $2 where id = $1', [protectionId, now]);
    return { act: 'PROTECTION_WITHDRAWN', protectionId, ground };
  });
}
