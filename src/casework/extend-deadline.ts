import { extendLimit } from '../extradition/deadlines/acts/extend-limit.js';
import { inUtc } from '../extradition/instant.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { ruleOnLimit, type LimitActInput, type LimitActRefused, type LimitMoved } from './rule-on-limit.js';
import type { MovedOn } from './rule-on-case.js';

export interface ExtendDeadlineInput extends LimitActInput {
  readonly deadlineId: string;
  /** New last day. */
  readonly dueOn: string | null;
  /** New end with its offset, for a limit in hours. */
  readonly dueAt: string | null;
  /** Later day agreed upon, where the text counts the term from it once more. */
  readonly agreedOn: string | null;
}

/** Makes a limit longer, within what its rule allows and with the decision it rests on. */
export function extendDeadline(
  desk: Desk,
  actor: Actor,
  input: ExtendDeadlineInput,
): Promise<LimitMoved | LimitActRefused | MovedOn> {
  const { dueOn, agreedOn } = input;
  const dueAt = input.dueAt && inUtc(input.dueAt);
  return ruleOnLimit(desk, actor, input, {
    operation: 'extendDeadline',
    law: (file, limit, ask) => extendLimit(file, limit!, { ...ask, dueOn, dueAt, agreedOn }),
  });
}
