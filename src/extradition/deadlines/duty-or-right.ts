import type { Consequence, DeadlineRule } from './deadline-rule.js';

/** Duties and caps: passing the limit is a breach (guard TYPE_IS_DUTY). */
export const DUTY_CONSEQUENCES = [
  'MANDATORY_RELEASE',
  'DISCHARGE_ON_APPLICATION',
  'NOTIFICATION_DUTY',
  'PROCEDURAL_DEFECT',
  'TREATY_BREACH',
  'DATA_DELETED',
  'POLICY',
  'NONE',
] as const satisfies readonly Consequence[];

/** Rights, points of review and targets: when the limit passes they end, and nobody broke anything (guard TYPE_IS_RIGHT_OR_POINT). */
export const RIGHT_OR_POINT_CONSEQUENCES = [
  'LOSS_OF_RIGHT',
  'NOT_BEFORE',
  'PROTECTION_LAPSES',
  'DISCRETIONARY_RELEASE',
  'DEEMED_DECISION',
  'DECISION_ON_FILE',
  'TARGET',
] as const satisfies readonly Consequence[];

const DUTIES: ReadonlySet<Consequence> = new Set(DUTY_CONSEQUENCES);

/** Whether passing the limit of this rule breaks a duty, rather than ending a right. */
export const isDuty = ({ consequence }: Pick<DeadlineRule, 'consequence'>): boolean => DUTIES.has(consequence);
