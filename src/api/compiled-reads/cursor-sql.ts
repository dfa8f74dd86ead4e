import type { CursorKey } from './cursor-key.js';
import type { SortTerm } from './keyset.js';
import { join, sql } from './sql.js';
import type { Sql } from './sql.js';

/**
 * The cursor of the row at hand, made by the database: base64url of the payload and the first 16 bytes of its HMAC-SHA256.
 *
 * The payload is the database's own text of every sort value, so nothing is lost on the way: a cursor that passes
 * through a JavaScript Date loses the microseconds, and then repeats or skips rows.
 */
export function cursorSql(key: CursorKey, identity: Buffer, terms: readonly SortTerm[], parentKey: Sql | null): Sql {
  const values = [parentKey ?? sql`null`, ...terms.map((term) => term.by)].map((value) => sql`(${value})::text`);
  const payload = sql`convert_to(json_build_array(${join(values, ', ')})::text, 'UTF8')`;
  const inner = sql`sha256(${Buffer.concat([key.innerPad, identity])}::bytea || "$payload")`;
  const mac = sql`substring(sha256(${key.outerPad}::bytea || ${inner}) for 16)`;
  // "offset 0" keeps the planner from writing the payload out twice.
  return sql`(select translate(encode("$payload" || ${mac}, 'base64'), E'+/=\\n', '-_') from (select ${payload} as "$payload" offset 0) as "$p")`;
}
