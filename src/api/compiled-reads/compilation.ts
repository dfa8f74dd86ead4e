import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { CursorKey } from './cursor-key.js';
import type { Scope } from './scope.js';
import type { ReadModel } from './read-model.js';
import type { Row } from './row.js';
import type { Sql } from './sql.js';
import type { TableShape } from './table-shape.js';
import type { Viewer } from './viewer.js';

/** Merged nodes of one response key. */
export type FieldNodes = readonly FieldNode[];

/** One field of the API being turned into one statement. */
export interface Compilation {
  readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;
  readonly model: ReadModel;
  readonly viewer: Viewer;
  readonly cursorKey: CursorKey;
  /** Gives the table an alias that no other part of the statement has. */
  open(shape: TableShape): Row;
  /** A name for a WITH query that no other part of the statement has. */
  fresh(): string;
  scope(args?: Readonly<Record<string, unknown>>): Scope;
  /** `value as "key", ...`: everything the selection asks of a row. With `typed`, the type's name as `$type`. */
  selectList(type: GraphQLObjectType, nodes: FieldNodes, row: Row, typed?: boolean): Sql;
}
