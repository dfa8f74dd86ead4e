import { GraphQLScalarType, Kind } from 'graphql';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { apiError } from './api-error.js';

/** A position in a list. Opaque: its content is the server's own business. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A position in one list, in one order, under one filter. Opaque; give it back as it came.',
  serialize: cursorText,
  parseValue: cursorText,
  parseLiteral: (node) => cursorText(node.kind === Kind.STRING ? node.value : undefined),
});

function cursorText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw apiError('BAD_USER_INPUT', 'A cursor is a string. Give back one that the list gave.');
}

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = keyof typeof OrderDirection;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description:
    'Which end of the list comes first. Rows without a value come last in both directions, unless the field says otherwise.',
  valuesConfig: {
    ASC: { description: 'Smallest or earliest first.' },
    DESC: { description: 'Largest or latest first.' },
  },
});

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has rows before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

/** The page arguments of every list. A list adds `where` and `orderBy`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows from the start, 1 to 100. Give first or last.' })
  first?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Only rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end, 1 to 100. Give first or last.' })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Only rows before this cursor.' })
  before?: string | null;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface ConnectionOf<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Makes the Relay connection and edge types of a list. `node` may be an object type, or an interface or a union.
 *
 * `name` is the noun in front: `Case` gives `CaseConnection` and `CaseEdge`. Call it once per noun.
 */
export function connectionOf<T>(name: string, node: () => unknown): ClassType<ConnectionOf<T>> {
  const nodeType = () => node() as ClassType;

  @ObjectType(`${name}Edge`, { description: 'A row of the list with its cursor.' })
  class ListEdge implements Edge<T> {
    @Field(() => nodeType(), { description: 'The row.' })
    node!: T;

    @Field(() => CursorScalar, { description: 'Its place in the list.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of the list.' })
  class ListConnection implements ConnectionOf<T> {
    @Field(() => [ListEdge], { description: 'The rows with their cursors.' })
    edges!: readonly Edge<T>[];

    @Field(() => [nodeType()], { description: 'The rows without their cursors.' })
    nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many rows the whole list has under this filter. Counted only when asked for.',
    })
    totalCount!: number;
  }
  return ListConnection;
}

/** What an `orderBy` argument holds. */
export interface OrderOf<F extends string> {
  readonly field: F;
  readonly direction: OrderDirection;
}

/** Makes the input type of an `orderBy` argument over an enum that is registered already: `CaseOrder { field, direction }`. */
export function orderOf<F extends string>(name: string, fields: Readonly<Record<F, F>>): ClassType<OrderOf<F>> {
  @InputType(name, { description: 'One term of an order. Terms given first weigh more; ties are broken by id.' })
  class ListOrder implements OrderOf<F> {
    @Field(() => fields, { description: 'What to sort by.' })
    field!: F;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which end comes first.' })
    direction!: OrderDirection;
  }
  return ListOrder;
}
