/** Writes the pages that are made from the code, or with --check says which are stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { madePages } from '../docs/pages.js';

const root = new URL('../../', import.meta.url);
const checking = process.argv.includes('--check');
for (const [path, text] of await madePages()) {
  const file = new URL(path, root);
  if (!checking) {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`${path} is stale. Run \`npm run docs\` and look at the difference.\n`);
    process.exitCode = 1;
  }
}
