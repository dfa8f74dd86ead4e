import { apiError } from '../api-error.js';

const NUL_OR_LONE_SURROGATE = /\0|\p{Surrogate}/u;

/** PostgreSQL holds no NUL character, and half of a surrogate pair is no text at all. */
export const isStorable = (text: string): boolean => !NUL_OR_LONE_SURROGATE.test(text);

/** Refuses arguments with a text that the database cannot hold, and names the first such argument. */
export function refuseUnstorable(given: object): void {
  const path = unstorablePath(given);
  if (path === null) return;
  const message = 'The text holds a NUL character or half of a surrogate pair. Remove it.';
  throw apiError('BAD_USER_INPUT', message, path.join('.'));
}

function unstorablePath(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const path = unstorablePath(part);
    if (path) return [name, ...path];
  }
  return null;
}
