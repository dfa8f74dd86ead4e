import { setDateOfRule, setLimitDate } from '../extradition/deadlines/acts/set-limit-date.js';
import { inUtc } from '../extradition/instant.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { ruleOnLimit, type LimitActInput, type LimitActRefused, type LimitMoved } from './rule-on-limit.js';
import type { MovedOn } from './rule-on-case.js';

export interface SetDeadlineDateInput extends LimitActInput {
  /** Key of a rule of the case that was not loaded; null where a limit is named. */
  readonly rule: string | null;
  /** Last day. */
  readonly dueOn: string | null;
  /** End with its offset. */
  readonly dueAt: string | null;
}

/** Sets the date of a limit that waits for one, or begins the limit of a rule whose length nobody knows. */
export function setDeadlineDate(
  desk: Desk,
  actor: Actor,
  input: SetDeadlineDateInput,
): Promise<LimitMoved | LimitActRefused | MovedOn> {
  const { dueOn, rule } = input;
  const dueAt = input.dueAt && inUtc(input.dueAt);
  return ruleOnLimit(desk, actor, input, {
    operation: 'setDeadlineDate',
    law: (file, limit, ask) => {
      const asked = { ...ask, dueOn, dueAt };
      return limit ? setLimitDate(file, limit, asked) : setDateOfRule(file, rule ?? '', asked);
    },
  });
}
