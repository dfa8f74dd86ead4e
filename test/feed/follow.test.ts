import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sealCursor } from '../../src/feed/cursor.js';
import type { FeedLine } from '../../src/feed/feed-line.js';
import type { FeedViewer } from '../../src/storage/read-facts.js';
import { testCluster } from '../support/cluster.js';
import { follow, idsOf, KEY, lineOf, nextOf, openedCase, takeFacts, viewerOf, within, writeFacts } from './a-docket.js';

const cluster = await testCluster();
let line: FeedLine;
let viewer: FeedViewer;
let caseId: string;

beforeAll(async () => {
  line = lineOf(cluster);
  viewer = await viewerOf(cluster.pool, 'central-authority');
  caseId = await openedCase(cluster.pool);
});
afterAll(() => line.close());

const epoch = async (): Promise<string> =>
  (await cluster.pool.query<{ id: string }>('select id from feed_epoch order by began_at desc limit 1')).rows[0]!.id;

test('a stream begins with FeedReady and tells what comes next, not what was', async () => {
  await writeFacts(cluster.pool, caseId);
  const stream = await follow(line, viewer);
  expect((await nextOf(stream)).kind).toBe('READY');
  const [id] = await writeFacts(cluster.pool, caseId);
  expect(idsOf(await takeFacts(stream, 1))).toEqual([id]);
  await stream.return!();
});

test('a reader that waits is woken at once', async () => {
  const stream = await follow(line, viewer);
  await nextOf(stream);
  const told = takeFacts(stream, 1);
  await pause(150);
  const began = performance.now();
  await writeFacts(cluster.pool, caseId);
  await told;
  expect(performance.now() - began).toBeLessThan(500);
  await stream.return!();
});

test('resumed after any cursor there is no gap, no repetition and no other order', async () => {
  const stream = await follow(line, viewer);
  const ready = await nextOf(stream);
  const ids: string[] = [];
  for (let round = 0; round < 12; round += 1)
    ids.push(...(await writeFacts(cluster.pool, caseId, { count: 1 + (round % 3) })));
  const facts = await takeFacts(stream, ids.length);
  await stream.return!();
  expect(idsOf(facts)).toEqual(ids);
  for (const [index, { cursor }] of [ready, ...facts].entries()) {
    const resumed = await follow(line, viewer, { after: cursor });
    await nextOf(resumed);
    expect(idsOf(await takeFacts(resumed, ids.length - index))).toEqual(ids.slice(index));
    await resumed.return!();
    const page = await line.page({ viewer, where: {}, first: 100, after: cursor });
    expect(typeof page === 'string' ? page : page.items.map(({ fact }) => fact.id)).toEqual(ids.slice(index));
  }
});

test('pages of any size put together are the whole history, and their last cursor leads into the stream', async () => {
  const all = await line.page({ viewer, where: {}, first: 100, after: null });
  if (typeof all === 'string') throw new Error(all);
  const whole = all.items.map(({ fact }) => fact.id);
  for (const first of [1, 3, 7]) {
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page = await line.page({ viewer, where: {}, first, after });
      if (typeof page === 'string') throw new Error(page);
      ids.push(...page.items.map(({ fact }) => fact.id));
      after = page.cursor;
      more = page.hasNextPage;
    }
    expect(ids).toEqual(whole);
    const stream = await follow(line, viewer, { after });
    await nextOf(stream);
    expect(await within(stream.next(), 100)).toBe('PENDING');
    await stream.return!();
  }
});

test('a burst of 5,000 facts in one transaction reaches two streams whole and in order', async () => {
  const streams = [await follow(line, viewer), await follow(line, viewer)];
  for (const stream of streams) await nextOf(stream);
  const ids = await writeFacts(cluster.pool, caseId, { count: 5_000 });
  for (const stream of streams) {
    expect(idsOf(await takeFacts(stream, 5_000))).toEqual(ids);
    await stream.return!();
  }
});

test('two servers on one database tell the same', async () => {
  const other = lineOf(cluster);
  const streams = [await follow(line, viewer), await follow(other, viewer)];
  for (const stream of streams) await nextOf(stream);
  for (let round = 0; round < 20; round += 1) await writeFacts(cluster.pool, caseId, { count: 1 + (round % 4) });
  const [one, two] = await Promise.all(streams.map((stream) => takeFacts(stream, 50)));
  expect(idsOf(two!)).toEqual(idsOf(one!));
  const [last] = await takeFacts(await follow(other, viewer, { after: one![48]!.cursor }), 1);
  expect(last!.content).toBe(one![49]!.content);
  await streams[0]!.return!();
  await other.close();
  expect(await streams[1]!.next()).toEqual({ done: true, value: undefined });
});

test('leaving a quiet stream answers at once, ends the pending read and leaves no listener behind', async () => {
  const stream = await follow(line, viewer);
  await nextOf(stream);
  const pending = stream.next();
  await pause(100);
  expect([line.followers, line.waiting]).toEqual([1, 1]);
  expect(await within(stream.return!(), 20)).toEqual({ done: true, value: undefined });
  expect(await within(pending, 20)).toEqual({ done: true, value: undefined });
  await pause(1);
  expect([line.followers, line.waiting]).toEqual([0, 0]);
});

test('a signal ends the stream as leaving does', async () => {
  const gone = new AbortController();
  const stream = await follow(line, viewer, { signal: gone.signal });
  await nextOf(stream);
  const pending = stream.next();
  gone.abort();
  expect(await within(pending, 50)).toEqual({ done: true, value: undefined });
  expect(line.followers).toBe(0);
});

test('a quiet stream tells heartbeats, and their cursor is a place to resume from', async () => {
  const quick = lineOf(cluster, { heartbeat: 60 });
  const stream = await follow(quick, viewer, { where: { direction: 'OUTGOING' } });
  await nextOf(stream);
  await writeFacts(cluster.pool, caseId);
  const beat = await nextOf(stream);
  expect(beat.kind).toBe('HEARTBEAT');
  expect((await nextOf(stream)).kind).toBe('HEARTBEAT');
  const [id] = await writeFacts(cluster.pool, caseId);
  const resumed = await follow(quick, viewer, { after: beat.cursor });
  await nextOf(resumed);
  expect(idsOf(await takeFacts(resumed, 1))).toEqual([id]);
  await quick.close();
});

test('a filter leaves out what is not wanted, and a cursor holds under another filter', async () => {
  const outgoing = await openedCase(cluster.pool, 'central-authority', 'OUTGOING');
  const page = async (where: object, after: string | null) => {
    const answer = await line.page({ viewer, where, first: 100, after });
    if (typeof answer === 'string') throw new Error(answer);
    return answer;
  };
  const before = await page({ caseIds: [outgoing] }, null);
  expect(before.items.map(({ fact }) => [fact.kind, fact.caseId])).toEqual([['CASE_FILE_OPENED', outgoing]]);
  const [note] = await writeFacts(cluster.pool, outgoing, { event: 'REQUEST_SENT' });
  const [other] = await writeFacts(cluster.pool, caseId, { event: 'CASE_OPENED' });
  const told = async (where: object) => (await page(where, before.cursor)).items.map(({ fact }) => fact.id);
  expect(await told({})).toEqual([note, other]);
  expect(await told({ caseIds: [outgoing] })).toEqual([note]);
  expect(await told({ direction: 'INCOMING' })).toEqual([other]);
  expect(await told({ events: ['REQUEST_SENT'] })).toEqual([note]);
  expect(await told({ kinds: ['DEADLINE'] })).toEqual([]);
  expect(await told({ counterpart: ['KG'] })).toEqual([note, other]);
  expect(await told({ counterpart: [] })).toEqual([]);
  expect(await told({ caseIds: [] })).toEqual([]);
});

test('a cursor that points beyond what was recorded, or that belongs to somebody else, is refused before the stream begins', async () => {
  const of = async (content: object) =>
    sealCursor(KEY, {
      viewerId: viewer.id,
      epoch: await epoch(),
      at: { transactionId: '900000000', position: '1' },
      ...content,
    });
  const future = await of({});
  await expect(follow(line, viewer, { after: future })).rejects.toThrow(/older copy was restored/);
  await expect(line.page({ viewer, where: {}, first: 1, after: future })).rejects.toThrow(/older copy was restored/);
  const foreign = await of({ viewerId: randomUUID() });
  await expect(follow(line, viewer, { after: foreign })).rejects.toThrow(/another user/);
  await expect(follow(line, viewer, { after: 'no cursor' })).rejects.toThrow(/cut, altered/);
  expect(line.followers).toBe(0);
});

test('when the database begins a new life, streams hear of the gap and go on, and the query says so', async () => {
  const open = await follow(line, viewer);
  const { cursor } = await nextOf(open);
  await cluster.ownerPool.query('insert into feed_epoch default values');
  await writeFacts(cluster.pool, caseId);
  const gap = await nextOf(open);
  expect(gap.kind).toBe('GAP');
  const resumed = await follow(line, viewer, { after: cursor });
  expect([(await nextOf(resumed)).kind, (await nextOf(resumed)).kind]).toEqual(['READY', 'GAP']);
  await expect(line.page({ viewer, where: {}, first: 1, after: cursor })).rejects.toThrow(
    /before the database was restored/,
  );
  const [id] = await writeFacts(cluster.pool, caseId);
  expect(idsOf(await takeFacts(open, 1))).toEqual([id]);
  expect(idsOf(await takeFacts(resumed, 1))).toEqual([id]);
  await Promise.all([open.return!(), resumed.return!()]);
});
