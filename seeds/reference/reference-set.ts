import { createHash } from 'node:crypto';

/** Rows of one table as they shall stand: column -> PostgreSQL type, and the columns that make the key. */
export interface TableRows {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Tables that are loaded together, in one transaction, parents before children. */
export interface ReferenceSet {
  readonly name: string;
  readonly tables: readonly TableRows[];
}

/** SHA-256 over the set's columns and rows. The same content has the same checksum on every machine. */
export function checksumOf(set: ReferenceSet): string {
  return createHash('sha256').update(JSON.stringify(set.tables)).digest('hex');
}
