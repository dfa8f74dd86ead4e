import { nameFault } from '../../extradition/names/name-fault.js';
import { apiError } from '../api-error.js';

/** A text that can be the name of a person; throws BAD_USER_INPUT with what to give instead. */
export function readableName(name: string, field: string): void {
  const fault = nameFault(name);
  if (fault !== null) throw apiError('BAD_USER_INPUT', fault, field);
}
