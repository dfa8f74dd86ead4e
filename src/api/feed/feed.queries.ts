import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CursorInvalid } from '../../feed/cursor-invalid.js';
import type { FactPage } from '../../feed/feed-line.js';
import { apiError } from '../api-error.js';
import { pageWindow } from '../compiled-reads/page-window.js';
import type { Reader } from '../compiled-reads/reader.js';
import { CursorScalar, PageInfo } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { readContent, type FeedRow } from './feed-content.js';
import { CaseFeedItemType } from './feed-item.type.js';
import { ACCESS_ENDS } from './feed-message.type.js';
import { CaseFeedWhere, factWhere } from './feed.input.js';

/** A page of the feed whose content is read when it is known what was selected, once for all of its items. */
class CaseFeedPage {
  readonly #rows = new Map<FieldNode | undefined, Promise<FeedRow[]>>();

  constructor(
    readonly page: FactPage,
    private readonly read: Reader,
  ) {}

  rows(info: GraphQLResolveInfo): Promise<FeedRow[]> {
    const [field] = info.fieldNodes;
    const rows = this.#rows.get(field) ?? this.#readRows(info);
    this.#rows.set(field, rows);
    return rows;
  }

  async #readRows(info: GraphQLResolveInfo): Promise<FeedRow[]> {
    const { items } = this.page;
    const rows = await readContent(
      this.read,
      info,
      items.map(({ fact }) => fact),
    );
    if (!rows)
      throw apiError('NOT_FOUND', 'Your right to see some of these cases ended while the page was read. Ask again.');
    return rows.map((row, index) => ({ ...row, $cursor: items[index]!.cursor }));
  }
}

/** One item of the page, by its place. */
class CaseFeedPlace {
  constructor(
    readonly page: CaseFeedPage,
    readonly index: number,
  ) {}
}

@ObjectType('CaseFeedEdge', { description: 'A fact with its cursor.' })
class CaseFeedEdgeType {
  @Field(() => CursorScalar, { description: 'Place of the fact on the feed.' })
  cursor!: string;

  @Field(() => CaseFeedItemType, { description: 'The fact.' })
  node!: unknown;
}

@ObjectType('CaseFeedConnection', { description: 'A page of the feed, oldest first.' })
class CaseFeedConnectionType {
  @Field(() => [CaseFeedEdgeType], { description: 'The facts with their cursors.' })
  edges!: unknown[];

  @Field(() => [CaseFeedItemType], { description: 'The facts.' })
  nodes!: unknown[];

  @Field(() => PageInfo, {
    description:
      'Where the page stands. Long stretches without a fact for you may make a page short or empty while `hasNextPage` is true; go on after `endCursor`.',
  })
  pageInfo!: PageInfo;

  @Field(() => CursorScalar, {
    description: 'How far the feed was read for this page, also when it is empty: where to ask, or to subscribe, next.',
  })
  cursor!: string;
}

@ArgsType()
class CaseFeedPageArgs {
  @Field(() => CaseFeedWhere, { nullable: true, description: 'Which facts; all that you may see when not given.' })
  where?: CaseFeedWhere | null;

  @Field(() => Int, { description: 'At most how many facts, 1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, {
    nullable: true,
    description:
      'Only facts after this cursor, of a page or of the subscription; from the oldest fact on when not given.',
  })
  after?: string | null;
}

/** What the feed says of a cursor, as the API says it. */
export function cursorFault(error: unknown): never {
  throw error instanceof CursorInvalid ? apiError('CURSOR_INVALID', error.message, 'after') : error;
}

@Resolver()
export class FeedQueries {
  @Query(() => CaseFeedConnectionType, {
    description:
      'What was put on the record of your cases, in the order of the feed. Its cursors are those of the subscription.',
  })
  async caseFeed(
    @Args(() => CaseFeedPageArgs) { where, first, after }: CaseFeedPageArgs,
    @Ctx() { feed, actor, read }: RequestContext,
  ): Promise<unknown> {
    pageWindow({ first });
    const page = await feed
      .page({ viewer: actor, where: factWhere(where), first, after: after ?? null })
      .catch(cursorFault);
    if (typeof page === 'string') throw apiError('UNAUTHENTICATED', ACCESS_ENDS[page]);
    const cut = page.items.at(-1)?.cursor ?? (page.hasNextPage ? page.cursor : null);
    const pageInfo = {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: cut,
    };
    const content = new CaseFeedPage(page, read);
    return { content, cursor: page.cursor, pageInfo: Object.assign(new PageInfo(), pageInfo) };
  }
}

@Resolver(() => CaseFeedConnectionType)
export class FeedConnectionFields {
  @FieldResolver(() => [CaseFeedEdgeType], { description: 'The facts with their cursors.' })
  edges(@Root() { content }: { content: CaseFeedPage }): CaseFeedPlace[] {
    return content.page.items.map((_item, index) => new CaseFeedPlace(content, index));
  }

  @FieldResolver(() => [CaseFeedItemType], { description: 'The facts.' })
  nodes(@Root() { content }: { content: CaseFeedPage }, @Info() info: GraphQLResolveInfo): Promise<FeedRow[]> {
    return content.rows(info);
  }
}

@Resolver(() => CaseFeedEdgeType)
export class FeedEdgeFields {
  @FieldResolver(() => CursorScalar, { description: 'Place of the fact on the feed.' })
  cursor(@Root() { page, index }: CaseFeedPlace): string {
    return page.page.items[index]!.cursor;
  }

  @FieldResolver(() => CaseFeedItemType, { description: 'The fact.' })
  async node(@Root() { page, index }: CaseFeedPlace, @Info() info: GraphQLResolveInfo): Promise<FeedRow> {
    return (await page.rows(info))[index]!;
  }
}

@Resolver(() => CaseFeedItemType)
export class FeedItemFields {
  @FieldResolver(() => CursorScalar, {
    description: 'Place of this fact on the feed: give it as `after` to go on behind it.',
  })
  cursor(@Root() row: FeedRow): string {
    return row.$cursor!;
  }
}
