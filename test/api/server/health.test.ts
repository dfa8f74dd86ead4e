import pg from 'pg';
import { testDatabase } from '../../support/test-database.js';
import { testServer } from '../../support/test-server.js';
import type { TestServer } from '../../support/test-server.js';

const database = await testDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await testServer(database.serverUrl);
});
afterAll(() => server.close());

const ask = async (path: string) => {
  const response = await fetch(`${server.origin}${path}`);
  return { status: response.status, body: (await response.json()) as unknown };
};

test('a server that serves is alive and ready, and asks nobody for a token', async () => {
  expect(await ask('/livez')).toMatchObject({ status: 200, body: { alive: true } });
  expect(await ask('/readyz')).toEqual({ status: 200, body: { ready: true, message: 'The server is ready.' } });
});

test('a server whose database lacks a migration is not ready, and says what to run', async () => {
  const { rows } = await database.ownerPool.query<{ name: string }>(
    'select name from migration order by id desc limit 1',
  );
  const [last] = rows;
  await database.ownerPool.query('update migration set name = $1 where name = $2', ['something else', last?.name]);
  expect(await ask('/readyz')).toEqual({
    status: 503,
    body: { ready: false, message: `The database lacks migrations: ${last?.name}. Run "npm run migrate".` },
  });
  await database.ownerPool.query('update migration set name = $1 where name = $2', [last?.name, 'something else']);
  expect(await ask('/readyz')).toMatchObject({ status: 200 });
});

test('a server whose database is gone stays alive, is not ready, and is ready again when it comes back', async () => {
  const admin = new pg.Client({ connectionString: withDatabase('postgres') });
  await admin.connect();
  try {
    await admin.query(`alter database ${database.name} allow_connections false`);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> 'test-owner'`,
      [database.name],
    );
    expect(await ask('/readyz')).toEqual({
      status: 503,
      body: { ready: false, message: 'The database does not answer. Check that PostgreSQL runs.' },
    });
    expect(await ask('/livez')).toMatchObject({ status: 200 });
  } finally {
    await admin.query(`alter database ${database.name} allow_connections true`);
    await admin.end();
  }
  expect(await ask('/readyz')).toMatchObject({ status: 200 });
});

function withDatabase(name: string): string {
  const url = new URL(database.ownerUrl);
  url.pathname = name;
  return url.href;
}
