import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../../support/test-database.js';
import { testServer } from '../../support/test-server.js';
import type { TestServer } from '../../support/test-server.js';
import { rawSocket, wsClient } from '../../support/ws-client.js';

const database = await testDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await testServer(database.serverUrl);
});
afterAll(() => server.close());

const FEED = 'subscription { caseFeed { __typename ... on FeedReady { cursor } } }';
const asProsecutor = async () => ({ authorization: `Bearer ${await server.tokenFor('prosecutor')}` });

/** A socket that has signed in and sends frames by hand. */
async function signedIn() {
  const socket = await rawSocket(server.origin);
  socket.send({ type: 'connection_init', payload: await asProsecutor() });
  expect(await socket.next()).toEqual({ type: 'connection_ack' });
  return socket;
}

/** The first frame that answers a subscribe message. */
async function answerTo(query: string, more: Record<string, unknown> = {}) {
  const socket = await signedIn();
  socket.send({ id: '1', type: 'subscribe', payload: { query, ...more } });
  const frame = await socket.next();
  socket.close();
  await socket.closed;
  return frame;
}

describe('signing in', () => {
  test.each([
    ['as a header would say it', async () => asProsecutor()],
    ['with a capital letter', async () => ({ Authorization: (await asProsecutor()).authorization })],
    ['as a bare token', async () => ({ token: await server.tokenFor('prosecutor') })],
  ])('%s opens the stream', async (_name, params) => {
    const client = wsClient(server.origin, await params());
    const following = client.follow(FEED);
    expect(await following.next()).toMatchObject({ data: { caseFeed: { __typename: 'FeedReady' } } });
    await client.dispose();
  });

  test.each([
    ['without a token', () => Promise.resolve({})],
    [
      'with a forged token',
      () => Promise.resolve({ authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwcm9zZWN1dG9yIn0.' }),
    ],
    ['with a token that is no text', () => Promise.resolve({ token: { $gt: '' } })],
    ['as somebody unknown', async () => ({ token: await server.tokenFor('nobody') })],
  ])('%s the socket is closed with 4401', async (_name, params) => {
    const client = wsClient(server.origin, await params());
    const following = client.follow(FEED);
    await expect(following.next()).rejects.toThrow();
    expect(await client.closed).toMatchObject({ code: 4401, reason: expect.stringContaining('Sign in') });
  });

  test('a subscription before the sign-in closes the socket', async () => {
    const socket = await rawSocket(server.origin);
    socket.send({ id: '1', type: 'subscribe', payload: { query: FEED } });
    expect(await socket.closed).toMatchObject({ code: 4401 });
  });

  test('the socket closes within a second after the token has ended, and says so before', async () => {
    const endsAt = Math.floor(Date.now() / 1000) * 1000 + 1000;
    const socket = await rawSocket(server.origin);
    socket.send({ type: 'connection_init', payload: { token: await server.tokenFor('prosecutor', 1) } });
    expect(await socket.next()).toEqual({ type: 'connection_ack' });
    socket.send({ id: '1', type: 'subscribe', payload: { query: FEED } });
    expect(await socket.next()).toMatchObject({ payload: { data: { caseFeed: { __typename: 'FeedReady' } } } });
    expect(await socket.next()).toMatchObject({ payload: { data: { caseFeed: { __typename: 'AccessEnded' } } } });
    expect(await socket.closed).toEqual({ code: 4403, reason: 'The token has expired.' });
    expect(Date.now() - endsAt).toBeLessThan(2_100);
  });
});

describe('from where', () => {
  const opening = (origin: string) => rawSocket(server.origin, { origin });

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example', 'http://127.0.0.1:1'])(
    'a page of %s may not open a socket',
    async (origin) => {
      await expect(opening(origin)).rejects.toThrow('Unexpected server response: 403');
    },
  );

  test('a page of this very server may', async () => {
    const socket = await opening(server.origin);
    socket.close();
    expect((await socket.closed).code).toBe(1005);
  });

  test('only on the path of the endpoint', async () => {
    const elsewhere = rawSocket(`${server.origin}/other`);
    await expect(elsewhere).rejects.toThrow('Unexpected server response: 404');
  });
});

describe('what the socket carries', () => {
  test.each([
    ['a query', '{ viewer { displayName } }', 'BAD_REQUEST'],
    ['a mutation', 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }', 'BAD_REQUEST'],
    ['what is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['too many tokens', `subscription { ${'a: caseFeed { __typename } '.repeat(500)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothingOfTheKind }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no name',
      `${FEED.replace('n {', 'n A {')} ${FEED.replace('n {', 'n B {')}`,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a cursor that was forged', 'subscription { caseFeed(after: "forged") { __typename } }', 'CURSOR_INVALID'],
  ])('%s is refused with a code', async (_name, query, code) => {
    const frame = await answerTo(query);
    const payload = frame['payload'];
    const errors = Array.isArray(payload) ? payload : (payload as { errors: unknown[] }).errors;
    expect(errors).toHaveLength(1);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  test('fragments that unfold without end are refused', async () => {
    const fragments = Array.from({ length: 24 }, (_, n) => `fragment f${n} on FeedReady { ...f${n + 1} ...f${n + 1} }`);
    const query = `subscription { caseFeed { ...f0 } } ${fragments.join(' ')} fragment f24 on FeedReady { cursor }`;
    expect(await answerTo(query)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
  });

  test('a long list of mistakes is cut short', async () => {
    const frame = await answerTo(`subscription { ${Array.from({ length: 300 }, (_, n) => `wrong${n}`).join(' ')} }`);
    expect(JSON.stringify(frame).length).toBeLessThan(4_096);
  });

  test('the twenty-first subscription is refused, and the others go on', async () => {
    const socket = await signedIn();
    const started = new Set<unknown>();
    for (let id = 1; id <= 21; id++) socket.send({ id: String(id), type: 'subscribe', payload: { query: FEED } });
    const refused: unknown[] = [];
    for (let frame = 1; frame <= 21; frame++) {
      const { id, type, payload } = await socket.next();
      if (type === 'next') started.add(id);
      else refused.push(payload);
    }
    expect(started.size).toBe(20);
    expect(refused).toMatchObject([[{ extensions: { code: 'RATE_LIMITED' } }]]);
    socket.close();
    await socket.closed;
  });

  test('an id used twice closes the socket with 4409', async () => {
    const socket = await signedIn();
    for (let n = 0; n < 2; n++) socket.send({ id: 'same', type: 'subscribe', payload: { query: FEED } });
    expect(await socket.closed).toMatchObject({ code: 4409 });
  });

  test('an id that means something to the language means nothing here', async () => {
    const socket = await signedIn();
    socket.send({ id: '__proto__', type: 'subscribe', payload: { query: FEED } });
    expect(await socket.next()).toMatchObject({ id: '__proto__', type: 'next' });
    socket.close();
    await socket.closed;
  });

  test.each([
    ['no JSON', 'hello', 4400],
    ['a message that is too large', JSON.stringify({ type: 'ping', payload: { pad: 'x'.repeat(300_000) } }), 1009],
  ])('%s closes the socket', async (_name, text, code) => {
    const socket = await signedIn();
    socket.send(text);
    expect(await socket.closed).toMatchObject({ code });
  });
});

test('a fault is masked here as it is over HTTP', async () => {
  await database.ownerPool.query('alter table feed_epoch rename to hidden_epoch');
  try {
    const frame = await answerTo(FEED);
    expect(JSON.stringify(frame)).toContain('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(frame)).not.toContain('feed_epoch');
    const reference = /"reference":"([^"]+)"/.exec(JSON.stringify(frame))?.[1];
    expect(server.log().filter((line) => line['reference'] === reference)).toHaveLength(1);
  } finally {
    await database.ownerPool.query('alter table hidden_epoch rename to feed_epoch');
  }
});

test('sockets and subscriptions are counted while they last', async () => {
  const counts = async () => {
    const text = await (await fetch(`${server.origin}/metrics`)).text();
    return [/^dedere_sockets (\d+)/m, /^dedere_subscriptions (\d+)/m].map((line) => Number(line.exec(text)?.[1]));
  };
  const settle = async (wanted: number[]) => {
    for (let n = 0; n < 100 && String(await counts()) !== String(wanted); n++) await sleep(20);
    return counts();
  };
  expect(await settle([0, 0])).toEqual([0, 0]);
  const client = wsClient(server.origin, await asProsecutor());
  const following = client.follow(FEED);
  await following.next();
  expect(await counts()).toEqual([1, 1]);
  await client.dispose();
  expect(await settle([0, 0])).toEqual([0, 0]);
});
