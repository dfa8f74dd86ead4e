import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { documentVerifier, type Fetching } from '../../../src/server/document-verifier.js';
import { isPublicAddress } from '../../../src/server/public-address.js';
import { selfSigned } from '../../support/self-signed.js';

const HOST = 'files.dedere.example';
const FILE = Buffer.from('the file that was linked');
const { key, cert } = selfSigned(HOST);
const asked: IncomingMessage[] = [];
let server: Server;
let behave: RequestListener;

beforeAll(async () => {
  server = createServer({ key, cert }, (request, response) => {
    asked.push(request);
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked.length = 0;
  behave = (_request, response) => response.end(FILE);
});

/** Tests have no public address, so this machine passes for one; everything else is as in service. */
const verifier = (more: Fetching = {}) =>
  documentVerifier({
    port: (server.address() as AddressInfo).port,
    ca: cert,
    addressesOf: () => Promise.resolve(['127.0.0.1']),
    mayReach: (address) => address === '127.0.0.1',
    ...more,
  });
const fetched = (more?: Fetching) => verifier(more)(`https://${HOST}/a.pdf?v=2`);

test('the digest is that of the file, and nothing of us goes along', async () => {
  const sha256 = createHash('sha256').update(FILE).digest('hex');
  expect(await fetched()).toEqual({ found: true, sha256, sizeBytes: FILE.length });
  const [request] = asked;
  expect([request!.url, request!.headers.host?.split(':')[0]]).toEqual(['/a.pdf?v=2', HOST]);
  expect(Object.keys(request!.headers).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

test('a redirect is followed nowhere', async () => {
  behave = (_request, response) => response.writeHead(302, { location: `https://${HOST}/other` }).end();
  expect(await fetched()).toMatchObject({ found: false, why: expect.stringContaining('leads elsewhere') });
  expect(asked).toHaveLength(1);
});

test('another status, a large file and a host that does not answer in time are no file', async () => {
  behave = (_request, response) => response.writeHead(404).end(FILE);
  expect(await fetched()).toMatchObject({ found: false, why: expect.stringContaining('404') });
  behave = (_request, response) => response.end(Buffer.alloc(10_000));
  expect(await fetched({ mostBytes: 9_999 })).toMatchObject({ found: false, why: expect.stringContaining('9999') });
  behave = (_request, response) => void response.writeHead(200).write('the beginning');
  expect(await fetched({ mostMilliseconds: 200 })).toMatchObject({
    found: false,
    why: expect.stringContaining('in time'),
  });
});

test('a certificate of somebody else is not trusted', async () => {
  expect(await fetched({ ca: selfSigned(HOST).cert })).toMatchObject({ found: false });
  expect(await verifier()('https://other.dedere.example/a')).toMatchObject({ found: false });
  expect(asked).toHaveLength(0);
});

test('a name that changes its mind after the look leads nowhere else (DNS rebinding)', async () => {
  const minds = [['127.0.0.1'], ['10.0.0.1']];
  let looks = 0;
  const addressesOf = () => Promise.resolve(minds[Math.min(looks++, 1)]!);
  expect(await fetched({ addressesOf })).toMatchObject({ found: true });
  expect(looks).toBe(1);
  expect(await fetched({ addressesOf })).toMatchObject({ found: false, why: expect.stringContaining('not public') });
});

test('one address that is not public is one too many, and no address is none', async () => {
  const addressesOf = () => Promise.resolve(['127.0.0.1', '169.254.169.254']);
  expect(await fetched({ addressesOf })).toMatchObject({ found: false });
  expect(await fetched({ addressesOf: () => Promise.resolve([]) })).toMatchObject({ found: false });
  expect(await fetched({ addressesOf: () => Promise.reject(new Error('ENOTFOUND')) })).toMatchObject({ found: false });
  expect(asked).toHaveLength(0);
});

test('in service this machine is never reached', async () => {
  const port = (server.address() as AddressInfo).port;
  const inService = documentVerifier({ port, ca: cert, addressesOf: () => Promise.resolve(['127.0.0.1']) });
  expect(await inService(`https://${HOST}/a`)).toMatchObject({
    found: false,
    why: expect.stringContaining('not public'),
  });
  expect(asked).toHaveLength(0);
});

test.each(['8.8.8.8', '95.56.234.1', '2a00:1450:4010::65', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '192.0.2.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '127.1',
  'localhost',
  '',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
