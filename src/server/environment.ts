import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DEMO_DOCUMENT_HOSTS, isDocumentHost } from '../casework/document-url.js';

/** Everything an operator can set, parsed. `.env.example` says what each variable means. */
export interface Environment {
  port: number;
  host: string;
  dataDir: string;
  database: { kind: 'embedded' } | { kind: 'outside'; url: string; migrationUrl: string };
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whose tokens count: our own local ones, or those of one OpenID Connect issuer. */
  signIn: { kind: 'local' } | { kind: 'oidc'; issuer: string; audience: string; jwksUri: string | undefined };
  keysFile: string;
  production: boolean;
  /** ISO 3166-1 alpha-2 code of the State whose cases are opened when nobody names another. */
  defaultHomeState: string;
  /** Whether the demo officers and the demo docket are loaded. */
  demo: boolean;
  /** Hosts at which documents may lie: names, or `*.` and a name. */
  documentHosts: readonly string[];
  /** Whether the server may read the files behind links to compare them with their digests. */
  documentVerifier: boolean;
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgresUrl = z.string().refine((text) => ['postgres:', 'postgresql:'].includes(protocolOf(text)), {
  error: 'must be a PostgreSQL address such as postgresql://user:password@host:5432/dedere',
});
const webUrl = z.string().refine(isSafeWebUrl, { error: 'must be an https address (http only for this machine)' });

const VARIABLES = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }).default('info'),
  OIDC_ISSUER: webUrl.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URI: webUrl.optional(),
  DEDERE_KEYS_FILE: z.string().optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .optional(),
  DEFAULT_HOME_STATE: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters, an ISO 3166-1 code such as KZ')
    .default('KZ'),
  DEMO: z.enum(['true', 'false'], { error: 'must be true or false' }).optional(),
  DOCUMENT_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine((names) => names.every(isDocumentHost), {
      error: 'must be public host names with commas between them, such as files.example.org,*.archive.example.org',
    })
    .optional(),
  DOCUMENT_VERIFIER: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
});

type Variables = z.infer<typeof VARIABLES>;

/** What the variables say, or all their mistakes at once, a sentence each. An empty variable counts as not set. */
export function parseEnvironment(env: Readonly<Record<string, string | undefined>>): Environment | string[] {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = VARIABLES.safeParse(set);
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  mistakes.push(...contradictions(set));
  return parsed.success && mistakes.length === 0 ? toEnvironment(parsed.data) : mistakes;
}

/** Variables that are right alone and wrong together. */
function contradictions(set: Readonly<Record<string, string | undefined>>): string[] {
  const mistakes: string[] = [];
  if (set['OIDC_ISSUER'] && !set['OIDC_AUDIENCE']) {
    mistakes.push('OIDC_AUDIENCE is missing: with OIDC_ISSUER, say which audience the tokens are made for.');
  }
  for (const name of ['OIDC_AUDIENCE', 'OIDC_JWKS_URI']) {
    if (set[name] && !set['OIDC_ISSUER']) mistakes.push(`${name} is set without OIDC_ISSUER: set both or neither.`);
  }
  if (set['MIGRATION_DATABASE_URL'] && !set['DATABASE_URL']) {
    mistakes.push(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither for the embedded database.',
    );
  }
  if (set['NODE_ENV'] === 'production' && !set['OIDC_ISSUER']) {
    mistakes.push('NODE_ENV=production accepts no local tokens: set OIDC_ISSUER and OIDC_AUDIENCE.');
  }
  if (set['NODE_ENV'] === 'production' && !set['DOCUMENT_HOSTS']) {
    mistakes.push('DOCUMENT_HOSTS is missing: in production, name the hosts at which documents may lie.');
  }
  return mistakes;
}

function toEnvironment(set: Variables): Environment {
  const dataDir = resolve(set.DATA_DIR);
  const production = set.NODE_ENV === 'production';
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir,
    database: set.DATABASE_URL
      ? { kind: 'outside', url: set.DATABASE_URL, migrationUrl: set.MIGRATION_DATABASE_URL ?? set.DATABASE_URL }
      : { kind: 'embedded' },
    logLevel: set.LOG_LEVEL,
    signIn:
      set.OIDC_ISSUER && set.OIDC_AUDIENCE
        ? { kind: 'oidc', issuer: set.OIDC_ISSUER, audience: set.OIDC_AUDIENCE, jwksUri: set.OIDC_JWKS_URI }
        : { kind: 'local' },
    keysFile: resolve(set.DEDERE_KEYS_FILE ?? `${dataDir}/keys.json`),
    production,
    defaultHomeState: set.DEFAULT_HOME_STATE,
    demo: set.DEMO ? set.DEMO === 'true' : !set.DATABASE_URL && !production,
    documentHosts: set.DOCUMENT_HOSTS ?? DEMO_DOCUMENT_HOSTS,
    documentVerifier: set.DOCUMENT_VERIFIER === 'on',
  };
}

/** Reads the variables of this process and of a file `.env` beside it, or prints all their mistakes and ends it with 1. */
export function readEnvironment(): Environment {
  // What is set already stands; the file only adds.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const environment = parseEnvironment(process.env);
  if (!Array.isArray(environment)) return environment;
  const mistakes = environment.map((mistake) => `  - ${mistake}`).join('\n');
  process.stderr.write(`The configuration has mistakes (.env.example explains every variable):\n${mistakes}\n`);
  process.exit(1);
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

function isSafeWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
