import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.js';

const folder = join(ROOT, 'docs/decisions');
const decisions = readdirSync(folder).filter((file) => file !== 'README.md');
const list = readFileSync(join(folder, 'README.md'), 'utf8');

test('decisions are numbered without a hole', () => {
  const numbers = decisions.map((file) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
});

test.each(decisions)('%s says its context, choice and consequence', (file) => {
  const headings = [...readFileSync(join(folder, file), 'utf8').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings).toEqual(['Context', 'Choice', 'Consequence']);
});

test.each(decisions)('%s is listed under its own title', (file) => {
  const title = /^# (\d{4}) (.+)$/m.exec(readFileSync(join(folder, file), 'utf8'));
  expect(title?.[1]).toBe(file.slice(0, 4));
  expect(list).toContain(`[${title?.[1]} ${title?.[2]}](${file})`);
});
