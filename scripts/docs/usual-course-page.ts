import { EXPECTED_COURSE, type Expectation } from '../../src/extradition/outlook/expected-course.js';
import { SIDE_FILE_COURSE } from '../../src/extradition/outlook/side-file-course.js';
import { table } from './machine-page.js';

const code = (word: string): string => `\`${word}\``;
const codes = (words: readonly string[]): string => words.map(code).join(', ');

function courseRow(state: string, expected: Expectation | null): string[] {
  if (!expected) return [code(state), 'nothing', '', ''];
  const { next, days, waitsFor, answeredBy = [] } = expected;
  const answers = answeredBy.length > 0 ? `; a follow-up is answered by ${codes(answeredBy)}` : '';
  return [code(state), `${codes(next)}${answers}`, String(days), waitsFor === 'HOME' ? 'ours' : 'the other State'];
}

const HEAD = `# The usual course

Made from the code by \`npm run docs\`. What is made of it: [outlook.md](outlook.md).

What an office usually expects next, and within how many days it asks why it has not come. **A policy of ours, not law**: no figure was read in a source. The law says what is possible ([lifecycle.md](lifecycle.md)), and its limits run beside this ([deadlines.md](deadlines.md)). A profile that does not know an event leaves it out. The days count from the last event that moved the case and end with a civil day of the competent authority.`;

/** The page of the usual course: what is expected in each state, within how many days, and whose turn it is. */
export function usualCoursePage(): string {
  const courses = Object.entries(EXPECTED_COURSE).map(
    ([direction, course]) =>
      `## ${direction}\n\n${table(
        ['state', 'usually next', 'days', 'whose turn'],
        Object.entries(course).map(([state, expected]) => courseRow(state, expected)),
      )}`,
  );
  const beside = Object.entries(SIDE_FILE_COURSE).map(
    ([kind, course]) =>
      `## ${kind}\n\n${table(
        ['state', 'usually next'],
        Object.entries(course).map(([state, next]) => [code(state), codes(next)]),
      )}`,
  );
  return `${[HEAD, ...courses, ...beside].join('\n\n')}\n`;
}
