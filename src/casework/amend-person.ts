import { iinFault } from '../extradition/persons/iin.js';
import type { Queryable } from '../storage/database.js';
import { unknownReferences } from '../storage/open-case.js';
import { particularsOf, type Particulars } from '../storage/person-acts.js';
import { actOnPerson, thePerson, type PersonActed } from './act-on-person.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { notInFuture } from './not-in-future.js';

export interface AmendPersonInput {
  readonly personId: string;
  /** What is left out stays; null takes away. */
  readonly bornOn?: string | null;
  readonly sex?: string | null;
  readonly nationalities?: readonly string[];
  readonly ground: string;
  readonly idempotencyKey: string;
}

const bad = (message: string, field: string): CaseworkError => new CaseworkError('BAD_USER_INPUT', message, field);

/** An IIN on record that the amended particulars would contradict. */
async function contradictedIin(tx: Queryable, personId: string, after: Particulars): Promise<CaseworkError | null> {
  const { rows } = await tx.query<{ number: string }>(
    `select number from identity_document where person_id = $1 and kind = 'IIN' and withdrawn_at is null`,
    [personId],
  );
  const faults = rows.flatMap(({ number }) => iinFault(number, after) ?? []);
  return faults[0] === undefined ? null : bad(faults[0], 'input.bornOn');
}

async function particularsFault(tx: Queryable, personId: string, after: Particulars): Promise<CaseworkError | null> {
  try {
    await notInFuture(tx, after.bornOn, 'input.bornOn');
  } catch (error) {
    if (error instanceof CaseworkError) return error;
    throw error;
  }
  const { states } = await unknownReferences(tx, { states: after.nationalities, instruments: [] });
  if (states[0] !== undefined) return bad(`No jurisdiction has the code ${states[0]}.`, 'input.nationalities');
  return contradictedIin(tx, personId, after);
}

const shown = (value: string | readonly string[] | null): string | null =>
  value === null || typeof value === 'string' ? value : value.join(' ') || null;

/** Amends birth date, sex or nationalities. What was on record before is kept with the act. */
export function amendPerson(desk: Desk, actor: Actor, input: AmendPersonInput): Promise<PersonActed> {
  const { personId, ground, idempotencyKey } = input;
  const ask = { operation: 'amendPerson', whose: thePerson(personId), named: 'person', idempotencyKey, content: input };
  return actOnPerson(desk, actor, ask, async ({ tx }) => {
    const before = await particularsOf(tx, personId);
    const after: Particulars = {
      bornOn: input.bornOn === undefined ? before.bornOn : input.bornOn,
      sex: input.sex === undefined ? before.sex : input.sex,
      nationalities: input.nationalities ?? before.nationalities,
    };
    const changes = (['bornOn', 'sex', 'nationalities'] as const)
      .map((field) => ({ field, from: shown(before[field]), to: shown(after[field]) }))
      .filter(({ from, to }) => from !== to);
    if (changes.length === 0) return bad('This is what is on record already. Give what is to change.', 'input');
    const fault = await particularsFault(tx, personId, after);
    if (fault) return fault;
    await tx.query('update person set born_on = $2, sex = $3, nationalities = $4 where id = $1', [
      personId,
      after.bornOn,
      after.sex,
      after.nationalities,
    ]);
    return { act: 'PARTICULARS_AMENDED', ground, changes };
  });
}
