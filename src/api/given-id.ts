import { apiError, notThere } from './api-error.js';
import { decodeId, decodeUuid } from './compiled-reads/global-id.js';

/** The UUID behind a given id of an object; an id of another kind looks like an unknown one. */
export function givenUuid(id: string, prefix: string, what: string, field?: string): string {
  const key = decodeUuid(id, prefix);
  if (key === null) throw notThere(what, field);
  return key;
}

/** The key behind a given id of reference data. */
export function givenKey(id: string, prefix: string, field: string): string {
  const key = decodeId(id, prefix);
  if (key === null)
    throw apiError(
      'BAD_USER_INPUT',
      `\`${field}\` is not the id of an ${prefix}; take one from \`${prefix}s\`.`,
      field,
    );
  return key;
}
