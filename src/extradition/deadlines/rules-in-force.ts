import type { CaseFile } from '../case-file.js';
import { isCivilDate } from './civil-time.js';
import type { DeadlineRule } from './deadline-rule.js';
import { DOMESTIC_LAWS } from './instrument-keys.js';
import { DEADLINE_RULES } from './rules/all-rules.js';

/** The part of a case that decides which law counts. */
export type LawOfCase = Pick<CaseFile, 'direction' | 'homeState' | 'counterpart' | 'instruments'>;

/** A rule that concerns a case. Only one that RUNS starts clocks; one that is NOT_LOADED is shown with its reason. */
export type RuleInForce =
  | { readonly rule: DeadlineRule; readonly standing: 'RUNS'; readonly reason: null }
  | { readonly rule: DeadlineRule; readonly standing: 'NOT_LOADED'; readonly reason: string };

const EVERYWHERE = new Set(['OFFICE-POLICY', 'INTERPOL-RPD', 'COURT-ORDER']);

/** The home State's law always counts; the other State's only when that State is asked, for rules that bind both sides. */
function domesticLawConcerns(rule: DeadlineRule, file: LawOfCase): boolean {
  const law = DOMESTIC_LAWS.find(({ key }) => key === rule.instrument);
  if (!law) return false;
  if (law.givesWayTo && file.instruments.includes(law.givesWayTo) && !file.instruments.includes(law.key)) return false;
  if (law.country === file.homeState) return true;
  return law.country === file.counterpart && file.direction === 'OUTGOING' && rule.direction === 'BOTH';
}

function concerns(rule: DeadlineRule, file: LawOfCase): boolean {
  if (rule.direction !== 'BOTH' && rule.direction !== file.direction) return false;
  if (EVERYWHERE.has(rule.instrument) || domesticLawConcerns(rule, file)) return true;
  const isDomestic = DOMESTIC_LAWS.some(({ key }) => key === rule.instrument);
  return !isDomestic && file.instruments.includes(rule.instrument);
}

/** Whether the rule was law on a civil day. Words in place of a date are told apart in `whyNotLoaded`. */
export function inForceOn({ validFrom, validTo }: DeadlineRule, on: string): boolean {
  if (isCivilDate(validFrom) && on < validFrom) return false;
  return !(isCivilDate(validTo) && on > validTo);
}

const isWords = (date: string | null): boolean => date !== null && !isCivilDate(date);

function noNumber(rule: DeadlineRule): string {
  if (rule.durationUnverified !== null) {
    return `The length is not verified: ${rule.durationUnverified} ${rule.unit?.replace('_', ' ')} stands in a weak source only.`;
  }
  return `No length was read in ${rule.instrument} art. ${rule.article}. ${rule.verificationNote}`.trim();
}

/** Why a rule is shown without starting a clock; null when it may run. */
export function whyNotLoaded(rule: DeadlineRule): string | null {
  if (rule.clock === 'NO_CLOCK') return `The text sets no limit of its own. ${rule.verificationNote}`.trim();
  if (rule.kind === 'POLICY' && rule.duration === null) {
    return 'A target of the office (POLICY), not a rule of law. It runs once the office sets its number.';
  }
  if (isWords(rule.validFrom)) return `The day it came into force is not known (${rule.validFrom}).`;
  if (isWords(rule.validTo)) return `The day it went out of force is not known (${rule.validTo}).`;
  if (rule.unit === 'agreed_date') return null;
  if (!rule.verified) return rule.duration === null ? noNumber(rule) : 'The rule was not verified in its source.';
  return rule.duration !== null || rule.unit === 'immediate' ? null : noNumber(rule);
}

/**
 * The rules that concern a case on a civil day: those of its instruments, of the home State's law, of INTERPOL and of
 * the office. A rule that was not law on that day is left out; one that may not run comes with the reason.
 */
export function rulesFor(file: LawOfCase, on: string): RuleInForce[] {
  return DEADLINE_RULES.filter((rule) => concerns(rule, file) && inForceOn(rule, on)).map((rule) => {
    const reason = whyNotLoaded(rule);
    return reason === null ? { rule, standing: 'RUNS', reason } : { rule, standing: 'NOT_LOADED', reason };
  });
}
