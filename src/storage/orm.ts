import { FlushMode } from '@mikro-orm/core';
import { defineConfig } from '@mikro-orm/postgresql';
import { RECORDS } from './records.js';

/**
 * How the records are mapped. The mapper keeps the tables, the migrations and the reference data; cases are read by
 * compiled statements and written by statements of their own.
 */
export function ormOptions(url: string) {
  return defineConfig({
    clientUrl: url,
    entities: RECORDS,
    flushMode: FlushMode.COMMIT,
    allowGlobalContext: false,
    forceUtcTimezone: true,
  });
}
