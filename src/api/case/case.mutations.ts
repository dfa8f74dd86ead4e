import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { linkDocument } from '../../casework/link-document.js';
import { openCase } from '../../casework/open-case.js';
import { recordCaseEvent } from '../../casework/record-case-event.js';
import type { DocumentKind } from '../../extradition/documents/document-kind.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  CaseOpened,
  DocumentLinked,
  LinkDocumentResult,
  OpenCaseRefused,
  OpenCaseResult,
  RecordCaseEventResult,
} from './case.answers.js';
import { CaseEventInput, LinkDocumentInput, OpenCaseInput } from './case.input.js';
import { openingAsked } from './opening-asked.js';
import { readable } from './readable.js';
import { eventAsked, keyGiven } from './event-asked.js';
import { shownRecording } from './event-answered.js';

@Resolver()
export class CaseMutations {
  @Mutation(() => RecordCaseEventResult, {
    description:
      'Puts an event on the record of a case. The status follows, limits start and stop, and the feed tells it.',
  })
  async recordCaseEvent(
    @Arg('input', () => CaseEventInput, { description: 'What happened.' }) input: CaseEventInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof RecordCaseEventResult> {
    keyGiven(input.idempotencyKey);
    return shownRecording(await recordCaseEvent(desk, actor, eventAsked(input)));
  }

  @Mutation(() => OpenCaseResult, { description: 'Opens a file and gives it its reference.' })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'The new file.' }) input: OpenCaseInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof OpenCaseResult> {
    keyGiven(input.idempotencyKey);
    const answer = await openCase(desk, actor, openingAsked(input));
    if (answer.answer === 'OPENED') return Object.assign(new CaseOpened(), answer);
    return Object.assign(new OpenCaseRefused(), refusedFor(answer.reasons));
  }

  @Mutation(() => LinkDocumentResult, {
    description: 'Links a document to a case. It only adds: no version is asked for, none is moved.',
  })
  async linkDocument(
    @Arg('input', () => LinkDocumentInput, { description: 'The document.' }) input: LinkDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof LinkDocumentResult> {
    keyGiven(input.idempotencyKey);
    readable(input.title, 'input.title');
    const answer = await linkDocument(desk, actor, {
      caseId: givenUuid(input.caseId, 'case', 'case'),
      kind: input.kind as DocumentKind,
      title: input.title,
      url: input.url,
      sha256: input.sha256,
      language: input.language ?? null,
      issuedOn: input.issuedOn ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    return Object.assign(new DocumentLinked(), answer);
  }
}
