import { v7 as newId } from 'uuid';
import { iinFault } from '../extradition/persons/iin.js';
import { numberKey, type IdentityDocumentKind } from '../extradition/persons/identity-document.js';
import { insertRows } from '../storage/insert-rows.js';
import { unknownReferences } from '../storage/open-case.js';
import { ownerOf, particularsOf, stands } from '../storage/person-acts.js';
import { IDENTITY_DOCUMENT_COLUMNS } from '../storage/person-columns.js';
import type { Queryable } from '../storage/database.js';
import { actOnPerson, thePerson, type PersonActed } from './act-on-person.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';

export interface AddIdentityDocumentInput {
  readonly personId: string;
  readonly kind: IdentityDocumentKind;
  readonly number: string;
  /** ISO 3166-1 alpha-2 code of the State that issued it. */
  readonly country: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly idempotencyKey: string;
}

const bad = (message: string, field: string): CaseworkError => new CaseworkError('BAD_USER_INPUT', message, field);

async function documentFault(tx: Queryable, input: AddIdentityDocumentInput): Promise<CaseworkError | null> {
  const { personId, kind, number, country, issuedOn, validUntil } = input;
  if (numberKey(number) === '') return bad('Give the number as the document writes it.', 'input.number');
  if (kind === 'IIN' && country !== null && country !== 'KZ')
    return bad('An IIN is given out by Kazakhstan alone; leave the country out or give KZ.', 'input.country');
  const fault = kind === 'IIN' ? iinFault(number.trim(), await particularsOf(tx, personId)) : null;
  if (fault !== null) return bad(fault, 'input.number');
  if (issuedOn !== null && validUntil !== null && validUntil < issuedOn)
    return bad('The document would end before it was issued. Compare both dates.', 'input.validUntil');
  const { states } = await unknownReferences(tx, { states: country === null ? [] : [country], instruments: [] });
  return states.length > 0 ? bad(`No jurisdiction has the code ${country}.`, 'input.country') : null;
}

/** Adds a document or a number by which the person is identified. */
export function addIdentityDocument(desk: Desk, actor: Actor, input: AddIdentityDocumentInput): Promise<PersonActed> {
  const { personId, idempotencyKey, ...content } = input;
  const ask = {
    operation: 'addIdentityDocument',
    whose: thePerson(personId),
    named: 'person',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx, now }) => {
    const fault = await documentFault(tx, input);
    if (fault) return fault;
    const documentId = newId();
    const row = {
      id: documentId,
      person_id: personId,
      kind: content.kind,
      number: content.number.trim(),
      number_key: numberKey(content.number),
      country_code: content.kind === 'IIN' ? 'KZ' : content.country,
      issued_on: content.issuedOn,
      valid_until: content.validUntil,
      recorded_at: now,
    };
    await insertRows(tx, 'identity_document', IDENTITY_DOCUMENT_COLUMNS, [row]);
    return { act: 'IDENTITY_DOCUMENT_ADDED', documentId };
  });
}

export interface WithdrawIdentityDocumentInput {
  readonly documentId: string;
  readonly ground: string;
  readonly idempotencyKey: string;
}

/** Withdraws an identity document that is not the person's. It stays on record. */
export function withdrawIdentityDocument(
  desk: Desk,
  actor: Actor,
  input: WithdrawIdentityDocumentInput,
): Promise<PersonActed> {
  const { documentId, ground, idempotencyKey } = input;
  const ask = {
    operation: 'withdrawIdentityDocument',
    whose: (tx: Queryable) => ownerOf(tx, 'DOCUMENT', documentId),
    named: 'identity document',
    idempotencyKey,
    content: input,
  };
  return actOnPerson(desk, actor, ask, async ({ tx, now }) => {
    if (!(await stands(tx, 'DOCUMENT', documentId)))
      return bad('The document was withdrawn before.', 'input.documentId');
    await tx.query('update identity_document set withdrawn_at = $2 where id = $1', [documentId, now]);
    return { act: 'IDENTITY_DOCUMENT_WITHDRAWN', documentId, ground };
  });
}
