import { Extensions } from 'type-graphql';
import type { List } from './list.js';
import { READ, TABLE, WITHHELD } from './mapping.js';
import type { ChildRows, FieldMapping, TableMapping, Withholding } from './mapping.js';
import type { AnyRecord, Expression as Build, Rows } from './scope.js';
import type { RecordClass } from './table-shape.js';

type OnField = PropertyDecorator & MethodDecorator;
const read = (mapping: FieldMapping): OnField => Extensions({ [READ]: mapping });

/** The object type is read from a record's table. `rows` says which rows the viewer may know of; it holds wherever the type is reached. */
export function Table<R>(record: RecordClass<R>, options: { idPrefix?: string; rows?: Build<R> } = {}): ClassDecorator {
  return (target) => {
    const mapping: TableMapping = { target, record, idPrefix: options.idPrefix, rows: options.rows };
    Extensions({ [TABLE]: mapping })(target);
  };
}

/**
 * The field is a column; the property has the field's own name unless given.
 *
 * Of an object type without a table: the field is a `jsonb` column, and the fields of that type are members of its objects.
 */
export const Column = (property?: string) => read({ kind: 'column', property });

/** The opaque id `<prefix>_<key>`: of the row itself, or of the object that `property` refers to. */
export const GlobalId = (of: { prefix?: string; property?: string } = {}) => read({ kind: 'globalId', ...of });

/** The field is an SQL expression over its row; of an object type without a table, a `jsonb` expression. */
export const Expression = <R = AnyRecord>(build: Build<R>) => read({ kind: 'expression', build });

/** The field is a text that already stands in the form of the response, whatever the format of its type: a legal time keeps its own offset. */
export const AsWritten = <R = AnyRecord>(build: Build<R>) => read({ kind: 'expression', build, asWritten: true });

/** The field's object is made of columns of the same row. With `when`, it is null unless that holds. */
export const Embedded = <R = AnyRecord>(options: { when?: Build<R> } = {}) => read({ kind: 'embedded', ...options });

/** The field is the row that a key refers to; `references` is the property referred to, else the primary key. */
export const ToOne = (key: string | Build, options: { references?: string } = {}) =>
  read({ kind: 'toOne', key, ...options });

/** The field is the first of the rows that belong to this one. */
export const First = (of: Omit<ChildRows, 'limit'>) => read({ kind: 'first', ...of });

/** The field is a short list, bounded by its nature. A list that can grow is a `Connection`. */
export const ToMany = (of: ChildRows) => read({ kind: 'toMany', ...of });

/** The field is a row of one of several tables: `typeOf` gives the name of the object type, `key` its primary key as text. */
export const ToOneOf = (of: { typeOf: Build; key: Build }) => read({ kind: 'toOneOf', ...of });

/** The field is a page of a list; `rows` ties it to the parent row where there is one. */
export const Connection = (list: List, of: { rows?: Rows } = {}) => read({ kind: 'connection', list, ...of });

/** Only code can compute the field: its resolver gets the row, with the needed properties as `$property` (instants as UTC text with microseconds). */
export const Computed = (of: { needs?: readonly string[] } = {}) => read({ kind: 'computed', needs: of.needs ?? [] });

/** The field names every withheld field of its object: a list of objects with `field` and `reason`. */
export const Redactions = () => read({ kind: 'redactions' });

/** Where the condition is not false the field is null, or an empty list, and `redactions` names it. */
export function WithheldFrom<R = AnyRecord>(when: Build<R>, reason = 'WITHHELD'): OnField {
  const withheld: Withholding = { when, reason };
  return Extensions({ [WITHHELD]: withheld });
}

/** The body of a mapped method: never called, because the field is part of its parent's statement. */
export function readByCompiler(): never {
  throw new Error('This field is read by its parent. Call wireCompiledReads on the schema.');
}
