import { FEED_START } from '../../src/storage/feed-position.js';
import { readFacts } from '../../src/storage/read-facts.js';
import type { Queryable } from '../../src/storage/database.js';
import { testCluster } from '../support/cluster.js';
import { openedCase, viewerOf, writeFacts } from './a-docket.js';

const cluster = await testCluster();

/** The plan of what readFacts sends. */
async function planOf(ask: Parameters<typeof readFacts>[1]): Promise<string> {
  const sent: { text: string; values: unknown[] }[] = [];
  const recording = {
    query: (config: { text: string; values: unknown[] }) => (sent.push(config), cluster.pool.query(config)),
  };
  await readFacts(recording as unknown as Queryable, ask);
  const [{ text, values }] = sent as [{ text: string; values: unknown[] }];
  const { rows } = await cluster.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('a batch is read along an index, whatever its place and filter, and looks at a bounded number of rows', async () => {
  const viewer = await viewerOf(cluster.pool, 'central-authority');
  const cases = [await openedCase(cluster.pool), await openedCase(cluster.pool)];
  for (let round = 0; round < 6; round += 1) await writeFacts(cluster.pool, cases[0]!, { count: 5_000 });
  await writeFacts(cluster.pool, cases[1]!);
  await cluster.ownerPool.query('analyze');
  const ask = { viewer, where: {}, after: FEED_START, limit: 100 };
  const start = await planOf(ask);
  expect(start).toContain('Index Scan using case_fact_feed_idx');
  const { rows } = await cluster.pool.query(
    'select transaction_id::text as "transactionId", "position"::text from case_fact order by transaction_id desc, "position" desc limit 1',
  );
  expect(await planOf({ ...ask, after: rows[0] })).toContain('Index Scan using case_fact_feed_idx');
  const ofOne = await planOf({ ...ask, where: { caseIds: [cases[1]!] } });
  expect(ofOne).toMatch(
    /Index Scan using case_fact_(sequence_key|feed_idx)|Bitmap Index Scan on case_fact_sequence_key/,
  );
  for (const plan of [start, ofOne]) expect(plan).not.toContain('Seq Scan on case_fact');
});

test('a stretch without a visible fact is passed over in bounded steps', async () => {
  const viewer = await viewerOf(cluster.pool, 'am-central-authority');
  const first = await readFacts(cluster.pool, { viewer, where: {}, after: FEED_START, limit: 100 });
  expect(first).toMatchObject({ facts: [], more: true, rights: 'STAND' });
  let batch = first;
  let steps = 1;
  for (; batch.more; steps += 1)
    batch = await readFacts(cluster.pool, { viewer, where: {}, after: batch.reached, limit: 100 });
  expect(batch.facts).toEqual([]);
  expect(steps).toBe(16);
});
