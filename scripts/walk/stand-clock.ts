import type pg from 'pg';

/** Lets the database's clock stand at an instant, for this database alone. Only its owner can do that. */
export async function standClock(ownerPool: pg.Pool, instant: string): Promise<void> {
  await ownerPool.query(
    `create or replace function dedere_now() returns timestamptz language sql stable parallel safe as $$ select timestamptz '${new Date(instant).toISOString()}' $$`,
  );
}
