import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { plainEnvironment } from './create-cluster.js';
import { explain } from './explain.js';
import { removeFalseLock } from './false-lock.js';
import { readPostmaster } from './postmaster-file.js';
import { postgresArguments } from './settings.js';
import type { Durability } from './settings.js';

interface Plan {
  home: string;
  binaries: Binaries;
  account: Account | undefined;
  durability: Durability;
  onStep: (line: string) => void;
}

/** A PostgreSQL that accepts connections. `ended` settles with its last words when it ends, asked for or not. */
export interface RunningPostgres {
  pid: number;
  port: number;
  ended: Promise<string>;
}

// A port taken between our asking and PostgreSQL's binding; a killed PostgreSQL not yet buried, or its last children.
const LOCKED = /lock file "postmaster\.pid" already exists/;
const PASSING = /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;
const ATTEMPTS = 20;

/** Starts PostgreSQL on a free port of 127.0.0.1 and waits until it is ready. */
export async function startPostgres(plan: Plan): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    const started = await tryToStart(plan, await freePort());
    if (typeof started !== 'string') return started;
    const passing = PASSING.test(started) || LOCKED.test(started);
    if (!passing || attempt === ATTEMPTS) throw explain(started, plan.home);
    if (LOCKED.test(started) && attempt >= 4) await removeFalseLock(join(plan.home, 'data'), plan.account);
    await sleep(250);
  }
}

async function tryToStart(plan: Plan, port: number): Promise<RunningPostgres | string> {
  const log = await openLog(join(plan.home, 'postgres.log'));
  const dataFolder = join(plan.home, 'data');
  const args = [
    '-D',
    dataFolder,
    ...postgresArguments(plan.durability, { port, socketFolder: socketFolder(plan.home) }),
  ];
  const { binaries, account } = plan;
  // A group of its own: Ctrl-C reaches the server alone, which stops PostgreSQL after it has drained.
  const stdio = ['ignore', log.file.fd, log.file.fd] as const;
  const child = spawn(binaries.postgres, args, {
    ...account,
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: [...stdio],
  });
  child.unref();
  const ended = endOf(child).then(async (failure) => failure ?? log.newText());
  ended.then(() => log.file.close()).catch(() => undefined);
  let over: string | undefined;
  void ended.then((words) => (over = words));
  const began = performance.now();
  for (let told = false; over === undefined; await sleep(8)) {
    const postmaster = readPostmaster(dataFolder);
    if (postmaster && postmaster.pid === child.pid && postmaster.ready) return { pid: postmaster.pid, port, ended };
    if (!told && performance.now() - began > 5_000) {
      told = true;
      plan.onStep('PostgreSQL is still starting: after a crash it first repairs itself from its log');
    }
  }
  return over;
}

function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', () => resolve(undefined));
  });
}

/** Opens the log for appending, never through a link, and starts a new one at 10 MB. */
async function openLog(path: string) {
  const before = await stat(path).catch(() => undefined);
  if (before && before.size > 10_000_000) await rename(path, `${path}.1`);
  const file = await open(
    path,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW,
    0o600,
  );
  const start = (await file.stat()).size;
  const newText = async () => {
    const length = Math.min((await file.stat()).size - start, 20_000);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.toString();
  };
  return { file, newText };
}

/** PostgreSQL's socket beside its data; none where the path is too long for a socket or would need quoting. */
function socketFolder(home: string): string {
  const folder = join(home, 'run');
  const longest = Buffer.byteLength(join(folder, '.s.PGSQL.65535.lock'));
  return longest <= 103 && !/[",]/.test(folder) ? folder : '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
