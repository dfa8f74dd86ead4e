import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import { linkDocument } from '../../casework/link-document.js';
import { openDocument } from '../../casework/open-document.js';
import { reviewDocument } from '../../casework/review-document.js';
import type { DocumentActed, DocumentRefused as Refused } from '../../casework/rule-on-document.js';
import { verifyDocument } from '../../casework/verify-document.js';
import { withdrawDocument } from '../../casework/withdraw-document.js';
import type { DefectKind, ReviewResult } from '../../extradition/documents/defect.js';
import { keyGiven } from '../case/event-asked.js';
import { readable } from '../case/readable.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  DocumentLinked,
  DocumentOpened,
  DocumentRefused,
  DocumentReviewed,
  DocumentVerified,
  DocumentWithdrawn,
  LinkDocumentResult,
  OpenDocumentResult,
  ReviewDocumentResult,
  VerifyDocumentResult,
  WithdrawDocumentResult,
} from './document.answers.js';
import {
  LinkDocumentInput,
  OpenDocumentInput,
  ReviewDocumentInput,
  VerifyDocumentInput,
  WithdrawDocumentInput,
} from './document.input.js';
import { linkAsked } from './link-asked.js';

const documentIn = ({ documentId }: { readonly documentId: string }): string =>
  givenUuid(documentId, 'document', 'document');

const shownRefusal = ({ caseId, documentId, reasons }: Refused): DocumentRefused =>
  Object.assign(new DocumentRefused(), { caseId, documentId, ...refusedFor(reasons) });

/** An act on a document as the schema shows it. */
function shownAct<T extends object>(type: ClassType<T>, answer: DocumentActed | Refused): T | DocumentRefused {
  return answer.answer === 'REFUSED' ? shownRefusal(answer) : Object.assign(new type(), answer);
}

@Resolver()
export class DocumentMutations {
  @Mutation(() => LinkDocumentResult, {
    description: 'Links a document to a case. It only adds: no version is asked for, none is moved.',
  })
  async linkDocument(
    @Arg('input', () => LinkDocumentInput, { description: 'The document.' }) input: LinkDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof LinkDocumentResult> {
    keyGiven(input.idempotencyKey);
    const answer = await linkDocument(desk, actor, linkAsked(input));
    return answer.answer === 'REFUSED' ? shownRefusal(answer) : Object.assign(new DocumentLinked(), answer);
  }

  @Mutation(() => WithdrawDocumentResult, {
    description:
      'Takes a document out of use, with the reason. It stays on record, and stays cited where it was cited.',
  })
  async withdrawDocument(
    @Arg('input', () => WithdrawDocumentInput, { description: 'Which one, and why.' }) input: WithdrawDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof WithdrawDocumentResult> {
    keyGiven(input.idempotencyKey);
    const { reason, idempotencyKey } = input;
    const asked = { documentId: documentIn(input), reason, idempotencyKey };
    return shownAct(DocumentWithdrawn, await withdrawDocument(desk, actor, asked));
  }

  @Mutation(() => ReviewDocumentResult, {
    description:
      'Records what you found in a document. What a reviewer found defective serves no step of the procedure.',
  })
  async reviewDocument(
    @Arg('input', () => ReviewDocumentInput, { description: 'Your finding.' }) input: ReviewDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof ReviewDocumentResult> {
    keyGiven(input.idempotencyKey);
    const defects = (input.defects ?? []).map(({ kind, note }) => ({ kind: kind as DefectKind, note: note ?? null }));
    const result = input.result as ReviewResult;
    const asked = { documentId: documentIn(input), result, defects, idempotencyKey: input.idempotencyKey };
    return shownAct(DocumentReviewed, await reviewDocument(desk, actor, asked));
  }

  @Mutation(() => VerifyDocumentResult, {
    description:
      'Reads the file behind a link and records whether it is the one that was linked. FORBIDDEN unless the operator has switched this on.',
  })
  async verifyDocument(
    @Arg('input', () => VerifyDocumentInput, { description: 'Which one.' }) input: VerifyDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof VerifyDocumentResult> {
    keyGiven(input.idempotencyKey);
    const asked = { documentId: documentIn(input), idempotencyKey: input.idempotencyKey };
    return shownAct(DocumentVerified, await verifyDocument(desk, actor, asked));
  }

  @Mutation(() => OpenDocumentResult, {
    description:
      'Opens a document for reading: keeps who, when and why, and gives a link that holds for a minute. Those who only read may do it too.',
  })
  async openDocument(
    @Arg('input', () => OpenDocumentInput, { description: 'Which one, and why.' }) input: OpenDocumentInput,
    @Ctx() { desk, actor, pathOfOpening }: RequestContext,
  ): Promise<typeof OpenDocumentResult> {
    const { purpose, idempotencyKey = null } = input;
    if (idempotencyKey !== null) keyGiven(idempotencyKey);
    readable(purpose, 'input.purpose');
    const { openingId, ...opened } = await openDocument(desk, actor, {
      documentId: documentIn(input),
      purpose,
      idempotencyKey,
    });
    return Object.assign(new DocumentOpened(), { ...opened, link: pathOfOpening(openingId) });
  }
}
