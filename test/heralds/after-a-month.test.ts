import { setTimeout as sleep } from 'node:timers/promises';
import { copyLimits } from '../../scripts/bench/notices/copied-limits.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { testDatabase } from '../support/test-database.js';
import { testServer } from '../support/test-server.js';
import { aDetainedPerson } from './a-detained-person.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const LIMITS = 200;

test('a server that was off for 30 days tells everything overdue once, and says how late', async () => {
  await standClock(ownerPool, '2025-01-13T15:00:00Z');
  const caseId = await aDetainedPerson(pool);
  const tomorrow = { firstInSeconds: 3_600, withinSeconds: 86_400 };
  await copyLimits(ownerPool, { caseId, ruleId: 'ETS24-16-40D', count: LIMITS, ...tomorrow });
  await standClock(ownerPool, '2025-02-13T15:00:00Z');
  const server = await testServer(ownerUrl, { DEMO: 'false' });
  const due = async () =>
    (await pool.query('select from deadline_watch where next_at <= dedere_now() limit 1')).rowCount !== 0;
  for (const end = performance.now() + 20_000; (await due()) && performance.now() < end;) await sleep(50);
  // A second look finds nothing more to say.
  await sleep(100);
  const { rows } = await pool.query(
    `select count(*)::int as told, count(distinct n.deadline_id)::int as limits, min(n.told_at - n.reached_at) > interval '29 days' as late
     from deadline_notice n join extradition_case c on c.id = n.case_id where c.reference like 'copy %' and n.stage = 'MISSED'`,
  );
  expect(rows).toEqual([{ told: LIMITS, limits: LIMITS, late: true }]);
  const metrics = await (await fetch(`${server.origin}/metrics`)).text();
  const told = Number(/dedere_notices_told_total\{stage="MISSED"\} (\d+)/.exec(metrics)?.[1]);
  expect(told).toBeGreaterThanOrEqual(LIMITS);
  expect(metrics).toContain('dedere_notices_quarantined 0');
  await server.close();
}, 60_000);
