import { v7 as newId } from 'uuid';
import type { PersonActKind } from '../extradition/persons/person-act.js';
import type { Queryable } from './database.js';
import { insertRows } from './insert-rows.js';
import { PERSON_ACT_COLUMNS } from './person-columns.js';

/** A case of a person, as far as is needed to know who may see it. */
export interface CaseOfPerson {
  readonly id: string;
  readonly personId: string;
  readonly homeState: string;
  readonly authorityId: string;
}

/** The cases of some persons, in the order of their ids, looked up without a lock. */
export async function casesOfPersons(tx: Queryable, personIds: readonly string[]): Promise<CaseOfPerson[]> {
  const { rows } = await tx.query<CaseOfPerson>({
    name: 'cases-of-persons',
    text: `select id, person_id as "personId", home_state as "homeState", authority_id as "authorityId"
           from extradition_case where person_id = any($1::uuid[]) order by id`,
    values: [personIds],
  });
  return rows;
}

/** Rows that belong to a person, by the kind of row. */
const OWNED = {
  NAME: 'select person_id as "personId" from person_name where id = $1 and withdrawn_at is null',
  DOCUMENT: 'select person_id as "personId" from identity_document where id = $1 and withdrawn_at is null',
  PROTECTION: 'select person_id as "personId" from protection where id = $1 and withdrawn_at is null',
} as const;

export type OwnedKind = keyof typeof OWNED;

/** Whose standing name, document or circumstance it is; null when there is none. */
export async function ownerOf(tx: Queryable, kind: OwnedKind, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ personId: string }>({
    name: `owner-of-${kind.toLowerCase()}`,
    text: OWNED[kind].replace(' and withdrawn_at is null', ''),
    values: [id],
  });
  return rows[0]?.personId ?? null;
}

/** Whether a name, document or circumstance stands: it was not withdrawn. */
export async function stands(tx: Queryable, kind: OwnedKind, id: string): Promise<boolean> {
  const { rows } = await tx.query({ name: `stands-${kind.toLowerCase()}`, text: OWNED[kind], values: [id] });
  return rows.length > 0;
}

/** What an act says, beside who did it and when. */
export interface PersonAct {
  readonly act: PersonActKind;
  readonly nameId?: string;
  readonly documentId?: string;
  readonly protectionId?: string;
  readonly ground?: string | null;
  /** Particulars that were amended. */
  readonly changes?: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}

interface ActBy extends PersonAct {
  readonly personId: string;
  readonly otherPersonId: string | null;
  readonly actorId: string;
  readonly now: string;
}

/** Writes an act into the history of a person; gives back its id. */
export async function writePersonAct(tx: Queryable, act: ActBy): Promise<string> {
  const id = newId();
  const row = {
    id,
    person_id: act.personId,
    other_person_id: act.otherPersonId,
    act: act.act,
    name_id: act.nameId ?? null,
    document_id: act.documentId ?? null,
    protection_id: act.protectionId ?? null,
    ground: act.ground ?? null,
    changes: act.changes ?? [],
    actor_id: act.actorId,
    recorded_at: act.now,
  };
  await insertRows(tx, 'person_act', PERSON_ACT_COLUMNS, [row]);
  return id;
}

/** The act that a fact tells of. */
export async function actToldBy(tx: Queryable, factId: string): Promise<string> {
  const { rows } = await tx.query<{ actId: string }>({
    name: 'person-act-of-fact',
    text: `select detail ->> 'personActId' as "actId" from case_fact where id = $1`,
    values: [factId],
  });
  return rows[0]!.actId;
}

/** What the record of a person says beside names and documents. */
export interface Particulars {
  readonly bornOn: string | null;
  readonly sex: string | null;
  readonly nationalities: readonly string[];
}

export async function particularsOf(tx: Queryable, personId: string): Promise<Particulars> {
  const { rows } = await tx.query<Particulars>({
    name: 'person-particulars',
    text: 'select born_on as "bornOn", sex, nationalities from person where id = $1',
    values: [personId],
  });
  return rows[0]!;
}
