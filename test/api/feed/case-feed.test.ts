import { execute, parse, subscribe, validate, type GraphQLSchema } from 'graphql';
import { WORKED_HISTORIES } from '../../../seeds/demo-docket/worked-histories.js';
import { recordHistory } from '../../../seeds/demo-docket/record-history.js';
import { encodeId } from '../../../src/api/compiled-reads/global-id.js';
import { caseFiles } from '../../../src/api/case-files.js';
import { cursorKey } from '../../../src/api/compiled-reads/cursor-key.js';
import { Reader } from '../../../src/api/compiled-reads/reader.js';
import type { RequestContext } from '../../../src/api/request-context.js';
import { buildApi } from '../../../src/api/schema.js';
import { FeedLine } from '../../../src/feed/feed-line.js';
import { FAR_AWAY, KEY, openedCase, viewerOf, writeFacts } from '../../feed/a-docket.js';
import { testCluster } from '../../support/cluster.js';
import { standClock } from '../../../scripts/walk/stand-clock.js';

const cluster = await testCluster();
let schema: GraphQLSchema;
let line: FeedLine;
let sent: string[] = [];

const S3 = WORKED_HISTORIES.find(({ id }) => id === 'S3')!;
let caseId: string;

beforeAll(async () => {
  schema = await buildApi();
  await standClock(cluster.ownerPool, '2027-08-01T00:00:00Z');
  caseId = (await recordHistory({ pool: cluster.pool }, cluster.pool, S3)).caseId;
  line = new FeedLine({
    pool: cluster.pool,
    databaseUrl: cluster.serverUrl,
    cursorKey: KEY,
    times: { heartbeat: 200 },
  });
});
afterAll(() => line.close());
beforeEach(() => {
  sent = [];
});

async function contextOf(subject: string): Promise<RequestContext> {
  const viewer = await viewerOf(cluster.pool, subject);
  const database = { query: (config: { text: string }) => (sent.push(config.text), cluster.pool.query(config)) };
  const actor = { ...viewer, subject, requestId: 'test' };
  return {
    actor,
    read: new Reader(database, { viewer, cursorKey: cursorKey(KEY) }),
    desk: { pool: cluster.pool },
    pool: cluster.pool,
    defaultHomeState: 'KZ',
    files: caseFiles(cluster.pool),
    report: () => undefined,
    pathOfOpening: (id) => id,
    feed: line,
    tokenEndsAt: FAR_AWAY,
  };
}

// Tests look into answers of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

/** graphql-js makes objects without a prototype, which no test wants to tell apart. */
const plain = (value: unknown): Answer => JSON.parse(JSON.stringify(value ?? null));

interface Fault {
  readonly message: string;
  readonly code?: unknown;
  readonly field?: unknown;
}

async function ask(
  subject: string,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<{ feed: Answer; errors: Fault[] }> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues,
    contextValue: await contextOf(subject),
  });
  const { caseFeed: feed = null } = plain(data) ?? {};
  return { feed, errors: errors.map(({ message, extensions: { code, field } }) => ({ message, code, field })) };
}

async function subscribed(subject: string, source: string, variableValues: Record<string, unknown> = {}) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  return subscribe({ schema, document, variableValues, contextValue: await contextOf(subject) });
}

/** A stream that began, and its messages one by one; null when it is over. */
async function follow(subject: string, source: string, variableValues?: Record<string, unknown>) {
  const stream = await subscribed(subject, source, variableValues);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const next = async (): Promise<Answer> => {
    const { done, value } = await stream.next();
    return done ? null : plain(value).data.caseFeed;
  };
  return { next, leave: () => stream.return() };
}

const ITEM = `fragment Item on CaseFeedItem {
  __typename place: cursor recordedAt case { reference status requestedPerson { displayName } redactions { field } }
  ... on CaseEventFeedItem { event { type sequence } moved: changes { region from to } }
  ... on DeadlineFeedItem { from to deadline { kind rule { key } } }
  ... on DocumentFeedItem { document { kind title } }
}`;

test('a page of a whole history tells every kind of fact with what changed, and costs a handful of statements', async () => {
  const { feed, errors } = await ask(
    'am-central-authority',
    `query { caseFeed(first: 100) { edges { cursor node { ...Item } } nodes { ...Item } pageInfo { size: hasNextPage endCursor startCursor hasPreviousPage } cursor } } ${ITEM}`,
  );
  expect(errors).toEqual([]);
  expect(sent.length).toBeLessThanOrEqual(8);
  const nodes = feed.nodes as Record<string, never>[];
  expect(feed.edges.map(({ node }: { node: unknown }) => node)).toEqual(nodes);
  expect(feed.edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual(nodes.map(({ place }) => place));
  expect(feed.pageInfo).toEqual({
    size: false,
    hasPreviousPage: false,
    startCursor: nodes[0]!.place,
    endCursor: nodes.at(-1)!.place,
  });
  expect(nodes[0]!.__typename).toBe('CaseFileOpenedFeedItem');
  expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(
    new Set(['CaseFileOpenedFeedItem', 'CaseEventFeedItem', 'DeadlineFeedItem', 'DocumentFeedItem']),
  );
  const events = nodes.filter(({ __typename }) => __typename === 'CaseEventFeedItem') as unknown as {
    event: { type: string };
    moved: { region: string; from: string; to: string }[];
  }[];
  expect(events.map(({ event }) => event.type)).toEqual(expect.arrayContaining(S3.events.map(({ event }) => event)));
  const steps = events.flatMap(({ moved }) => moved.filter(({ region }) => region === 'PROCEDURE'));
  steps.forEach(({ from }, index) => expect(from).toBe(steps[index - 1]?.to ?? 'NEW'));
  const limits = nodes.filter(({ __typename }) => __typename === 'DeadlineFeedItem') as unknown as {
    from: string | null;
    to: string;
  }[];
  expect(limits.some(({ from }) => from === null)).toBe(true);
  expect(limits.some(({ from, to }) => from === 'RUNNING' && to !== 'RUNNING')).toBe(true);
});

test('a client that knows no person follows the case, and hears neither the name nor the documents', async () => {
  const { feed, errors } = await ask('am-notifier', `query { caseFeed(first: 100) { nodes { ...Item } } } ${ITEM}`);
  expect(errors).toEqual([]);
  const nodes = feed.nodes as { __typename: string; case: { requestedPerson: unknown } }[];
  expect(nodes.length).toBeGreaterThan(10);
  expect(nodes.some(({ __typename }) => __typename === 'DocumentFeedItem')).toBe(false);
  expect(nodes.every((node) => node.case.requestedPerson === null)).toBe(true);
  expect(JSON.stringify(feed)).not.toContain('SIMONJAN');
});

test('the arguments of a page are judged like those of every list', async () => {
  const codes = async (args: string) =>
    (await ask('am-central-authority', `query { caseFeed(${args}) { cursor } }`)).errors.map(({ code, field }) => [
      code,
      field,
    ]);
  expect(await codes('first: 0')).toEqual([['BAD_USER_INPUT', 'first']]);
  expect(await codes('first: -1')).toEqual([['BAD_USER_INPUT', 'first']]);
  expect(await codes('first: 101')).toEqual([['PAGE_TOO_LARGE', 'first']]);
  expect(await codes('first: 1, after: "no cursor"')).toEqual([['CURSOR_INVALID', 'after']]);
  const { feed } = await ask('am-central-authority', 'query { caseFeed(first: 1) { cursor } }');
  const { errors } = await ask(
    'am-notifier',
    'query ($after: Cursor) { caseFeed(first: 1, after: $after) { cursor } }',
    { after: feed.cursor },
  );
  expect(errors).toEqual([
    expect.objectContaining({ code: 'CURSOR_INVALID', message: expect.stringContaining('another user') }),
  ]);
});

test('the filter takes global ids; the id of a case that is not there matches nothing', async () => {
  const count = async (where: object) =>
    (
      await ask(
        'am-central-authority',
        'query ($where: CaseFeedWhere) { caseFeed(first: 100, where: $where) { nodes { __typename } } }',
        { where },
      )
    ).feed.nodes.length as number;
  const whole = await count({});
  expect(await count({ caseIds: [encodeId('case', caseId)] })).toBe(whole);
  expect(await count({ caseIds: [encodeId('case', '00000000-0000-7000-8000-000000000000')] })).toBe(0);
  expect(await count({ counterpart: ['GE'], direction: 'OUTGOING', kinds: ['EVENT'], events: ['CASE_OPENED'] })).toBe(
    1,
  );
  expect(await count({ counterpart: null, kinds: null, caseIds: null, events: null, direction: null })).toBe(whole);
});

test('a stream begins where the query ended, and tells the fact with the case', async () => {
  const { feed } = await ask('am-central-authority', 'query { caseFeed(first: 100) { cursor } }');
  const source = `subscription ($after: Cursor) { caseFeed(after: $after) { __typename ...Item ... on FeedReady { cursor } ... on FeedHeartbeat { cursor } } } ${ITEM}`;
  const stream = await follow('am-central-authority', source, { after: feed.cursor });
  const { next } = stream;
  expect(await next()).toEqual({ __typename: 'FeedReady', cursor: expect.any(String) });
  await writeFacts(cluster.pool, caseId, { event: 'REQUEST_SENT' });
  expect(await next()).toMatchObject({
    __typename: 'CaseEventFeedItem',
    event: { type: 'REQUEST_SENT' },
    moved: [],
    case: { status: expect.any(String) },
    place: expect.any(String),
  });
  expect(await next()).toEqual({ __typename: 'FeedHeartbeat', cursor: expect.any(String) });
  await stream.leave();
  expect(line.followers).toBe(0);
});

test('a stream of many facts at once reads their content in batches', async () => {
  const other = await openedCase(cluster.pool, 'am-central-authority');
  const stream = await follow('am-central-authority', `subscription { caseFeed { ...Item } } ${ITEM}`);
  await stream.next();
  await writeFacts(cluster.pool, other, { count: 300 });
  sent = [];
  const sequence: number[] = [];
  while (sequence.length < 300) {
    const caseFeed = await stream.next();
    if (caseFeed.event) sequence.push(caseFeed.event.sequence);
  }
  expect(sequence).toEqual(sequence.map((_, index) => index + 2));
  expect(sent.length).toBeLessThanOrEqual(6);
  await stream.leave();
});

test('a cursor that leads nowhere is answered before the stream begins, and the end of a right is a message', async () => {
  expect(
    await subscribed('am-central-authority', 'subscription { caseFeed(after: "no cursor") { __typename } }'),
  ).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_INVALID', field: 'after' } }] });
  const stream = await follow(
    'am-supervisor',
    'subscription { caseFeed { __typename ... on AccessEnded { reason message cursor } } }',
  );
  await stream.next();
  await cluster.ownerPool.query(`update officer set active = false where subject = 'am-supervisor'`);
  const caseFeed = await stream.next();
  expect(caseFeed).toEqual({
    __typename: 'AccessEnded',
    reason: 'OFFICER_INACTIVE',
    message: expect.stringContaining('no longer in office'),
    cursor: expect.any(String),
  });
  expect(await stream.next()).toBeNull();
  const { errors } = await ask('am-supervisor', 'query { caseFeed(first: 1) { cursor } }');
  expect(errors).toEqual([expect.objectContaining({ code: 'UNAUTHENTICATED' })]);
});
