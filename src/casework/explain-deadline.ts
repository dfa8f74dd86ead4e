import { explainLimit } from '../extradition/deadlines/acts/explain-limit.js';
import type { Actor } from './actor.js';
import type { Desk } from './desk.js';
import { ruleOnLimit, type LimitActInput, type LimitActRefused, type LimitMoved } from './rule-on-limit.js';
import type { MovedOn } from './rule-on-case.js';

export interface ExplainDeadlineInput extends LimitActInput {
  readonly deadlineId: string;
  readonly followUp: string;
}

/** Explains a limit that was missed or met too late; the breach stays on the record and asks for nothing any more. */
export const explainDeadline = (
  desk: Desk,
  actor: Actor,
  input: ExplainDeadlineInput,
): Promise<LimitMoved | LimitActRefused | MovedOn> =>
  ruleOnLimit(desk, actor, input, {
    operation: 'explainDeadline',
    law: (file, limit, ask) => explainLimit(file, limit!, ask),
  });
