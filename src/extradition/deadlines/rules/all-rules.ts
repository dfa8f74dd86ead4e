import type { DeadlineRule } from '../deadline-rule.js';
import { CIS_RULES } from './cis.js';
import { COUNCIL_OF_EUROPE_RULES } from './council-of-europe.js';
import { COURT_ORDER_RULES } from './court-order.js';
import { EUROPEAN_UNION_RULES } from './european-union.js';
import { INTERPOL_RULES } from './interpol.js';
import { KAZAKH_BILATERAL_RULES } from './kazakh-bilateral.js';
import { KAZAKHSTAN_RULES } from './kazakhstan.js';
import { OFFICE_POLICY_RULES } from './office-policy.js';
import { OTHER_RULES } from './others.js';
import { UNITED_KINGDOM_RULES } from './united-kingdom.js';
import { UNITED_STATES_RULES } from './united-states.js';

/** Every deadline rule the product knows, grouped by the family of instruments it comes from. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  ...KAZAKHSTAN_RULES,
  ...KAZAKH_BILATERAL_RULES,
  ...CIS_RULES,
  ...COUNCIL_OF_EUROPE_RULES,
  ...EUROPEAN_UNION_RULES,
  ...UNITED_KINGDOM_RULES,
  ...UNITED_STATES_RULES,
  ...OTHER_RULES,
  ...INTERPOL_RULES,
  ...OFFICE_POLICY_RULES,
  ...COURT_ORDER_RULES,
];

const BY_ID: ReadonlyMap<string, DeadlineRule> = new Map(DEADLINE_RULES.map((rule) => [rule.id, rule]));

/** The rule of this id. Throws when there is none: a stored clock always names a rule that was in force once. */
export function ruleById(id: string): DeadlineRule {
  const rule = BY_ID.get(id);
  if (!rule)
    throw new Error(
      `No deadline rule is called ${id}. Keep retired rules in deadlines/rules with their last day of force.`,
    );
  return rule;
}
