import type { MetadataStorage } from '@mikro-orm/core';
import { identifier, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

/** A class of a MikroORM record. */
export type RecordClass<R = unknown> = abstract new (...given: never[]) => R;

export interface ColumnShape {
  readonly name: string;
  /** The column's type in PostgreSQL, as the migration writes it. */
  readonly type: string;
  readonly nullable: boolean;
}

/** A table as the record's metadata describes it: the only source of table and column names. */
export interface TableShape {
  readonly record: string;
  readonly table: Sql;
  readonly columns: ReadonlyMap<string, ColumnShape>;
  readonly primaryKeys: readonly string[];
}

/**
 * Reads the shape of a record from discovered metadata (`orm.getMetadata()`).
 *
 * Throws when the record is not in the ORM's list.
 */
export function tableShape(metadata: MetadataStorage, record: RecordClass): TableShape {
  const meta = metadata.find(record as never);
  if (!meta) throw new Error(`${record.name} is not known to the ORM. Add it to the list of records.`);
  const columns = new Map<string, ColumnShape>();
  for (const property of Object.values(meta.properties)) {
    const [name] = property.fieldNames ?? [];
    if (name === undefined || property.fieldNames.length > 1) continue;
    columns.set(property.name, {
      name,
      type: property.columnTypes?.[0] ?? 'text',
      nullable: property.nullable === true,
    });
  }
  const table = meta.schema
    ? sql`${identifier(meta.schema)}.${identifier(meta.tableName)}`
    : identifier(meta.tableName);
  return { record: record.name, table, columns, primaryKeys: meta.primaryKeys };
}

/** The column behind a property. Throws on a property the record does not have. */
export function columnOf(shape: TableShape, property: string): ColumnShape {
  const column = shape.columns.get(property);
  if (column) return column;
  throw new Error(
    `${shape.record} has no column for ${JSON.stringify(property)}. It has ${[...shape.columns.keys()].join(', ')}.`,
  );
}

/** The column's type, for a cast. */
export const columnType = (shape: TableShape, property: string): Sql => raw(columnOf(shape, property).type);
