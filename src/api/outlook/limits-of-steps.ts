import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import type { Reader } from '../compiled-reads/reader.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';

/** The limits that the next steps of one case keep: what is selected of them is read once for all. */
export class LimitsOfSteps {
  readonly #rows = new Map<FieldNode | undefined, Promise<Map<string, unknown>>>();

  constructor(
    private readonly ids: readonly string[],
    private readonly read: Reader,
  ) {}

  async one(info: GraphQLResolveInfo, id: string): Promise<unknown> {
    const [field] = info.fieldNodes;
    const rows = this.#rows.get(field) ?? this.#readAll(info);
    this.#rows.set(field, rows);
    return (await rows).get(id) ?? null;
  }

  async #readAll(info: GraphQLResolveInfo): Promise<Map<string, unknown>> {
    const { ids } = this;
    const rows = await this.read.many<DeadlineRecord>(
      info,
      DeadlineType,
      (row) => sql`${row.id} = any(${ids}::uuid[])`,
      (row) => [sql`array_position(${ids}::uuid[], ${row.id})`],
    );
    // A right that ended while the answer was made leaves rows out, and then no row can be told from another.
    return new Map(rows.length === ids.length ? ids.map((id, index) => [id, rows[index]]) : []);
  }
}
