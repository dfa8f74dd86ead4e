import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  correctCaseEvent,
  type CorrectCaseEventInput as Correction,
  type CorrectedEvent,
} from '../../casework/correct-case-event.js';
import { apiError } from '../api-error.js';
import { shownMove, shownRefusal } from '../case/event-answered.js';
import { documentKey, keyGiven, vouchedFor } from '../case/event-asked.js';
import { statedFacts } from '../case/event-facts.input.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenUuid } from '../given-id.js';
import type { RequestContext } from '../request-context.js';
import { CaseEventCorrected, CorrectCaseEventResult } from './correction.answers.js';
import { CorrectCaseEventInput, type CorrectedEventInput } from './correction.input.js';

function eventId(id: string): string {
  const key = decodeUuid(id, 'event');
  if (key === null) throw apiError('BAD_USER_INPUT', 'This is not the id of an event; see `events`.', 'input.eventId');
  return key;
}

const correctedForm = (given: CorrectedEventInput): CorrectedEvent => ({
  occurredAt: given.occurredAt ?? null,
  timeZone: given.timeZone ?? null,
  documentIds: given.documentIds?.map(documentKey) ?? null,
  facts: given.facts ? (statedFacts(given.facts)?.facts ?? {}) : null,
  attestations: given.attestations ? vouchedFor(given.attestations) : null,
});

function correctionAsked(input: CorrectCaseEventInput): Correction {
  if (!input.replacement === (input.withdraw !== true)) {
    throw apiError('BAD_USER_INPUT', 'Give either `replacement`, or `withdraw: true`.', 'input.replacement');
  }
  if (input.reason.trim() === '') throw apiError('BAD_USER_INPUT', 'Say why the event is corrected.', 'input.reason');
  return {
    caseId: givenUuid(input.caseId, 'case', 'case'),
    eventId: eventId(input.eventId),
    expectedVersion: input.expectedVersion,
    idempotencyKey: input.idempotencyKey,
    reason: input.reason,
    replacement: input.replacement ? correctedForm(input.replacement) : null,
    factsOf: statedFacts(input.replacement?.facts)?.of ?? null,
  };
}

@Resolver()
export class CorrectionMutations {
  @Mutation(() => CorrectCaseEventResult, {
    description:
      'Corrects an event that is on record, or withdraws it. Nothing is edited: the correction is a fact of its own, the history is told once more with it in its place, and status and limits follow. Refused when an event recorded since would not be lawful any more.',
  })
  async correctCaseEvent(
    @Arg('input', () => CorrectCaseEventInput, { description: 'The correction.' }) input: CorrectCaseEventInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CorrectCaseEventResult> {
    keyGiven(input.idempotencyKey);
    const answer = await correctCaseEvent(desk, actor, correctionAsked(input));
    switch (answer.answer) {
      case 'CORRECTED':
        return Object.assign(new CaseEventCorrected(), answer);
      case 'REFUSED':
        return shownRefusal(answer);
      case 'MOVED_ON':
        return shownMove(answer);
    }
  }
}
