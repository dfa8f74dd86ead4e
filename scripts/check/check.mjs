/**
 * Runs every gate, two at a time, and prints one line for each. The output of a gate is shown only when it failed.
 *
 *   npm run check                     all gates
 *   npm run check -- lint types       only these
 *   npm run check -- --report=FILE    also writes { passed, failed } to FILE
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { GATES } from './gates.mjs';

const AT_ONCE = 2;

const words = process.argv.slice(2);
const report = words.find((word) => word.startsWith('--report='))?.slice('--report='.length);
const wanted = words.filter((word) => !word.startsWith('--'));

const strangers = wanted.filter((name) => !GATES.some((gate) => gate.name === name));
if (strangers.length > 0) {
  console.error(
    `There is no gate ${strangers.join(', ')}. Name some of: ${GATES.map((gate) => gate.name).join(', ')}.`,
  );
  process.exit(2);
}

function run(gate) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const output = [];
    const child = spawn('npm', ['run', '--silent', gate.run], { shell: process.platform === 'win32' });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ gate, passed: false, seconds: 0, output: String(error) }));
    child.on('close', (code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      resolve({ gate, passed: code === 0, seconds, output: Buffer.concat(output).toString() });
    });
  });
}

function show({ gate, passed, seconds, output }) {
  const line = `${passed ? 'pass' : 'FAIL'}  ${gate.name.padEnd(11)} ${gate.asks}  (${seconds.toFixed(1)} s)`;
  console.log(passed ? line : `${line}\n      mend it with: ${gate.mend}`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, '      | '));
}

async function walk(queue, results) {
  for (let gate = queue.shift(); gate; gate = queue.shift()) {
    const result = await run(gate);
    results.push(result);
    show(result);
  }
}

const queue = GATES.filter((gate) => wanted.length === 0 || wanted.includes(gate.name));
const results = [];
await Promise.all(Array.from({ length: AT_ONCE }, () => walk(queue, results)));

const failed = results.filter((result) => !result.passed);
const passed = results.length - failed.length;
if (report) writeFileSync(report, JSON.stringify({ passed, failed: failed.length }));
console.log(
  failed.length === 0
    ? `All ${passed} gates passed.`
    : `${passed} gates passed, ${failed.length} failed: ${failed.map((result) => result.gate.name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
