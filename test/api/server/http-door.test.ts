import { request } from 'node:http';
import { connect } from 'node:net';
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import { apiClient } from '../../support/api-client.js';
import { testDatabase } from '../../support/test-database.js';
import { testServer } from '../../support/test-server.js';
import type { TestServer } from '../../support/test-server.js';

const database = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;

beforeAll(async () => {
  server = await testServer(database.serverUrl);
  client = apiClient(server);
});
afterAll(() => server.close());

const VIEWER = '{ viewer { displayName } }';

test('an officer who signs in is answered, and nothing of the answer is kept, guessed or embedded', async () => {
  const answer = await client.as('prosecutor').run(VIEWER);
  expect(answer.data()).toEqual({ viewer: { displayName: 'Demo prosecutor (KZ)' } });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
  });
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
});

describe('a token that does not count', () => {
  const claims = () => ({ sub: 'prosecutor' });
  const signed = async (change: (jwt: SignJWT) => SignJWT, key = server.keys.token.privateKey, alg = 'EdDSA') =>
    change(
      new SignJWT(claims())
        .setProtectedHeader({ alg, typ: 'JWT', kid: server.keys.token.id })
        .setIssuer('dedere-local')
        .setAudience('dedere')
        .setIssuedAt()
        .setExpirationTime('1h'),
    ).sign(key);

  const bad: [string, () => Promise<string | undefined>][] = [
    ['no token', () => Promise.resolve(undefined)],
    ['no token at all but words', () => Promise.resolve('secret')],
    ['a token of another key', async () => signed((jwt) => jwt, (await generateKeyPair('EdDSA')).privateKey)],
    [
      'a token without a signature',
      () =>
        Promise.resolve(
          new UnsecuredJWT(claims())
            .setIssuer('dedere-local')
            .setAudience('dedere')
            .setIssuedAt()
            .setExpirationTime('1h')
            .encode(),
        ),
    ],
    ['a token of another issuer', () => signed((jwt) => jwt.setIssuer('elsewhere'))],
    ['a token for another audience', () => signed((jwt) => jwt.setAudience('elsewhere'))],
    ['an expired token', () => signed((jwt) => jwt.setExpirationTime('-1m'))],
    ['a token of tomorrow', () => signed((jwt) => jwt.setNotBefore('1d'))],
    ['a token for an unknown subject', () => server.tokenFor('nobody')],
    ['a huge token', () => signed((jwt) => jwt.setJti('x'.repeat(9_000)))],
  ];

  test.each(bad)('%s: UNAUTHENTICATED, and all look alike', async (_name, token) => {
    const answer = await client.withToken(await token()).run(VIEWER);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.error('UNAUTHENTICATED').message).toBe('Sign in: send a valid token as `Authorization: Bearer …`.');
  });

  test('an officer who left is out at once', async () => {
    const officer = client.as('escort');
    expect((await officer.run(VIEWER)).status).toBe(200);
    await database.ownerPool.query(`update officer set active = false where subject = 'escort'`);
    (await officer.run(VIEWER)).error('UNAUTHENTICATED');
  });
});

describe('a request that is none', () => {
  test.each([
    ['bad JSON', '{"query": ', {}, 400],
    ['JSON that is no object', '"text"', {}, 400],
    ['several operations in one body', JSON.stringify([{ query: VIEWER }, { query: VIEWER }]), {}, 400],
    ['no operation', '{}', {}, 400],
    ['a form', 'query=%7Bviewer%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', JSON.stringify({ query: VIEWER }), { 'content-type': 'text/plain' }, 400],
    [
      'a body in another encoding',
      JSON.stringify({ query: VIEWER }),
      { 'content-type': 'application/json; charset=utf-16' },
      400,
    ],
    ['a compressed body', 'x', { 'content-encoding': 'gzip' }, 400],
    ['a body that is too large', JSON.stringify({ query: VIEWER, extensions: { pad: 'x'.repeat(300_000) } }), {}, 413],
  ])('%s is refused in JSON, with a code', async (_name, body, headers, status) => {
    const answer = await client.as('prosecutor').post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.error('BAD_REQUEST').message).not.toMatch(/\.js:|in JSON at|undefined/);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const answer = await client.as('prosecutor').post(new Uint8Array([0x7b, 0xff, 0x7d]));
    expect(answer.status).toBe(400);
    answer.error('BAD_REQUEST');
  });

  test('an endless body is cut off after its answer', async () => {
    const outcome = await new Promise<number | string>((resolve) => {
      const sent = request(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      const more = () => {
        while (!sent.destroyed && sent.write(Buffer.alloc(65_536, 32)));
      };
      sent.on('drain', more);
      more();
    });
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome);
  });

  test.each([
    ['what is not HTTP', 'HELLO\r\n\r\n', '400 Bad Request'],
    [
      'headers that are too large',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
    ],
  ])('%s gets an answer in JSON too', async (_name, text, status) => {
    const answer = await bareAnswer(text);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toHaveProperty('errors');
  });

  test('an address where nothing is says where the endpoint is', async () => {
    const response = await fetch(`${server.origin}/wp-login.php`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  function bareAnswer(text: string): Promise<string> {
    const { hostname, port } = new URL(server.origin);
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.on('data', (chunk) => (answer += String(chunk)));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  }
});

describe('by GET', () => {
  const get = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.origin}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${await server.tokenFor('prosecutor')}`, ...headers },
    });
    return { status: response.status, body: (await response.json()) as { data?: unknown } };
  };

  test('a page elsewhere cannot ask without a preflight', async () => {
    expect((await get(VIEWER)).status).toBe(400);
  });

  test('a program may query, and may not change anything', async () => {
    const preflighted = { 'apollo-require-preflight': 'yes' };
    expect(await get(VIEWER, preflighted)).toMatchObject({ status: 200, body: { data: { viewer: {} } } });
    expect((await get('mutation { openCase(input: {}) { __typename } }', preflighted)).status).toBeGreaterThanOrEqual(
      400,
    );
    const lawful = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }';
    expect((await get(lawful, preflighted)).status).toBe(405);
  });
});

describe('a document beyond the limits', () => {
  const run = (query: string) => client.as('prosecutor').run(query);

  test.each([
    ['too many tokens', `{ ${'a: __typename '.repeat(1_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['fragments that unfold without end', fanOut(24), 'QUERY_TOO_COSTLY'],
    ['a subscription', 'subscription { caseFeed { __typename } }', 'BAD_REQUEST'],
    ['no such field', '{ nothingOfTheKind }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', '{ viewer', 'GRAPHQL_PARSE_FAILED'],
  ])('%s: refused with 400', async (_name, query, code) => {
    const answer = await run(query);
    expect(answer.status).toBe(400);
    answer.error(code);
  });

  test('a long list of mistakes is cut short', async () => {
    const answer = await run(`{ ${Array.from({ length: 300 }, (_, n) => `wrong${n}`).join(' ')} }`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(answer.body).length).toBeLessThan(4_096);
  });

  function fanOut(depth: number): string {
    const fragments = Array.from(
      { length: depth },
      (_, n) => `fragment f${n} on Officer { ...f${n + 1} ...f${n + 1} }`,
    );
    return `{ viewer { ...f0 } } ${fragments.join(' ')} fragment f${depth} on Officer { id displayName }`;
  }
});

describe('texts that the record cannot hold', () => {
  const OPEN = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename ... on Refusal { message } } }`;
  const opening = (fullName: string) => ({
    input: { direction: 'OUTGOING', requestedPerson: { names: [{ fullName }] }, idempotencyKey: 'a text' },
  });

  test.each([
    ['a NUL byte', 'Ivan\0Petrov'],
    ['half a surrogate pair', 'Ivan \ud800'],
    ['100 kB', 'x'.repeat(100_000)],
  ])('%s in a name: a clear error, never a fault', async (_name, fullName) => {
    const answer = await client.as('prosecutor').run(OPEN, opening(fullName));
    expect(answer.error('BAD_USER_INPUT').extensions['field']).toBe('input.requestedPerson.names.0.fullName');
    expect(answer.status).toBeLessThan(500);
  });

  test('a NUL byte written into the document: the same', async () => {
    const answer = await client
      .as('prosecutor')
      .run('{ cases(first: 1, where: { personName: "a\\u0000b" }) { totalCount } }');
    answer.error('BAD_USER_INPUT');
  });
});

test('a fault is masked; its reference leads to the log, which holds no words of the database', async () => {
  await database.ownerPool.query('alter table officer rename column display_name to shown_name');
  try {
    const answer = await client.as('prosecutor').run(VIEWER);
    const { message, extensions } = answer.error('INTERNAL_SERVER_ERROR');
    expect(message).toBe('Something went wrong on our side. Report the reference.');
    const lines = server.log().filter(({ reference }) => reference === extensions['reference']);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify([answer.body, lines])).not.toContain('display_name');
  } finally {
    await database.ownerPool.query('alter table officer rename column shown_name to display_name');
  }
});

test('measurements count operations by outcome and name nobody', async () => {
  await client.as('prosecutor').run(VIEWER);
  await client.as('prosecutor').run('{ nothingOfTheKind }');
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  expect(text).toMatch(/dedere_operations_total\{transport="http",kind="query",outcome="OK"\} [1-9]/);
  expect(text).toMatch(
    /dedere_operations_total\{transport="http",kind="none",outcome="GRAPHQL_VALIDATION_FAILED"\} [1-9]/,
  );
  expect(text).toMatch(/dedere_http_requests_total\{route="\/graphql",status="401"\} [1-9]/);
  expect(text).toMatch(/dedere_database_connections \d/);
  expect(text).not.toMatch(/prosecutor|nothingOfTheKind|Petrov/);
});
