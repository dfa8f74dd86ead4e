import type { CaseFile } from '../../case-file.js';
import { isAfter } from '../../instant.js';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import { moment, phrase, words } from '../../words/phrase.js';
import { civilDateOf, isOpen } from '../clock-file.js';
import type { Deadline } from '../deadline.js';
import type { DeadlineRule } from '../deadline-rule.js';
import { ruleById } from '../rules/all-rules.js';
import { rulesFor } from '../rules-in-force.js';
import { standingAt } from '../standing.js';
import { startedDeadline } from '../start-clocks.js';
import { beginningOf } from '../unknown-lengths.js';
import { endGiven, type GivenEnd, type KeptEnd } from './given-end.js';
import {
  citedReasons,
  MAY_MOVE_LIMITS,
  roleAmong,
  timeReasons,
  type LimitAsk,
  type LimitRefused,
  type LimitRuling,
} from './limit-act.js';

/** A date for a limit whose rule gives none. */
export type SetDateAsk = LimitAsk & GivenEnd;

const citationOf = ({ instrument, article }: DeadlineRule): string => `${instrument} ${article}`;

/**
 * Only a limit that waits for its date takes one, or one whose date was set by hand before. A right that ran out is not
 * revived.
 */
function whyNoDate(limit: Deadline, rule: DeadlineRule, zone: string, { decidedAt }: LimitAsk): Reason | null {
  const { outcome, dateBasis } = limit;
  if (!isOpen(limit) || standingAt(limit, rule, decidedAt) === 'LAPSED') {
    return reason('LIMIT_NOT_OPEN', phrase('limitNotOpen', { rule: rule.id, date: moment(decidedAt, zone) }), {
      kind: 'NONE',
    });
  }
  if (rule.unit === 'immediate') {
    return reason(
      'DATE_NOT_TAKEN',
      phrase('withoutDelay', { rule: rule.id }),
      { kind: 'RECORD_EVENT', events: rule.stopsOn },
      citationOf(rule),
    );
  }
  if (outcome === 'PENDING' || dateBasis === 'SET_BY_HAND') return null;
  return reason('DATE_NOT_TAKEN', phrase('dateReckoned', { rule: rule.id }), { kind: 'NONE' }, citationOf(rule));
}

function endReasons(end: KeptEnd | Reason | null, { startsAt, zone }: Deadline): Reason[] {
  if (end === null) return [reason('FACT_MISSING', phrase('giveDay'), { kind: 'GIVE_FACT', fact: 'dueOn' })];
  if ('code' in end) return [end];
  if (isAfter(end.dueAt, startsAt)) return [];
  return [
    reason('FACT_INVALID', phrase('beforeStart', { date: moment(startsAt, zone) }), {
      kind: 'CORRECT_INPUT',
      fact: 'dueOn',
    }),
  ];
}

const SET = 'By an officer, who gave a ground for it.';
const SET_LATE = `${SET} The date before had passed; that it was missed until then stays on the record.`;

function dated(deadline: Deadline, { dueAt, dueOn }: KeptEnd, late: boolean): Deadline {
  return {
    ...deadline,
    dueAt,
    dueOn,
    dateBasis: 'SET_BY_HAND',
    earliestDueAt: dueAt,
    latestDueAt: dueAt,
    alternatives: [],
    undatedReason: null,
    derivation: [
      ...deadline.derivation,
      // The ground is an officer's text about a person, and the derivation is for everybody who follows the case.
      { rule: 'Set by hand', from: deadline.dueAt ?? deadline.startsAt, to: dueAt, note: late ? SET_LATE : SET },
    ],
    outcome: 'RUNNING',
  };
}

/** What was read of the rule, in one sentence for whoever sees the date. */
const reservationsOf = ({ id, verified, unit }: DeadlineRule): string[] =>
  verified || unit === 'agreed_date'
    ? []
    : [`${id} was not verified in its source; the date rests on its ground alone.`];

function ruleOnDate(
  file: CaseFile,
  before: Deadline | null,
  waiting: Deadline,
  ask: SetDateAsk,
): LimitRuling | LimitRefused {
  const rule = ruleById(waiting.ruleId);
  const { role, reasons } = roleAmong(MAY_MOVE_LIMITS, ask.asker);
  const never = whyNoDate(waiting, rule, file.timeZone, ask);
  const late = standingAt(waiting, rule, ask.decidedAt) === 'OVERDUE';
  const end = endGiven(ask, waiting, rule, 'TAKEN');
  reasons.push(
    ...(never ? [never] : endReasons(end, waiting)),
    ...timeReasons(waiting, file, ask),
    ...citedReasons(file, ask),
  );
  if (reasons.length > 0 || !role || end === null || 'code' in end) return { granted: false, reasons };
  return {
    granted: true,
    act: 'DATE_SET',
    role,
    before,
    after: dated(waiting, end, late),
    late,
    citation: citationOf(rule),
    reservations: reservationsOf(rule),
  };
}

/** Rules on setting the date of a limit that waits for one: an agreed date typed later, or a length no text gives. */
export const setLimitDate = (file: CaseFile, deadline: Deadline, ask: SetDateAsk): LimitRuling | LimitRefused =>
  ruleOnDate(file, deadline, deadline, ask);

const no = (told: Reason): LimitRefused => ({ granted: false, reasons: [told] });

/**
 * The same for a rule that concerns the case and was never loaded, because no length of it is known: the limit begins with
 * the event on record that would have begun it, and the officer's date is its end.
 */
export function setDateOfRule(file: CaseFile, ruleId: string, ask: SetDateAsk): LimitRuling | LimitRefused {
  const open = file.deadlines.find((deadline) => deadline.ruleId === ruleId && isOpen(deadline));
  if (open) return no(reason('LIMIT_NOT_OPEN', phrase('limitAlreadyOpen', { rule: ruleId }), { kind: 'NONE' }));
  const notOfCase = reason('DATE_NOT_TAKEN', phrase('ruleNotOfCase', { rule: ruleId }), { kind: 'NONE' });
  const decidedOn = civilDateOf({ occurredAt: ask.decidedAt, zone: file.timeZone });
  const found = rulesFor(file, decidedOn).find(({ rule }) => rule.id === ruleId);
  if (!found || found.standing === 'RUNS' || found.rule.startsOn.length === 0) return no(notOfCase);
  const { rule } = found;
  const began = beginningOf(rule, file);
  if (!began) {
    const told = phrase('limitHasNotBegun', { rule: ruleId, events: words('EVENT', ...rule.startsOn) });
    return no(reason('GUARD_NOT_MET', told, { kind: 'RECORD_EVENT', events: rule.startsOn }, citationOf(rule)));
  }
  return ruleOnDate(file, null, startedDeadline(rule, file, began, null), ask);
}
