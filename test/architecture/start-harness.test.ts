import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();

test('a test file has a database of its own, owned by the role that migrates', async () => {
  const { rows } = await database.ownerPool.query<{ db: string; owner: string; encoding: string }>(
    `select current_database() as db, pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([{ db: database.name, owner: 'dedere_owner', encoding: 'UTF8' }]);
});
