import { Field, ObjectType } from 'type-graphql';
import { DocumentOpeningRecord } from '../../storage/document-opening.record.js';
import { Column, Table, ToOne } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import { connectionOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('DocumentOpening', { description: 'That somebody opened a document for reading.' })
@Table(DocumentOpeningRecord)
export class DocumentOpeningType {
  @Field(() => OfficerType, { nullable: true, description: 'Who opened it.' })
  @ToOne('officer')
  officer!: unknown;

  @Field(() => String, { description: 'Why, in the words of who opened it.' })
  @Column()
  purpose!: string;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column()
  openedAt!: string;
}

export const DocumentOpeningConnection = connectionOf('DocumentOpening', () => DocumentOpeningType);

export const DOCUMENT_OPENINGS = listOf(DocumentOpeningRecord, {
  name: 'openings',
  filters: {},
  orders: { OPENED: 'openedAt' },
  defaultOrder: [{ field: 'OPENED', direction: 'ASC' }],
});
