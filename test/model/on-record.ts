import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly ofCase: boolean;
}

/** Tables of the register, and which of them say to which case a row belongs. The audit is kept beside. */
const TABLES = `
select c.relname as table, exists (
  select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped) as "ofCase"
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('audit_entry', 'mikro_orm_migrations')
order by c.relname`;

const rowsOfCase = ({ table }: Column): string =>
  `(select coalesce(string_agg(r::text, '|' order by r::text), '') from "${table}" r where r.case_id = c.id)`;

const digestOf = (tables: readonly Column[]): string =>
  `md5(concat_ws('#', c::text, ${tables
    .filter(({ ofCase }) => ofCase)
    .map(rowsOfCase)
    .join(', ')}))`;

const digests = new WeakMap<pg.Pool, Promise<string>>();

/** The tables do not change while a test runs, so they are looked up once. */
function digestSql(ownerPool: pg.Pool): Promise<string> {
  const known = digests.get(ownerPool);
  if (known) return known;
  const asked = ownerPool.query<Column>(TABLES).then(({ rows }) => digestOf(rows));
  digests.set(ownerPool, asked);
  return asked;
}

/** What the register holds: a digest of everything of each case, how many rows each table has, and the audit lines. */
export interface OnRecord {
  readonly cases: ReadonlyMap<string, string>;
  readonly rows: Readonly<Record<string, number>>;
  readonly audit: number;
}

/** Reads what is on record, as the owner of the tables; of all cases or of some. A table that is added later is read too. */
export async function onRecord(ownerPool: pg.Pool, caseIds: readonly string[] | null = null): Promise<OnRecord> {
  const { rows: tables } = await ownerPool.query<Column>(TABLES);
  const cases = await ownerPool.query<{ id: string; digest: string }>(
    `select c.id, ${digestOf(tables)} as digest
     from extradition_case c where $1::uuid[] is null or c.id = any($1) order by c.id`,
    [caseIds],
  );
  const counts = tables.map(({ table }) => `'${table}', (select count(*)::int from "${table}")`);
  const { rows } = await ownerPool.query<{ counts: Record<string, number>; audit: number }>(
    `select json_build_object(${counts.join(', ')}) as counts, (select count(*)::int from audit_entry) as audit`,
  );
  const [all] = rows;
  return { cases: new Map(cases.rows.map((row) => [row.id, row.digest])), rows: all!.counts, audit: all!.audit };
}

/** A digest of all rows of one case, and how many lines of the audit name it. */
export async function digestOfCase(ownerPool: pg.Pool, caseId: string): Promise<{ rows: string; audit: number }> {
  const digest = await digestSql(ownerPool);
  const { rows } = await ownerPool.query<{ rows: string; audit: number }>(
    `select ${digest} as rows, (select count(*)::int from audit_entry a where a.case_id = c.id) as audit
     from extradition_case c where c.id = $1`,
    [caseId],
  );
  return rows[0]!;
}
