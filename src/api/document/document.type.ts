import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DocumentLinkRecord } from '../../storage/document-link.record.js';
import { Column, Expression, Table, ToOne } from '../compiled-reads/decorators.js';
import { oneOf } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { DocumentKindEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateScalar, DateTimeScalar, LanguageTagScalar, Sha256Scalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

@ObjectType('Document', {
  description: 'A document of a case: a link, with the digest that proves which file was meant. Never deleted.',
  implements: NodeType,
})
@Table(DocumentLinkRecord, {
  idPrefix: 'document',
  rows: (row, scope) => sql`${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})`,
})
export class DocumentType extends NodeType {
  @Field(() => DocumentKindEnum, { description: 'What it is in the procedure.' })
  @Column()
  kind!: string;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'Where it lies: an https address. We never fetch it.' })
  @Column()
  url!: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the file that was meant.' })
  @Column()
  sha256!: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it is written in.' })
  @Column()
  language!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued.' })
  @Column()
  issuedOn!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who linked it.' })
  @ToOne('linkedBy')
  linkedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  @Column()
  linkedAt!: string;

  @Field(() => Boolean, { description: 'Whether it was withdrawn; it stays on record.' })
  @Expression<DocumentLinkRecord>((row) => sql`(${row.withdrawnAt} is not null)`)
  withdrawn!: boolean;
}

@InputType('DocumentWhere', {
  description: 'Which documents; all given conditions must hold, an empty list matches nothing.',
})
export class DocumentWhere {
  @Field(() => [DocumentKindEnum], { nullable: true, description: 'What they are.' })
  kind?: string[];
}

export const DocumentOrderField = { LINKED: 'LINKED' } as const;
registerEnumType(DocumentOrderField, {
  name: 'DocumentOrderField',
  description: 'What documents can be sorted by.',
  valuesConfig: { LINKED: { description: 'When they were linked.' } },
});
export const DocumentOrder = orderOf('DocumentOrder', DocumentOrderField);
export const DocumentConnection = connectionOf('Document', () => DocumentType);

export const DOCUMENTS = listOf(DocumentLinkRecord, {
  name: 'documents',
  filters: { kind: oneOf('kind') },
  orders: { LINKED: 'linkedAt' },
  defaultOrder: [{ field: 'LINKED', direction: 'ASC' }],
});
