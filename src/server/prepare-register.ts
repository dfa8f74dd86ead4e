import pg from 'pg';
import { migrate, pendingMigrations } from '../../migrations/migrate.js';
import { loadDemoDocket } from '../../seeds/demo-docket/load-demo-docket.js';
import { ProcedureChanged, freezeProcedures } from '../../seeds/freeze-procedure.js';
import { loadDemoOfficers, loadReferenceData } from '../../seeds/reference-data.js';
import { rekeyNames } from '../storage/rekey-names.js';
import { CannotStart } from './cannot-start.js';

/**
 * Brings a database to what this release needs: migrated, with the reference data, the procedure and, for a
 * demonstration, the demo users. Run again it changes nothing and takes a few milliseconds.
 */
export async function prepareRegister(ownerUrl: string, demo: boolean, onStep: (line: string) => void): Promise<void> {
  const pool = preparingPool(ownerUrl);
  try {
    await migrateWhenNeeded(pool, ownerUrl, onStep);
    const loaded = [...(await loadReferenceData(pool)), ...(demo ? [await loadDemoOfficers(pool)] : [])];
    const changed = loaded.filter(({ inserted, updated }) => inserted + updated > 0);
    for (const { line } of changed) onStep(line);
    if (changed.length === 0) onStep('The reference data is up to date');
    await freezeProcedures(pool);
    const rekeyed = await rekeyNames(pool);
    if (rekeyed > 0) onStep(`Made the search keys of ${rekeyed.toLocaleString('en-US')} names`);
  } catch (error) {
    throw explained(error);
  } finally {
    await pool.end();
  }
}

/** Records the demo docket in a prepared database, as officers record: with the server's own pool. Done once. */
export async function prepareDemoDocket(
  ownerUrl: string,
  pool: pg.Pool,
  onStep: (line: string) => void,
): Promise<void> {
  const ownerPool = preparingPool(ownerUrl);
  try {
    await loadDemoDocket({ pool, ownerPool, onStep });
  } finally {
    await ownerPool.end();
  }
}

function preparingPool(ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: 'dedere-prepare' });
  // A connection that is lost while idle shows at the next statement.
  pool.on('error', () => undefined);
  return pool;
}

/** The migrator takes longer to load than to find that there is nothing to do, so it is asked only when there is. */
async function migrateWhenNeeded(pool: pg.Pool, ownerUrl: string, onStep: (line: string) => void): Promise<void> {
  const missing = await pendingMigrations(pool);
  if (missing.length === 0) return onStep('The database is up to date');
  onStep(`Migrating the database: ${missing.join(', ')}`);
  await migrate(ownerUrl);
}

const INSUFFICIENT_PRIVILEGE = '42501';

function explained(error: unknown): unknown {
  if (error instanceof ProcedureChanged) return new CannotStart(error.message);
  const { code } = error as { code?: string };
  if (code !== INSUFFICIENT_PRIVILEGE) return error;
  return new CannotStart(
    'The role in MIGRATION_DATABASE_URL (or DATABASE_URL) may not do what a migration needs. docs/operations.md lists its rights.',
  );
}
