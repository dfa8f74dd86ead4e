import { Field, ObjectType } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { Table, ToOne } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { PersonActType } from '../person/person-record.type.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';
import { CaseFeedItemType } from './feed-item.type.js';

@ObjectType('PersonFeedItem', {
  description:
    'The record of the requested person was added to, amended or compared with another. Not told to those who follow cases without knowing the person.',
  implements: CaseFeedItemType,
})
@Table(CaseFactRecord, {
  rows: (row, scope) => sql`${row.kind} = 'PERSON' and ${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})`,
})
export class PersonFeedItemType extends CaseFeedItemType {
  @Field(() => PersonActType, { nullable: true, description: 'What was done.' })
  @ToOne((row) => sql`(${row.detail} ->> 'personActId')::uuid`)
  personAct!: unknown;
}
