import type pg from 'pg';

/** The database's clock in the hand of the test. */
export interface MovingClock {
  now(): string;
  set(instant: string): Promise<void>;
}

/**
 * Lets `dedere_now()` read a table that the test writes, for this database alone. Replacing the function at every step would
 * throw away every plan that knows it.
 */
export async function movingClock(ownerPool: pg.Pool, start: string): Promise<MovingClock> {
  await ownerPool.query('create table model_clock (at timestamptz not null)');
  await ownerPool.query('insert into model_clock values ($1)', [start]);
  await ownerPool.query('grant select on model_clock to public');
  await ownerPool.query(
    `create or replace function dedere_now() returns timestamptz language sql stable parallel safe as 'select at from model_clock'`,
  );
  let at = start;
  return {
    now: () => at,
    async set(instant) {
      at = instant;
      await ownerPool.query('update model_clock set at = $1', [at]);
    },
  };
}
