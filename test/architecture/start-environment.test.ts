import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnvironment } from '../../src/server/environment.js';

test('without any variable the server keeps to this machine, with the embedded database, local tokens and the demo', () => {
  expect(parseEnvironment({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    database: { kind: 'embedded' },
    logLevel: 'info',
    signIn: { kind: 'local' },
    keysFile: resolve('.data/keys.json'),
    production: false,
    defaultHomeState: 'KZ',
    demo: true,
    documentHosts: ['*.dedere.example'],
    documentVerifier: false,
  });
});

test('all mistakes are listed at once, each with its variable', () => {
  const mistakes = parseEnvironment({
    PORT: '70000',
    DATABASE_URL: 'mysql://somewhere',
    OIDC_ISSUER: 'http://login.example.org',
    LOG_LEVEL: 'loud',
    DEFAULT_HOME_STATE: 'kz',
    DEMO: 'yes',
    NODE_ENV: 'prod',
    DOCUMENT_HOSTS: 'files.example.org, localhost',
    DOCUMENT_VERIFIER: 'yes',
  });
  expect(mistakes).toEqual([
    'PORT must be a number from 0 to 65535.',
    'DATABASE_URL must be a PostgreSQL address such as postgresql://user:password@host:5432/dedere.',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    'OIDC_ISSUER must be an https address (http only for this machine).',
    'NODE_ENV must be production, development or test.',
    'DEFAULT_HOME_STATE must be two capital letters, an ISO 3166-1 code such as KZ.',
    'DEMO must be true or false.',
    'DOCUMENT_HOSTS must be public host names with commas between them, such as files.example.org,*.archive.example.org.',
    'DOCUMENT_VERIFIER must be on or off.',
    'OIDC_AUDIENCE is missing: with OIDC_ISSUER, say which audience the tokens are made for.',
  ]);
});

test.each([
  [
    { NODE_ENV: 'production', DOCUMENT_HOSTS: 'files.example.org' },
    'NODE_ENV=production accepts no local tokens: set OIDC_ISSUER and OIDC_AUDIENCE.',
  ],
  [
    { NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example.org', OIDC_AUDIENCE: 'dedere' },
    'DOCUMENT_HOSTS is missing: in production, name the hosts at which documents may lie.',
  ],
  [{ OIDC_AUDIENCE: 'dedere' }, 'OIDC_AUDIENCE is set without OIDC_ISSUER: set both or neither.'],
  [
    { MIGRATION_DATABASE_URL: 'postgresql://owner@db/dedere' },
    'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither for the embedded database.',
  ],
])('variables that contradict each other are a mistake: %j', (env, mistake) => {
  expect(parseEnvironment(env)).toEqual([mistake]);
});

test('an outside database brings no demo unless it is asked for, and is migrated by its owner when one is named', () => {
  const url = 'postgresql://dedere@db/dedere';
  expect(parseEnvironment({ DATABASE_URL: url, PORT: '' })).toMatchObject({
    port: 4000,
    demo: false,
    database: { kind: 'outside', url, migrationUrl: url },
  });
  expect(
    parseEnvironment({ DATABASE_URL: url, MIGRATION_DATABASE_URL: 'postgresql://owner@db/dedere', DEMO: 'true' }),
  ).toMatchObject({ demo: true, database: { migrationUrl: 'postgresql://owner@db/dedere' } });
});

test('.env.example explains exactly the variables that are read', () => {
  const explained = readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm);
  const source = readFileSync('src/server/environment.ts', 'utf8');
  const read = /z\.object\(\{(.*?)\n\}\);/s.exec(source)?.[1]?.matchAll(/^ {2}([A-Z_]+):/gm) ?? [];
  expect([...explained].map((hit) => hit[1]).sort()).toEqual([...read].map((hit) => hit[1]).sort());
});
