import type { FeedLine } from '../../src/feed/feed-line.js';
import { testCluster } from '../support/cluster.js';
import {
  FAR_AWAY,
  follow,
  idsOf,
  lineOf,
  nextOf,
  openedCase,
  takeFacts,
  viewerOf,
  within,
  writeFacts,
} from './a-docket.js';

const cluster = await testCluster();
let line: FeedLine;
beforeAll(() => {
  line = lineOf(cluster, { heartbeat: 300 });
});
afterAll(() => line.close());

const change = (subject: string, to: string) =>
  cluster.ownerPool.query(`update officer set ${to} where subject = $1`, [subject]);

test.each([
  ['is no longer in office', 'active = false', 'OFFICER_INACTIVE'],
  [
    'was moved to another authority',
    `authority_id = (select id from authority where kind = 'CENTRAL' and home_state = 'KZ')`,
    'RIGHTS_CHANGED',
  ],
  ['has another scope', `scope = 'STATE'`, 'RIGHTS_CHANGED'],
  ['has other roles', `roles = '{STATISTICIAN}'`, 'RIGHTS_CHANGED'],
])('an officer who %s gets nothing that was committed afterwards, and hears why', async (_words, to, reason) => {
  const viewer = await viewerOf(cluster.pool, 'prosecutor');
  const caseId = await openedCase(cluster.pool, 'prosecutor', 'OUTGOING');
  const stream = await follow(line, viewer);
  await nextOf(stream);
  const before = await writeFacts(cluster.pool, caseId, { count: 3 });
  expect(idsOf(await takeFacts(stream, 3))).toEqual(before);
  const next = nextOf(stream);
  await change('prosecutor', to);
  await writeFacts(cluster.pool, caseId);
  const end = await next;
  expect(end).toMatchObject({ kind: 'ACCESS_ENDED', reason });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(await line.page({ viewer, where: {}, first: 10, after: null })).toBe(reason);
  expect(line.followers).toBe(0);
  await change(
    'prosecutor',
    `active = true, scope = 'UNIT', roles = '{REGIONAL_PROSECUTOR}', authority_id = '${viewer.authorityId}'`,
  );
  const resumed = await follow(line, viewer, { after: end.cursor });
  await nextOf(resumed);
  expect(await takeFacts(resumed, 1)).toHaveLength(1);
  await resumed.return!();
});

test('while facts are written all the time, none that was committed after the withdrawal arrives', async () => {
  const viewer = await viewerOf(cluster.pool, 'prosecutor');
  const caseId = await openedCase(cluster.pool, 'prosecutor', 'OUTGOING');
  const stream = await follow(line, viewer, { where: { caseIds: [caseId] } });
  const told: string[] = [];
  const listening = (async () => {
    for await (const message of { [Symbol.asyncIterator]: () => stream })
      if (message.kind === 'FACT') told.push(message.content);
  })();
  const before: string[] = [];
  for (let round = 0; round < 40; round += 1) before.push(...(await writeFacts(cluster.pool, caseId)));
  await change('prosecutor', 'active = false');
  for (let round = 0; round < 40; round += 1) await writeFacts(cluster.pool, caseId);
  await listening;
  expect(told).toEqual(before.slice(0, told.length));
  await change('prosecutor', 'active = true');
});

test('a case that leaves the officer’s authority falls silent, and the stream goes on with the others', async () => {
  const viewer = await viewerOf(cluster.pool, 'prosecutor');
  const [leaving, staying] = [
    await openedCase(cluster.pool, 'prosecutor', 'OUTGOING'),
    await openedCase(cluster.pool, 'prosecutor', 'OUTGOING'),
  ];
  const stream = await follow(line, viewer);
  await nextOf(stream);
  await cluster.ownerPool.query(
    `update extradition_case set authority_id = (select id from authority where kind = 'CENTRAL' and home_state = 'KZ') where id = $1`,
    [leaving],
  );
  await writeFacts(cluster.pool, leaving);
  const [id] = await writeFacts(cluster.pool, staying);
  expect(idsOf(await takeFacts(stream, 1))).toEqual([id]);
  await stream.return!();
});

test('another State, another unit and a role without cases hear nothing; a client without persons hears of no document', async () => {
  const caseId = await openedCase(cluster.pool);
  await writeFacts(cluster.pool, caseId);
  await cluster.ownerPool.query('update officer set active = true');
  const kinds = async (subject: string) => {
    const page = await line.page({
      viewer: await viewerOf(cluster.pool, subject),
      where: { caseIds: [caseId] },
      first: 100,
      after: null,
    });
    return typeof page === 'string' ? page : page.items.map(({ fact }) => fact.kind);
  };
  const { rows } = await cluster.pool.query(
    `insert into document_link (id, case_id, kind_id, title, url, sha256, linked_by, linked_at)
    select gen_random_uuid(), $1, (select id from document_kind limit 1), 'x', 'https://x.example', 'x', (select id from officer limit 1), now() returning id`,
    [caseId],
  );
  await cluster.pool.query(
    `insert into case_fact (id, case_id, sequence, kind, version_before, version_after, occurred_at, occurred_at_given, time_zone, recorded_at, actor_id, procedure_version, document_id)
    select gen_random_uuid(), $1, 3, 'DOCUMENT', 1, 1, now(), '', 'UTC', now(), (select id from officer limit 1), '', $2`,
    [caseId, rows[0].id],
  );
  expect(await kinds('central-authority')).toEqual(['CASE_FILE_OPENED', 'EVENT', 'DOCUMENT']);
  expect(await kinds('notifier')).toEqual(['CASE_FILE_OPENED', 'EVENT']);
  for (const subject of ['am-central-authority', 'prosecutor', 'statistician', 'admin'])
    expect(await kinds(subject)).toEqual([]);
});

test('the stream ends with the token, by the clock of the database', async () => {
  const viewer = await viewerOf(cluster.pool, 'central-authority');
  const { rows } = await cluster.pool.query<{ now: number }>(
    'select extract(epoch from clock_timestamp())::float8 as now',
  );
  const stream = await follow(line, viewer, { tokenEndsAt: rows[0]!.now + 0.4 });
  await nextOf(stream);
  const began = performance.now();
  let message = await nextOf(stream);
  while (message.kind === 'HEARTBEAT') message = await nextOf(stream);
  expect(message).toMatchObject({ kind: 'ACCESS_ENDED', reason: 'TOKEN_EXPIRED' });
  expect(performance.now() - began).toBeLessThan(1_000);
  const late = await follow(line, viewer, { tokenEndsAt: 1 });
  await nextOf(late);
  expect(await nextOf(late)).toMatchObject({ kind: 'ACCESS_ENDED', reason: 'TOKEN_EXPIRED' });
});

test('content that is not visible any more makes the stream look again, and a content that never is ends it with a fault', async () => {
  const viewer = await viewerOf(cluster.pool, 'central-authority');
  const caseId = await openedCase(cluster.pool);
  let asked = 0;
  const load = (facts: readonly { id: string }[]) =>
    Promise.resolve((asked += 1) === 1 ? null : facts.map(({ id }) => id));
  const stream = await follow(line, viewer, { load });
  await nextOf(stream);
  const [id] = await writeFacts(cluster.pool, caseId);
  expect(idsOf(await takeFacts(stream, 1))).toEqual([id]);
  await stream.return!();
  const broken = await line.follow({
    viewer,
    where: {},
    after: null,
    tokenEndsAt: FAR_AWAY,
    load: () => Promise.resolve(null),
  });
  await broken.next();
  await writeFacts(cluster.pool, caseId);
  await expect(broken.next()).rejects.toThrow(/not visible to the same viewer/);
  expect(await within(broken.next(), 50)).toEqual({ done: true, value: undefined });
});
