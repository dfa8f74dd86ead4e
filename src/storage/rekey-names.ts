import type pg from 'pg';
import { FOLD_VERSION, nameKeys } from '../extradition/names/name-keys.js';
import { inTransaction } from './database.js';
import { NAME_KEY_COLUMNS } from './person-columns.js';

const BATCH = 2_000;

const UNKEYED = `
select n.id as name_id, n.person_id, n.full_name from person_name n
left join person_name_key k on k.name_id = n.id
where n.withdrawn_at is null and (k.name_id is null or k.fold <> $1) limit ${BATCH}`;

const WRITE = `
insert into person_name_key (name_id, person_id, fold, words)
select name_id, person_id, fold, words from jsonb_to_recordset($1::jsonb) r(${Object.entries(NAME_KEY_COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')})
on conflict (name_id) do update set fold = excluded.fold, words = excluded.words`;

interface Unkeyed {
  readonly name_id: string;
  readonly person_id: string;
  readonly full_name: string;
}

/** Makes the keys of a batch of names; says how many there were. */
async function rekeyBatch(pool: pg.Pool): Promise<number> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Unkeyed>(UNKEYED, [FOLD_VERSION]);
    const keyed = rows.map(({ full_name, ...row }) => ({ ...row, fold: FOLD_VERSION, words: nameKeys(full_name) }));
    if (keyed.length > 0) await tx.query(WRITE, [JSON.stringify(keyed)]);
    return rows.length;
  });
}

const MARK = 'name keys';

/**
 * With the rights of the owner: makes the keys of names that have none, or keys of an older way of folding; says how many. A register from before there
 * were keys is brought up in this way, and so is every one after the rules of folding were mended.
 */
export async function rekeyNames(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ checksum: string }>('select checksum from seed_mark where name = $1', [MARK]);
  // Who writes a name writes its keys, so one look at the mark tells that none is missing.
  if (rows[0]?.checksum === String(FOLD_VERSION)) return 0;
  let total = 0;
  for (let done = BATCH; done === BATCH; total += done) done = await rekeyBatch(pool);
  await pool.query(
    `insert into seed_mark (name, checksum) values ($1, $2)
     on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()`,
    [MARK, String(FOLD_VERSION)],
  );
  return total;
}
