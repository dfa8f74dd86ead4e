import { apiError } from '../api-error.js';

/** A name or a title that a person can read: at least one letter or digit. */
export function readable(text: string, field: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) throw apiError('BAD_USER_INPUT', 'Give a text with at least one letter.', field);
}
