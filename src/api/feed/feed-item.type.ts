import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { ProposalRecord } from '../../storage/proposal.record.js';
import { CaseEventType, RegionChangeType } from '../case/case-event.type.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import {
  Column,
  Computed,
  Expression,
  First,
  Redactions,
  Table,
  ToOne,
  WithheldFrom,
} from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineActKindEnum } from '../deadline/deadline-act.type.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { EventWithdrawalType } from '../history/event-withdrawal.type.js';
import { DocumentChangeEnum } from '../document/document-enums.js';
import { DocumentType } from '../document/document.type.js';
import { CaseEventEnum, DeadlineStatusEnum, ProposalStatusEnum } from '../law-enums.js';
import { RedactionType } from '../node.type.js';
import { CursorScalar } from '../paging.js';
import { ProposalType } from '../proposal/proposal.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

@InterfaceType('CaseFeedItem', { description: 'One fact on the feed: something that was put on the record of a case.' })
export abstract class CaseFeedItemType {
  @Field(() => CursorScalar, { description: 'Place of this fact on the feed: give it as `after` to go on behind it.' })
  @Computed()
  cursor!: string;

  @Field(() => ExtraditionCaseType, {
    description: 'The case as it stands when the item is read, which may be later than the fact.',
  })
  @ToOne('case')
  case!: unknown;

  @Field(() => DateTimeScalar, { description: 'When the fact was recorded, by the clock of the database.' })
  @Column()
  recordedAt!: string;
}

@ObjectType('CaseFileOpenedFeedItem', { description: 'A case file was opened.', implements: CaseFeedItemType })
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'CASE_FILE_OPENED' and ${ofKnownCase(row, scope)}` })
export class CaseFileOpenedFeedItemType extends CaseFeedItemType {}

@ObjectType('CaseEventFeedItem', {
  description: 'An event was put on the record of a case.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'EVENT' and ${ofKnownCase(row, scope)}` })
export class CaseEventFeedItemType extends CaseFeedItemType {
  @Field(() => CaseEventType, { description: 'The event.' })
  @ToOne('id')
  event!: unknown;

  @Field(() => [RegionChangeType], {
    description: 'What it did to the case: from which state to which. Empty when the case stayed where it was.',
  })
  @Column()
  changes!: unknown[];
}

@ObjectType('DeadlineFeedItem', {
  description:
    'A limit started, was settled, was extended, dated or explained by an officer, or was reckoned anew because the past was told anew. Time alone changes no record: that a limit passed is told by a DeadlineNoticeFeedItem.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'DEADLINE' and ${ofKnownCase(row, scope)}` })
export class DeadlineFeedItemType extends CaseFeedItemType {
  @Field(() => DeadlineType, { description: 'The limit as it stands when the item is read.' })
  @ToOne('deadline')
  deadline!: unknown;

  @Field(() => DeadlineStatusEnum, {
    nullable: true,
    description: 'Its status on record before; null for a limit that just started.',
  })
  @Column('deadlineFrom')
  from!: string | null;

  @Field(() => DeadlineStatusEnum, { description: 'Its status on record after.' })
  @Column('deadlineTo')
  to!: string;

  @Field(() => DeadlineActKindEnum, {
    nullable: true,
    description:
      'What an officer did to this limit alone; null where an event started or settled it, or the past was told anew.',
  })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'act'`)
  act!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Its due instant before that act, or before it was reckoned anew.',
  })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} -> 'before' ->> 'dueAt')::timestamptz`)
  dueBefore!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Its due instant after that act, or since it was reckoned anew.',
  })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} -> 'after' ->> 'dueAt')::timestamptz`)
  dueAfter!: string | null;

  @Field(() => Boolean, {
    description: 'True where a late entry or a correction told the past anew, and the limit was reckoned anew with it.',
  })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} ? 'recomputed')`)
  recomputed!: boolean;
}

@ObjectType('CaseEventWithdrawnFeedItem', {
  description: 'An event on record turned out never to have happened, or follows from no other any more.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'WITHDRAWAL' and ${ofKnownCase(row, scope)}` })
export class CaseEventWithdrawnFeedItemType extends CaseFeedItemType {
  @Field(() => CaseEventType, { description: 'The event that counts no more.' })
  @First({
    rows: (child, parent) => sql`${child.case} = ${parent.case} and ${child.sequence} = ${parent.supersedes}`,
    orderBy: (row) => [sql`${row.sequence}`],
  })
  event!: unknown;

  @Field(() => EventWithdrawalType, { description: 'By whom it was withdrawn, and why.' })
  @ToOne('id')
  withdrawal!: unknown;

  @Field(() => [RegionChangeType], {
    description: 'What it did to the case: from which state to which. Empty when the case stayed where it was.',
  })
  @Column()
  changes!: unknown[];
}

@ObjectType('DocumentFeedItem', {
  description:
    'A document was linked to a case, withdrawn, superseded, reviewed or verified. Not told to those who follow cases without knowing the person.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, {
  rows: (row, scope) => sql`${row.kind} = 'DOCUMENT' and ${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})`,
})
export class DocumentFeedItemType extends CaseFeedItemType {
  @Field(() => DocumentType, { description: 'The document as it stands when the item is read.' })
  @ToOne('document')
  document!: unknown;

  @Field(() => DocumentChangeEnum, { description: 'What happened to it.' })
  @Expression<CaseFactRecord>((row) => sql`coalesce(${row.detail} ->> 'change', 'LINKED')`)
  documentChange!: string;
}

// A client that selects several kinds of items at once needs one type per field name, so these have names of their own.
@ObjectType('ProposalFeedItem', {
  description: 'An event was proposed for a second person, or a proposal was decided, taken back or overtaken.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'PROPOSAL' and ${ofKnownCase(row, scope)}` })
export class ProposalFeedItemType extends CaseFeedItemType {
  @Field(() => ProposalType, { description: 'The proposal as it stands when the item is read.' })
  @ToOne('proposal')
  proposal!: unknown;

  @Field(() => CaseEventEnum, { description: 'The event that is proposed.' })
  @Expression<CaseFactRecord>((row, scope) => {
    const proposal = scope.from(ProposalRecord);
    return sql`(select ${proposal.event} from ${proposal.$table} where ${proposal.id} = ${row.proposal})`;
  })
  proposedEvent!: string;

  @Field(() => ProposalStatusEnum, {
    nullable: true,
    description: 'Its status before; null for a proposal that was just made.',
  })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'from'`)
  statusBefore!: string | null;

  @Field(() => ProposalStatusEnum, { description: 'Its status after.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'to'`)
  statusAfter!: string;
}

@ObjectType('ProcedureFeedItem', {
  description: 'A running case was moved to a newer version of the procedure.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'PROCEDURE_MOVED' and ${ofKnownCase(row, scope)}` })
export class ProcedureFeedItemType extends CaseFeedItemType {
  @Field(() => String, { description: 'The version the case ran under before.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'from'`)
  procedureBefore!: string;

  @Field(() => String, { description: 'The version it runs under since.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'to'`)
  procedureAfter!: string;

  @Field(() => String, { nullable: true, description: 'Why it was moved.' })
  @Column('note')
  @WithheldFrom<CaseFactRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  reason!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who moved it.' })
  @ToOne('actor')
  @WithheldFrom<CaseFactRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  movedBy!: unknown;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}
