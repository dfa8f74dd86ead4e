/** Writes schema.graphql, or with --check says whether it is what the server serves. */
import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApi } from '../../src/api/schema.js';

const FILE = new URL('../../schema.graphql', import.meta.url);

const emitted = `${printSchema(lexicographicSortSchema(await buildApi()))}\n`;
if (!process.argv.includes('--check')) {
  await writeFile(FILE, emitted);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== emitted) {
  process.stderr.write(
    'schema.graphql is not what the server serves. Run `npm run schema` and look at the difference.\n',
  );
  process.exitCode = 1;
}
