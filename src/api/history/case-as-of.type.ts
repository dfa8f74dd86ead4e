import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CaseStatusEnum,
  ClosedReasonEnum,
  CustodyStatusEnum,
  DeadlineStatusEnum,
  HoldStatusEnum,
  SideFileKindEnum,
} from '../law-enums.js';
import { RedactionType } from '../node.type.js';
import { DateScalar, DateTimeScalar } from '../scalars.js';

@ObjectType('SideFileAsOf', { description: 'How a side file of a case was known to stand at an instant.' })
export class SideFileAsOf {
  @Field(() => ID, { description: 'Global id of the side file.' })
  sideFileId!: string;

  @Field(() => SideFileKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Where it stood.' })
  state!: string;
}

@ObjectType('DeadlineAsOf', { description: 'How a limit of a case was known to stand at an instant.' })
export class DeadlineAsOf {
  deadlineId!: string;

  @Field(() => DeadlineStatusEnum, { description: 'How it stood, by what was on record and the time that had passed.' })
  status!: string;

  @Field(() => DateTimeScalar, { description: 'From when it was taken to run.' })
  startsAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken to be due.' })
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last civil day as it was taken.' })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Legal time of the event that had settled it.' })
  stoppedAt!: string | null;
}

@ObjectType('CaseAsOf', {
  description:
    'What was known of a case at an instant: what had been recorded by then, late entries and corrections of later days left out. It shows what can be told from the facts of that time, and nothing else of the case.',
})
export class CaseAsOf {
  caseId!: string;

  @Field(() => DateTimeScalar, { description: 'The instant.' })
  instant!: string;

  @Field(() => Int, { description: 'Version the case stood at.' })
  version!: number;

  @Field(() => CaseStatusEnum, { description: 'Where the procedure was known to stand.' })
  status!: string;

  @Field(() => CustodyStatusEnum, { description: "What was known of the person's liberty in this case." })
  custody!: string;

  @Field(() => HoldStatusEnum, { description: 'Whether surrender was known to have to wait.' })
  hold!: string;

  @Field(() => ClosedReasonEnum, { nullable: true, description: 'Why it was closed; null while it was open.' })
  closedReason!: string | null;

  @Field(() => [SideFileAsOf], {
    description: 'Notices, assurances, requests after surrender and transits known then.',
  })
  sideFiles!: SideFileAsOf[];

  @Field(() => [DeadlineAsOf], { description: 'Limits on record then, the next due first.' })
  deadlines!: DeadlineAsOf[];

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  redactions!: RedactionType[];
}
