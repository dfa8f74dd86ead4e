import { Field, ObjectType } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { Table, ToOne } from '../compiled-reads/decorators.js';
import type { Expression } from '../compiled-reads/scope.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { DeadlineNoticeType } from '../notice/notice.type.js';
import { NoticeStepType } from '../notice/notice-step.type.js';
import { ofKnownCase } from '../visible-rows.js';
import { CaseFeedItemType } from './feed-item.type.js';

const noticeId: Expression<CaseFactRecord> = (row) => sql`(${row.detail} ->> 'noticeId')::uuid`;

@ObjectType('DeadlineNoticeFeedItem', {
  description:
    'A limit draws near, is due, was missed, has lapsed or was met late. Told once, by the clock of the database; it changes nothing in the case.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'DEADLINE_NOTICE' and ${ofKnownCase(row, scope)}` })
export class DeadlineNoticeFeedItemType extends CaseFeedItemType {
  @Field(() => DeadlineNoticeType, { description: 'What was told, and who is asked to acknowledge it.' })
  @ToOne('id')
  notice!: unknown;

  @Field(() => DeadlineType, { description: 'The limit as it stands when the item is read.' })
  @ToOne('deadline')
  deadline!: unknown;
}

@ObjectType('NoticeEscalatedFeedItem', {
  description: 'Nobody acknowledged a notice in time, and it went a step up the duty roster.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'NOTICE_ESCALATION' and ${ofKnownCase(row, scope)}` })
export class NoticeEscalatedFeedItemType extends CaseFeedItemType {
  @Field(() => DeadlineNoticeType, { description: 'The notice.' })
  @ToOne(noticeId)
  notice!: unknown;

  @Field(() => NoticeStepType, { description: 'Who was asked now, and why.' })
  @ToOne('id')
  step!: unknown;
}

@ObjectType('NoticeAcknowledgedFeedItem', {
  description: 'A person acknowledged a notice.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, {
  rows: (row, scope) => sql`${row.kind} = 'NOTICE_ACKNOWLEDGEMENT' and ${ofKnownCase(row, scope)}`,
})
export class NoticeAcknowledgedFeedItemType extends CaseFeedItemType {
  @Field(() => DeadlineNoticeType, { description: 'The notice.' })
  @ToOne(noticeId)
  notice!: unknown;
}
