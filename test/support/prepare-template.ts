import { existsSync } from 'node:fs';

/** Brings the database that every test file clones to what a server finds: migrated, with the reference data. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  const migrations = new URL('../../src/storage/migrate.ts', import.meta.url);
  if (!existsSync(migrations)) return;
  const { migrate } = (await import(migrations.href)) as { migrate: (ownerUrl: string) => Promise<void> };
  await migrate(ownerUrl);
}
