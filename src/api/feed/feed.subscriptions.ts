import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { FeedMessage } from '../../feed/feed-message.js';
import { CursorScalar } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { readContentOrFault, type FeedRow } from './feed-content.js';
import {
  ACCESS_ENDS,
  AccessEndedType,
  CaseFeedMessage,
  FeedGapType,
  FeedHeartbeatType,
  FeedReadyType,
} from './feed-message.type.js';
import { CaseFeedWhere, factWhere } from './feed.input.js';
import { cursorFault } from './feed.queries.js';

@ArgsType()
class CaseFeedFollowArgs {
  @Field(() => CaseFeedWhere, { nullable: true, description: 'Which facts; all that you may see when not given.' })
  where?: CaseFeedWhere | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Resume after this cursor, of a message or of the query; begins with what comes next when not given.',
  })
  after?: string | null;
}

interface Subscribing {
  readonly args: CaseFeedFollowArgs;
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}

// Facts and content are read together, batch by batch, so a burst costs a few statements and not one per fact.
function follow({ args, context: { feed, actor, read, tokenEndsAt }, info }: Subscribing) {
  const load = (facts: Parameters<typeof readContentOrFault>[2]) => readContentOrFault(read, info, facts);
  return feed
    .follow({ viewer: actor, where: factWhere(args.where), after: args.after ?? null, tokenEndsAt, load })
    .catch(cursorFault);
}

const GAP = 'Read again every case that you keep a copy of, then go on with this stream.';

function told(message: FeedMessage<FeedRow | Error>): unknown {
  const { cursor } = message;
  switch (message.kind) {
    case 'READY':
      return Object.assign(new FeedReadyType(), { cursor });
    case 'HEARTBEAT':
      return Object.assign(new FeedHeartbeatType(), { cursor });
    case 'GAP':
      return Object.assign(new FeedGapType(), { cursor, message: GAP });
    case 'ACCESS_ENDED':
      return Object.assign(new AccessEndedType(), {
        cursor,
        reason: message.reason,
        message: ACCESS_ENDS[message.reason],
      });
    case 'FACT':
      if (message.content instanceof Error) throw message.content;
      return { ...message.content, $cursor: cursor };
  }
}

@Resolver()
export class FeedSubscriptions {
  @Subscription(() => CaseFeedMessage, {
    description:
      'What is put on the record of your cases, as it happens. At least once, in exact order per case; exactly once for a client that stores the cursor with its work.',
    subscribe: follow,
  })
  caseFeed(
    @Root() message: FeedMessage<FeedRow | Error>,
    @Args(() => CaseFeedFollowArgs) _args: CaseFeedFollowArgs,
  ): unknown {
    return told(message);
  }
}
