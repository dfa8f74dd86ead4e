import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { openCase } from '../../casework/open-case.js';
import { recordCaseEvent } from '../../casework/record-case-event.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { CaseOpened, OpenCaseRefused, OpenCaseResult, RecordCaseEventResult } from './case.answers.js';
import { CaseEventInput, OpenCaseInput } from './case.input.js';
import { openingAsked } from './opening-asked.js';
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
}
