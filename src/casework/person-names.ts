import { PERSON_NAME_COLUMNS, NAME_KEY_COLUMNS } from '../storage/person-columns.js';
import { insertRows } from '../storage/insert-rows.js';
import { nameKeyRow, nameRow, type GivenName } from '../storage/name-rows.js';
import { ownerOf, stands } from '../storage/person-acts.js';
import { standingNames } from '../storage/standing-names.js';
import { actOnPerson, thePerson, type PersonActed } from './act-on-person.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';

export interface AddPersonNameInput {
  readonly personId: string;
  readonly name: GivenName;
  /** How the office knows; null when the case says it. */
  readonly ground: string | null;
  readonly idempotencyKey: string;
}

/** Adds a name under which the person is known. */
export function addPersonName(desk: Desk, actor: Actor, input: AddPersonNameInput): Promise<PersonActed> {
  const { personId, name, ground, idempotencyKey } = input;
  const ask = {
    operation: 'addPersonName',
    whose: thePerson(personId),
    named: 'person',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx }) => {
    const { names, last } = await standingNames(tx, personId);
    const row = nameRow(personId, last + 1, name);
    if (names.some(({ fullName, kind }) => fullName === row.full_name && kind === row.kind))
      return new CaseworkError(
        'BAD_USER_INPUT',
        'The person already has this name of this kind.',
        'input.name.fullName',
      );
    await insertRows(tx, 'person_name', PERSON_NAME_COLUMNS, [row]);
    await insertRows(tx, 'person_name_key', NAME_KEY_COLUMNS, [nameKeyRow(row)]);
    return { act: 'NAME_ADDED', nameId: row.id, ground };
  });
}

export interface WithdrawPersonNameInput {
  readonly nameId: string;
  readonly ground: string;
  readonly idempotencyKey: string;
}

/** Withdraws a name that is not the person's. It stays on record and is not searched any more. */
export function withdrawPersonName(desk: Desk, actor: Actor, input: WithdrawPersonNameInput): Promise<PersonActed> {
  const { nameId, ground, idempotencyKey } = input;
  const ask = {
    operation: 'withdrawPersonName',
    whose: (tx: Parameters<typeof ownerOf>[0]) => ownerOf(tx, 'NAME', nameId),
    named: 'name',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx, personId, now }) => {
    if (!(await stands(tx, 'NAME', nameId)))
      return new CaseworkError('BAD_USER_INPUT', 'The name was withdrawn before.', 'input.nameId');
    const { names } = await standingNames(tx, personId);
    if (names.length < 2)
      return new CaseworkError(
        'BAD_USER_INPUT',
        'A person keeps at least one name; add the right one first.',
        'input.nameId',
      );
    await tx.query('update person_name set withdrawn_at = $2 where id = $1', [nameId, now]);
    await tx.query('delete from person_name_key where name_id = $1', [nameId]);
    return { act: 'NAME_WITHDRAWN', nameId, ground };
  });
}
