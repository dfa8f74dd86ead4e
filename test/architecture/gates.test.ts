import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './source-files.js';

let reports: string;

beforeEach(() => {
  reports = mkdtempSync(join(tmpdir(), 'dedere-gates-'));
});
afterEach(() => rmSync(reports, { recursive: true }));

const write = (name: string, report: object) => writeFileSync(join(reports, name), JSON.stringify(report));

/** What the tally prints last, and its exit code, for these exit codes of the two commands. */
function tally(testExit = 0, gateExit = 0): { last: string | undefined; exitCode: number | null } {
  const words = [join(reports, 'tests'), String(testExit), join(reports, 'gates'), String(gateExit)];
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/check/tally.mjs'), ...words], { encoding: 'utf8' });
  return { last: run.stdout.trimEnd().split('\n').at(-1), exitCode: run.status };
}

const allPassed = { numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

test('the tally adds tests and gates', () => {
  write('tests', allPassed);
  write('gates', { passed: 9, failed: 0 });
  expect(tally()).toEqual({ last: '49 passed, 0 failed', exitCode: 0 });
});

test('a failed test, a test file that cannot start and a failed gate all count', () => {
  write('tests', { numPassedTests: 40, numFailedTests: 2, numRuntimeErrorTestSuites: 1 });
  write('gates', { passed: 8, failed: 1 });
  expect(tally(1, 1)).toEqual({ last: '48 passed, 4 failed', exitCode: 1 });
});

test('a run that left no report has failed', () => {
  write('gates', { passed: 9, failed: 0 });
  expect(tally(137)).toEqual({ last: '9 passed, 1 failed', exitCode: 1 });
});

test('a command that fails after a good report has failed', () => {
  write('tests', allPassed);
  write('gates', { passed: 9, failed: 0 });
  expect(tally(1)).toEqual({ last: '49 passed, 1 failed', exitCode: 1 });
});

test('a run without tests has failed', () => {
  write('tests', { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
  write('gates', { passed: 9, failed: 0 });
  expect(tally()).toEqual({ last: '9 passed, 1 failed', exitCode: 1 });
});

test('every gate is an npm command', async () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const gates = readFileSync(join(ROOT, 'scripts/check/gates.mjs'), 'utf8');
  const commands = [...gates.matchAll(/run: '([^']+)'/g)].map((match) => match[1] ?? '');
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('a gate that does not exist is named', () => {
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/check/check.mjs'), 'nonsense'], { encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('There is no gate nonsense.');
});
