import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findLeaks } from '../support/leaks.js';
import { sharedCluster } from '../support/shared-cluster.js';
import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();

test('a test file has a database of its own, owned by the role that migrates', async () => {
  const { rows } = await database.ownerPool.query<{ db: string; owner: string; encoding: string }>(
    `select current_database() as db, pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([{ db: database.name, owner: 'dedere_owner', encoding: 'UTF8' }]);
});

test('the pool of the server works in the role of the server, which owns no table', async () => {
  const { rows } = await database.pool.query<{ role: string; tables: number }>(
    `select current_user as role, (select count(*)::int from pg_class where relowner = current_user::regrole) as tables`,
  );
  expect(rows).toEqual([{ role: 'dedere_server', tables: 0 }]);
});

test('a connection that stays open is found and named', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl, application_name: 'forgotten' });
  await client.connect();
  const leaks = await findLeaks(sharedCluster().superuserUrl, database.name);
  await client.end();
  expect(leaks.filter((words) => words.startsWith('forgotten is idle'))).toHaveLength(1);
});

test('a failed file keeps its database and says its name; a file that closes nothing fails', async () => {
  const inside = mkdtempSync(join(process.cwd(), 'test', 'architecture', 'planted-'));
  try {
    mkdirSync(join(inside, 'kept'));
    const head = `import pg from 'pg';\nimport { testDatabase } from '../../support/test-database.js';\nconst database = await testDatabase();\n`;
    writeFileSync(join(inside, 'fails.test.ts'), `${head}test('fails', () => expect(1).toBe(2));\n`);
    const leaking = `test('leaks', async () => { await new pg.Client({ connectionString: database.ownerUrl }).connect(); });\n`;
    writeFileSync(join(inside, 'leaks.test.ts'), head + leaking);
    const told = { ...sharedCluster(), folder: inside };
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--forceExit',
        '--config',
        JSON.stringify(await plantedConfig(inside)),
      ],
      { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', DEDERE_TEST_CLUSTER: JSON.stringify(told) } },
    );
    const [kept] = readdirSync(join(inside, 'kept'));
    expect(kept).toMatch(/^fails_[0-9a-f]{6}$/);
    expect(stderr).toContain(`The database of this failed file is kept: ${kept}`);
    expect(stderr).toContain('Connections stayed open: a connection is idle');
    expect(stderr).toContain('2 failed');
    const client = new pg.Client({ connectionString: sharedCluster().superuserUrl });
    await client.connect();
    const { rows } = await client.query(`select from pg_database where datname = $1`, [kept]);
    expect(rows).toHaveLength(1);
    await client.query(`drop database ${kept}`);
    await client.end();
  } finally {
    rmSync(inside, { recursive: true, force: true });
  }
});

/** The architecture project on the planted files alone, on the cluster that runs already. */
async function plantedConfig(folder: string): Promise<object> {
  const file = join(process.cwd(), 'jest.config.js');
  const { default: config } = (await import(file)) as { default: { projects: Array<{ displayName: string }> } };
  const project = config.projects.find(({ displayName }) => displayName === 'architecture');
  const rootDir = process.cwd();
  return { ...project, rootDir, testMatch: [`${folder}/*.test.ts`], globalSetup: undefined, globalTeardown: undefined };
}
