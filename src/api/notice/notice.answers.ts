import { createUnionType, Field, ObjectType } from 'type-graphql';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';

const REPLAYED = 'True when this very act had been recorded before and the first answer is given again.';

@ObjectType('NoticeAcknowledged', {
  description: 'The notice is acknowledged, and with it the earlier ones of the same limit. It goes no further up.',
})
export class NoticeAcknowledged {
  noticeId!: string;
  caseId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('NoticeAcknowledgementRefused', {
  description: 'The notice may not be acknowledged like this, or nobody has to; nothing was changed.',
  implements: RefusalType,
})
export class NoticeAcknowledgementRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

@ObjectType('DutyRosterSet', { description: 'The roster holds as it was given.' })
export class DutyRosterSet {
  authorityId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DutyRosterRefused', {
  description: 'The roster may not be set like this; nothing was changed.',
  implements: RefusalType,
})
export class DutyRosterRefused extends RefusalType {
  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const AcknowledgeNoticeResult = createUnionType({
  name: 'AcknowledgeNoticeResult',
  description: 'What became of an acknowledgement.',
  types: () => [NoticeAcknowledged, NoticeAcknowledgementRefused] as const,
});

export const SetDutyRosterResult = createUnionType({
  name: 'SetDutyRosterResult',
  description: 'What became of a duty roster.',
  types: () => [DutyRosterSet, DutyRosterRefused] as const,
});
