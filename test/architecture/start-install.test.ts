import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let root: string;

/** A project with one dependency and an npm that only writes down how it was called. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dedere-install-'));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'bin'));
  cpSync('scripts/ensure-installed.mjs', join(root, 'scripts/ensure-installed.mjs'));
  writeLock('1.0.0');
  npmEndingWith(0);
});
afterEach(() => rmSync(root, { recursive: true }));

const calls = join('bin', 'calls');

function writeLock(version: string): void {
  const packages = {
    '': { name: 'x' },
    'node_modules/a': { version },
    'node_modules/b': { version: '9.9.9', optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

function npmEndingWith(status: number): void {
  const npm = join(root, 'bin', 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "$@" >> ${join(root, calls)}\nmkdir -p node_modules\nexit ${status}\n`);
  chmodSync(npm, 0o755);
}

function run(): { status: number | null; stderr: string; installs: number } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/ensure-installed.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
  });
  const log = existsSync(join(root, calls)) ? readFileSync(join(root, calls), 'utf8') : '';
  return { status, stderr, installs: log.split('\n').length - 1 };
}

test('installs once, without the scripts of packages, and says nothing when there is nothing to do', () => {
  expect(run()).toMatchObject({
    status: 0,
    installs: 1,
    stderr: expect.stringMatching(/^Installing the dependencies/) as string,
  });
  expect(readFileSync(join(root, calls), 'utf8')).toContain('ci --ignore-scripts --include=dev');
  expect(run()).toEqual({ status: 0, installs: 1, stderr: '' });
});

test('installs again when the lock file has changed, or what was installed is gone', () => {
  run();
  writeLock('1.0.1');
  expect(run().installs).toBe(2);
  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(run().installs).toBe(3);
});

test('accepts an install made by hand when it holds what the lock file asks for, and only then', () => {
  mkdirSync(join(root, 'node_modules'));
  const installedByHand = (version: string) =>
    writeFileSync(
      join(root, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/a': { version } } }),
    );
  installedByHand('1.0.0');
  expect(run()).toEqual({ status: 0, installs: 0, stderr: '' });
  rmSync(join(root, 'node_modules/.dedere-lock'));
  installedByHand('0.9.0');
  expect(run().installs).toBe(1);
});

test('a failed install ends with 1 and what to do, and is tried again', () => {
  npmEndingWith(7);
  expect(run()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Check the network and the free space') as string,
  });
  npmEndingWith(0);
  expect(run()).toMatchObject({ status: 0, installs: 2 });
});
