import { setTimeout as sleep } from 'node:timers/promises';
import { copyLimits } from '../../scripts/bench/notices/copied-limits.js';
import { childHerald, type ChildHerald } from '../support/child-herald.js';
import { testDatabase } from '../support/test-database.js';
import { aDetainedPerson } from './a-detained-person.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
/** CI kills a few heralds; `npm run test:full` lets ten tell ten thousand limits while one dies every second. */
const FULL = Number(process.env.KILLS ?? 4) >= 100;
const [LIMITS, HERALDS, SECONDS] = FULL ? [10_000, 10, 60] : [300, 3, 6];

test(
  `${LIMITS} limits, ${HERALDS} heralds, one killed every second: ${LIMITS} outcomes, each once`,
  async () => {
    const caseId = await aDetainedPerson(pool);
    await ownerPool.query(`update deadline set outcome = 'CANCELLED', stopped_at = starts_at where case_id = $1`, [
      caseId,
    ]);
    const heralds: ChildHerald[] = await Promise.all(Array.from({ length: HERALDS }, () => childHerald(ownerUrl)));
    await copyLimits(ownerPool, {
      caseId,
      ruleId: 'ETS24-16-40D',
      count: LIMITS,
      firstInSeconds: 0,
      withinSeconds: SECONDS - 1,
    });
    for (let second = 0; second < SECONDS; second += 1) {
      const [successor] = await Promise.all([childHerald(ownerUrl), sleep(1_000)]);
      await heralds.shift()!.kill();
      heralds.push(successor);
    }
    const told = async () =>
      (await pool.query<{ count: number }>('select count(*)::int as count from deadline_notice')).rows[0]!.count;
    for (const end = performance.now() + 30_000; (await told()) < LIMITS && performance.now() < end;) await sleep(50);
    await Promise.all(heralds.map((herald) => herald.kill()));

    const { rows } = await pool.query(
      `select count(*)::int as facts, count(distinct f.deadline_id)::int as limits, count(distinct f.case_id)::int as cases,
         count(*) filter (where f.detail ->> 'stage' = 'MISSED' and f.sequence = 1)::int as outcomes,
         (select count(*)::int from deadline_notice n where n.stage = 'MISSED') as notices,
         (select count(*)::int from deadline_watch) as left
       from case_fact f where f.kind = 'DEADLINE_NOTICE'`,
    );
    expect(rows).toEqual([
      { facts: LIMITS, limits: LIMITS, cases: LIMITS, outcomes: LIMITS, notices: LIMITS, left: 0 },
    ]);
  },
  60_000 + SECONDS * 5_000,
);
