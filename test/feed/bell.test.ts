import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { FeedLine } from '../../src/feed/feed-line.js';
import { testCluster } from '../support/cluster.js';
import { follow, idsOf, KEY, lineOf, nextOf, openedCase, takeFacts, viewerOf, within, writeFacts } from './a-docket.js';

const cluster = await testCluster();
const NO_POLL = { poll: 600_000 };

const bells = async (): Promise<number[]> =>
  (
    await cluster.ownerPool.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'dedere-bell' and (query like 'listen%' or query = 'select 1')`,
    )
  ).rows.map(({ pid }) => pid);

async function untilBellListens(): Promise<number> {
  for (;;) {
    const [pid] = await bells();
    if (pid !== undefined) return pid;
    await pause(10);
  }
}

test('a fact that is committed while nobody listens, because the line was cut, arrives as soon as the line is open again', async () => {
  const line = lineOf(cluster, NO_POLL);
  const caseId = await openedCase(cluster.pool);
  const stream = await follow(line, await viewerOf(cluster.pool, 'central-authority'));
  await nextOf(stream);
  const told = takeFacts(stream, 2);
  const pid = await untilBellListens();
  await cluster.ownerPool.query('select pg_terminate_backend($1)', [pid]);
  const first = await writeFacts(cluster.pool, caseId);
  expect(await untilBellListens()).not.toBe(pid);
  const second = await writeFacts(cluster.pool, caseId);
  const facts = await within(told, 1_500);
  expect(facts === 'PENDING' ? facts : idsOf(facts)).toEqual([...first, ...second]);
  await line.close();
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

test('when every connection of the server is cut, streams go on', async () => {
  const line = lineOf(cluster, NO_POLL);
  const caseId = await openedCase(cluster.pool);
  const stream = await follow(line, await viewerOf(cluster.pool, 'central-authority'));
  await nextOf(stream);
  const told = takeFacts(stream, 1);
  await untilBellListens();
  await cluster.ownerPool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name in ('test', 'dedere-bell')`,
  );
  await pause(20);
  const [id] = await writeFacts(cluster.pool, caseId);
  const facts = await within(told, 3_000);
  expect(facts === 'PENDING' ? facts : idsOf(facts)).toEqual([id]);
  await line.close();
});

/** Lets everything through until it goes deaf: then open lines stay open and carry nothing, and new ones work. */
function deafeningProxy(target: URL): { server: Server; url: () => string; deafen: () => void; close: () => void } {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    near.pipe(far);
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  const deafen = () => {
    for (const socket of open) socket.unpipe().pause();
  };
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  const url = () => {
    const through = new URL(target);
    through.hostname = '127.0.0.1';
    through.port = String((server.address() as AddressInfo).port);
    return through.href;
  };
  return { server, url, deafen, close };
}

test('a line that dies without a sound is noticed within two and a half seconds', async () => {
  const proxy = deafeningProxy(new URL(cluster.serverUrl));
  await pause(10);
  const line = new FeedLine({ pool: cluster.pool, databaseUrl: proxy.url(), cursorKey: KEY, times: NO_POLL });
  const caseId = await openedCase(cluster.pool);
  const stream = await follow(line, await viewerOf(cluster.pool, 'central-authority'));
  await nextOf(stream);
  await untilBellListens();
  const told = takeFacts(stream, 1);
  await pause(50);
  proxy.deafen();
  const [id] = await writeFacts(cluster.pool, caseId);
  const facts = await within(told, 2_900);
  expect(facts === 'PENDING' ? facts : idsOf(facts)).toEqual([id]);
  await line.close();
  proxy.close();
});

test('with a bell that never rings the poll still brings every fact', async () => {
  const deaf = new FeedLine({
    pool: cluster.pool,
    databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
    cursorKey: KEY,
    times: { poll: 100 },
  });
  const caseId = await openedCase(cluster.pool);
  const stream = await follow(deaf, await viewerOf(cluster.pool, 'central-authority'));
  await nextOf(stream);
  const told = takeFacts(stream, 1);
  await pause(50);
  const [id] = await writeFacts(cluster.pool, caseId);
  const facts = await within(told, 1_000);
  expect(facts === 'PENDING' ? facts : idsOf(facts)).toEqual([id]);
  await deaf.close();
});
