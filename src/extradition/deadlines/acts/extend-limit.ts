import { stands } from '../../documents/filed-document.js';
import type { CaseFile } from '../../case-file.js';
import { isAfter } from '../../instant.js';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import { moment, phrase, words } from '../../words/phrase.js';
import { reckon } from '../count.js';
import type { Deadline, Reckoning } from '../deadline.js';
import type { DeadlineRule } from '../deadline-rule.js';
import { EXTENSION_DOCUMENT } from '../extension.js';
import { ruleById } from '../rules/all-rules.js';
import { standingAt } from '../standing.js';
import { calendarFor } from '../start-clocks.js';
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

/** A limit to be made longer. Without an end it runs as long as the text allows. */
export interface ExtendAsk extends LimitAsk, GivenEnd {
  /** The later day that was agreed upon, where the text counts the term from it once more. */
  readonly agreedOn: string | null;
}

/** What an extension leads to: an end, with its other readings where it was counted. */
type NewEnd = KeptEnd & Partial<Pick<Reckoning, 'alternatives' | 'earliest' | 'latest'>>;

const citationOf = ({ instrument, article }: DeadlineRule): string => `${instrument} ${article}`;

/** The text where it stops short, with what the officer can do instead. */
function whyNotAtAll(deadline: Deadline, rule: DeadlineRule): Reason | null {
  const { extension, id } = rule;
  const citation = citationOf(rule);
  if (deadline.dueAt === null) {
    return reason('EXTENSION_NOT_ALLOWED', phrase('limitHasNoDate', { rule: id }), { kind: 'NONE' }, citation);
  }
  if (extension === null) {
    return reason('EXTENSION_NOT_ALLOWED', phrase('noExtensionSeen', { rule: id }), { kind: 'NONE' }, citation);
  }
  if (extension.by !== 'NEW_TERM') return null;
  const told = phrase('newTermBegins', { rule: id, event: words('EVENT', extension.event) });
  return reason('EXTENSION_NOT_ALLOWED', told, { kind: 'RECORD_EVENT', events: [extension.event] }, citation);
}

/** The decision that extends the limit is cited, and where the text wants something said first, that is on the record. */
function actReasons(file: CaseFile, deadline: Deadline, rule: DeadlineRule, ask: ExtendAsk): Reason[] {
  const { extension } = rule;
  const onFile = file.documents.filter((document) => document.kind === EXTENSION_DOCUMENT && stands(document));
  const cited = onFile.some(({ id }) => ask.documentIds.includes(id));
  const document = words('DOCUMENT', EXTENSION_DOCUMENT);
  const remedy = {
    kind: onFile.length > 0 ? 'CITE_DOCUMENT' : 'LINK_DOCUMENT',
    documentKind: EXTENSION_DOCUMENT,
  } as const;
  const missing = phrase(onFile.length > 0 ? 'citeDocument' : 'linkDocument', { document });
  const before = extension?.by === 'TOTAL' && file.direction === 'INCOMING' ? extension.afterEvent : undefined;
  const said = file.history.some(
    ({ event, occurredAt }) => event === before && !isAfter(deadline.startsAt, occurredAt),
  );
  return [
    ...(cited ? [] : [reason('DOCUMENT_MISSING', missing, remedy, citationOf(rule))]),
    ...(before && !said
      ? [
          reason(
            'GUARD_NOT_MET',
            phrase('extensionNeedsEvent', { event: words('EVENT', before) }),
            { kind: 'RECORD_EVENT', events: [before] },
            citationOf(rule),
          ),
        ]
      : []),
  ];
}

const asEnd = (found: Reckoning): NewEnd => ({ ...found, dueOn: found.lastDay ?? '', dueAt: found.dueAt });

function counted(rule: DeadlineRule, file: CaseFile, deadline: Deadline, startDate?: string): NewEnd {
  const start = { instant: deadline.startsAt, zone: deadline.zone };
  const found = reckon(rule, start, { ...(startDate && { startDate }), calendar: calendarFor(rule, file) });
  if ('undated' in found) throw new Error(`${rule.id} was dated and cannot be counted again: ${found.undated}`);
  return asEnd(found);
}

function withinTotal(file: CaseFile, deadline: Deadline, rule: DeadlineRule, given: KeptEnd | null): NewEnd | Reason {
  const total = rule.extension?.by === 'TOTAL' ? rule.extension.total : rule.duration;
  const ceiling = counted({ ...rule, duration: total }, file, deadline);
  if (given === null) return ceiling;
  if (!isAfter(given.dueAt, ceiling.dueAt)) return given;
  const told = phrase('beyondCeiling', {
    rule: rule.id,
    ceiling: moment(ceiling.dueAt, deadline.zone),
    wanted: moment(given.dueAt, deadline.zone),
  });
  return reason(
    'EXTENSION_BEYOND_CEILING',
    told,
    { kind: 'CORRECT_INPUT', fact: rule.unit === 'hours' ? 'dueAt' : 'dueOn' },
    citationOf(rule),
  );
}

const wanted = (fact: 'dueOn' | 'dueAt' | 'agreedOn'): Reason =>
  reason('FACT_MISSING', phrase(({ dueOn: 'giveDay', dueAt: 'giveTime', agreedOn: 'giveAgreedDay' } as const)[fact]), {
    kind: 'GIVE_FACT',
    fact,
  });

function newEnd(file: CaseFile, deadline: Deadline, rule: DeadlineRule, ask: ExtendAsk): NewEnd | Reason {
  const { extension } = rule;
  if (extension?.by === 'LATER_AGREED_DAY') {
    return ask.agreedOn === null ? wanted('agreedOn') : counted(rule, file, deadline, ask.agreedOn);
  }
  if (ask.agreedOn !== null) {
    return reason('FACT_INVALID', phrase('dayNotTaken'), { kind: 'CORRECT_INPUT', fact: 'agreedOn' });
  }
  const given = endGiven(ask, deadline, rule, 'ONLY_FOR_HOURS');
  if (given && 'code' in given) return given;
  if (extension?.by === 'TOTAL') return withinTotal(file, deadline, rule, given);
  return given ?? wanted(rule.unit === 'hours' ? 'dueAt' : 'dueOn');
}

function notLater(end: NewEnd, { dueAt, zone }: Deadline): Reason[] {
  if (dueAt === null || isAfter(end.dueAt, dueAt)) return [];
  const told = phrase('notLater', { date: moment(dueAt, zone) });
  return [reason('FACT_INVALID', told, { kind: 'CORRECT_INPUT', fact: 'dueOn' })];
}

/** What a reader of the extended limit must know about the text behind it. */
function reservationsOf(rule: DeadlineRule): string[] {
  const { extension, id, unverifiedFields } = rule;
  return [
    ...(unverifiedFields.includes('extensionCondition')
      ? [`The condition for extending ${id} ("${extension?.condition}") was not verified in its source.`]
      : []),
    ...(extension?.by === 'LATER_DATE'
      ? [`The text read for ${id} gives no ceiling; the decision alone fixes the end.`]
      : []),
  ];
}

function extended(deadline: Deadline, rule: DeadlineRule, end: NewEnd, late: boolean): Deadline {
  const note = late
    ? 'Decided after the limit had passed; that it was missed until then stays on the record.'
    : undefined;
  return {
    ...deadline,
    dueAt: end.dueAt,
    dueOn: end.dueOn,
    dateBasis: 'EXTENDED',
    earliestDueAt: end.earliest ?? end.dueAt,
    latestDueAt: end.latest ?? end.dueAt,
    alternatives: end.alternatives ?? [],
    derivation: [
      ...deadline.derivation,
      {
        rule: `Extended by decision (${citationOf(rule)}: ${rule.extension?.condition})`,
        from: deadline.dueAt ?? deadline.startsAt,
        to: end.dueAt,
        ...(note && { note }),
      },
    ],
  };
}

/**
 * Rules on making a limit longer: only in the way its text allows, within its ceiling, and with the decision that the
 * extension rests on. All reasons come at once.
 */
export function extendLimit(file: CaseFile, deadline: Deadline, ask: ExtendAsk): LimitRuling | LimitRefused {
  const rule = ruleById(deadline.ruleId);
  const { role, reasons } = roleAmong(MAY_MOVE_LIMITS, ask.asker);
  const standing = standingAt(deadline, rule, ask.decidedAt);
  const open = standing === 'RUNNING' || standing === 'OVERDUE' || standing === 'PENDING';
  if (!open) {
    const told = phrase('limitNotOpen', { rule: rule.id, date: moment(ask.decidedAt, deadline.zone) });
    reasons.push(reason('LIMIT_NOT_OPEN', told, { kind: 'NONE' }, citationOf(rule)));
  }
  reasons.push(...timeReasons(deadline, file, ask), ...citedReasons(file, ask));
  const never = whyNotAtAll(deadline, rule);
  if (never) return { granted: false, reasons: [...reasons, never] };
  reasons.push(...actReasons(file, deadline, rule, ask));
  const end = newEnd(file, deadline, rule, ask);
  if ('code' in end) return { granted: false, reasons: [...reasons, end] };
  reasons.push(...notLater(end, deadline));
  if (reasons.length > 0 || !role) return { granted: false, reasons };
  const late = standing === 'OVERDUE';
  return {
    granted: true,
    act: 'EXTENDED',
    role,
    before: deadline,
    after: extended(deadline, rule, end, late),
    late,
    citation: `${citationOf(rule)}: ${rule.extension?.condition}`,
    reservations: reservationsOf(rule),
  };
}
