import { migrate } from '../../migrations/migrate.js';
import { CannotStart } from './cannot-start.js';
import { runningCluster } from './embedded-postgres/running-cluster.js';
import { readEnvironment } from './environment.js';
import { openDatabase } from './open-database.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run migrate`: brings the database of the environment to the newest schema and says what it did. */
async function migrateAndTell(): Promise<void> {
  const environment = readEnvironment();
  const running = environment.database.kind === 'embedded' ? await runningCluster(environment.dataDir) : undefined;
  const database = running ? undefined : await openDatabase(environment, say);
  try {
    const applied = await migrate(running ?? database?.ownerUrl ?? '');
    if (applied.length === 0) say('The database is up to date: no migration was missing.');
    for (const name of applied) say(`Applied ${name}.`);
  } finally {
    await database?.close();
  }
}

try {
  await migrateAndTell();
} catch (error) {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
