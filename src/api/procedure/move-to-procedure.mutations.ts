import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { moveToProcedure } from '../../casework/move-to-procedure.js';
import { shownMove } from '../case/event-answered.js';
import { keyGiven } from '../case/event-asked.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  CaseMovedToProcedure,
  CaseMovedToProcedureFields,
  MoveToProcedureInput,
  MoveToProcedureRefused,
  MoveToProcedureRefusedFields,
  MoveToProcedureResult,
} from './move-to-procedure.answers.js';

@Resolver()
export class MoveToProcedureMutations {
  @Mutation(() => MoveToProcedureResult, {
    description:
      'Lets a running case go on under a newer version of the procedure. Refused where anything of the case would lose its place or its way on.',
  })
  async moveToProcedure(
    @Arg('input', () => MoveToProcedureInput, { description: 'The case, and the newer version.' })
    input: MoveToProcedureInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof MoveToProcedureResult> {
    keyGiven(input.idempotencyKey);
    const answer = await moveToProcedure(desk, actor, { ...input, caseId: givenUuid(input.caseId, 'case', 'case') });
    switch (answer.answer) {
      case 'MOVED':
        return Object.assign(new CaseMovedToProcedure(), answer);
      case 'REFUSED':
        return Object.assign(new MoveToProcedureRefused(), { caseId: answer.caseId, ...refusedFor(answer.reasons) });
      case 'MOVED_ON':
        return shownMove(answer);
    }
  }
}

export const MOVE_TO_PROCEDURE_RESOLVERS = [
  MoveToProcedureMutations,
  CaseMovedToProcedureFields,
  MoveToProcedureRefusedFields,
] as const;
