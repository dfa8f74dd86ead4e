import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { openKeys, readKeys } from '../../src/server/keys.js';
import { signLocalToken, verifyLocalToken } from '../../src/server/local-token.js';

const folder = mkdtempSync(join(tmpdir(), 'dedere-keys-'));
const file = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('servers that start together end with one file of keys, readable by its owner only', async () => {
  const opened = await Promise.all(Array.from({ length: 8 }, () => openKeys(file)));
  expect(new Set(opened.map((keys) => keys.token.id)).size).toBe(1);
  expect(new Set(opened.map((keys) => keys.cursorMac.toString('hex'))).size).toBe(1);
  expect(opened[0]?.cursorMac.equals(opened[0].cursorCipher)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

test('keys that everybody can read, or that are damaged, are refused with what to do', async () => {
  chmodSync(file, 0o644);
  await expect(readKeys(file)).rejects.toThrow(`Run "chmod 600" on it`);
  chmodSync(file, 0o600);
  const cut = join(folder, 'cut.json');
  writeFileSync(cut, readFileSync(file, 'utf8').slice(0, 40), { mode: 0o600 });
  await expect(openKeys(cut)).rejects.toThrow('are damaged. Restore the file from a backup');
  expect(await readKeys(join(folder, 'none.json'))).toBeUndefined();
});

test('a local token names its subject, and any other token is refused', async () => {
  const keys = await openKeys(file);
  const token = await signLocalToken(keys, 'prosecutor', 60);
  expect(await verifyLocalToken(keys, token)).toMatchObject({ subject: 'prosecutor' });

  const stranger = await openKeys(join(folder, 'stranger.json'));
  const claims = () => new SignJWT().setSubject('admin').setIssuedAt().setIssuer('dedere-local').setAudience('dedere');
  const signed = (jwt: SignJWT, alg = 'EdDSA', key: CryptoKey | Buffer = keys.token.privateKey) =>
    jwt.setProtectedHeader({ alg, typ: 'JWT' }).sign(key);
  const unsigned = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged: Array<string | Promise<string>> = [
    signLocalToken(stranger, 'admin', 60),
    signLocalToken(keys, 'admin', -6),
    signed(claims().setExpirationTime('1m').setIssuer('elsewhere')),
    signed(claims().setExpirationTime('1m').setAudience('elsewhere')),
    signed(claims()),
    signed(claims().setExpirationTime('1m').setNotBefore('30s')),
    signed(claims().setExpirationTime('1m'), 'HS256', keys.cursorMac),
    `${unsigned({ alg: 'none', typ: 'JWT' })}.${unsigned({ sub: 'admin', iss: 'dedere-local', aud: 'dedere' })}.`,
    `${token.slice(0, -4)}AAAA`,
    '',
  ];
  for (const each of forged) await expect(verifyLocalToken(keys, await each)).rejects.toThrow();
  // Clocks of two servers may differ by 5 s.
  expect(await verifyLocalToken(keys, await signLocalToken(keys, 'prosecutor', -2))).toMatchObject({
    subject: 'prosecutor',
  });
});

describe('npm run token', () => {
  const token = (args: string[], env: Record<string, string> = {}) =>
    promisify(execFile)(
      process.execPath,
      ['--import', './test/support/typescript-hooks.mjs', 'src/server/token.ts', ...args],
      {
        env: { ...env, DEDERE_KEYS_FILE: env['DEDERE_KEYS_FILE'] ?? file },
      },
    );

  test('prints a token of the demo user and nothing else', async () => {
    const { stdout, stderr } = await token(['--as', 'prosecutor']);
    expect(stderr).toBe('');
    const { subject, expiresAt } = await verifyLocalToken(await openKeys(file), stdout.trimEnd());
    expect(subject).toBe('prosecutor');
    expect(expiresAt - Date.now() / 1000).toBeGreaterThan(11.9 * 3600);
  });

  test.each([
    ['an unknown user', ['--as', 'nobody'], {}, 'There is no demo user "nobody". Demo users: '],
    ['no user', [], {}, 'Say for whom: --as <demo user>. Demo users: '],
    ['missing keys', ['--as', 'prosecutor'], { DEDERE_KEYS_FILE: join(folder, 'none.json') }, 'Run "npm start" once'],
    [
      'an issuer of its own',
      ['--as', 'prosecutor'],
      { OIDC_ISSUER: 'https://login.example.org', OIDC_AUDIENCE: 'dedere' },
      'local ones are refused',
    ],
  ])('answers %s with a sentence and 1', async (_, args, env, sentence) => {
    const failed = await token(args, env).then(
      () => undefined,
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed?.stderr).toContain(sentence);
  });
});
