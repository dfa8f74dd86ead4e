import type { Direction } from '../case-file.js';
import type { ClockChange } from '../deadlines/deadline.js';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import { responsibleFor } from '../deadlines/responsible.js';
import { ruleById } from '../deadlines/rules/all-rules.js';
import type { EventName } from '../procedure/events.js';
import type { Role } from '../role.js';

/** Events by which somebody is told of something. */
const NOTIFICATIONS: ReadonlySet<EventName> = new Set([
  'FOREIGN_BODY_NOTIFIED',
  'CONSENT_NOTICE_SENT',
  'EUROJUST_NOTIFIED',
  'DECISION_NOTIFIED',
  'EXPIRY_WARNING_SENT',
]);

/** A duty to tell somebody that an event brings about. */
export interface NoticeToSend {
  readonly rule: DeadlineRule;
  /** Events that put the notice on record. */
  readonly by: readonly EventName[];
  /** Who must send it. */
  readonly sentBy: readonly Role[];
  /** The end of the time for it; null where it must be sent at once, or where the length is not known. */
  readonly dueAt: string | null;
}

const asksForNotice = ({ consequence, unit, stopsOn }: DeadlineRule): boolean =>
  consequence === 'NOTIFICATION_DUTY' || (unit === 'immediate' && stopsOn.some((event) => NOTIFICATIONS.has(event)));

/** The duties to notify among the limits that an event starts. */
export function noticesToSend(direction: Direction, clocks: readonly ClockChange[]): NoticeToSend[] {
  return clocks.flatMap((change) => {
    if (change.change !== 'STARTED') return [];
    const rule = ruleById(change.deadline.ruleId);
    if (!asksForNotice(rule)) return [];
    return [{ rule, by: rule.stopsOn, sentBy: responsibleFor(rule, direction), dueAt: change.deadline.dueAt }];
  });
}
