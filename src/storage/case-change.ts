import type { Ask } from '../extradition/ask.js';
import type { CaseFile } from '../extradition/case-file.js';
import type { Deadline } from '../extradition/deadlines/deadline.js';
import { ruleById } from '../extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../extradition/deadlines/standing.js';
import type { Decision } from '../extradition/decide.js';
import { enter } from '../extradition/enter.js';
import { earlier } from '../extradition/instant.js';
import { followUpOfCase } from '../extradition/outlook/follow-up.js';

/** The case row's new values. */
export interface CaseChange {
  readonly status: string;
  readonly status_previous: string | null;
  readonly custody: string;
  readonly custody_previous: string | null;
  readonly hold: string;
  readonly hold_previous: string | null;
  readonly closed_reason: string | null;
  readonly version: number;
  readonly last_sequence: number;
  readonly next_due_at: string;
  readonly follow_up_due_at: string;
  readonly updated_at: string;
}

/** First due instant among the deadlines that are open at an instant, as the case row keeps it. What has lapsed is not due any more. */
export function nextDueAt(deadlines: readonly Deadline[], now: string): string {
  const open = deadlines.filter((deadline) =>
    ['RUNNING', 'OVERDUE'].includes(standingAt(deadline, ruleById(deadline.ruleId), now)),
  );
  return open.reduce((first, { dueAt }) => {
    if (dueAt === null) return first;
    return first === 'infinity' ? dueAt : earlier(first, dueAt);
  }, 'infinity');
}

interface Recorded {
  readonly lastSequence: number;
  readonly at: string;
}

/** What a decision makes of the case row. */
export function caseChange(file: CaseFile, ask: Ask, decision: Decision, recorded: Recorded): CaseChange {
  const { PROCEDURE, CUSTODY, HOLD } = decision.regions;
  const after = enter(file, ask, decision);
  return {
    status: PROCEDURE.state,
    status_previous: PROCEDURE.previous,
    custody: CUSTODY.state,
    custody_previous: CUSTODY.previous,
    hold: HOLD.state,
    hold_previous: HOLD.previous,
    closed_reason: decision.closedReason,
    version: file.version + 1,
    last_sequence: recorded.lastSequence,
    next_due_at: nextDueAt(after.deadlines, recorded.at),
    follow_up_due_at: followUpOfCase(after, ask.occurredAt)?.dueAt ?? 'infinity',
    updated_at: recorded.at,
  };
}
