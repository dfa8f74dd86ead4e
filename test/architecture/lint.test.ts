import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './source-files.js';

interface Finding {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number }[];
}

/** A run loads two compilers; on a busy machine that may take many seconds. */
const PATIENCE = 120_000;

let house: string;
let findings: Map<string, string[]>;

/** One line of code per rule, in the folder where the rule holds. */
const UNLAWFUL: Record<string, string> = {
  'src/extradition/clock.ts': 'export const now = () => new Date();\n',
  'src/extradition/date.ts': "export const day = () => new Date('2026-01-01');\n",
  'src/casework/clock.ts': 'export const now = () => Date.now();\n',
  'src/casework/zone.ts':
    "import { Temporal } from 'temporal-polyfill';\nexport const now = () => Temporal.Now.instant();\n",
  'src/feed/chance.ts': 'export const chance = () => Math.random();\n',
  'src/storage/environment.ts': 'export const url = process.env.DATABASE_URL;\n',
  'src/storage/any.ts': 'export const row = (value: unknown) => value as any;\n',
  'src/storage/default.ts': 'export default 1;\n',
  'src/storage/index.ts': "export * from './any.js';\n",
  'src/server/floating.ts': 'const run = async () => 1;\nexport const start = () => {\n  run();\n};\n',
  'src/server/console.ts': "export const say = () => console.log('here');\n",
  'src/server/type.ts': "import { Server } from 'node:http';\nexport type Http = Server;\n",
  'src/api/field.ts':
    "import { Field, ObjectType } from 'type-graphql';\n@ObjectType()\nexport class A {\n  @Field()\n  b!: string;\n}\n",
  'src/api/argument.ts':
    "import { Arg, Query, Resolver } from 'type-graphql';\n@Resolver()\nexport class A {\n  @Query(() => String)\n  b(@Arg('c') c: string) {\n    return c;\n  }\n}\n",
  'test/law/silent.test.ts': "test.skip('nothing', () => {});\n",
};

/** The same acts where they are allowed, or written as they should be. */
const LAWFUL: Record<string, string> = {
  'src/server/environment.ts': 'export const url = process.env.DATABASE_URL;\n',
  'src/server/clock.ts': 'export const now = () => Date.now();\n',
  'src/casework/parse.ts': 'export const parse = (text: string) => new Date(text);\n',
  'src/api/type.ts':
    "import { Field, ObjectType } from 'type-graphql';\n@ObjectType()\nexport class A {\n  @Field(() => String)\n  b!: string;\n}\n",
};

async function lint(): Promise<Finding[]> {
  const words = [join(ROOT, 'node_modules/eslint/bin/eslint.js'), '--config', join(ROOT, 'eslint.config.js')];
  const output = await new Promise<string>((settle) => {
    execFile(process.execPath, [...words, '--format', 'json', '.'], { cwd: house, maxBuffer: 1e8 }, (_, stdout) =>
      settle(stdout),
    );
  });
  return JSON.parse(output) as Finding[];
}

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'dedere-lint-'));
  for (const name of ['node_modules', 'tsconfig.json', 'package.json'])
    await symlink(join(ROOT, name), join(house, name));
  for (const [path, text] of Object.entries({ ...UNLAWFUL, ...LAWFUL })) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  findings = new Map(
    (await lint()).map((file) => [
      relative(house, file.filePath).replaceAll('\\', '/'),
      file.messages.map((each) => `${each.ruleId}: ${each.message}`),
    ]),
  );
}, PATIENCE);

afterAll(() => rm(house, { recursive: true, force: true }));

test.each([
  ['src/extradition/clock.ts', 'Take the time from the database'],
  ['src/extradition/date.ts', 'The law counts with Temporal'],
  ['src/casework/clock.ts', 'Take the time from the database'],
  ['src/casework/zone.ts', 'Take the time from the database'],
  ['src/feed/chance.ts', 'Take the value as an argument'],
  ['src/storage/environment.ts', 'Only src/server/environment.ts'],
  ['src/storage/any.ts', '@typescript-eslint/no-explicit-any'],
  ['src/storage/default.ts', 'Export by name'],
  ['src/storage/index.ts', 'Import from the file itself'],
  ['src/server/floating.ts', '@typescript-eslint/no-floating-promises'],
  ['src/server/console.ts', 'no-console'],
  ['src/server/type.ts', '@typescript-eslint/consistent-type-imports'],
  ['src/api/field.ts', 'Write the GraphQL type as the first argument'],
  ['src/api/argument.ts', 'Write the GraphQL type as the second argument'],
  ['test/law/silent.test.ts', 'Every test runs'],
])('lint stops %s: %s', (path, expected) => {
  expect(findings.get(path)?.join('\n')).toContain(expected);
});

test('lint finds something in every planted breach and nowhere else', () => {
  expect([...findings].filter(([, messages]) => messages.length > 0).map(([path]) => path)).toEqual(
    Object.keys(UNLAWFUL).sort(),
  );
});

test.each(Object.keys(LAWFUL))('lint lets %s pass', (path) => {
  expect(findings.get(path)).toEqual([]);
});
