import type { List } from './list.js';
import type { Expression, OrderBy, Rows } from './scope.js';
import type { RecordClass } from './table-shape.js';

/** How an object type is stored. */
export interface TableMapping {
  readonly target: object;
  readonly record: RecordClass;
  readonly idPrefix?: string;
  /** Which rows the viewer may know of. Applied wherever the type is reached. */
  readonly rows?: Expression;
}

/** Rows of a field whose type is an interface or a union: they share one record, and `typeOf` gives the name of the object type. */
export interface Variants {
  readonly record: RecordClass;
  readonly typeOf: Expression;
}

/** Rows of another table that belong to the row at hand. */
export interface ChildRows {
  readonly rows: Rows;
  readonly orderBy: OrderBy;
  readonly limit?: number;
  readonly variants?: Variants;
}

/** How a field is read. */
export type FieldMapping =
  | { readonly kind: 'column'; readonly property?: string }
  | { readonly kind: 'globalId'; readonly prefix?: string; readonly property?: string }
  | { readonly kind: 'expression'; readonly build: Expression; readonly asWritten?: boolean }
  | { readonly kind: 'embedded'; readonly when?: Expression }
  | { readonly kind: 'toOne'; readonly key: string | Expression; readonly references?: string }
  | ({ readonly kind: 'first' } & ChildRows)
  | ({ readonly kind: 'toMany' } & ChildRows)
  | { readonly kind: 'toOneOf'; readonly typeOf: Expression; readonly key: Expression }
  | { readonly kind: 'connection'; readonly list: List; readonly rows?: Rows }
  | { readonly kind: 'computed'; readonly needs: readonly string[] }
  | { readonly kind: 'redactions' };

export type MappingOf<K extends FieldMapping['kind']> = Extract<FieldMapping, { kind: K }>;

/** When a field is withheld, and what `redactions` says then. */
export interface Withholding {
  readonly when: Expression;
  readonly reason: string;
}

/** Where the mapping lives in the `extensions` of types and fields. */
export const TABLE = 'compiledTable';
export const READ = 'compiledRead';
export const WITHHELD = 'compiledWithheld';

interface Extended {
  readonly extensions: Readonly<Record<string, unknown>>;
}
// Written by the decorators of this folder only, so the shapes are known.
export const tableMapping = (type: Extended) => type.extensions[TABLE] as TableMapping | undefined;
export const fieldMapping = (field: Extended) => field.extensions[READ] as FieldMapping | undefined;
export const withholding = (field: Extended) => field.extensions[WITHHELD] as Withholding | undefined;
