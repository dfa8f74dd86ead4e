import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { AccessEnd } from '../../feed/feed-message.js';
import { enumOf } from '../law-enums.js';
import { CursorScalar } from '../paging.js';
import {
  CaseEventFeedItemType,
  CaseEventWithdrawnFeedItemType,
  CaseFileOpenedFeedItemType,
  DeadlineFeedItemType,
  DocumentFeedItemType,
  ProcedureFeedItemType,
  ProposalFeedItemType,
} from './feed-item.type.js';
import { AbsenceFeedItemType, AssignmentFeedItemType, CaseLinkFeedItemType } from './ownership-feed-item.type.js';
import {
  DeadlineNoticeFeedItemType,
  NoticeAcknowledgedFeedItemType,
  NoticeEscalatedFeedItemType,
} from './notice-feed-item.type.js';
import { PersonFeedItemType } from './person-feed-item.type.js';

@ObjectType('FeedReady', {
  description: 'First message of every stream: whatever comes after its cursor will be told.',
})
export class FeedReadyType {
  @Field(() => CursorScalar, {
    description: 'Where the stream begins. Store it: it is the place to resume from until the first item comes.',
  })
  cursor!: string;
}

@ObjectType('FeedHeartbeat', {
  description:
    'Sent when nothing was told for a while: up to its cursor there is nothing for you that you have not received.',
})
export class FeedHeartbeatType {
  @Field(() => CursorScalar, { description: 'How far the feed was read for you. Store it in place of the last one.' })
  cursor!: string;
}

@ObjectType('FeedGap', {
  description:
    'The database was restored since your cursor was given, so what lay between cannot be told. The stream goes on from the new cursor.',
})
export class FeedGapType {
  @Field(() => CursorScalar, { description: 'Where the stream goes on. Store it in place of the old one.' })
  cursor!: string;

  @Field(() => String, { description: 'What to read again.' })
  message!: string;
}

/** What to tell a person whose stream ended. */
export const ACCESS_ENDS = {
  TOKEN_EXPIRED: 'Your token has expired. Sign in again and resume after the cursor.',
  OFFICER_INACTIVE: 'You are no longer in office here, so nothing more is told.',
  RIGHTS_CHANGED:
    'Your authority, scope or roles have changed. Connect again and resume after the cursor with your new rights.',
} as const satisfies Record<AccessEnd, string>;

export const AccessEndEnum = enumOf('AccessEndReason', 'Why a stream ended that you did not end.', ACCESS_ENDS);

@ObjectType('AccessEnded', { description: 'Last message of a stream that you did not end.' })
export class AccessEndedType {
  @Field(() => AccessEndEnum, { description: 'Why it ended.' })
  reason!: string;

  @Field(() => String, { description: 'The same in words, and what to do.' })
  message!: string;

  @Field(() => CursorScalar, { description: 'Where to resume once you may.' })
  cursor!: string;
}

export const CaseFeedMessage = createUnionType({
  name: 'CaseFeedMessage',
  description: 'A message on the stream: a fact, or a word about the stream itself. Each has a cursor to resume from.',
  types: () =>
    [
      FeedReadyType,
      CaseFileOpenedFeedItemType,
      CaseEventFeedItemType,
      CaseEventWithdrawnFeedItemType,
      DeadlineFeedItemType,
      DocumentFeedItemType,
      ProposalFeedItemType,
      AssignmentFeedItemType,
      AbsenceFeedItemType,
      CaseLinkFeedItemType,
      PersonFeedItemType,
      ProcedureFeedItemType,
      DeadlineNoticeFeedItemType,
      NoticeEscalatedFeedItemType,
      NoticeAcknowledgedFeedItemType,
      FeedHeartbeatType,
      FeedGapType,
      AccessEndedType,
    ] as const,
});
