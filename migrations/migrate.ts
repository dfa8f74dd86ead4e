import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { ormOptions } from '../src/storage/orm.js';
import { MIGRATIONS } from './migrations.js';

/** Servers that start together migrate one after the other; the number is any that nothing else uses. */
const MIGRATION_LOCK = 718_281_828;

/** How the migrator is set up over the records. */
export function migratorOptions(ownerUrl: string) {
  return {
    ...ormOptions(ownerUrl),
    extensions: [Migrator],
    // What was applied is returned; the caller says it in its own words.
    logger: () => undefined,
    migrations: {
      tableName: 'migration',
      migrationsList: MIGRATIONS,
      snapshot: false,
      transactional: true,
      allOrNothing: false,
    },
  };
}

/** Brings a database to the newest schema, as its owner. Returns the names of what was applied; running it twice changes nothing. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const orm = await MikroORM.init(migratorOptions(ownerUrl));
    try {
      const applied = await orm.migrator.up();
      return applied.map(({ name }) => name);
    } finally {
      await orm.close();
    }
  } finally {
    await guard.end();
  }
}

/** Names of the migrations that this database still lacks. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ known: boolean }>(`select to_regclass('migration') is not null as known`);
  if (!rows[0]?.known) return MIGRATIONS.map(({ name }) => name);
  const applied = await pool.query<{ name: string }>('select name from migration');
  const names = new Set(applied.rows.map(({ name }) => name));
  return MIGRATIONS.map(({ name }) => name).filter((name) => !names.has(name));
}
