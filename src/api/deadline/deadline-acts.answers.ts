import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CaseMovedOn } from '../case/case.answers.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';

const REPLAYED = 'True when this very act had been recorded before and the first answer is given again.';
const RESERVATIONS =
  'What of the rule behind it was not verified, in sentences. Empty in a replay: the acts of the limit keep them.';

/** An answer about a limit that was moved or settled by an officer. */
export abstract class LimitAnswer {
  caseId!: string;
  deadlineId!: string;
}

@ObjectType('DeadlineExtended', { description: 'The limit was made longer.' })
export class DeadlineExtended extends LimitAnswer {
  @Field(() => [String], { description: RESERVATIONS })
  reservations!: readonly string[];

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DeadlineDateSet', { description: 'The limit has a date that was set by hand.' })
export class DeadlineDateSet extends LimitAnswer {
  @Field(() => [String], { description: RESERVATIONS })
  reservations!: readonly string[];

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DeadlineExplained', { description: 'The breach is explained and stays on the record.' })
export class DeadlineExplained extends LimitAnswer {
  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('DeadlineActRefused', { description: 'The law says no; nothing was changed.', implements: RefusalType })
export class DeadlineActRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const ExtendDeadlineResult = createUnionType({
  name: 'ExtendDeadlineResult',
  description: 'What became of an extension.',
  types: () => [DeadlineExtended, DeadlineActRefused, CaseMovedOn] as const,
});

export const SetDeadlineDateResult = createUnionType({
  name: 'SetDeadlineDateResult',
  description: 'What became of a date set by hand.',
  types: () => [DeadlineDateSet, DeadlineActRefused, CaseMovedOn] as const,
});

export const ExplainDeadlineResult = createUnionType({
  name: 'ExplainDeadlineResult',
  description: 'What became of an explanation.',
  types: () => [DeadlineExplained, DeadlineActRefused, CaseMovedOn] as const,
});
