/**
 * Adds up a run: `node tally.mjs TEST_REPORT TEST_EXIT_CODE GATE_REPORT GATE_EXIT_CODE`.
 *
 * Prints `N passed, N failed` as its last line; exit code 1 when anything failed. A report that is missing, a test file
 * that could not start and a command that failed in spite of a good report each count as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';

const [testReport, testExit, gateReport, gateExit] = process.argv.slice(2);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function count(what, report, exitCode) {
  if (!report)
    return { passed: 0, failed: 1, remark: `The ${what} left no report: they did not start, or were killed.` };
  const { passed, failed } = report;
  if (passed + failed === 0) return { passed, failed: 1, remark: `The ${what} are none.` };
  if (failed === 0 && exitCode !== '0') {
    return { passed, failed: 1, remark: `The ${what} passed, but their command ended with exit code ${exitCode}.` };
  }
  return { passed, failed };
}

const tests = read(testReport);
const parts = [
  count(
    'tests',
    tests && { passed: tests.numPassedTests, failed: tests.numFailedTests + tests.numRuntimeErrorTestSuites },
    testExit,
  ),
  count('gates', read(gateReport), gateExit),
];
for (const part of parts) if (part.remark) console.log(part.remark);

const passed = parts[0].passed + parts[1].passed;
const failed = parts[0].failed + parts[1].failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
