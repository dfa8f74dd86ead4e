import { readFileSync } from 'node:fs';
import { machinesOf, PROCEDURE } from '../../../src/extradition/procedure/procedure.js';

const page = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
const listed = new Set([...page.matchAll(/^\| (\w+) +\| .* <https?:\/\//gm)].map((match) => match[1]));

test('every source that a step cites is listed with its address', () => {
  const cited = machinesOf(PROCEDURE)
    .flatMap(({ transitions }) => transitions)
    .flatMap(({ basis }) => basis.flatMap(({ sources }) => sources));
  expect(cited.length).toBeGreaterThan(60);
  expect(cited.filter((key) => !listed.has(key))).toEqual([]);
});

test('no step cites an empty text', () => {
  const texts = machinesOf(PROCEDURE).flatMap(({ transitions }) =>
    transitions.flatMap(({ basis }) => basis.map(({ text }) => text.trim())),
  );
  expect(texts).not.toContain('');
});
