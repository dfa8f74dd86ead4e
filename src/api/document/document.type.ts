import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DocumentLinkRecord } from '../../storage/document-link.record.js';
import { Column, Expression, Redactions, Table, ToOne } from '../compiled-reads/decorators.js';
import { oneOf } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { DocumentKindEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateScalar, DateTimeScalar, LanguageTagScalar, Sha256Scalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';
import { DocumentFormEnum, DocumentStandingEnum, VerificationResultEnum } from './document-enums.js';

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

  @Field(() => String, {
    description: 'Where it lies: an https address.',
    deprecationReason:
      'Use openDocument, which keeps who reads what and why, and `host`. May be removed after 2027-05-23.',
  })
  @Column()
  url!: string;

  @Field(() => String, { description: 'The host at which it lies. We never fetch it unasked.' })
  @Expression<DocumentLinkRecord>((row) => sql`substring(${row.url} from '^https://([^/?#]+)')`)
  host!: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the file that was meant.' })
  @Column()
  sha256!: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it is written in.' })
  @Column()
  language!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued.' })
  @Column()
  issuedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes.' })
  @Column()
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'Media type of the file.' })
  @Column()
  mediaType!: string | null;

  @Field(() => String, { nullable: true, description: 'The authority that issued it, as the document names it.' })
  @Column()
  issuedBy!: string | null;

  @Field(() => DocumentFormEnum, { nullable: true, description: 'Whether it is the original or a copy.' })
  @Column()
  form!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds.' })
  @Column()
  validUntil!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who linked it.' })
  @ToOne('linkedBy')
  linkedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  @Column()
  linkedAt!: string;

  @Field(() => Boolean, { description: 'Whether it was withdrawn; it stays on record.' })
  @Expression<DocumentLinkRecord>((row) => sql`(${row.withdrawnAt} is not null)`)
  withdrawn!: boolean;

  @Field(() => DocumentStandingEnum, { description: 'Whether it still counts.' })
  @Expression<DocumentLinkRecord>((row, scope) => {
    const next = scope.from(DocumentLinkRecord);
    return sql`case when ${row.withdrawnAt} is not null then 'WITHDRAWN'
      when exists (select from ${next.$table} where ${next.supersedes} = ${row.id}) then 'SUPERSEDED' else 'STANDING' end`;
  })
  standing!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn.' })
  @Column()
  withdrawnAt!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who withdrew it.' })
  @ToOne('withdrawnBy')
  withdrawnBy!: unknown;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column()
  withdrawnReason!: string | null;

  @Field(() => VerificationResultEnum, {
    nullable: true,
    description: 'What the last look at the file behind the link found; null when nobody looked.',
  })
  @Column()
  verification!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody last looked.' })
  @Column()
  verifiedAt!: string | null;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
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
