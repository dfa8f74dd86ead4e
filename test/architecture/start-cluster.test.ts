import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../../src/server/cannot-start.js';
import { explain } from '../../src/server/embedded-postgres/explain.js';
import { openCluster } from '../../src/server/embedded-postgres/open-cluster.js';
import type { Cluster } from '../../src/server/embedded-postgres/open-cluster.js';
import { livingPostmaster } from '../../src/server/embedded-postgres/postmaster-file.js';
import { runningCluster } from '../../src/server/embedded-postgres/running-cluster.js';
import { stopPostgres } from '../../src/server/embedded-postgres/stop-postgres.js';
import { processBirth } from '../../src/server/process-alive.js';

const folder = mkdtempSync(join(tmpdir(), `dedere-test-${process.pid}-`));
chmodSync(folder, 0o711);
const running = new Set<{ stop(): Promise<void> }>();
const children = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of children) await killed(child);
  for (const each of running) await each.stop();
  for (const name of readdirSync(folder)) {
    const orphan = livingPostmaster(join(folder, name, 'postgres', 'data'));
    if (orphan) await stopPostgres(orphan.pid);
  }
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
const newFolder = () => join(folder, `data-${++made}`);

async function open(dataDir: string): Promise<{ cluster: Cluster; steps: string[] }> {
  const steps: string[] = [];
  const cluster = await openCluster({ dataDir, onStep: (line) => steps.push(line), durability: 'durable' });
  running.add(cluster);
  return { cluster, steps };
}

async function close(cluster: Cluster): Promise<void> {
  running.delete(cluster);
  await cluster.stop();
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // The server may be killed under this connection on purpose.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

/** A server of its own process that opens the data folder and stays, to be killed. */
async function serverOn(dataDir: string): Promise<{ child: ChildProcess; said: string }> {
  const program = `
    const { openCluster } = await import('./src/server/embedded-postgres/open-cluster.ts');
    try {
      const { ownerUrl } = await openCluster({ dataDir: process.argv[1], onStep: () => undefined });
      console.log(ownerUrl);
      setInterval(() => undefined, 1000);
    } catch (error) { console.log(error.constructor.name + ': ' + error.message); }`;
  const flags = ['--import', './test/support/typescript-hooks.mjs', '--input-type=module', '-e', program, dataDir];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { child, said };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('a cluster is made once, opened again, and safe by its settings', async () => {
  const dataDir = newFolder();
  const first = await open(dataDir);
  await ask(first.cluster.ownerUrl, 'create table kept as select 1 as one');
  expect(await runningCluster(dataDir)).toBe(first.cluster.ownerUrl);
  await close(first.cluster);
  expect(await runningCluster(dataDir)).toBeUndefined();

  const { cluster, steps } = await open(dataDir);
  expect(first.steps[0]).toBe('Making the database folder');
  expect(steps).toEqual([expect.stringMatching(/^Starting PostgreSQL 18\./)]);
  expect(await ask(cluster.ownerUrl, 'select one from kept')).toEqual([1]);
  expect(
    await ask(
      cluster.ownerUrl,
      `select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit',
         'idle_in_transaction_session_timeout', 'listen_addresses', 'log_min_error_statement',
         'log_parameter_max_length_on_error', 'max_connections', 'TimeZone') order by name collate "C"`,
    ),
  ).toEqual(['UTC', 'on', 'on', '10000', '127.0.0.1', 'panic', '0', '60', 'on']);
  expect(
    await ask(
      cluster.ownerUrl,
      `select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    ),
  ).toEqual([false, true, false]);
  await close(cluster);
});

test('passwords are random, kept for their owner only, and asked for', async () => {
  const dataDir = newFolder();
  const { cluster } = await open(dataDir);
  const secrets = join(dataDir, 'postgres', 'secrets.json');
  expect(statSync(secrets).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(dataDir, 'postgres', 'run')).filter((name) => name === 'password')).toEqual([]);
  const { password } = new URL(cluster.ownerUrl);
  expect(password).toMatch(/^[\w-]{32}$/);
  await expect(ask(cluster.ownerUrl.replace(password, 'guess'), 'select 1')).rejects.toThrow(
    'password authentication failed',
  );
  await close(cluster);
});

test("PostgreSQL's log holds no value of a row", async () => {
  const dataDir = newFolder();
  const { cluster } = await open(dataDir);
  await ask(cluster.ownerUrl, 'create table person (name text primary key)');
  const insert = `insert into person values ('Ivan Petrov')`;
  await ask(cluster.ownerUrl, insert);
  await expect(ask(cluster.ownerUrl, insert)).rejects.toThrow('duplicate key');
  await expect(ask(cluster.ownerUrl, `select 'Ivan Petrov'::int`)).rejects.toThrow('invalid input syntax');
  await close(cluster);
  const log = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8');
  expect(log).toContain('database system is ready');
  expect(log).not.toContain('Petrov');
});

test('a second start while one runs ends in a sentence and harms nothing', async () => {
  const dataDir = newFolder();
  const { cluster } = await open(dataDir);
  const second = await serverOn(dataDir);
  expect(second.said).toMatch(
    new RegExp(
      `^CannotStart: A server \\(process ${process.pid}\\) already runs on .*Stop it first, or set DATA_DIR and PORT`,
    ),
  );
  await expect(openCluster({ dataDir, onStep: () => undefined })).rejects.toThrow(CannotStart);
  expect(await ask(cluster.ownerUrl, 'select 1')).toEqual([1]);
  await close(cluster);
});

test('of servers that start together exactly one gets the data folder', async () => {
  const dataDir = newFolder();
  const servers = await Promise.all(Array.from({ length: 4 }, () => serverOn(dataDir)));
  const answers = servers.map(({ said }) => said.replace(/^(postgresql:|CannotStart: A server).*/, '$1')).sort();
  expect(answers).toEqual([...Array<string>(3).fill('CannotStart: A server'), 'postgresql:']);
  for (const { child } of servers) await killed(child);
  const { cluster } = await open(dataDir);
  await close(cluster);
});

test('after SIGKILL of the server its living PostgreSQL is stopped properly and every commit is there', async () => {
  const dataDir = newFolder();
  const { child, said } = await serverOn(dataDir);
  await ask(said, 'create table fact (n int)');
  await ask(said, 'insert into fact select generate_series(1, 1000)');
  await killed(child);
  const orphan = livingPostmaster(join(dataDir, 'postgres', 'data'));
  expect(orphan?.ready).toBe(true);

  const { cluster, steps } = await open(dataDir);
  expect(steps[0]).toBe(`Stopping the PostgreSQL (process ${orphan?.pid}) that an earlier server left running`);
  expect(processBirth(orphan?.pid ?? 0)).toBeUndefined();
  expect(await ask(cluster.ownerUrl, 'select count(*)::int from fact')).toEqual([1000]);
  const log = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8');
  expect(log).not.toContain('was not properly shut down');
  await close(cluster);
});

test('after SIGKILL of the server and of PostgreSQL the stale files are no obstacle and every commit is there', async () => {
  const dataDir = newFolder();
  const { child, said } = await serverOn(dataDir);
  await ask(said, 'create table fact (n int)');
  await ask(said, 'insert into fact select generate_series(1, 1000)');
  const postmaster = livingPostmaster(join(dataDir, 'postgres', 'data'));
  await killed(child);
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  expect(readdirSync(join(dataDir, 'postgres'))).toContain('server.lock');
  expect(readdirSync(join(dataDir, 'postgres', 'data'))).toContain('postmaster.pid');

  const { cluster, steps } = await open(dataDir);
  expect(steps.at(-1)).toMatch(/^Starting PostgreSQL/);
  expect(await ask(cluster.ownerUrl, 'select count(*)::int from fact')).toEqual([1000]);
  await close(cluster);
});

test('a postmaster.pid whose number a stranger has by now is no obstacle', async () => {
  const dataDir = newFolder();
  const first = await open(dataDir);
  await close(first.cluster);
  const data = join(dataDir, 'postgres', 'data');
  const { uid, gid } = statSync(data);
  const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
  writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
  const { cluster, steps } = await open(dataDir);
  expect(steps).toEqual([expect.stringMatching(/^Starting PostgreSQL/)]);
  expect(processBirth(stranger.pid ?? 0)).toBeDefined();
  await killed(stranger);
  await close(cluster);
});

test('a PostgreSQL that ends by itself is told', async () => {
  const { cluster } = await open(newFolder());
  process.kill(cluster.pid, 'SIGKILL');
  expect(await cluster.lost).toMatch(/^PostgreSQL ended by itself\. Its log .*postgres\.log says:/);
  await close(cluster);
});

test('a half-finished first start is begun again', async () => {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, 'postgres', 'data.1.draft'), { recursive: true, mode: 0o711 });
  writeFileSync(join(dataDir, 'postgres', 'data.1.draft', 'PG_VERSION'), '18\n');
  writeFileSync(join(dataDir, 'postgres', 'server.lock'), '{"pid":');
  const { cluster } = await open(dataDir);
  expect(readdirSync(join(dataDir, 'postgres')).filter((name) => name.endsWith('.draft'))).toEqual([]);
  await close(cluster);
});

test('a folder that is not ours to use is refused with what to do, and left as it is', async () => {
  const older = newFolder();
  mkdirSync(join(older, 'postgres', 'data'), { recursive: true });
  writeFileSync(join(older, 'postgres', 'data', 'PG_VERSION'), '17\n');
  await expect(open(older)).rejects.toThrow(/holds a database of PostgreSQL 17; this release brings 18\. Dump it/);

  const other = newFolder();
  mkdirSync(join(other, 'postgres', 'data'), { recursive: true });
  writeFileSync(join(other, 'postgres', 'data', 'letter.txt'), 'dear');
  await expect(open(other)).rejects.toThrow(/is not a PostgreSQL data folder\. Set DATA_DIR/);
  expect(readdirSync(join(other, 'postgres', 'data'))).toEqual(['letter.txt']);

  const file = newFolder();
  writeFileSync(file, '');
  await expect(open(file)).rejects.toThrow(CannotStart);
});

test('a database without its passwords is refused with what to do', async () => {
  const dataDir = newFolder();
  const { cluster } = await open(dataDir);
  await close(cluster);
  rmSync(join(dataDir, 'postgres', 'secrets.json'));
  await expect(open(dataDir)).rejects.toThrow(/secrets\.json is missing\. Restore it from a backup/);
});

test.each([
  ['initdb: error: could not write to file "x": No space left on device', 'is full. Free at least 300 MB'],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'is full. Free at least 300 MB'],
  [
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9\nHINT:  Check free disk space.',
    'is full.',
  ],
  ['could not resize shared memory segment "/PostgreSQL.1" to 1 bytes: No space left on device', '/dev/shm'],
  ["EACCES: permission denied, mkdir '/srv/data'", 'belongs to another user. Start as the user who owns it'],
  ["EROFS: read-only file system, mkdir '/srv/data'", 'cannot be written to'],
  ['FATAL:  data directory "/srv/data" has invalid permissions', 'run "chmod 0700"'],
  ['FATAL:  something new', 'mend this:\nFATAL:  something new'],
])('a cause becomes a sentence: %s', (said, sentence) => {
  expect(explain(said, '/srv/data').message).toContain(sentence);
});
