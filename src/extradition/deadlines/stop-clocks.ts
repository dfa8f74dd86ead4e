import { isAfter } from '../instant.js';
import type { EventName } from '../procedure/events.js';
import { isOpen, type ClockFile, type Happened } from './clock-file.js';
import type { ClockChange, Deadline, DeadlineOutcome } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { isDuty } from './duty-or-right.js';
import { ruleById } from './rules/all-rules.js';
import { endedByReceipt } from './receipt.js';
import { isPast } from './standing.js';

export type Stop = Extract<ClockChange, { change: 'STOPPED' }>;

/** A notice names the duty it ends; without a subject it ends every open one. */
const subjectCovers = ({ event, facts }: Happened, { id }: DeadlineRule): boolean =>
  event !== 'FOREIGN_BODY_NOTIFIED' || typeof facts.subject !== 'string' || facts.subject === id;

const endsBy = (rule: DeadlineRule, happened: Happened): boolean =>
  rule.stopsOn.includes(happened.event) && subjectCovers(happened, rule);

/** An event of a side file ends its own limits and those of the case; one of the case ends any. */
const reaches = ({ sideFileId }: Happened, deadline: Deadline): boolean =>
  sideFileId === null || deadline.sideFileId === null || deadline.sideFileId === sideFileId;

/**
 * Whether it happened before the event that started the limit; it may be recorded later all the same. A limit that runs
 * from an agreed day begins, for this, with the event that agreed on it.
 */
function wasBefore({ occurredAt }: Happened, { history }: ClockFile, { startSequence }: Deadline): boolean {
  const start = history.find(({ sequence }) => sequence === startSequence);
  return start !== undefined && isAfter(start.occurredAt, occurredAt);
}

/** Whether the event ends the limit this one is counted back from. A limit counted back exists only beside that one. */
function losesAnchor(rule: DeadlineRule, file: ClockFile, happened: Happened): boolean {
  if (!rule.anchorRule || !rule.countingRule?.startsWith('BACKWARD')) return false;
  const anchor = file.deadlines.find(({ ruleId, outcome }) => ruleId === rule.anchorRule && isOpen({ outcome }));
  return anchor !== undefined && endsBy(ruleById(anchor.ruleId), happened);
}

/**
 * Why a clock ends: its act was done; it was overtaken (by a successor, or by the end of the limit it is counted back
 * from); or it became pointless, because the case or the person is gone.
 */
type Ending = 'ACT' | 'OVERTAKEN' | 'POINTLESS';

/** The word for the end. After its limit a right has LAPSED whatever the event, and a breach is never hidden by a successor. */
function outcomeOf(deadline: Deadline, rule: DeadlineRule, at: string, ending: Ending): DeadlineOutcome {
  const late = isPast(deadline, rule, at);
  if (late && !isDuty(rule)) return 'LAPSED';
  if (ending === 'POINTLESS') return 'CANCELLED';
  if (late) return 'MET_LATE';
  return ending === 'ACT' ? 'MET' : 'CANCELLED';
}

const stopOf = (deadline: Deadline, outcome: DeadlineOutcome, stoppedAt: string, stopEvent: EventName): Stop => ({
  change: 'STOPPED',
  ruleId: deadline.ruleId,
  sideFileId: deadline.sideFileId,
  from: deadline.outcome,
  outcome,
  stoppedAt,
  stopEvent,
  successorRuleId: null,
});

/** The open clocks that an event stops, each with the rule that takes its place when one of the same family starts. */
export function stopClocks(
  file: ClockFile,
  happened: Happened,
  successorOf: (rule: DeadlineRule) => DeadlineRule | null,
): Stop[] {
  const { event, occurredAt } = happened;
  const within = file.deadlines.filter((deadline) => isOpen(deadline) && reaches(happened, deadline));
  return within.flatMap((deadline) => {
    const rule = ruleById(deadline.ruleId);
    const tooEarly = wasBefore(happened, file, deadline);
    // A request that was there before the arrest: there was nothing to wait for, so the limit never ran.
    const neverRan = tooEarly && endedByReceipt(rule, event);
    if (tooEarly && !neverRan) return [];
    const ends = endsBy(rule, happened);
    const anchorGone = losesAnchor(rule, file, happened);
    if (!ends && !anchorGone) return [];
    const successorRuleId = ends ? (successorOf(rule)?.id ?? null) : null;
    const pointless = event === 'PERSON_DIED' || !ends || neverRan;
    const ending = pointless ? 'POINTLESS' : anchorGone || successorRuleId ? 'OVERTAKEN' : 'ACT';
    return [{ ...stopOf(deadline, outcomeOf(deadline, rule, occurredAt, ending), occurredAt, event), successorRuleId }];
  });
}

/** Every open clock of a case that ended altogether: the notation `*`. */
export function cancelAll(file: Pick<ClockFile, 'deadlines'>, occurredAt: string, event: EventName): Stop[] {
  return file.deadlines
    .filter(isOpen)
    .map((deadline) =>
      stopOf(deadline, outcomeOf(deadline, ruleById(deadline.ruleId), occurredAt, 'POINTLESS'), occurredAt, event),
    );
}
