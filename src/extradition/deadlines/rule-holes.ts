import { COUNTING_RULES, OTHER_READINGS, type CountingRule } from './counting-rules.js';
import type { DeadlineRule } from './deadline-rule.js';
import { isCivilDate } from './civil-time.js';

/** What the rules may name. */
export interface Known {
  readonly events: object;
  readonly instruments: readonly string[];
}

const countsBack = ({ countingRule }: DeadlineRule): boolean => countingRule?.startsWith('BACKWARD') ?? false;

function unknownNames(rule: DeadlineRule, { events, instruments }: Known): string[] {
  const { id, startsOn, stopsOn, alsoCountedFrom, extension, instrument } = rule;
  const named = [
    ...startsOn.map((event) => [event, 'starts on'] as const),
    ...stopsOn.map((event) => [event, 'stops on'] as const),
    ...(alsoCountedFrom ? [[alsoCountedFrom, 'is also counted from'] as const] : []),
    ...(extension?.by === 'NEW_TERM' ? [[extension.event, 'gives way to a new term on'] as const] : []),
    ...(extension?.by === 'TOTAL' && extension.afterEvent
      ? [[extension.afterEvent, 'is extended after'] as const]
      : []),
  ];
  return [
    ...named
      .filter(([event]) => !Object.hasOwn(events, event))
      .map(([event, what]) => `${id} ${what} the event ${event}, which is not defined.`),
    ...(instruments.includes(instrument) ? [] : [`${id} comes from ${instrument}, which is not an instrument.`]),
  ];
}

function countingHoles(rule: DeadlineRule): string[] {
  const { id, unit, countingRule, duration } = rule;
  if (countingRule === null) return duration === null ? [] : [`${id} has a length and no way of counting it.`];
  const counting: CountingRule | undefined = COUNTING_RULES[countingRule];
  if (!counting) return [`${id} is counted by ${countingRule}, which is not a way of counting.`];
  const knowsUnit = unit !== null && counting.units.includes(unit);
  return [
    ...(duration !== null && !knowsUnit ? [`${id} is counted in ${unit}, which ${countingRule} cannot count.`] : []),
    ...(duration !== null && duration < 0 !== countsBack(rule)
      ? [`${id} has the length ${duration}, but ${countingRule} counts the other way.`]
      : []),
    ...(duration === 0 ? [`${id} has no length: 0 ${unit}.`] : []),
  ];
}

function anchorHoles(rule: DeadlineRule, all: readonly DeadlineRule[]): string[] {
  if (rule.anchorRule === null) return countsBack(rule) ? [`${rule.id} is counted back from nothing.`] : [];
  const anchor = all.find(({ id }) => id === rule.anchorRule);
  if (!anchor) return [`${rule.id} is counted back from ${rule.anchorRule}, which is not a rule.`];
  return [
    ...(countsBack(anchor) ? [`${rule.id} is counted back from ${anchor.id}, which is itself counted back.`] : []),
    // An extension moves one limit: one that others hang on would leave them behind.
    ...(anchor.extension && anchor.extension.by !== 'NEW_TERM'
      ? [`${rule.id} is counted back from ${anchor.id}, which can be extended.`]
      : []),
  ];
}

function extensionHoles({ id, extension, duration, stopsOn }: DeadlineRule): string[] {
  if (extension?.by === 'TOTAL' && extension.total <= (duration ?? 0))
    return [`${id} can be extended to ${extension.total}, which is no more than it has.`];
  if (extension?.by === 'NEW_TERM' && !stopsOn.includes(extension.event))
    return [`${id} gives way to a new term on ${extension.event}, but does not stop on it.`];
  return [];
}

function forceHoles({ id, validFrom, validTo }: DeadlineRule): string[] {
  const reversed = isCivilDate(validFrom) && isCivilDate(validTo) && validTo < validFrom;
  return reversed ? [`${id} goes out of force on ${validTo}, before it comes into force on ${validFrom}.`] : [];
}

function repeatedIds(rules: readonly DeadlineRule[]): string[] {
  const ids = rules.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `The id ${id} is used by more than one rule.`,
  );
}

function readingHoles(): string[] {
  return Object.entries(COUNTING_RULES as Readonly<Record<string, CountingRule>>).flatMap(([id, { alternatives }]) =>
    alternatives
      .filter((name) => !Object.hasOwn(COUNTING_RULES, name) && !Object.hasOwn(OTHER_READINGS, name))
      .map((name) => `${id} can also be read as ${name}, which is not a way of counting.`),
  );
}

/**
 * Every hole of the rules of limits, one sentence each; none means that they may run. The server asks before it starts:
 * a limit that names an unknown event would be missed in silence.
 */
export function findRuleHoles(rules: readonly DeadlineRule[], known: Known): string[] {
  return [
    ...repeatedIds(rules),
    ...rules.flatMap((rule) => [
      ...unknownNames(rule, known),
      ...(rule.startsOn.length > 0 && rule.stopsOn.length === 0 ? [`${rule.id} starts and can never stop.`] : []),
      ...countingHoles(rule),
      ...anchorHoles(rule, rules),
      ...extensionHoles(rule),
      ...forceHoles(rule),
    ]),
    ...readingHoles(),
  ];
}
