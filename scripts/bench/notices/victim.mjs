/**
 * A herald that is about to tell of a case and never gets there: takes its turn on the case and its row in one transaction,
 * says so, and waits to be killed. `node victim.mjs <address> <case id>`
 */
import pg from 'pg';

const [, , address, caseId] = process.argv;
const client = new pg.Client({ connectionString: address });
await client.connect();
await client.query('begin');
await client.query('select pg_try_advisory_xact_lock(hashtextextended($1, 1))', [caseId]);
await client.query('select from extradition_case where id = $1 for no key update', [caseId]);
process.stdout.write('holding\n');
