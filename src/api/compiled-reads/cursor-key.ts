import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const BLOCK = 64;
const SEAL = 16;

/** The secret behind all cursors, made ready for HMAC-SHA256 (RFC 2104) outside and inside the database. */
export interface CursorKey {
  readonly secret: Buffer;
  readonly innerPad: Buffer;
  readonly outerPad: Buffer;
}

/** Prepares a secret of 32 to 64 bytes. All servers of one deployment share it. */
export function cursorKey(secret: Uint8Array): CursorKey {
  if (secret.length < 32 || secret.length > BLOCK)
    throw new Error(`The cursor secret has ${secret.length} bytes. Give 32 to ${BLOCK}.`);
  const padded = Buffer.concat([secret], BLOCK);
  return {
    secret: Buffer.from(secret),
    innerPad: padded.map((byte) => byte ^ 0x36) as Buffer,
    outerPad: padded.map((byte) => byte ^ 0x5c) as Buffer,
  };
}

/** What a cursor is bound to, in 32 bytes: which list, in which order, under which filter. */
export function listIdentity(parts: unknown): Buffer {
  return createHash('sha256').update(canonical(parts)).digest();
}

/** The first 16 bytes of HMAC-SHA256 over identity and payload; PostgreSQL computes the same in `cursor-sql.ts`. */
export function seal(key: CursorKey, identity: Buffer, payload: Buffer): Buffer {
  return createHmac('sha256', key.secret).update(identity).update(payload).digest().subarray(0, SEAL);
}

/**
 * Opens a cursor: the key of the parent row (`null` for a root list), then the sort values as the database's exact text.
 *
 * `null` when it was cut, altered, or made for another list, order or filter.
 */
export function openCursor(key: CursorKey, identity: Buffer, cursor: string): (string | null)[] | null {
  const bytes = Buffer.from(cursor, 'base64url');
  // Decoding is lenient; only the one spelling that was given out counts.
  if (bytes.toString('base64url') !== cursor || bytes.length <= SEAL) return null;
  const payload = bytes.subarray(0, -SEAL);
  if (!timingSafeEqual(seal(key, identity, payload), bytes.subarray(-SEAL))) return null;
  return JSON.parse(payload.toString('utf8')) as (string | null)[];
}

/** A cursor that code makes for a root list, of the kind that `openCursor` opens. */
export function madeCursor(key: CursorKey, identity: Buffer, values: readonly string[]): string {
  const payload = Buffer.from(JSON.stringify([null, ...values]), 'utf8');
  return Buffer.concat([payload, seal(key, identity, payload)]).toString('base64url');
}

/** JSON with sorted keys, so that the order in which a client writes a filter does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
