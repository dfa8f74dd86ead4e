import { Field, ObjectType } from 'type-graphql';
import { DocumentReviewRecord } from '../../storage/document-review.record.js';
import { Column, Table, ToOne } from '../compiled-reads/decorators.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { DefectKindEnum, ReviewResultEnum } from './document-enums.js';

@ObjectType('DocumentDefect', { description: 'One thing that is wrong with a document.' })
export class DocumentDefectType {
  @Field(() => DefectKindEnum, { description: 'What is wrong.' })
  @Column()
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What exactly, and what must be done about it.' })
  @Column()
  note!: string | null;
}

@ObjectType('DocumentReview', { description: 'What an officer found who looked a document over.' })
@Table(DocumentReviewRecord)
export class DocumentReviewType {
  @Field(() => ReviewResultEnum, { description: 'Whether it serves.' })
  @Column()
  result!: string;

  @Field(() => [DocumentDefectType], { description: 'What is wrong with it; empty when it was accepted.' })
  @Column()
  defects!: unknown[];

  @Field(() => OfficerType, { nullable: true, description: 'Who looked it over.' })
  @ToOne('reviewedBy')
  reviewedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database.' })
  @Column()
  reviewedAt!: string;
}
