/**
 * How soon limits are announced: by a server that was off for 30 days, by one that is up, and by another when the one at work
 * is killed. On a scratch PostgreSQL with its full durability.
 *
 * `node --import ./test/support/typescript-hooks.mjs scripts/bench/notices/notices.ts [runs]`
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { recordHistory } from '../../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../../seeds/demo-docket/worked-histories.js';
import { compose } from '../../../src/server/compose.js';
import { openCluster } from '../../../src/server/embedded-postgres/open-cluster.js';
import { makeLogger } from '../../../src/server/logger.js';
import { prepareRegister } from '../../../src/server/prepare-register.js';
import { openPool } from '../../../src/storage/database.js';
import { copyLimits } from './copied-limits.js';
import { takeOvers } from './take-over.js';

const BACKLOG = 10_000;
const THIRTY_DAYS = 30 * 86_400;
const RUNS = Number(process.argv[2] ?? 100);
const RULE = 'ETS24-16-40D';

const sorted = (times: readonly number[]): number[] => [...times].sort((one, other) => one - other);
const at = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)]!;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const spread = (times: readonly number[]): string => {
  const inOrder = sorted(times);
  const [half, most, longest] = [0.5, 0.99, 1].map((share) => at(inOrder, share).toFixed(1));
  return `median ${half} ms, 99th percentile ${most} ms, longest ${longest} ms (${times.length} runs)`;
};

const folder = await mkdtemp(join(tmpdir(), 'dedere-bench-'));
// PostgreSQL's own user must be able to pass.
await chmod(folder, 0o711);
const cluster = await openCluster({ dataDir: folder, onStep: () => undefined });
const pool = openPool(cluster.ownerUrl);
const ownerPool = new pg.Pool({ connectionString: cluster.ownerUrl });

const toldCopies = async (): Promise<number> =>
  (
    await pool.query<{ count: number }>(
      `select count(*)::int as count from deadline_notice n join extradition_case c on c.id = n.case_id where c.reference like 'copy %'`,
    )
  ).rows[0]!.count;

const anythingDue = async (): Promise<boolean> =>
  (
    await pool.query<{ due: boolean }>(
      'select exists (select from deadline_watch where next_at <= dedere_now()) as due',
    )
  ).rows[0]!.due;

const serve = () =>
  compose(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: folder,
      database: { kind: 'outside', url: cluster.ownerUrl, migrationUrl: cluster.ownerUrl },
      logLevel: 'silent',
      signIn: { kind: 'local' },
      keysFile: join(folder, 'keys.json'),
      production: false,
      defaultHomeState: 'KZ',
      demo: false,
      documentHosts: [],
      documentVerifier: false,
    },
    { log: makeLogger('silent'), onStep: () => undefined },
  );

/** A server comes back after 30 days: seconds from its being ready until the last of the backlog is told. */
async function afterThirtyDays(caseId: string): Promise<void> {
  const overdue = { firstInSeconds: -THIRTY_DAYS, withinSeconds: THIRTY_DAYS - 60 };
  await copyLimits(ownerPool, { caseId, ruleId: RULE, count: BACKLOG, ...overdue });
  await ownerPool.query('analyze');
  const server = await serve();
  const ready = performance.now();
  while (await anythingDue()) await sleep(50);
  const seconds = (performance.now() - ready) / 1_000;
  if ((await toldCopies()) !== BACKLOG) throw new Error('Not every limit was told.');
  say(`off for 30 days: ${BACKLOG} overdue limits told ${seconds.toFixed(2)} s after the server was ready`);
  say(`                 target 5 s: ${seconds <= 5 ? 'met' : 'NOT MET'}`);
  await server.close();
}

/** A server that is up: how long after its instant a limit is told. */
async function whileUp(caseId: string): Promise<void> {
  const server = await serve();
  const before = await toldCopies();
  await copyLimits(ownerPool, { caseId, ruleId: RULE, count: RUNS, firstInSeconds: 1, withinSeconds: RUNS / 20 });
  while ((await toldCopies()) < before + RUNS) await sleep(50);
  const { rows } = await pool.query<{ ms: number }>(
    `select extract(epoch from n.told_at - n.reached_at)::float8 * 1000 as ms from deadline_notice n
     join extradition_case c on c.id = n.case_id where c.reference like 'copy %' order by n.told_at desc limit $1`,
    [RUNS],
  );
  say(`while a server is up, from the end of a limit to its notice: ${spread(rows.map(({ ms }) => ms))}`);
  await server.close();
}

async function afterAKill(caseId: string): Promise<void> {
  const later = { firstInSeconds: 86_400, withinSeconds: 0 };
  await copyLimits(ownerPool, { caseId, ruleId: RULE, count: RUNS, ...later });
  const { rows } = await pool.query<{ id: string }>(
    `select c.id from extradition_case c join deadline d on d.case_id = c.id where c.reference like 'copy %' and d.due_at > dedere_now() + interval '1 hour'`,
  );
  const times = await takeOvers({ pool, ownerPool, address: cluster.ownerUrl, caseIds: rows.map(({ id }) => id) });
  say(`a herald is killed at its work, another has told it: ${spread(times)}`);
  say(`                 target 100 ms at the 99th percentile: ${at(sorted(times), 0.99) <= 100 ? 'met' : 'NOT MET'}`);
}

try {
  await prepareRegister(cluster.ownerUrl, true, () => undefined);
  const history = WORKED_HISTORIES.find(({ id }) => id === 'S3')!;
  const { caseId } = await recordHistory({ pool }, pool, history);
  await afterThirtyDays(caseId);
  await whileUp(caseId);
  await afterAKill(caseId);
} finally {
  await Promise.all([pool.end(), ownerPool.end()]);
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
