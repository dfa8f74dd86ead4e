import type { Consequence, CustodyConsequence, DeadlineRule } from './deadline-rule.js';

/** Consequences by which the person regains liberty: what a custody-critical limit leads to. */
export const LIBERTY_CONSEQUENCES = [
  'MANDATORY_RELEASE',
  'DISCHARGE_ON_APPLICATION',
  'DISCRETIONARY_RELEASE',
] as const satisfies readonly CustodyConsequence[];

const ON_LIBERTY: ReadonlySet<Consequence> = new Set(LIBERTY_CONSEQUENCES);

/** Whether the limit of this rule bounds a person's custody. */
export const isOnLiberty = ({ consequence }: Pick<DeadlineRule, 'consequence'>): boolean => ON_LIBERTY.has(consequence);
