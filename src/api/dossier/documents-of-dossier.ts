import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { DocumentLinkRecord } from '../../storage/document-link.record.js';
import type { Reader } from '../compiled-reads/reader.js';
import { sql } from '../compiled-reads/sql.js';
import { DocumentType } from '../document/document.type.js';

/** The documents of all requirements of one dossier: what is selected of them is read once for all. */
export class DocumentsOfDossier {
  readonly #rows = new Map<FieldNode | undefined, Promise<Map<string, unknown>>>();

  constructor(
    private readonly ids: readonly string[],
    private readonly read: Reader,
  ) {}

  async some(info: GraphQLResolveInfo, ids: readonly string[]): Promise<unknown[]> {
    const [field] = info.fieldNodes;
    const rows = this.#rows.get(field) ?? this.#readAll(info);
    this.#rows.set(field, rows);
    const found = await rows;
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async #readAll(info: GraphQLResolveInfo): Promise<Map<string, unknown>> {
    const { ids } = this;
    const rows = await this.read.many<DocumentLinkRecord>(
      info,
      DocumentType,
      (row) => sql`${row.id} = any(${ids}::uuid[])`,
      (row) => [sql`array_position(${ids}::uuid[], ${row.id})`],
    );
    // A right that ended while the answer was made leaves rows out, and then no row can be told from another.
    return new Map(rows.length === ids.length ? ids.map((id, index) => [id, rows[index]]) : []);
  }
}
