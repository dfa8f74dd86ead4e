import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './source-files.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A run takes a second; on a busy machine it may take many. */
const PATIENCE = 60_000;

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** Runs the project's own rules over the sources below this folder and returns `file: rule` for each breach. */
async function breaches(folder: string): Promise<string[]> {
  const words = [CRUISER, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  const output = await new Promise<string>((settle) => {
    // The exit code is the number of breaches, so an error is the expected case. What counts is the report.
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => settle(stdout));
  });
  const report = JSON.parse(output) as { summary: { violations: Violation[] } };
  return [...new Set(report.summary.violations.map((each) => `${each.from}: ${each.rule.name}`))].sort();
}

/** Builds a small house of its own from these files, asks the rules, and takes the house down. */
async function breachesIn(files: Record<string, string>): Promise<string[]> {
  const house = await mkdtemp(join(tmpdir(), 'dedere-imports-'));
  try {
    for (const name of ['node_modules', 'tsconfig.json', 'package.json'])
      await symlink(join(ROOT, name), join(house, name));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    return await breaches(house);
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

test(
  'imports along the rings are lawful',
  async () => {
    const broken = await breachesIn({
      'src/extradition/role.ts': "import { Temporal } from 'temporal-polyfill';\nexport const role = Temporal;\n",
      'src/storage/row.ts': "import { role } from '../extradition/role.js';\nexport const row = role;\n",
      'src/casework/verb.ts': "import { row } from '../storage/row.js';\nexport const verb = row;\n",
      'src/feed/follow.ts': "import { row } from '../storage/row.js';\nexport const follow = row;\n",
      'src/api/schema.ts':
        "import 'type-graphql';\nexport * from '../feed/follow.js';\nexport * from '../casework/verb.js';\n",
      'src/server/main.ts': "export * from '../api/schema.js';\n",
    });
    expect(broken).toEqual([]);
  },
  PATIENCE,
);

test(
  'every import against the rings is caught, and a lawful one beside it is not',
  async () => {
    const broken = await breachesIn({
      // Values and types that look the wrong way.
      'src/extradition/law.ts': "export * from '../storage/row.js';\n",
      'src/extradition/shape.ts': "import type { Row } from '../storage/row.js';\nexport type Shape = Row;\n",
      'src/storage/row.ts': 'export type Row = string;\n',
      'src/storage/deed.ts': "export * from '../casework/verb.js';\n",
      'src/casework/verb.ts': 'export const verb = null;\n',
      'src/casework/news.ts': "export * from '../feed/quiet.js';\n",
      'src/feed/quiet.ts': "export * from '../storage/row.js';\n",
      'src/feed/follow.ts': "export * from '../casework/verb.js';\n",
      'src/api/schema.ts': "export * from '../server/main.js';\n",
      'src/server/main.ts': 'export const main = null;\n',
      // A circle of types.
      'src/extradition/a.ts': "import type { B } from './b.js';\nexport type A = B | null;\n",
      'src/extradition/b.ts': "import type { A } from './a.js';\nexport type B = A | string;\n",
      // A law that reads files or talks to a database.
      'src/extradition/reads.ts': "import { readFileSync } from 'node:fs';\nexport const reads = readFileSync;\n",
      'src/extradition/talks.ts': "import pg from 'pg';\nexport const talks = pg;\n",
      // GraphQL outside its folder, test code in production, a file that is not there.
      'src/casework/error.ts': "export { GraphQLError } from 'graphql';\n",
      'src/api/sample.ts': "export * from '../../test/support/a-case.js';\n",
      'test/support/a-case.ts': 'export const aCase = null;\n',
      'src/storage/lost.ts': "export * from './nowhere.js';\n",
    });
    expect(broken).toEqual([
      'src/api/sample.ts: api-looks-one-way',
      'src/api/sample.ts: src-never-imports-test',
      'src/api/schema.ts: api-looks-one-way',
      'src/casework/error.ts: graphql-stays-in-api',
      'src/casework/news.ts: casework-looks-one-way',
      'src/extradition/a.ts: no-circles',
      'src/extradition/law.ts: extradition-looks-one-way',
      'src/extradition/reads.ts: the-law-is-pure',
      'src/extradition/shape.ts: extradition-looks-one-way',
      'src/extradition/talks.ts: the-law-is-pure',
      'src/feed/follow.ts: feed-looks-one-way',
      'src/storage/deed.ts: storage-looks-one-way',
      'src/storage/lost.ts: every-import-resolves',
    ]);
  },
  PATIENCE,
);

test(
  'the sources of this project keep the rules',
  async () => {
    expect(await breaches(ROOT)).toEqual([]);
  },
  PATIENCE,
);
