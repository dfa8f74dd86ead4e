import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { IdentityDocumentRecord } from '../../storage/identity-document.record.js';
import { PersonActRecord } from '../../storage/person-act.record.js';
import { PersonMatchRecord } from '../../storage/person-match.record.js';
import { ProtectionRecord } from '../../storage/protection.record.js';
import { MATCH_DECISIONS, PERSON_ACTS } from '../../extradition/persons/person-act.js';
import { PersonNameType, PersonType } from '../case/person.type.js';
import { Column, Expression, Table, ToOne } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar } from '../scalars.js';
import { knownPerson, ofKnownPerson } from '../visible-rows.js';
import { IdentityDocumentKindEnum, ProtectionKindEnum, ProtectionOutcomeEnum } from './person-enums.js';

@ObjectType('IdentityDocument', {
  description: 'A document or a number by which a person is identified.',
  implements: NodeType,
})
@Table(IdentityDocumentRecord, { idPrefix: 'identity', rows: ofKnownPerson })
export class IdentityDocumentType extends NodeType {
  @Field(() => IdentityDocumentKindEnum, { description: 'What it is.' })
  @Column()
  kind!: string;

  @Field(() => String, { description: 'The number as the document writes it.' })
  @Column()
  number!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that issued it.' })
  @Column()
  country!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued.' })
  @Column()
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is valid.' })
  @Column()
  validUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether it was withdrawn; it stays on record.' })
  @Expression<IdentityDocumentRecord>((row) => sql`(${row.withdrawnAt} is not null)`)
  withdrawn!: boolean;
}

@ObjectType('Protection', {
  description: 'A circumstance of the person that may forbid or postpone surrender.',
  implements: NodeType,
})
@Table(ProtectionRecord, { idPrefix: 'protection', rows: ofKnownPerson })
export class ProtectionType extends NodeType {
  @Field(() => ProtectionKindEnum, { description: 'What it is.' })
  @Column()
  kind!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State where it holds.' })
  @Column()
  country!: string | null;

  @Field(() => PartialDateScalar, { description: 'First day as far as it is known.' })
  @Column()
  since!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Last day as far as it is known; null while it lasts.',
  })
  @Column()
  until!: string | null;

  @Field(() => ProtectionOutcomeEnum, { nullable: true, description: 'How it ended.' })
  @Column()
  outcome!: string | null;

  @Field(() => String, { description: 'How the office knows.' })
  @Column()
  source!: string;

  @Field(() => String, { nullable: true, description: 'How the office knows of the end.' })
  @Column()
  endSource!: string | null;

  @Field(() => Boolean, { description: 'Whether it was withdrawn as recorded by mistake; it protects nobody then.' })
  @Expression<ProtectionRecord>((row) => sql`(${row.withdrawnAt} is not null)`)
  withdrawn!: boolean;
}

@ObjectType('PersonChange', { description: 'A particular that was amended.' })
class PersonChangeType {
  @Field(() => String, { description: 'Which: bornOn, sex or nationalities.' })
  @Column()
  field!: string;

  @Field(() => String, { nullable: true, description: 'What was on record before.' })
  @Column()
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What is on record since.' })
  @Column()
  to!: string | null;
}

const PersonActEnum = enumOf('PersonActKind', 'What an officer did to the record of a person.', PERSON_ACTS);
export const MatchDecisionEnum = enumOf(
  'PersonMatchDecision',
  'What an officer decided about two records of persons.',
  MATCH_DECISIONS,
);

@ObjectType('PersonAct', {
  description:
    'What an officer did to the record of a person. An act on two persons is shown to those who may know both.',
  implements: NodeType,
})
@Table(PersonActRecord, {
  idPrefix: 'personact',
  rows: (row, scope) =>
    sql`${knownPerson(row.person, scope)} and (${row.otherPerson} is null or ${knownPerson(row.otherPerson, scope)})`,
})
export class PersonActType extends NodeType {
  @Field(() => PersonActEnum, { description: 'What was done.' })
  @Column()
  act!: string;

  @Field(() => PersonType, { nullable: true, description: 'The person.' })
  @ToOne('person')
  person!: unknown;

  @Field(() => PersonType, { nullable: true, description: 'The other person, of a decision about two.' })
  @ToOne('otherPerson')
  otherPerson!: unknown;

  @Field(() => PersonNameType, { nullable: true, description: 'The name it is about.' })
  @ToOne('name')
  name!: unknown;

  @Field(() => IdentityDocumentType, { nullable: true, description: 'The identity document it is about.' })
  @ToOne('document')
  identityDocument!: unknown;

  @Field(() => ProtectionType, { nullable: true, description: 'The circumstance it is about.' })
  @ToOne('protection')
  protection!: unknown;

  @Field(() => String, { nullable: true, description: 'Why it was done.' })
  @Column()
  ground!: string | null;

  @Field(() => [PersonChangeType], { description: 'Particulars that were amended, with what was before.' })
  @Column()
  changes!: unknown[];

  @Field(() => OfficerType, { nullable: true, description: 'Who did it.' })
  @ToOne('actor')
  actor!: unknown;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column()
  recordedAt!: string;
}

@ObjectType('PersonMatch', { description: 'What stands decided about this record and another one.' })
@Table(PersonMatchRecord, {
  rows: (row, scope) =>
    sql`${row.decision} <> 'WITHDRAWN' and ${knownPerson(row.person, scope)} and ${knownPerson(row.otherPerson, scope)}`,
})
export class PersonMatchType {
  @Field(() => PersonType, { nullable: true, description: 'The other record.' })
  @ToOne('otherPerson')
  other!: unknown;

  @Field(() => MatchDecisionEnum, { description: 'What was decided.' })
  @Column()
  decision!: string;

  @Field(() => String, { description: 'Why.' })
  @Column()
  ground!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who decided.' })
  @ToOne('decidedBy')
  decidedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column()
  decidedAt!: string;
}

export const PersonActOrderField = { RECORDED: 'RECORDED' } as const;
registerEnumType(PersonActOrderField, {
  name: 'PersonActOrderField',
  description: 'What acts on a person can be sorted by.',
  valuesConfig: { RECORDED: { description: 'When they were recorded.' } },
});
export const PersonActOrder = orderOf('PersonActOrder', PersonActOrderField);
export const PersonActConnection = connectionOf('PersonAct', () => PersonActType);

export const PERSON_ACTS_LIST = listOf(PersonActRecord, {
  name: 'personActs',
  filters: {},
  orders: { RECORDED: 'recordedAt' },
  defaultOrder: [{ field: 'RECORDED', direction: 'ASC' }],
});
