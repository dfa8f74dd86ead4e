import { createHash } from 'node:crypto';
import type pg from 'pg';
import { PROCEDURES, type Procedure } from '../src/extradition/procedure/procedure.js';

/** The database holds this version with another content: a frozen procedure was edited instead of being given a new version. */
export class ProcedureChanged extends Error {}

async function freeze(pool: pg.Pool, procedure: Procedure): Promise<void> {
  const definition = JSON.stringify(procedure);
  const digest = createHash('sha256').update(definition).digest('hex');
  await pool.query(
    'insert into procedure_version (version, definition, digest) values ($1, $2, $3) on conflict (version) do nothing',
    [procedure.version, definition, digest],
  );
  const { rows } = await pool.query<{ digest: string }>('select digest from procedure_version where version = $1', [
    procedure.version,
  ]);
  if (rows[0]?.digest === digest) return;
  throw new ProcedureChanged(
    `Procedure ${procedure.version} is frozen in this database with another content. Give the changed procedure a new version.`,
  );
}

/**
 * Freezes every version of the procedure that the code knows, so that a case stays pinned to what it was opened under. The
 * same version with another content is refused.
 */
export async function freezeProcedures(pool: pg.Pool): Promise<void> {
  for (const procedure of PROCEDURES) await freeze(pool, procedure);
}
