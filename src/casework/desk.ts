import type pg from 'pg';

/** What every verb needs: the connection to the record. The clock is the database's, the law is imported. */
export interface Desk {
  readonly pool: pg.Pool;
}
