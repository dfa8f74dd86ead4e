import { join } from 'node:path';
import pg from 'pg';
import { DEMO_DOCUMENT_HOSTS } from '../../src/casework/document-url.js';
import { compose } from '../../src/server/compose.js';
import { openKeys } from '../../src/server/keys.js';
import { makeLogger } from '../../src/server/logger.js';
import { walk, type Walk } from './walk.js';

/** Where the walk happens: a prepared database of its own, and a folder for keys. */
export interface Ground {
  readonly ownerUrl: string;
  readonly folder: string;
}

/** Starts a server on the database, walks, and stops it. */
export async function walkOnServer({ ownerUrl, folder }: Ground): Promise<Walk> {
  const keysFile = join(folder, 'keys.json');
  const database = { kind: 'outside', url: ownerUrl, migrationUrl: ownerUrl } as const;
  const server = await compose(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: folder,
      database,
      logLevel: 'silent',
      signIn: { kind: 'local' },
      keysFile,
      production: false,
      defaultHomeState: 'KZ',
      demo: false,
      documentHosts: DEMO_DOCUMENT_HOSTS,
      documentVerifier: false,
    },
    { log: makeLogger('silent'), onStep: () => undefined },
  );
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  ownerPool.on('error', () => undefined);
  try {
    return await walk({ origin: server.origin, keys: await openKeys(keysFile), ownerPool });
  } finally {
    await ownerPool.end();
    await server.close();
  }
}
