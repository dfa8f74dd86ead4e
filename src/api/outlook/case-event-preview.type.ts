import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LimitNotStartedType, RegionChangeType } from '../case/case-event.type.js';
import { VerdictEnum } from '../case/event-verdict.type.js';
import {
  CaseEventEnum,
  CaseStatusEnum,
  ClosedReasonEnum,
  CustodyStatusEnum,
  DeadlineStatusEnum,
  HoldStatusEnum,
  RoleEnum,
  SideFileKindEnum,
} from '../law-enums.js';
import { RefusalReasonType } from '../refusal/refusal.type.js';
import { DateTimeScalar } from '../scalars.js';
import { PreviewedLimitType } from './previewed-limit.type.js';

@ObjectType('PreviewedSideFile', { description: 'A side file as the event would leave it.' })
export class PreviewedSideFileType {
  @Field(() => ID, { nullable: true, description: 'Its id; null for one that the event would begin.' })
  id!: string | null;

  @Field(() => SideFileKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Where it would stand.' })
  state!: string;
}

@ObjectType('FollowingEvent', { description: 'An event that would follow in law from the one that was asked.' })
export class FollowingEventType {
  @Field(() => CaseEventEnum, { description: 'What would follow.' })
  event!: string;

  @Field(() => ID, { nullable: true, description: 'The side file it belongs to; null for one of the case itself.' })
  sideFileId!: string | null;

  @Field(() => [RegionChangeType], { description: 'What it would do.' })
  changes!: RegionChangeType[];
}

@ObjectType('LimitStopped', { description: 'A limit that the event would settle.' })
export class LimitStoppedType {
  /** Key of the row of the limit, where it has one. */
  deadlineId!: string | null;

  @Field(() => String, { description: 'Key of the rule.' })
  rule!: string;

  @Field(() => DeadlineStatusEnum, { description: 'How it would end: in time, late, lapsed or pointless.' })
  outcome!: string;

  @Field(() => DateTimeScalar, { description: 'Legal time at which it would end.' })
  stoppedAt!: string;

  @Field(() => String, { nullable: true, description: 'Key of the rule that would take its place.' })
  successor!: string | null;
}

@ObjectType('NoticeToSend', { description: 'A duty to tell somebody that the event would bring about.' })
export class NoticeToSendType {
  @Field(() => String, { description: 'Key of the rule the duty comes from.' })
  rule!: string;

  @Field(() => String, { description: 'What must be told.' })
  title!: string;

  @Field(() => String, { description: 'Instrument and article, as a lawyer cites them.' })
  citation!: string;

  @Field(() => Boolean, { description: 'Whether the rule was read in its source.' })
  verified!: boolean;

  @Field(() => [RoleEnum], { description: 'Who must send it.' })
  sentBy!: readonly string[];

  @Field(() => [CaseEventEnum], { description: 'Events that put the notice on record.' })
  recordedBy!: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of the time for it; null where it must be sent at once.',
  })
  dueAt!: string | null;
}

@ObjectType('CaseEventEffect', { description: 'What recording the event would do to the case.' })
export class CaseEventEffectType {
  @Field(() => RoleEnum, { description: 'The role in which you would act.' })
  role!: string;

  @Field(() => Int, { description: 'The version the case would stand at.' })
  version!: number;

  @Field(() => CaseStatusEnum, { description: 'Where the procedure would stand.' })
  status!: string;

  @Field(() => CustodyStatusEnum, { description: "The person's liberty then." })
  custody!: string;

  @Field(() => HoldStatusEnum, { description: 'Whether surrender would have to wait.' })
  hold!: string;

  @Field(() => ClosedReasonEnum, {
    nullable: true,
    description: 'Why the case would be closed; null when it stays open.',
  })
  closedReason!: string | null;

  @Field(() => PreviewedSideFileType, {
    nullable: true,
    description: 'The side file the event belongs to or begins; null for an event of the case itself.',
  })
  sideFile!: PreviewedSideFileType | null;

  @Field(() => [RegionChangeType], { description: 'What the event itself would change.' })
  changes!: RegionChangeType[];

  @Field(() => [FollowingEventType], { description: 'Events that would follow in law.' })
  following!: FollowingEventType[];

  @Field(() => [PreviewedLimitType], { description: 'Limits that would start.' })
  started!: PreviewedLimitType[];

  @Field(() => [LimitStoppedType], { description: 'Limits that would be settled.' })
  stopped!: LimitStoppedType[];

  @Field(() => [LimitNotStartedType], { description: 'Limits the event names that would not start, and why.' })
  notStarted!: LimitNotStartedType[];

  @Field(() => [NoticeToSendType], { description: 'Whom the event would oblige you to tell.' })
  notices!: NoticeToSendType[];

  @Field(() => [RoleEnum], { description: 'Roles that can record nothing now and could then.' })
  rolesGained!: readonly string[];

  @Field(() => [RoleEnum], { description: 'Roles that can record something now and could record nothing then.' })
  rolesLost!: readonly string[];
}

@ObjectType('CaseEventPreview', {
  description: 'What `recordCaseEvent` would answer to the same input now. Nothing is written, not even the audit.',
})
export class CaseEventPreviewType {
  @Field(() => VerdictEnum, { description: 'ALLOWED: it would be recorded.' })
  verdict!: string;

  @Field(() => [RefusalReasonType], { description: 'Everything against it, in the order of the act itself.' })
  reasons!: RefusalReasonType[];

  @Field(() => Boolean, {
    description:
      'True when the case is past the version you decided on: the act would answer CaseMovedOn. The rest is told for the case as it stands.',
  })
  movedOn!: boolean;

  @Field(() => Int, { description: 'The version the case stands at.' })
  currentVersion!: number;

  @Field(() => CaseEventEffectType, {
    nullable: true,
    description: 'What would follow; null when it would be refused.',
  })
  effect!: CaseEventEffectType | null;
}
