import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/server/compose.js';
import { parseEnvironment } from '../../src/server/environment.js';
import { openKeys } from '../../src/server/keys.js';
import type { Keys } from '../../src/server/keys.js';
import { signLocalToken } from '../../src/server/local-token.js';
import { makeLogger } from '../../src/server/logger.js';

/** A server in this process, on a database that exists. */
export interface TestServer {
  origin: string;
  keys: Keys;
  /** A token for a demo user; for an hour unless said otherwise. */
  tokenFor(subject: string, ttlSeconds?: number): Promise<string>;
  /** The lines of its log so far. */
  log(): Record<string, unknown>[];
  close(): Promise<void>;
}

/** Starts the server as `npm start` does, on a free port and with keys of its own. */
export async function testServer(
  databaseUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dedere-server-'));
  const environment = parseEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: '0', ...variables });
  if (Array.isArray(environment)) throw new Error(environment.join(' '));
  const lines: string[] = [];
  const log = makeLogger('info', { write: (line: string) => void lines.push(line) });
  const server = await compose(environment, { log, onStep: () => undefined });
  const keys = await openKeys(environment.keysFile);
  return {
    origin: server.origin,
    keys,
    tokenFor: (subject, ttlSeconds = 3600) => signLocalToken(keys, subject, ttlSeconds),
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
