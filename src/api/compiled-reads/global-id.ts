const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DASHLESS_UUID = /^[0-9a-f]{32}$/;

/**
 * The key inside a global id: the text after `<prefix>_`.
 *
 * `null` when the id is of another kind of object, so that a foreign id looks like an unknown one.
 */
export function decodeId(id: string, prefix: string): string | null {
  if (!id.startsWith(`${prefix}_`)) return null;
  return id.slice(prefix.length + 1) || null;
}

/** The UUID inside a global id, with its dashes; `null` when there is none. */
export function decodeUuid(id: string, prefix: string): string | null {
  const key = decodeId(id, prefix);
  return key !== null && DASHLESS_UUID.test(key)
    ? key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : null;
}

/** The global id of an object as PostgreSQL writes it: `case_0192f0c1...`, `instrument_ETS24`. */
export function encodeId(prefix: string, key: string): string {
  return `${prefix}_${UUID.test(key) ? key.replaceAll('-', '') : key}`;
}
