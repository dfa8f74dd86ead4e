import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { apiClient } from '../../support/api-client.js';
import { testDatabase } from '../../support/test-database.js';
import { testServer } from '../../support/test-server.js';
import type { TestServer } from '../../support/test-server.js';

const database = await testDatabase();
let issuer: string;
const keys: JWK[] = [];
let own: CryptoKey;
let published: Server;
let server: TestServer;

beforeAll(async () => {
  published = createServer((request, response) => {
    const document = request.url?.endsWith('/openid-configuration') ? { issuer, jwks_uri: `${issuer}/keys` } : { keys };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(published.address() as AddressInfo).port}/justice`;
  own = await publish('first');
  server = await testServer(database.serverUrl, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'dedere-test' });
});
afterAll(async () => {
  await server.close();
  published.close();
});

/** Makes a key pair and publishes its open half. */
async function publish(kid: string): Promise<CryptoKey> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  keys.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' });
  return privateKey;
}

const token = (
  claims: { iss?: string; aud?: string } = {},
  key: CryptoKey | Uint8Array = own,
  header = { alg: 'ES256', kid: 'first' },
) =>
  new SignJWT({ sub: 'prosecutor', iss: issuer, aud: 'dedere-test', ...claims })
    .setProtectedHeader(header)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);

const ask = (bearer: string) => apiClient(server).withToken(bearer).run('{ viewer { displayName } }');

test('a token of the issuer signs in', async () => {
  expect((await ask(await token())).data()).toEqual({ viewer: { displayName: 'Demo prosecutor (KZ)' } });
});

test('a local token counts for nothing here', async () => {
  (await ask(await server.tokenFor('prosecutor'))).error('UNAUTHENTICATED');
});

test('a token for another audience, of another issuer, or signed with a shared secret does not sign in', async () => {
  (await ask(await token({ aud: 'another' }))).error('UNAUTHENTICATED');
  (await ask(await token({ iss: 'https://login.example.org' }))).error('UNAUTHENTICATED');
  const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
  (await ask(await token({}, secret, { alg: 'HS256', kid: 'first' }))).error('UNAUTHENTICATED');
});

test('the page in the browser holds no token', async () => {
  const page = await fetch(`${server.origin}/graphql`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('Bearer <token>');
});

test('an issuer that calls itself otherwise ends the start', async () => {
  const start = testServer(database.serverUrl, { OIDC_ISSUER: `${issuer}/other`, OIDC_AUDIENCE: 'x' });
  await expect(start).rejects.toThrow(`The issuer calls itself ${issuer}. Set OIDC_ISSUER to exactly that.`);
});

test('an issuer that does not answer ends the start with a sentence', async () => {
  const start = testServer(database.serverUrl, { OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'x' });
  await expect(start).rejects.toThrow('Check OIDC_ISSUER, or set OIDC_JWKS_URI.');
});
