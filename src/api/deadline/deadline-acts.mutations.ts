import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { explainDeadline } from '../../casework/explain-deadline.js';
import { extendDeadline } from '../../casework/extend-deadline.js';
import type { LimitActRefused } from '../../casework/rule-on-limit.js';
import { setDeadlineDate } from '../../casework/set-deadline-date.js';
import { apiError } from '../api-error.js';
import { shownMove } from '../case/event-answered.js';
import { keyGiven } from '../case/event-asked.js';
import { readable } from '../case/readable.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  DeadlineActRefused,
  DeadlineDateSet,
  DeadlineExplained,
  DeadlineExtended,
  ExplainDeadlineResult,
  ExtendDeadlineResult,
  SetDeadlineDateResult,
} from './deadline-acts.answers.js';
import { ExplainDeadlineInput, ExtendDeadlineInput, SetDeadlineDateInput } from './deadline-acts.input.js';

interface LimitAct {
  readonly decidedAt?: string | null;
  readonly documentIds?: string[] | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What every act on a limit says, as casework takes it. An id that is no document's is left to the law, which says so. */
function actAsked(
  { decidedAt, documentIds, expectedVersion, idempotencyKey }: LimitAct,
  why: { readonly text: string; readonly field: string },
) {
  keyGiven(idempotencyKey);
  readable(why.text, `input.${why.field}`);
  return {
    decidedAt: decidedAt ?? null,
    documentIds: (documentIds ?? []).map((id) => decodeUuid(id, 'document') ?? id),
    ground: why.text,
    followUp: null,
    expectedVersion,
    idempotencyKey,
  };
}

const limitKey = (id: string): string => givenUuid(id, 'deadline', 'limit');

/** Either a limit, or a case with a rule. */
function placeOf({ deadlineId, caseId, rule }: SetDeadlineDateInput) {
  if (deadlineId && !caseId && !rule) return { deadlineId: limitKey(deadlineId), caseId: null, rule: null };
  if (!deadlineId && caseId && rule) return { deadlineId: null, caseId: givenUuid(caseId, 'case', 'case'), rule };
  throw apiError('BAD_USER_INPUT', 'Name either the limit, or the case together with the rule.', 'input.deadlineId');
}

const shownRefusal = ({ caseId, reasons }: LimitActRefused): DeadlineActRefused =>
  Object.assign(new DeadlineActRefused(), { caseId, ...refusedFor(reasons) });

@Resolver()
export class DeadlineActMutations {
  @Mutation(() => ExtendDeadlineResult, {
    description: 'Makes a limit longer: only as far as its text allows, and with the decision the extension rests on.',
  })
  async extendDeadline(
    @Arg('input', () => ExtendDeadlineInput, { description: 'The extension.' }) input: ExtendDeadlineInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof ExtendDeadlineResult> {
    const { dueOn = null, dueAt = null, agreedOn = null } = input;
    const act = actAsked(input, { text: input.ground, field: 'ground' });
    const asked = { ...act, deadlineId: limitKey(input.deadlineId), caseId: null, dueOn, dueAt, agreedOn };
    const answer = await extendDeadline(desk, actor, asked);
    if (answer.answer === 'DONE') return Object.assign(new DeadlineExtended(), answer);
    return answer.answer === 'REFUSED' ? shownRefusal(answer) : shownMove(answer);
  }

  @Mutation(() => SetDeadlineDateResult, {
    description:
      'Sets the date of a limit that waits for one, with its ground. The date of a limit that follows from its rule is never set by hand.',
  })
  async setDeadlineDate(
    @Arg('input', () => SetDeadlineDateInput, { description: 'The date.' }) input: SetDeadlineDateInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof SetDeadlineDateResult> {
    const { dueOn = null, dueAt = null } = input;
    const act = actAsked(input, { text: input.ground, field: 'ground' });
    const answer = await setDeadlineDate(desk, actor, { ...act, ...placeOf(input), dueOn, dueAt });
    if (answer.answer === 'DONE') return Object.assign(new DeadlineDateSet(), answer);
    return answer.answer === 'REFUSED' ? shownRefusal(answer) : shownMove(answer);
  }

  @Mutation(() => ExplainDeadlineResult, {
    description:
      'Says why a limit was missed or met too late. The breach stays on the record and asks for nothing any more.',
  })
  async explainDeadline(
    @Arg('input', () => ExplainDeadlineInput, { description: 'The explanation.' }) input: ExplainDeadlineInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof ExplainDeadlineResult> {
    readable(input.followUp, 'input.followUp');
    const act = actAsked(input, { text: input.explanation, field: 'explanation' });
    const asked = { ...act, deadlineId: limitKey(input.deadlineId), caseId: null, followUp: input.followUp };
    const answer = await explainDeadline(desk, actor, asked);
    if (answer.answer === 'DONE') return Object.assign(new DeadlineExplained(), answer);
    return answer.answer === 'REFUSED' ? shownRefusal(answer) : shownMove(answer);
  }
}
