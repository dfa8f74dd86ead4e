import type { GivenName } from '../../storage/name-rows.js';
import { apiError } from '../api-error.js';
import type { PersonNameInput } from '../case/case.input.js';
import { readableName } from './readable-name.js';

/** A name as casework takes it; throws BAD_USER_INPUT with the field for what cannot be the name of a person. */
export function givenName(name: PersonNameInput, field: string): GivenName {
  readableName(name.fullName, `${field}.fullName`);
  for (const part of ['family', 'given', 'patronymic'] as const) {
    const text = name[part];
    if (text != null) readableName(text, `${field}.${part}`);
  }
  if (name.partOrder != null && (name.family == null || name.given == null))
    throw apiError(
      'BAD_USER_INPUT',
      'Give the family name and the given name whose order this is.',
      `${field}.partOrder`,
    );
  return { ...name, kind: name.kind ?? 'BIRTH' };
}
