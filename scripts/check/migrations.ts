/** Migrates an empty database and asks whether the records would change anything in it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrate, migratorOptions } from '../../migrations/migrate.js';
import { openCluster } from '../../src/server/embedded-postgres/open-cluster.js';

/** What the records have no words for: the triggers that keep the record and the clock, an identity column read as a default, and what only exclusion can hold. */
const BEYOND_RECORDS = [
  /^drop trigger if exists "\w+_(append_only|decided_once|entered|changed|deleted|relations_known)" on "\w+"$/,
  /^drop function if exists "\w+_(append_only|decided_once|entered|changed|deleted|relations_known)_fn"\(\)$/,
  /^drop function if exists "dedere_now"\(\)$/,
  /^drop trigger if exists "person_name_key_(added|changed)" on "person_name_key"$/,
  /^drop function if exists "person_name_key_person_name_key_(added|changed)_fn"\(\)$/,
  /^drop function if exists "(name_candidates|near_name_words)"\(.*\)$/,
  /^drop trigger if exists "(deadline_keeps_place|deadline_is_watched|notice_ladder_is_read_again)" on "\w+"$/,
  /^drop function if exists "\w+_(deadline_keeps_place|deadline_is_watched|notice_ladder_is_read_again)_fn"\(\)$/,
  /^alter table "case_fact" alter column "position" drop default$/,
  // A day belongs to a listed year: a key of two columns, one of which refers to the State as well.
  /^alter table "calendar_day" drop constraint "calendar_day_listed"$/,
  // A constraint over a span of time.
  /^alter table "absence" drop constraint "absence_one_at_a_time"$/,
];

const folder = await mkdtemp(join(tmpdir(), 'dedere-migrations-'));
// PostgreSQL's own user must be able to pass.
await chmod(folder, 0o711);
const cluster = await openCluster({ dataDir: folder, durability: 'fleeting', onStep: () => undefined });
try {
  await migrate(cluster.ownerUrl);
  const orm = await MikroORM.init(migratorOptions(cluster.ownerUrl));
  const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
    .split(';')
    .map((statement) => statement.trim());
  const difference = statements
    .filter((statement) => statement !== '' && !BEYOND_RECORDS.some((known) => known.test(statement)))
    .join(';\n');
  const again = await migrate(cluster.ownerUrl);
  await orm.close();
  if (difference !== '' || again.length > 0) {
    process.stderr.write(`The migrations and the records differ. A migration that makes them equal:\n${difference}\n`);
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
