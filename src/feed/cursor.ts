import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FeedPosition } from '../storage/feed-position.js';
import { CursorInvalid } from './cursor-invalid.js';

/** What a cursor says: whose it is, in which life of the database, and after which fact to go on. */
export interface CursorContent {
  readonly viewerId: string;
  readonly epoch: string;
  readonly at: FeedPosition;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const VERSION = 1;
/** Version, viewer, epoch, transaction id, position. */
const LENGTH = 1 + 16 + 16 + 8 + 8;

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Writes a cursor that only the servers of this deployment can read.
 *
 * Every cursor has a nonce of its own, so two cursors of one place differ: a heartbeat does not tell its reader
 * whether something happened that is not theirs to see.
 */
export function sealCursor(key: Buffer, { viewerId, epoch, at }: CursorContent): string {
  const content = Buffer.concat([Buffer.of(VERSION), bytesOf(viewerId), bytesOf(epoch), Buffer.alloc(16)]);
  content.writeBigUInt64BE(BigInt(at.transactionId), 33);
  content.writeBigUInt64BE(BigInt(at.position), 41);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decrypted(key: Buffer, cursor: string): Buffer | null {
  const bytes = Buffer.from(cursor, 'base64url');
  // Decoding is lenient; only the one spelling that was given out counts.
  if (bytes.length !== NONCE + LENGTH + TAG || bytes.toString('base64url') !== cursor) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    // The one thing that fails here is the seal.
    return null;
  }
}

/** Reads a cursor of this viewer. Throws CursorInvalid when it is not one, or was made for somebody else. */
export function openCursor(key: Buffer, viewerId: string, cursor: string): Pick<CursorContent, 'epoch' | 'at'> {
  const content = decrypted(key, cursor);
  if (content?.[0] !== VERSION) throw new CursorInvalid('ALTERED');
  if (!content.subarray(1, 17).equals(bytesOf(viewerId))) throw new CursorInvalid('OF_ANOTHER_VIEWER');
  const at = { transactionId: String(content.readBigUInt64BE(33)), position: String(content.readBigUInt64BE(41)) };
  return { epoch: uuidOf(content.subarray(17, 33)), at };
}
