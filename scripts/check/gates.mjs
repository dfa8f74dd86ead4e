/**
 * Everything `npm run check` asks. `run` is the command, `mend` what to type when the gate fails.
 * Commands are npm scripts by name, so that a gate can be tried alone.
 */
export const GATES = [
  { name: 'types', asks: 'the native compiler accepts every file', run: 'types', mend: 'npm run types' },
  { name: 'lint', asks: 'the rules of eslint.config.js hold', run: 'lint', mend: 'npm run lint -- --fix' },
  { name: 'format', asks: 'every file is as Prettier writes it', run: 'format:check', mend: 'npm run format' },
  {
    name: 'imports',
    asks: 'imports run one way and in no circle',
    run: 'imports',
    mend: 'npm run imports   (the rules stand in .dependency-cruiser.cjs, the reason in docs/decisions/0001)',
  },
  { name: 'schema', asks: 'schema.graphql is what the server serves', run: 'schema:check', mend: 'npm run schema' },
  {
    name: 'migrations',
    asks: 'the migrations make exactly the tables of the records',
    run: 'migrations:check',
    mend: 'npm run migrations:check   (then write the migration that it names)',
  },
  { name: 'docs', asks: 'generated pages and diagrams are fresh', run: 'docs:check', mend: 'npm run docs' },
  {
    name: 'lock',
    asks: 'the lock file is exact and names no download address',
    run: 'lock:check',
    mend: 'npm install',
  },
  { name: 'notices', asks: 'the third-party notices are complete', run: 'notices:check', mend: 'npm run notices' },
];
