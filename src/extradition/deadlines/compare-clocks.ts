import { isOpen } from './clock-file.js';
import type { ClockChange, Deadline, DeadlineOutcome } from './deadline.js';
import { isDuty } from './duty-or-right.js';
import { ruleById } from './rules/all-rules.js';
import { isPast } from './standing.js';

/** The limits before and after the history changed, both as a replay finds them, and those on record. */
export interface ClocksCompared {
  readonly onRecord: readonly Deadline[];
  readonly before: readonly Deadline[];
  readonly after: readonly Deadline[];
  /** The database's clock, in UTC. */
  readonly now: string;
}

/** The same limit: the same rule, in the same side file, begun by the event in the same place of the history. */
function isSame(one: Deadline, other: Deadline): boolean {
  if (one.ruleId !== other.ruleId || one.sideFileId !== other.sideFileId) return false;
  // Records older than the number of the starting event are told apart by their start.
  if (one.startSequence === null || other.startSequence === null) return one.startsAt === other.startsAt;
  return one.startSequence === other.startSequence;
}

/** The reckoning of a limit, and how it ended. */
const RECKONING = [
  'startsAt',
  'zone',
  'dueAt',
  'dueOn',
  'dateBasis',
  'earliestDueAt',
  'latestDueAt',
  'alternatives',
  'undatedReason',
  'derivation',
] as const satisfies readonly (keyof Deadline)[];
const ENDING = ['outcome', 'stoppedAt', 'stopEvent', 'successorRuleId'] as const satisfies readonly (keyof Deadline)[];

const agree = (one: Deadline, other: Deadline, fields: readonly (keyof Deadline)[]): boolean =>
  fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));

const parts = (deadline: Deadline, fields: readonly (keyof Deadline)[]): Partial<Deadline> =>
  Object.fromEntries(fields.map((field) => [field, deadline[field]]));

const ENDED_BY_ACT: ReadonlySet<DeadlineOutcome> = new Set(['MET', 'MET_LATE', 'LAPSED']);

/** The end of a limit whose date is an officer's: whether the act came in time goes by that date. */
function endingBy(recorded: Deadline, after: Deadline): Partial<Deadline> {
  const ending = parts(after, ENDING);
  if (isOpen(after)) return { ...ending, outcome: recorded.dueAt === null ? after.outcome : 'RUNNING' };
  if (after.stoppedAt === null || !ENDED_BY_ACT.has(after.outcome)) return ending;
  const rule = ruleById(recorded.ruleId);
  if (!isPast(recorded, rule, after.stoppedAt)) return { ...ending, outcome: 'MET' };
  return { ...ending, outcome: isDuty(rule) ? 'MET_LATE' : 'LAPSED' };
}

/**
 * The limit on record after the history changed. Only what the change itself moves is moved: a date that an officer gave
 * the limit, and an explanation of why it was missed, are acts of their own that no replay knows, and they stand.
 */
function carriedOver(onRecord: Deadline, before: Deadline, after: Deadline): Deadline {
  const byHand = onRecord.dateBasis !== 'RECKONED';
  const dates = byHand || agree(before, after, RECKONING) ? {} : parts(after, RECKONING);
  if (onRecord.outcome === 'EXPLAINED' || agree(before, after, ENDING)) return { ...onRecord, ...dates };
  return { ...onRecord, ...dates, ...(byHand ? endingBy(onRecord, after) : parts(after, ENDING)) };
}

/** A limit whose start is no longer in the history. No event ended it, so none is named. */
const fallenAway = (deadline: Deadline, now: string): Deadline => ({
  ...deadline,
  outcome: 'CANCELLED',
  stoppedAt: now,
  stopEvent: null,
  successorRuleId: null,
});

/**
 * What a late entry or a correction does to the limits: those that are reckoned or end differently are recomputed, those
 * whose start is gone are cancelled, new ones start, be it that they are settled or overdue at once. What was settled is
 * moved first, so that at no moment two limits of one rule are open.
 */
export function compareClocks({ onRecord, before, after, now }: ClocksCompared): ClockChange[] {
  const recomputed = onRecord.flatMap((recorded): ClockChange[] => {
    const then = before.find((deadline) => isSame(deadline, recorded));
    const next = after.find((deadline) => isSame(deadline, recorded));
    // A limit that a former correction cancelled comes back as it is reckoned now.
    const changed = next
      ? then
        ? carriedOver(recorded, then, next)
        : next
      : then
        ? fallenAway(recorded, now)
        : recorded;
    const same = agree(recorded, changed, [...RECKONING, ...ENDING]);
    return same ? [] : [{ change: 'RECOMPUTED', before: recorded, after: changed }];
  });
  const started = after
    .filter((deadline) => onRecord.every((recorded) => !isSame(deadline, recorded)))
    .map((deadline): ClockChange => ({ change: 'STARTED', deadline }));
  const opens = (change: ClockChange): number => (change.change === 'RECOMPUTED' && isOpen(change.after) ? 1 : 0);
  return [...recomputed.toSorted((one, other) => opens(one) - opens(other)), ...started];
}
