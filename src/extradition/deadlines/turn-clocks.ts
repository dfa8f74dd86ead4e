import { applyClockChanges } from './apply-clock-changes.js';
import { civilDateOf, isOpen, type ClockFile, type Happened } from './clock-file.js';
import type { ClockChange, Deadline } from './deadline.js';
import type { DeadlineRule } from './deadline-rule.js';
import { receiptOnRecord } from './receipt.js';
import { rulesFor, type RuleInForce } from './rules-in-force.js';
import { dateFixedBy, startedDeadline } from './start-clocks.js';
import { stopClocks } from './stop-clocks.js';

export { cancelAll } from './stop-clocks.js';

/** The open limit of a rule, in the side file of the event or in the case itself. */
const openOf = (
  deadlines: readonly Deadline[],
  ruleId: string | null,
  { sideFileId }: Happened,
): Deadline | undefined =>
  deadlines.find((deadline) => deadline.ruleId === ruleId && deadline.sideFileId === sideFileId && isOpen(deadline));

const countsBack = (rule: DeadlineRule): boolean => rule.countingRule?.startsWith('BACKWARD') ?? false;

/** Why a rule that the event names starts no clock; null when it does. `stopped` is the file after the stops. */
function whyNot({ rule, standing, reason }: RuleInForce, stopped: ClockFile, happened: Happened): string | null {
  if (standing === 'NOT_LOADED') return reason;
  const running = openOf(stopped.deadlines, rule.id, happened);
  if (running) return `It already runs since ${running.startsAt}.`;
  if (rule.kind === 'ORDER' && !dateFixedBy(happened)) return 'The order names no day until which it is valid.';
  const receipt = receiptOnRecord(rule, stopped);
  return receipt ? `${receipt} is already on the record, so there is no request left to wait for.` : null;
}

function start(rule: DeadlineRule, file: ClockFile, happened: Happened): ClockChange {
  if (!countsBack(rule)) return { change: 'STARTED', deadline: startedDeadline(rule, file, happened, null) };
  const anchor = openOf(file.deadlines, rule.anchorRule, happened);
  if (anchor) return { change: 'STARTED', deadline: startedDeadline(rule, file, happened, anchor) };
  return {
    change: 'NOT_STARTED',
    ruleId: rule.id,
    reason: `${rule.anchorRule} does not run, and this limit is counted back from its end.`,
  };
}

/** Limits that run from the event, then those counted back from one of these or from one already running. */
function startClocks(named: readonly RuleInForce[], stopped: ClockFile, happened: Happened): ClockChange[] {
  const inOrder = [...named.filter(({ rule }) => !countsBack(rule)), ...named.filter(({ rule }) => countsBack(rule))];
  return inOrder.reduce<ClockChange[]>((changes, ruleInForce) => {
    const { rule } = ruleInForce;
    const reason = whyNot(ruleInForce, stopped, happened);
    if (reason !== null) return [...changes, { change: 'NOT_STARTED', ruleId: rule.id, reason }];
    const file = { ...stopped, deadlines: applyClockChanges(stopped.deadlines, changes) };
    return [...changes, start(rule, file, happened)];
  }, []);
}

/** The rule of the same family that starts in place of a stopped one: of the same instrument if there is one. */
function successorAmong(starting: readonly DeadlineRule[], { clock, instrument }: DeadlineRule): DeadlineRule | null {
  const family = starting.filter((rule) => rule.clock === clock);
  return family.find((rule) => rule.instrument === instrument) ?? family[0] ?? null;
}

/**
 * What an event does to the clocks of a case: first the stops, then the starts. Only the rules' own lists of events
 * decide. A rule the event names without starting a clock comes back as NOT_STARTED with the reason.
 */
export function turnClocks(file: ClockFile, happened: Happened): ClockChange[] {
  const named = rulesFor(file, civilDateOf(happened)).filter(({ rule }) => rule.startsOn.includes(happened.event));
  const afterStops = (stops: readonly ClockChange[]): ClockFile => ({
    ...file,
    deadlines: applyClockChanges(file.deadlines, stops),
  });
  const withoutSuccessors = afterStops(stopClocks(file, happened, () => null));
  const starts = startClocks(named, withoutSuccessors, happened);
  const starting = named
    .map(({ rule }) => rule)
    .filter(({ id }) => starts.some((change) => change.change === 'STARTED' && change.deadline.ruleId === id));
  return [...stopClocks(file, happened, (rule) => successorAmong(starting, rule)), ...starts];
}
