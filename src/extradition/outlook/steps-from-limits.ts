import type { CaseFile } from '../case-file.js';
import { MAY_MOVE_LIMITS } from '../deadlines/acts/limit-act.js';
import { civilDateOf, isOpen } from '../deadlines/clock-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import { isDuty } from '../deadlines/duty-or-right.js';
import { responsibleFor } from '../deadlines/responsible.js';
import { ruleById } from '../deadlines/rules/all-rules.js';
import { standingAt } from '../deadlines/standing.js';
import { unknownLengths, type UnknownLength } from '../deadlines/unknown-lengths.js';
import type { EventName } from '../procedure/events.js';
import { transitionsOf } from '../procedure/procedure.js';
import { machineOf } from '../procedure/steps.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { EventVerdict } from '../verdicts.js';
import { phrase, words, type Phrase } from '../words/phrase.js';
import { missingFor } from './missing-for.js';
import type { NextStep } from './next-step.js';
import { hasItsPlace } from './possible-events.js';
import { firstTowards } from './road-to.js';
import { UNSOUGHT_EVENTS } from './unsought-events.js';

/** Events that end limits of a rule: those it names, and those from which one of these follows in law. */
function enders(file: CaseFile, { stopsOn }: DeadlineRule): ReadonlySet<EventName> {
  const followed = transitionsOf(machineOf(file, 'PROCEDURE'), file.profile)
    .filter(({ emits }) => emits.some((event) => stopsOn.includes(event)))
    .map(({ event }) => event);
  return new Set([...stopsOn, ...followed].filter((event) => !UNSOUGHT_EVENTS.has(event)));
}

/**
 * The verdicts on the events that end a limit, in the order of its rule: the act that keeps it stands first there. An event of
 * a side file ends only the limits of that side file and of the case.
 */
function endersOf(file: CaseFile, verdicts: readonly EventVerdict[], limit: Deadline): EventVerdict[] {
  const events = [...enders(file, ruleById(limit.ruleId))];
  return verdicts
    .filter(
      ({ event, sideFileId }) =>
        events.includes(event) && (sideFileId === null || limit.sideFileId === null || sideFileId === limit.sideFileId),
    )
    .sort((one, other) => events.indexOf(one.event) - events.indexOf(other.event));
}

const eventsOf = (verdicts: readonly EventVerdict[]): EventName[] => [...new Set(verdicts.map(({ event }) => event))];

function labelOf(rule: DeadlineRule, events: readonly EventVerdict[]): Phrase {
  const named = words('EVENT', ...eventsOf(events));
  if (rule.consequence === 'NOT_BEFORE') return phrase('waitForLimit', { rule: rule.id });
  if (events.length === 0) return phrase('nothingEnds', { rule: rule.id });
  if (rule.unit === 'immediate') return phrase('dutyAtOnce', { rule: rule.id, events: named });
  return phrase(isDuty(rule) ? 'limitToKeep' : 'rightIsOpen', { rule: rule.id, events: named });
}

/** Why nothing that ends the limit can happen now, and what must come first. */
function outOfReach(file: CaseFile, rule: DeadlineRule, events: readonly EventVerdict[]): Reason[] {
  const first = [...new Set(eventsOf(events).flatMap((event) => firstTowards(file, event)))];
  // Nothing leads there any more: then what bars the first of them is all there is to say.
  if (first.length === 0) return [...(events[0]?.reasons ?? [])];
  const told = phrase('comesFirst', { rule: rule.id, events: words('EVENT', ...first) });
  return [reason('EVENT_NOT_IN_STATE', told, { kind: 'RECORD_EVENT', events: first })];
}

/** Why the act that keeps the limit cannot happen yet, and what leads to it, although something else could end the limit. */
function notYet(
  file: CaseFile,
  rule: DeadlineRule,
  { event }: EventVerdict,
  others: readonly EventVerdict[],
): Reason[] {
  // What would end the limit itself is no way to the act: nobody is released to be arrested anew.
  const first = firstTowards(file, event).filter((each) => others.every((other) => other.event !== each));
  if (first.length === 0) return [];
  const told = phrase('actNotYet', { rule: rule.id, event: words('EVENT', event), first: words('EVENT', ...first) });
  return [reason('EVENT_NOT_IN_STATE', told, { kind: 'RECORD_EVENT', events: first })];
}

/** The events told of a limit, and what stands against the first of them. */
function endingOf(file: CaseFile, rule: DeadlineRule, all: readonly EventVerdict[]) {
  const inPlace = all.filter(({ reasons }) => hasItsPlace(reasons));
  const [act] = all;
  if (!act || inPlace.length === 0) return { events: all, reasons: outOfReach(file, rule, all) };
  if (inPlace.includes(act)) return { events: inPlace, reasons: act.reasons };
  const ahead = notYet(file, rule, act, inPlace);
  // Releasing the person ends the limit too, but what it waits for is the act.
  return ahead.length > 0
    ? { events: [act, ...inPlace], reasons: ahead }
    : { events: inPlace, reasons: inPlace[0]!.reasons };
}

function stepFor(file: CaseFile, limit: Deadline, verdicts: readonly EventVerdict[], now: string): NextStep {
  const rule = ruleById(limit.ruleId);
  const { events, reasons } = endingOf(file, rule, endersOf(file, verdicts, limit));
  return {
    kind: 'LIMIT',
    label: labelOf(rule, events),
    events,
    roles: responsibleFor(rule, file.direction),
    dueAt: limit.dueAt,
    dueOn: limit.dueOn,
    alarmAt: rule.unit === 'immediate' ? limit.startsAt : (limit.earliestDueAt ?? limit.dueAt),
    overdue: standingAt(limit, rule, now) === 'OVERDUE',
    citation: `${rule.instrument} ${rule.article}`,
    consequence: rule.consequence,
    basis: rule.kind,
    verified: rule.verified,
    unverifiedFields: rule.unverifiedFields,
    limit: { ruleId: limit.ruleId, sideFileId: limit.sideFileId },
    missing: missingFor(reasons),
    reasons,
  };
}

/** What is asked for where a limit has begun and no source says how long it is: that somebody find its end and set it. */
function stepToDate({ rule }: UnknownLength): NextStep {
  return {
    kind: 'LIMIT',
    label: phrase('lengthUnknown', { rule: rule.id }),
    events: [],
    roles: MAY_MOVE_LIMITS,
    dueAt: null,
    dueOn: null,
    alarmAt: null,
    overdue: false,
    citation: `${rule.instrument} ${rule.article}`,
    consequence: rule.consequence,
    basis: rule.kind,
    verified: rule.verified,
    unverifiedFields: rule.unverifiedFields,
    limit: null,
    missing: [],
    reasons: [],
  };
}

/** What the open limits of a case ask for. A right that has run out asks for nothing any more. */
export function stepsFromLimits(file: CaseFile, verdicts: readonly EventVerdict[], now: string): NextStep[] {
  return file.deadlines
    .filter((limit) => isOpen(limit) && standingAt(limit, ruleById(limit.ruleId), now) !== 'LAPSED')
    .map((limit) => stepFor(file, limit, verdicts, now));
}

/** What the limits of a case ask for whose length nobody knows. */
export function stepsFromUnknownLengths(file: CaseFile, now: string): NextStep[] {
  const today = civilDateOf({ occurredAt: now, zone: file.timeZone });
  return unknownLengths(file, today).map(stepToDate);
}
