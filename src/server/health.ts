import type pg from 'pg';
import { pendingMigrations } from '../../migrations/migrate.js';

/** Where the server stands in its own life. */
export type Stage = 'STARTING' | 'SERVING' | 'STOPPING';

/** Whether requests may be sent here, and why not. */
export interface Readiness {
  ready: boolean;
  /** A sentence for the operator. */
  message: string;
}

const PATIENCE = 2_000;

/** Ready means: the server serves, its database answers within 2 s, and no migration is missing. */
export async function readiness(stage: Stage, pool: pg.Pool): Promise<Readiness> {
  if (stage === 'STOPPING') return { ready: false, message: 'The server is stopping.' };
  if (stage === 'STARTING') return { ready: false, message: 'The server is still starting.' };
  const missing = await soon(pendingMigrations(pool)).catch(() => undefined);
  if (!missing) return { ready: false, message: 'The database does not answer. Check that PostgreSQL runs.' };
  if (missing.length === 0) return { ready: true, message: 'The server is ready.' };
  return { ready: false, message: `The database lacks migrations: ${missing.join(', ')}. Run "npm run migrate".` };
}

async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
