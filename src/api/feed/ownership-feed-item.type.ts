import { Field, ObjectType } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Column, Expression, Redactions, Table, ToOne } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { RedactionType } from '../node.type.js';
import { AbsenceType } from '../ownership/absence.type.js';
import { AssignmentChangeEnum, CaseAssignmentType, officerIn, Personal } from '../ownership/assignment.type.js';
import { CaseRelationEnum } from '../ownership/linked-case.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';
import { CaseFeedItemType } from './feed-item.type.js';

const AbsenceChangeEnum = enumOf('AbsenceChange', 'What is told of an absence.', {
  BEGUN: 'It was recorded. It may begin later.',
  ENDED: 'It ended before its time, or was called off. One that ends as planned is not told again.',
});
const CaseLinkChangeEnum = enumOf('CaseLinkChange', 'What became of a link.', {
  LINKED: 'The cases were linked.',
  UNLINKED: 'The link has ended.',
});

@ObjectType('AssignmentFeedItem', {
  description: 'A case came to an officer, or lost one.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, { rows: (row, scope) => sql`${row.kind} = 'ASSIGNMENT' and ${ofKnownCase(row, scope)}` })
export class AssignmentFeedItemType extends CaseFeedItemType {
  @Field(() => CaseAssignmentType, { description: 'The decision.' })
  @ToOne('id')
  assignment!: unknown;

  @Field(() => AssignmentChangeEnum, { description: 'How it came about.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'how'`)
  how!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who had the case before; null for nobody.' })
  @ToOne(officerIn('from'))
  @Personal(officerIn('from'))
  fromOfficer!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'Who has it since; null for nobody.' })
  @ToOne(officerIn('to'))
  @Personal(officerIn('to'))
  toOfficer!: unknown;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}

@ObjectType('AbsenceFeedItem', {
  description:
    'The officer who has the case is away, or is back before time. Not told to those who follow cases without knowing the person.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, {
  rows: (row, scope) => sql`${row.kind} = 'ABSENCE' and ${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})`,
})
export class AbsenceFeedItemType extends CaseFeedItemType {
  @Field(() => AbsenceChangeEnum, { description: 'What is told of it.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'change'`)
  absenceChange!: string;

  @Field(() => AbsenceType, { nullable: true, description: 'The absence as it stands when the item is read.' })
  @ToOne((row) => sql`(${row.detail} ->> 'absence')::uuid`)
  absence!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'Who is away.' })
  @ToOne(officerIn('officer'))
  awayOfficer!: unknown;

  @Field(() => OfficerType, { nullable: true, description: 'Who stands in.' })
  @ToOne(officerIn('deputy'))
  deputy!: unknown;

  @Field(() => DateTimeScalar, { description: 'First instant of the absence.' })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} ->> 'from')::timestamptz`)
  awayFrom!: string;

  @Field(() => DateTimeScalar, { description: 'First instant after it, as it was recorded.' })
  @Expression<CaseFactRecord>((row) => sql`(${row.detail} ->> 'until')::timestamptz`)
  awayUntil!: string;
}

@ObjectType('CaseLinkFeedItem', {
  description:
    'The case was linked to another, or the link ended. Told to those who may know both cases, and not to those who follow cases without knowing the person.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, {
  rows: (row, scope) => sql`${row.kind} = 'CASE_LINK' and ${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})
    and ${ofKnownCase({ case: sql`(${row.detail} ->> 'otherCase')::uuid` }, scope)}`,
})
export class CaseLinkFeedItemType extends CaseFeedItemType {
  @Field(() => CaseLinkChangeEnum, { description: 'What became of the link.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'change'`)
  linkChange!: string;

  @Field(() => CaseRelationEnum, { description: 'What the other case is to this one.' })
  @Expression<CaseFactRecord>((row) => sql`${row.detail} ->> 'relation'`)
  relation!: string;

  @Field(() => ExtraditionCaseType, { description: 'The other case as it stands when the item is read.' })
  @ToOne((row) => sql`(${row.detail} ->> 'otherCase')::uuid`)
  otherCase!: unknown;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @Column()
  note!: string | null;
}
