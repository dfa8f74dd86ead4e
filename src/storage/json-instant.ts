/** SQL for an instant as RFC 3339 text in UTC with all its microseconds. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The same text as short as it goes: `…:00.000000Z` becomes `…:00Z`. */
export function shortInstant(text: string): string {
  return text.replace(/\.?0*Z$/, 'Z');
}
