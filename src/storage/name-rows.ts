import { v7 as newId } from 'uuid';
import { foldedName } from '../extradition/folded-name.js';
import { FOLD_VERSION, nameKeys } from '../extradition/names/name-keys.js';

/** A name as an officer gives it. */
export interface GivenName {
  readonly fullName: string;
  readonly kind: string;
  readonly family?: string | null;
  readonly given?: string | null;
  readonly patronymic?: string | null;
  readonly partOrder?: string | null;
}

const composed = (text: string | null | undefined): string | null => text?.normalize('NFC') ?? null;

/** The row of a name; names of a person are numbered from 1. */
export function nameRow(personId: string, position: number, name: GivenName) {
  return {
    id: newId(),
    person_id: personId,
    position,
    full_name: name.fullName.normalize('NFC'),
    kind: name.kind,
    folded: foldedName(name.fullName),
    family: composed(name.family),
    given: composed(name.given),
    patronymic: composed(name.patronymic),
    part_order: name.partOrder ?? null,
  };
}

/** The row of the keys under which a name is found. */
export function nameKeyRow({ id, person_id, full_name }: { id: string; person_id: string; full_name: string }) {
  return { name_id: id, person_id, fold: FOLD_VERSION, words: nameKeys(full_name) };
}
