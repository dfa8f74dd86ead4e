import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.js';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const notices = readFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const inUse = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev);

test('the notices name every package that a running server uses directly', () => {
  const missing = Object.entries(manifest.dependencies).filter(
    ([name, version]) => !notices.includes(`\n- ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

test('the notices are fresh', () => {
  expect(() => execFileSync(process.execPath, ['scripts/check/notices.mjs', '--check'], { cwd: ROOT })).not.toThrow();
});

test('no package in use asks for more than attribution', () => {
  const permissive = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0| AND | OR )+\)?$/;
  const others = inUse.filter(([, entry]) => !permissive.test(entry.license ?? ''));
  expect(others.map(([path, entry]) => `${path}: ${entry.license}`)).toEqual([]);
});
