import { setTimeout as pause } from 'node:timers/promises';
import { testCluster } from '../support/cluster.js';
import {
  follow,
  idsOf,
  lineOf,
  nextOf,
  openedCase,
  takeFacts,
  viewerOf,
  within,
  writeFacts,
  type FactMessage,
} from './a-docket.js';

const cluster = await testCluster();
// No poll comes to the rescue within a test.
const line = lineOf(cluster, { poll: 600_000 });
afterAll(() => line.close());

const WRITERS = 8;
const ROUNDS = 60;
const delay = () => pause(Math.random() * 8);

async function write(cases: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const caseId = cases[Math.floor(Math.random() * cases.length)]!;
    ids.push(...(await writeFacts(cluster.pool, caseId, { count: 1 + (round % 3), beforeCommit: delay })));
  }
  return ids;
}

test('under late commits every committed fact is told exactly once, each case in its own order, however often the reader reconnects', async () => {
  const viewer = await viewerOf(cluster.pool, 'central-authority');
  const cases = await Promise.all(Array.from({ length: 5 }, () => openedCase(cluster.pool)));
  const steady = await follow(line, viewer);
  const { cursor: start } = await nextOf(steady);
  const writing = Promise.all(Array.from({ length: WRITERS }, () => write(cases)));
  const count = WRITERS * (ROUNDS / 3) * (1 + 2 + 3);
  const restless = async (): Promise<FactMessage[]> => {
    const facts: FactMessage[] = [];
    for (let after = start; facts.length < count; after = facts.at(-1)!.cursor) {
      const stream = await follow(line, viewer, { after });
      await nextOf(stream);
      facts.push(...(await takeFacts(stream, Math.min(count - facts.length, 1 + Math.floor(Math.random() * 40)))));
      await stream.return!();
    }
    return facts;
  };
  const [one, two] = await Promise.all([takeFacts(steady, count), restless()]);
  const written = (await writing).flat();
  expect(idsOf(one).toSorted()).toEqual(written.toSorted());
  expect(idsOf(two)).toEqual(idsOf(one));
  for (const caseId of cases) {
    const sequence = one.filter(({ fact }) => fact.caseId === caseId).map(({ fact }) => fact.sequence);
    expect(sequence).toEqual(sequence.map((_, index) => index + 2));
  }
  // The load was of the kind that loses facts for who follows positions alone.
  const positions = one.map(({ fact }) => Number(fact.position));
  expect(positions.some((position, index) => index > 0 && position < positions[index - 1]!)).toBe(true);
  await steady.return!();
});

test('a fact behind an older open transaction is told when that one ends, though its end rings no bell', async () => {
  const viewer = await viewerOf(cluster.pool, 'central-authority');
  const caseId = await openedCase(cluster.pool);
  const older = await cluster.pool.connect();
  await older.query('begin; select pg_current_xact_id()');
  const stream = await follow(line, viewer, { where: { caseIds: [caseId], kinds: ['EVENT'] } });
  await nextOf(stream);
  const told = takeFacts(stream, 1);
  const [id] = await writeFacts(cluster.pool, caseId);
  expect(await within(told, 400)).toBe('PENDING');
  await older.query('rollback');
  older.release();
  const facts = await within(told, 700);
  expect(facts === 'PENDING' ? facts : idsOf(facts)).toEqual([id]);
  await stream.return!();
});
