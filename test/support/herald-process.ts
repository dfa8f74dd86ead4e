/** A herald alone, on the database named by the first argument, until it is killed. Says when it begins to look. */
import { Herald } from '../../src/heralds/herald.js';
import { openPool } from '../../src/storage/database.js';

const [, , databaseUrl] = process.argv;
if (!databaseUrl) throw new Error('Name the address of the database.');
const pool = openPool(databaseUrl, { max: 2, name: 'herald' });
await pool.query('select 1');
new Herald({ pool });
process.stdout.write('looking\n');
