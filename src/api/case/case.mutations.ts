import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { linkDocument } from '../../casework/link-document.js';
import { openCase } from '../../casework/open-case.js';
import { recordCaseEvent, type RecordCaseEventInput } from '../../casework/record-case-event.js';
import type { Direction } from '../../extradition/case-file.js';
import type { DocumentKind } from '../../extradition/documents/document-kind.js';
import type { EventName } from '../../extradition/procedure/events.js';
import { apiError } from '../api-error.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenKey, givenUuid } from '../given-id.js';
import { inWords, shownReasons } from '../refusal/refusal.type.js';
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
    documentIds: (input.documentIds ?? []).map(documentKey),
    facts: stated?.facts ?? {},
    attestations: (input.attestations ?? []).map(({ condition, statement }) => ({ guard: condition, statement })),
  };
}

/** A name or a title that a person can read: at least one letter or digit. */
function readable(text: string, field: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) throw apiError('BAD_USER_INPUT', 'Give a text with at least one letter.', field);
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
          message: inWords(answer.reasons),
          reasons: shownReasons(answer.reasons),
        });
      case 'MOVED_ON':
        return Object.assign(new CaseMovedOn(), {
          ...answer,
          message: `The case stands at version ${answer.currentVersion}, you decided on ${answer.sinceVersion}. Read what happened since, and decide again.`,
        });
    }
  }

  @Mutation(() => OpenCaseResult, { description: 'Opens a file and gives it its reference.' })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'The new file.' }) input: OpenCaseInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof OpenCaseResult> {
    keyGiven(input.idempotencyKey);
    const { requestedPerson } = input;
    if (requestedPerson.names.length === 0)
      throw apiError('BAD_USER_INPUT', 'Give at least one name.', 'input.requestedPerson.names');
    for (const [index, { fullName }] of requestedPerson.names.entries()) {
      readable(fullName, `input.requestedPerson.names.${index}.fullName`);
    }
    for (const [index, { description, iccs }] of (input.offences ?? []).entries()) {
      readable(description, `input.offences.${index}.description`);
      if (iccs && !/^\d{2,6}$/.test(iccs)) {
        throw apiError(
          'BAD_USER_INPUT',
          'An ICCS code is two to six digits, such as 0101.',
          `input.offences.${index}.iccs`,
        );
      }
    }
    const answer = await openCase(desk, actor, {
      direction: input.direction as Direction,
      homeState: input.homeState ?? null,
      counterpart: input.counterpart ?? null,
      authorityId: input.authorityId ? givenUuid(input.authorityId, 'authority', 'authority') : null,
      legalBasis: input.legalBasis ? givenKey(input.legalBasis, 'instrument', 'input.legalBasis') : null,
      instruments: (input.instruments ?? []).map((id) => givenKey(id, 'instrument', 'input.instruments')),
      requestedPerson: {
        names: requestedPerson.names.map(({ fullName, kind }) => ({ fullName, kind: kind ?? 'BIRTH' })),
        bornOn: requestedPerson.bornOn ?? null,
        sex: requestedPerson.sex ?? null,
        nationalities: requestedPerson.nationalities ?? [],
      },
      offences: (input.offences ?? []).map(({ description, article, iccs }) => ({
        description,
        article: article ?? null,
        iccs: iccs ?? null,
      })),
      priority: input.priority ?? 'NORMAL',
      idempotencyKey: input.idempotencyKey,
    });
    if (answer.answer === 'OPENED') return Object.assign(new CaseOpened(), answer);
    return Object.assign(new OpenCaseRefused(), {
      message: inWords(answer.reasons),
      reasons: shownReasons(answer.reasons),
    });
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
