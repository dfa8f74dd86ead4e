import { Field, ID, InputType, Int } from 'type-graphql';
import { KEY } from '../case/case.input.js';
import { Longest } from '../input-length.js';
import { DocumentKindEnum } from '../law-enums.js';
import { DateScalar, LanguageTagScalar, Sha256Scalar } from '../scalars.js';
import { DefectKindEnum, DocumentFormEnum, ReviewResultEnum } from './document-enums.js';

@InputType('LinkDocumentInput', { description: 'A document to be linked to a case.' })
export class LinkDocumentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DocumentKindEnum, { description: 'What the document is in the procedure.' })
  kind!: string;

  @Field(() => String, { description: 'Its title, at most 500 characters.' })
  @Longest(500)
  title!: string;

  @Field(() => String, {
    description:
      'Where it lies: an https address at one of the hosts the operator allows, without a port and without credentials.',
  })
  url!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the file.' })
  sha256!: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language it is written in. A translation must say it, and so must what it translates.',
  })
  language?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued.' })
  issuedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes, at least 1.' })
  sizeBytes?: number | null;

  @Field(() => String, { nullable: true, description: 'Media type of the file, such as `application/pdf`.' })
  @Longest(127)
  mediaType?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that issued it, as the document names it, at most 300 characters.',
  })
  @Longest(300)
  issuedBy?: string | null;

  @Field(() => DocumentFormEnum, { nullable: true, description: 'Whether it is the original or a copy.' })
  form?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; only for an order of a court.' })
  validUntil?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document of the same case that it translates.' })
  translationOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document of the same case whose seal or apostille it is.' })
  apostilleOf?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The document of the same case that it shows with parts made illegible.',
  })
  redactionOf?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The document of the same case and kind whose place it takes. That one stays on record and counts no more.',
  })
  supersedes?: string | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('WithdrawDocumentInput', { description: 'A document to be taken out of use.' })
export class WithdrawDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters. It stays on record.' })
  reason!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('DocumentDefectInput', { description: 'One thing that is wrong with a document.' })
export class DocumentDefectInput {
  @Field(() => DefectKindEnum, { description: 'What is wrong.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly, and what must be done about it, at most 1,000 characters. Needed for OTHER.',
  })
  @Longest(1_000)
  note?: string | null;
}

@InputType('ReviewDocumentInput', { description: 'What you found in a document.' })
export class ReviewDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => ReviewResultEnum, { description: 'Whether it serves.' })
  result!: string;

  @Field(() => [DocumentDefectInput], {
    nullable: true,
    description: 'What is wrong with it: at least one for DEFECTIVE, none for ACCEPTED.',
  })
  defects?: DocumentDefectInput[] | null;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('OpenDocumentInput', { description: 'A document you want to read.' })
export class OpenDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => String, {
    description: 'Why you read it, at most 500 characters. It is kept with your name and the time.',
  })
  @Longest(500)
  purpose!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act, at most 200 characters. The same key gives the same link, expired or not.',
  })
  @Longest(200)
  idempotencyKey?: string | null;
}

@InputType('VerifyDocumentInput', { description: 'A document whose file is to be compared with its digest.' })
export class VerifyDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
