import type { GraphQLResolveInfo } from 'graphql';
import {
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { DocumentLinkRecord } from '../../storage/document-link.record.js';
import { notThere } from '../api-error.js';
import { CASE_NOW, caseNow } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { sql } from '../compiled-reads/sql.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars.js';
import { DocumentType } from './document.type.js';

const REPLAYED = 'True when this very act had been recorded before and the first answer is given again.';

/** An answer that shows the document it is about, and its case. */
export abstract class AboutDocument {
  caseId!: string;
  documentId!: string;
}

@ObjectType('DocumentLinked', { description: 'The document is linked.' })
export class DocumentLinked extends AboutDocument {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DocumentWithdrawn', { description: 'The document is withdrawn; it stays on record.' })
export class DocumentWithdrawn extends AboutDocument {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DocumentReviewed', { description: 'The finding is on record.' })
export class DocumentReviewed extends AboutDocument {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DocumentVerified', {
  description: 'The file was looked for; `verification` of the document says what was found.',
})
export class DocumentVerified extends AboutDocument {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DocumentRefused', {
  description: 'The act on the document was not done; nothing was changed.',
  implements: RefusalType,
})
export class DocumentRefused extends RefusalType {
  caseId!: string;
  documentId!: string | null;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

@ObjectType('DocumentOpened', { description: 'That you read the document is on record, and here is the way to it.' })
export class DocumentOpened {
  documentId!: string;

  @Field(() => String, {
    description: 'Path on this server that leads to the file, without a token of yours. It holds for a minute.',
  })
  link!: string;

  @Field(() => DateTimeScalar, { description: 'First instant at which the link leads nowhere.' })
  expiresAt!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

export const LinkDocumentResult = createUnionType({
  name: 'LinkDocumentResult',
  description: 'What became of a document.',
  types: () => [DocumentLinked, DocumentRefused] as const,
});

export const WithdrawDocumentResult = createUnionType({
  name: 'WithdrawDocumentResult',
  description: 'What became of a withdrawal.',
  types: () => [DocumentWithdrawn, DocumentRefused] as const,
});

export const ReviewDocumentResult = createUnionType({
  name: 'ReviewDocumentResult',
  description: 'What became of a finding.',
  types: () => [DocumentReviewed, DocumentRefused] as const,
});

export const VerifyDocumentResult = createUnionType({
  name: 'VerifyDocumentResult',
  description: 'What became of a verification.',
  types: () => [DocumentVerified, DocumentRefused] as const,
});

export const OpenDocumentResult = createUnionType({
  name: 'OpenDocumentResult',
  description: 'What became of the wish to read a document.',
  types: () => [DocumentOpened] as const,
});

async function documentNow({ read }: RequestContext, info: GraphQLResolveInfo, documentId: string): Promise<unknown> {
  const found = await read.one<DocumentLinkRecord>(info, DocumentType, (row) => sql`${row.id} = ${documentId}::uuid`);
  if (!found) throw notThere('document');
  return found;
}

/** The fields `case` and `document` of an answer, as they stand after it. */
function fieldsOf(answer: ClassType<AboutDocument>): ClassType {
  @Resolver(() => answer)
  class AnswerFields {
    @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
    case(
      @Root() { caseId }: AboutDocument,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return caseNow(context, info, caseId);
    }

    @FieldResolver(() => DocumentType, { description: 'The document as it stands after the answer.' })
    document(
      @Root() { documentId }: AboutDocument,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return documentNow(context, info, documentId);
    }
  }
  return AnswerFields;
}

@Resolver(() => DocumentRefused)
export class DocumentRefusedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: DocumentRefused,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document on file that stands in the way, or that the act was about; null where there is none.',
  })
  // Not `document`: a client that asks for both answers at once needs one type per field name.
  async documentOnFile(
    @Root() { documentId }: DocumentRefused,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return documentId === null ? null : documentNow(context, info, documentId);
  }
}

@Resolver(() => DocumentOpened)
export class DocumentOpenedFields {
  @FieldResolver(() => DocumentType, { description: 'The document.' })
  document(
    @Root() { documentId }: DocumentOpened,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return documentNow(context, info, documentId);
  }
}

export const DOCUMENT_ANSWER_FIELDS = [
  ...[DocumentLinked, DocumentWithdrawn, DocumentReviewed, DocumentVerified].map(fieldsOf),
  DocumentRefusedFields,
  DocumentOpenedFields,
] as const;
