import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What plain scripts use of Node without importing it. */
const NODE_GLOBALS = ['process', 'console', 'Buffer', 'URL', 'performance', 'setTimeout', 'clearTimeout', 'fetch'];

/** Files whose length is the length of the law: rows of data, one per provision, state, event or record. */
const DATA_TABLES = [
  'src/extradition/procedure/events.ts',
  'src/extradition/procedure/events/**',
  'src/extradition/procedure/machines/**',
  'src/extradition/deadlines/rules/**',
  'src/extradition/deadlines/counting-rules.ts',
  'src/extradition/instruments/**',
  'src/extradition/documents/**',
  'src/extradition/offences/**',
  'src/extradition/words/labels/**',
  'src/extradition/words/phrases/**',
  'seeds/**',
  'migrations/**',
];

/** Folders in which time comes from the database and nothing is left to chance. */
const WITHOUT_A_CLOCK = ['src/extradition/**', 'src/casework/**', 'src/feed/**', 'src/heralds/**'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has another name in every file that imports it.',
};

/** `emitDecoratorMetadata` is off (decision 0003), so a decorator knows only the type that is written in it. */
const EXPLICIT_GRAPHQL_TYPES = [
  {
    selector:
      "Decorator > CallExpression[callee.name=/^(Field|Args|Query|Mutation|Subscription|FieldResolver)$/]:not([arguments.0.type='ArrowFunctionExpression'])",
    message: 'Write the GraphQL type as the first argument, for example @Field(() => String).',
  },
  {
    selector: "Decorator > CallExpression[callee.name='Arg']:not([arguments.1.type='ArrowFunctionExpression'])",
    message: "Write the GraphQL type as the second argument, for example @Arg('id', () => ID).",
  },
];

const NO_ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only src/server/environment.ts reads the environment. Take the value as an argument.',
  },
  {
    selector: "ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']",
    message: 'Only src/server/environment.ts reads the environment. Take the value as an argument.',
  },
];

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the database: the clock of a server is not evidence.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the database: the clock of a server is not evidence.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Take the time from the database: the clock of a server is not evidence.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take the value as an argument: the same file and the same question must give the same ruling.',
  },
];

const NO_DATE_AT_ALL = {
  selector: "Identifier[name='Date']",
  message: 'The law counts with Temporal: a Date has no zone and loses the civil day.',
};

const NO_SILENT_TESTS = {
  selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
  message: 'Every test runs. Mend it or remove it.',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', '**/*.json', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...EXPLICIT_GRAPHQL_TYPES, ...NO_ENVIRONMENT],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', { max: 4 }],
    },
  },
  { files: DATA_TABLES, rules: { 'max-lines': 'off' } },
  {
    files: WITHOUT_A_CLOCK,
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NO_ENVIRONMENT, ...NO_CLOCK] },
  },
  {
    files: ['src/extradition/**'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NO_ENVIRONMENT, ...NO_CLOCK, NO_DATE_AT_ALL] },
  },
  {
    files: ['src/server/environment.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT] },
  },
  {
    // A test may start the product as a process of its own, and hands it an environment.
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...EXPLICIT_GRAPHQL_TYPES, NO_SILENT_TESTS] },
  },
  {
    // Jest takes its set-up and tear-down as default exports.
    files: ['test/support/global-*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_SILENT_TESTS] },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT] },
  },
  {
    files: ['**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Import from the file itself: a barrel hides circles and slows tests.' },
      ],
    },
  },
);
