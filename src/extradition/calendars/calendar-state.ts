import type { CaseFile } from '../case-file.js';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import { DOMESTIC_LAWS } from '../deadlines/instrument-keys.js';

/**
 * Whose days off a limit goes by: a law of a State by that State's, a target of the office by the home State's, a treaty
 * by those of the State that is asked, where the act falls due. Null where that State is not known.
 */
export function calendarStateOf(
  rule: Pick<DeadlineRule, 'instrument' | 'kind'>,
  file: Pick<CaseFile, 'direction' | 'homeState' | 'counterpart'>,
): string | null {
  const law = DOMESTIC_LAWS.find(({ key }) => key === rule.instrument);
  if (law) return law.country;
  if (rule.kind === 'POLICY' || file.direction === 'INCOMING') return file.homeState;
  return file.counterpart;
}
