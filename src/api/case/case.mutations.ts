import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { linkDocument } from '../../casework/link-document.js';
import { openCase } from '../../casework/open-case.js';
import { recordCaseEvent, type RecordCaseEventInput } from '../../casework/record-case-event.js';
import type { DocumentKind } from '../../extradition/documents/document-kind.js';
import type { EventName } from '../../extradition/procedure/events.js';
import { phrase } from '../../extradition/words/phrase.js';
import { apiError } from '../api-error.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  CaseEventRecorded,
  CaseEventRefused,
  CaseMovedOn,
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
import { statedFacts } from './event-facts.input.js';

/** An id that is no document's is kept as it is: the law says that the case has no such document. */
const documentKey = (id: string): string => decodeUuid(id, 'document') ?? id;

function eventAsked(input: CaseEventInput): RecordCaseEventInput {
  const stated = statedFacts(input.facts);
  if (stated && stated.of !== input.event) {
    throw apiError(
      'BAD_USER_INPUT',
      `These are facts of ${stated.of}; give those of ${input.event}.`,
      `input.facts.${stated.field}`,
    );
  }
  return {
    caseId: givenUuid(input.caseId, 'case', 'case'),
    event: input.event as EventName,
    occurredAt: input.occurredAt,
    timeZone: input.timeZone ?? null,
    expectedVersion: input.expectedVersion,
    idempotencyKey: input.idempotencyKey,
    note: input.note ?? null,
    sideFileId: input.sideFileId ? (decodeUuid(input.sideFileId, 'side') ?? input.sideFileId) : null,
    documentIds: (input.documentIds ?? []).map(documentKey),
    facts: stated?.facts ?? {},
    attestations: (input.attestations ?? []).map(({ condition, statement }) => ({ guard: condition, statement })),
  };
}

function keyGiven(key: string): void {
  if (key.trim() === '')
    throw apiError('BAD_USER_INPUT', 'Give a key of your own for this act.', 'input.idempotencyKey');
}

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
    const answer = await recordCaseEvent(desk, actor, eventAsked(input));
    switch (answer.answer) {
      case 'RECORDED':
        return Object.assign(new CaseEventRecorded(), answer);
      case 'REFUSED':
        return Object.assign(new CaseEventRefused(), {
          caseId: answer.caseId,
          ...refusedFor(answer.reasons),
        });
      case 'MOVED_ON':
        return Object.assign(new CaseMovedOn(), {
          ...answer,
          phrases: [phrase('movedOn', { current: answer.currentVersion, decidedOn: answer.sinceVersion })],
        });
    }
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
