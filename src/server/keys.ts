import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { z } from 'zod';
import { CannotStart } from './cannot-start.js';

/** Secrets of one deployment. Several servers that share a database share them too. */
export interface Keys {
  /** Signs and verifies local tokens (Ed25519). */
  token: { id: string; privateKey: CryptoKey; publicKey: CryptoKey };
  /** Seals cursors with HMAC-SHA-256; 32 bytes. */
  cursorMac: Buffer;
  /** Encrypts what a cursor must not reveal with AES-256-GCM; 32 bytes. */
  cursorCipher: Buffer;
}

const secret = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === 32);
const KEYS_FILE = z.object({
  token: z.object({
    kid: z.string().min(1),
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string(),
  }),
  cursorMac: secret,
  cursorCipher: secret,
});
type KeysFile = z.infer<typeof KEYS_FILE>;

/** Loads the keys; makes them once when the file is missing. Of servers that start together one makes them for all. */
export async function openKeys(file: string): Promise<Keys> {
  return (await readKeys(file)) ?? (await makeKeys(file));
}

/** Loads the keys; undefined when the file is missing. Throws CannotStart when it is damaged or open to everybody. */
export async function readKeys(file: string): Promise<Keys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CannotStart(`The keys in ${file} cannot be read (${error.code}). Start as the user who owns that file.`);
  });
  if (text === undefined) return undefined;
  await refuseOpenFile(file);
  try {
    return await toKeys(KEYS_FILE.parse(JSON.parse(text)));
  } catch {
    // The cause is not passed on: it could quote a key.
    throw new CannotStart(
      `The keys in ${file} are damaged. Restore the file from a backup; a new one makes old cursors and tokens invalid.`,
    );
  }
}

async function refuseOpenFile(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
    throw new CannotStart(
      `Everybody on this machine can read the keys in ${file}. Run "chmod 600" on it and start again.`,
    );
  }
}

async function toKeys(stored: KeysFile): Promise<Keys> {
  const { d, ...open } = stored.token;
  return {
    token: {
      id: stored.token.kid,
      privateKey: await importKey({ ...open, d }),
      publicKey: await importKey(open),
    },
    cursorMac: Buffer.from(stored.cursorMac, 'base64url'),
    cursorCipher: Buffer.from(stored.cursorCipher, 'base64url'),
  };
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA');
  // Only symmetric keys come back as bytes.
  if (key instanceof Uint8Array) throw new TypeError('not an Ed25519 key');
  return key;
}

/** Writes a draft and links it: the file appears whole, and the first of several servers wins. */
async function makeKeys(file: string): Promise<Keys> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const token = { ...(await exportJWK(privateKey)), kid: randomUUID() };
  const stored = { token, cursorMac: newSecret(), cursorCipher: newSecret() };
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw new CannotStart(
      `The keys could not be written to ${file} (${(error as NodeJS.ErrnoException).code}). Make its folder writable, or set DEDERE_KEYS_FILE.`,
    );
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return openKeys(file);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
