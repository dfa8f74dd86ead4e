import pg from 'pg';
import { migrate } from '../../migrations/migrate.js';
import { loadDemoOfficers, loadReferenceData } from '../../seeds/reference-data.js';
import { freezeProcedure } from '../../seeds/freeze-procedure.js';

/** Brings the database that every test file clones to what a server finds: migrated, with the reference data and the demo users. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  // `end` resolves before the sockets are closed; a cluster that stops meanwhile must not end the test run.
  pool.on('error', () => undefined);
  try {
    await loadReferenceData(pool);
    await loadDemoOfficers(pool);
    await freezeProcedure(pool);
  } finally {
    await pool.end();
  }
}
