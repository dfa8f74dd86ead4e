/**
 * How long the law takes to say of one case what may happen in it: `availableEvents` without a database, a network or words.
 * Beside it stands what this machine needs for a round trip of the same file through JSON, so that the ratio can be compared
 * where seconds cannot.
 *
 * `npm run bench`
 */
import type { CaseFile } from '../../src/extradition/case-file.js';
import type { Role } from '../../src/extradition/role.js';
import { verdictsOf } from '../../src/extradition/verdicts.js';
import { inventedCases } from './invented-cases.js';

const TARGET_MS = 1;
const MORE_CASES = 300;
const ROUNDS = 12;
const WARM_UP = 4;
const NOW = '2026-11-01T00:00:00Z';
const ROLES: readonly Role[] = ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR', 'CUSTODY_ADMIN', 'AUDITOR'];

const askers = ROLES.map((role) => ({ id: role, roles: [role] }));

function judge(file: CaseFile, round: number): number {
  return verdictsOf(file, askers[round % askers.length]!, NOW, (event, error) => {
    throw new Error(`${event} could not be judged.`, { cause: error });
  }).length;
}

const roundTrip = (file: CaseFile): number => (JSON.parse(JSON.stringify(file)) as CaseFile).version;

const sorted = (times: readonly number[]): number[] => [...times].sort((one, other) => one - other);
const at = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)]!;

/**
 * Milliseconds per case, sorted: of each case the median of its runs, because another process that takes the core for a while
 * says nothing about the law. The first rounds are not counted.
 */
function timed(files: readonly CaseFile[], work: (file: CaseFile, round: number) => number): number[] {
  const times = files.map((): number[] => []);
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [index, file] of files.entries()) {
      const began = performance.now();
      work(file, round);
      if (round >= WARM_UP) times[index]!.push(performance.now() - began);
    }
  }
  return sorted(times.map((runs) => at(sorted(runs), 0.5)));
}

const ms = (time: number): string => `${time.toFixed(3)} ms`;

const files = inventedCases(MORE_CASES).map(({ file }) => file);
const law = timed(files, judge);
const json = timed(files, roundTrip);
const events = files.reduce((sum, file) => sum + judge(file, 0), 0) / files.length;
const within = at(law, 0.99) < TARGET_MS;

process.stdout.write(
  [
    `availableEvents of one case, pure code: ${files.length} cases, ${events.toFixed(0)} events each, ${ROUNDS} runs`,
    `  the law           median ${ms(at(law, 0.5))}   99th percentile ${ms(at(law, 0.99))}`,
    `  JSON round trip   median ${ms(at(json, 0.5))}   99th percentile ${ms(at(json, 0.99))}   (the same files)`,
    `  ratio             median ${(at(law, 0.5) / at(json, 0.5)).toFixed(1)}   99th percentile ${(at(law, 0.99) / at(json, 0.99)).toFixed(1)}`,
    `  target            under ${TARGET_MS} ms: ${within ? 'met' : 'missed'} at the 99th percentile`,
    '',
  ].join('\n'),
);
process.exitCode = within ? 0 : 1;
