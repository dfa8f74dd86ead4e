import type { GraphQLResolveInfo } from 'graphql';
import {
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { CASE_NOW, CaseMovedOn, caseNow } from '../case/case.answers.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Longest } from '../input-length.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';

@InputType('MoveToProcedureInput', { description: 'A running case that shall go on under a newer procedure.' })
export class MoveToProcedureInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'The newer version of the procedure, such as `2026-11`; see `procedures`.' })
  @Longest(50)
  version!: string;

  @Field(() => Int, { description: 'Version of the case you decided on.' })
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.',
  })
  @Longest(200)
  idempotencyKey!: string;

  @Field(() => String, { description: 'Why, at most 4,000 characters.' })
  @Longest(4_000)
  reason!: string;
}

@ObjectType('CaseMovedToProcedure', { description: 'The case goes on under the newer procedure.' })
export class CaseMovedToProcedure {
  caseId!: string;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

@ObjectType('MoveToProcedureRefused', {
  description: 'The case keeps its procedure; nothing was changed.',
  implements: RefusalType,
})
export class MoveToProcedureRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const MoveToProcedureResult = createUnionType({
  name: 'MoveToProcedureResult',
  description: 'What became of the move to a newer procedure.',
  types: () => [CaseMovedToProcedure, MoveToProcedureRefused, CaseMovedOn] as const,
});

@Resolver(() => CaseMovedToProcedure)
export class CaseMovedToProcedureFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: CaseMovedToProcedure,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}

@Resolver(() => MoveToProcedureRefused)
export class MoveToProcedureRefusedFields {
  @FieldResolver(() => ExtraditionCaseType, { description: CASE_NOW })
  case(
    @Root() { caseId }: MoveToProcedureRefused,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return caseNow(context, info, caseId);
  }
}
