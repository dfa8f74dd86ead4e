import type { ClockChange, Deadline } from './deadline.js';

const isOpen = ({ outcome }: Deadline): boolean => outcome === 'RUNNING' || outcome === 'PENDING';

/** The deadlines of a case after the changes: a stopped one keeps its reckoning and gains its outcome. */
export function applyClockChanges(deadlines: readonly Deadline[], changes: readonly ClockChange[]): Deadline[] {
  return changes.reduce<Deadline[]>(
    (all, change) => {
      if (change.change === 'STARTED') return [...all, change.deadline];
      if (change.change === 'NOT_STARTED') return all;
      if (change.change === 'RECOMPUTED') return all.map((each) => (each === change.before ? change.after : each));
      const { ruleId, sideFileId, outcome, stoppedAt, stopEvent, successorRuleId } = change;
      return all.map((deadline) =>
        deadline.ruleId === ruleId && deadline.sideFileId === sideFileId && isOpen(deadline)
          ? { ...deadline, outcome, stoppedAt, stopEvent, successorRuleId }
          : deadline,
      );
    },
    [...deadlines],
  );
}
