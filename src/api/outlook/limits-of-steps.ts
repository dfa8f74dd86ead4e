import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import type { Reader } from '../compiled-reads/reader.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';

type Limits = DataLoader<string, unknown>;

/** By who reads, and by place in the operation: graphql-js hands the same list of nodes to all cases of a page, and to no other operation. */
const loaders = new WeakMap<Reader, WeakMap<readonly FieldNode[], Limits>>();

async function readAll(read: Reader, info: GraphQLResolveInfo, given: readonly string[]): Promise<unknown[]> {
  const ids = [...new Set(given)];
  const rows = await read.many<DeadlineRecord>(
    info,
    DeadlineType,
    (row) => sql`${row.id} = any(${ids}::uuid[])`,
    (row) => [sql`array_position(${ids}::uuid[], ${row.id})`],
  );
  // A right that ended while the answer was made leaves rows out, and then no row can be told from another.
  const found = new Map(rows.length === ids.length ? ids.map((id, index) => [id, rows[index]]) : []);
  return given.map((id) => found.get(id) ?? null);
}

/** A limit that is shown beside what was computed of its case. What is selected is read once for all cases of a page. */
export function limitShown(read: Reader, info: GraphQLResolveInfo, id: string): Promise<unknown> {
  const ofReader = loaders.get(read) ?? new WeakMap<readonly FieldNode[], Limits>();
  loaders.set(read, ofReader);
  const { fieldNodes } = info;
  const limits = ofReader.get(fieldNodes) ?? new DataLoader((ids) => readAll(read, info, ids), { cache: false });
  ofReader.set(fieldNodes, limits);
  return limits.load(id);
}
