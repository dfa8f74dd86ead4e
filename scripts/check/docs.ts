/** Writes the pages that are made from the code, or with --check says which are stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { errorsPage } from '../docs/errors-page.js';
import { lifecyclePage } from '../docs/lifecycle-page.js';

const PAGES: Readonly<Record<string, string>> = {
  'docs/errors.md': errorsPage(),
  'docs/lifecycle.md': lifecyclePage(),
};

const root = new URL('../../', import.meta.url);
const checking = process.argv.includes('--check');
await mkdir(new URL('docs/', root), { recursive: true });
for (const [path, page] of Object.entries(PAGES)) {
  const text = await format(page, { parser: 'markdown', printWidth: 120 });
  const file = new URL(path, root);
  if (!checking) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`${path} is stale. Run \`npm run docs\` and look at the difference.\n`);
    process.exitCode = 1;
  }
}
