import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../../../src/server/keys.js';
import { signLocalToken } from '../../../src/server/local-token.js';
import { childServer } from '../../support/child-server.js';
import type { ChildServer } from '../../support/child-server.js';
import { testDatabase } from '../../support/test-database.js';
import { wsClient } from '../../support/ws-client.js';

const database = await testDatabase();
let folder: string;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedere-stop-'));
  token = await signLocalToken(await openKeys(join(folder, 'keys.json')), 'prosecutor', 3600);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started: ChildServer[] = [];
afterEach(() => {
  for (const { process } of started.splice(0)) process.kill('SIGKILL');
});

async function start(variables: Readonly<Record<string, string>> = {}): Promise<ChildServer> {
  const server = await childServer({ DATABASE_URL: database.serverUrl, DATA_DIR: folder, ...variables });
  started.push(server);
  return server;
}

const exitCodeOf = async (server: ChildServer) => ((await once(server.process, 'exit')) as [number | null])[0];

async function following(server: ChildServer) {
  const client = wsClient(server.origin, { token });
  const stream = client.follow('subscription { caseFeed { __typename } }');
  expect(await stream.next()).toMatchObject({ data: { caseFeed: { __typename: 'FeedReady' } } });
  return client;
}

test('SIGTERM says goodbye to open subscriptions with 1001 and ends with 0', async () => {
  const server = await start();
  const client = await following(server);
  const began = Date.now();
  server.process.kill('SIGTERM');
  expect(await client.closed).toEqual({ code: 1001, reason: 'Going away' });
  expect(await exitCodeOf(server)).toBe(0);
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a request under way when the signal comes is answered', async () => {
  const server = await start();
  // The lock holds the sign-in back until the server has long begun to stop.
  const holder = await database.ownerPool.connect();
  await holder.query('begin');
  await holder.query('lock table officer in access exclusive mode');
  const answer = fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { displayName } }' }),
  });
  const waits = () =>
    database.ownerPool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  while ((await waits()).rowCount === 0);
  server.process.kill('SIGTERM');
  const stopped = exitCodeOf(server);
  await refusesConnections(server);
  await holder.query('rollback');
  holder.release();
  expect(await (await answer).json()).toEqual({ data: { viewer: { displayName: 'Demo prosecutor (KZ)' } } });
  expect(await stopped).toBe(0);
});

/** Settles when nobody new is let in. */
async function refusesConnections({ origin }: ChildServer): Promise<void> {
  const { hostname, port } = new URL(origin);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const refused = await Promise.race([
      once(socket, 'connect').then(() => false),
      once(socket, 'error').then(
        () => true,
        () => true,
      ),
    ]).catch(() => true);
    socket.destroy();
    if (refused) return;
  }
}

/** Plants a fault that a signal sets off. */
const planted = (fault: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2',()=>{${fault}})`)}`,
});

test.each([
  ['a rejection that nobody heard', 'void Promise.reject(new Error("planted"))'],
  ['an error that nobody caught', 'throw new Error("planted")'],
])('%s ends the process with 1, after the goodbye', async (_name, fault) => {
  const server = await start(planted(fault));
  const client = await following(server);
  server.process.kill('SIGUSR2');
  expect(await client.closed).toMatchObject({ code: 1001 });
  expect(await exitCodeOf(server)).toBe(1);
});

test('a port in use ends the start with 1 and one sentence', async () => {
  const server = await start();
  const { port } = new URL(server.origin);
  const failure = await start({ PORT: port }).catch((error: unknown) => String(error));
  expect(failure).toMatch(/ended with 1:/);
  const sentence = `Port ${port} on 127.0.0.1 is in use. Stop the program that listens there, or start with PORT=${Number(port) + 1}.`;
  expect(String(failure).split('\n').slice(1)).toEqual([sentence]);
  server.process.kill('SIGTERM');
  expect(await exitCodeOf(server)).toBe(0);
});

test.each([
  ['nobody listens', (url: URL) => (url.port = '1'), 'cannot be reached (ECONNREFUSED)'],
  ['the password is wrong', (url: URL) => (url.password = 'wrong-word'), 'does not let dedere_owner in'],
  ['there is no such database', (url: URL) => (url.pathname = 'nowhere'), 'has no database "nowhere"'],
])('where %s, the start says so and names no password', async (_name, change, sentence) => {
  const url = new URL(database.ownerUrl);
  change(url);
  const failure = await start({ DATABASE_URL: url.href }).catch((error: unknown) => String(error));
  expect(failure).toContain('The server ended with 1');
  expect(failure).toContain(sentence);
  expect(failure).not.toContain(new URL(database.ownerUrl).password);
  expect(failure).not.toContain('wrong-word');
});
