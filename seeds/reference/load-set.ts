import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../../src/storage/database.js';
import { checksumOf } from './reference-set.js';
import type { ReferenceSet, TableRows } from './reference-set.js';

/** What loading one set did. */
export interface SetLoaded {
  readonly set: string;
  /** Rows the set holds. */
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  /** One line for the operator. */
  readonly line: string;
}

/** One statement for all rows of a table: inserts what is new, updates what differs, leaves the rest untouched. */
function upsert({ table, key, columns }: TableRows): string {
  const names = Object.keys(columns);
  const rest = names.filter((name) => !key.includes(name));
  const list = names.join(', ');
  const types = names.map((name) => `${name} ${columns[name]}`).join(', ');
  return `
    insert into ${table} as kept (${list})
    select ${list} from jsonb_to_recordset($1::jsonb) as wanted (${types})
    on conflict (${key.join(', ')}) do update set ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}
    where (${rest.map((name) => `kept.${name}`).join(', ')}) is distinct from (${rest.map((name) => `excluded.${name}`).join(', ')})
    returning (xmax = 0) as inserted`;
}

async function write(client: PoolClient, set: ReferenceSet) {
  const changes: boolean[] = [];
  for (const table of set.tables) {
    const { rows } = await client.query<{ inserted: boolean }>(upsert(table), [JSON.stringify(table.rows)]);
    changes.push(...rows.map(({ inserted }) => inserted));
  }
  const inserted = changes.filter(Boolean).length;
  return { inserted, updated: changes.length - inserted };
}

async function alreadyLoaded(client: PoolClient, name: string, checksum: string): Promise<boolean> {
  const { rowCount } = await client.query('select from seed_mark where name = $1 and checksum = $2', [name, checksum]);
  return rowCount === 1;
}

/**
 * Brings the tables of one set to its content, in one transaction, and marks it with its checksum; with nothing new nothing
 * is written. Rows that have left the set stay in the database, because cases may cite them.
 */
export async function loadSet(pool: Pool, set: ReferenceSet): Promise<SetLoaded> {
  const checksum = checksumOf(set);
  const rows = set.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return inTransaction(pool, async (client) => {
    // Several servers may start at once: the second waits here and then finds nothing to do.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('seed ' || $1, 0))`, [set.name]);
    if (await alreadyLoaded(client, set.name, checksum)) {
      return { set: set.name, rows, inserted: 0, updated: 0, line: `${set.name}: ${rows} rows, nothing new` };
    }
    const { inserted, updated } = await write(client, set);
    await client.query(
      `insert into seed_mark (name, checksum, loaded_at) values ($1, $2, now())
       on conflict (name) do update set checksum = excluded.checksum, loaded_at = excluded.loaded_at`,
      [set.name, checksum],
    );
    const line = `${set.name}: ${rows} rows, ${inserted} new, ${updated} changed`;
    return { set: set.name, rows, inserted, updated, line };
  });
}
