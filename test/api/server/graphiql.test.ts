import { parse, validate } from 'graphql';
import { buildApi } from '../../../src/api/schema.js';
import { graphiqlPage } from '../../../src/server/graphiql-page.js';
import { READY_OPERATIONS } from '../../../src/server/graphiql-operations.js';
import { apiClient } from '../../support/api-client.js';
import type { ApiAnswer } from '../../support/api-client.js';
import { testDatabase } from '../../support/test-database.js';
import { testServer } from '../../support/test-server.js';
import type { TestServer } from '../../support/test-server.js';
import { wsClient } from '../../support/ws-client.js';

const database = await testDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await testServer(database.serverUrl, { DEMO: 'true' });
}, 60_000);
afterAll(() => server.close());

const browse = (headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(`${server.origin}${path}`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers } });

const tokenIn = (html: string) => /Bearer (eyJ[\w.-]+)/.exec(html)?.[1];

test('a person who opens the endpoint gets a page that loads nothing, with a token that works', async () => {
  const response = await browse();
  const html = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html.slice(0, 5_000)).not.toMatch(/<(script|link)[^>]+(src|href)="http/);
  const answer = await apiClient(server).withToken(tokenIn(html)).run('{ viewer { displayName } }');
  expect(answer.data()).toEqual({ viewer: { displayName: 'Demo prosecutor (KZ)' } });
});

test('the page may run its own script and talk to this server, and nothing else', async () => {
  const response = await browse();
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(await response.text()).toContain(`<script nonce="${nonce}">`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/https?:/);
  expect((await browse()).headers.get('content-security-policy')).not.toBe(policy);
});

test('the page comes back after a reload, when its address holds the operation', async () => {
  expect((await browse({}, '/graphql?query=%7Bviewer%7D')).headers.get('content-type')).toMatch(/^text\/html/);
});

test('a page asked for under a name that is not this machine holds no token', async () => {
  // fetch does not let a program set the host, so the rule is asked where it stands.
  const { isOnThisMachine } = await import('../../../src/server/graphiql-route.js');
  const asked = (remoteAddress: string, host: string) =>
    isOnThisMachine({ socket: { remoteAddress }, headers: { host } });
  for (const host of ['127.0.0.1:4000', 'localhost:4000', '[::1]:4000']) expect(asked('127.0.0.1', host)).toBe(true);
  expect(asked('::ffff:127.0.0.1', 'localhost')).toBe(true);
  for (const host of ['evil.example:4000', '127.0.0.1.evil.example', 'localhost.evil.example', '', '10.0.0.1']) {
    expect(asked('127.0.0.1', host)).toBe(false);
  }
  expect(asked('10.0.0.7', 'localhost:4000')).toBe(false);
});

test('without local tokens the page says where one goes', () => {
  expect(graphiqlPage(undefined).html).toContain('Bearer <token>');
});

test('the headers of the page open the WebSocket too', () => {
  expect(graphiqlPage(undefined).html.split('connectionParams:y?.headers')).toHaveLength(2);
});

test('every ready operation fits the schema', async () => {
  const schema = await buildApi();
  expect(READY_OPERATIONS.length).toBeGreaterThanOrEqual(6);
  for (const { query } of READY_OPERATIONS) expect(validate(schema, parse(query))).toEqual([]);
});

test('the ready operations run as they stand, one after the other', async () => {
  const operation = (name: string) => READY_OPERATIONS.find(({ query }) => query.includes(` ${name}`));
  const run = (name: string, ...ids: [string, string][]): Promise<ApiAnswer> => {
    const { query = '', variables = '{}' } = operation(name) ?? {};
    const filled = ids.reduce((text, [gap, id]) => text.replaceAll(gap, id), variables);
    return apiClient(server)
      .as('prosecutor')
      .run(query, JSON.parse(filled) as Record<string, unknown>);
  };
  const stream = wsClient(server.origin, { token: await server.tokenFor('prosecutor') });
  const following = stream.follow(operation('FollowTheFeed')?.query ?? '');
  expect(await following.next()).toMatchObject({ data: { caseFeed: { __typename: 'FeedReady' } } });

  const before = (await run('MyCases')).data<{ cases: { totalCount: number } }>();
  expect(before.cases.totalCount).toBeGreaterThan(0);
  const opened = (await run('OpenACase')).data<{ openCase: { case: { id: string } } }>().openCase.case.id;
  const linked = (await run('LinkADocument', ['case_...', opened])).data<{
    linkDocument: { document: { id: string } };
  }>();
  const recorded = await run('RecordAnEvent', ['case_...', opened], ['document_...', linked.linkDocument.document.id]);
  expect(recorded.data()).toMatchObject({
    recordCaseEvent: { replayed: false, case: { status: 'DRAFT', version: 2 } },
  });
  expect((await run('OneCase')).data()).toMatchObject({ cases: { nodes: [{ id: opened }] } });
  expect((await run('Deadlines')).data()).toHaveProperty('deadlines.totalCount');
  expect((await run('OpenACase')).data()).toMatchObject({ openCase: { replayed: true } });

  expect(await following.next()).toMatchObject({ data: { caseFeed: { __typename: 'CaseFileOpenedFeedItem' } } });
  expect(await following.next()).toMatchObject({ data: { caseFeed: { __typename: 'DocumentFeedItem' } } });
  expect(await following.next()).toMatchObject({ data: { caseFeed: { event: { type: 'CASE_OPENED' } } } });
  await stream.dispose();
}, 60_000);
