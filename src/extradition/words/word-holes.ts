import type { Procedure } from '../procedure/procedure.js';
import { LABELS, type Labels } from './labels.js';
import { LANGUAGES, type Language, type Wording } from './language.js';
import { PHRASES } from './phrases.js';
import type { WordKind } from './word-kind.js';

const EVERY_LANGUAGE = Object.keys(LANGUAGES) as Language[];

type LabelTables = Readonly<Record<string, Labels>>;

/** A word of the law with its kind; the kind of a state is the name of its machine. */
type NamedWord = readonly [kind: string, name: string];

/** Everything a procedure names that an officer may be told about. */
function wordsOf({ machines, events }: Procedure): NamedWord[] {
  const kindOf = (kind: WordKind, names: readonly string[]) => names.map((name): NamedWord => [kind, name]);
  const rows = Object.values(machines).flatMap(({ transitions }) => transitions);
  const definitions = Object.values(events);
  return [
    ...kindOf('EVENT', Object.keys(events)),
    ...kindOf(
      'FACT',
      definitions.flatMap(({ facts }) => Object.keys(facts)),
    ),
    ...kindOf(
      'DOCUMENT',
      definitions.flatMap(({ documents }) => documents),
    ),
    ...kindOf(
      'ROLE',
      rows.flatMap(({ by }) => by),
    ),
    ...kindOf(
      'GUARD',
      rows.flatMap(({ requires }) => requires),
    ),
    ...Object.values(machines).flatMap(({ name, region, states }) => [
      ...kindOf('REGION', [region]),
      ...Object.keys(states).map((state): NamedWord => [name, state]),
    ]),
  ];
}

function unlabelled(procedure: Procedure, labels: LabelTables): string[] {
  const missing = wordsOf(procedure).filter(([kind, name]) => !Object.hasOwn(labels[kind] ?? {}, name));
  return [...new Set(missing.map(([kind, name]) => `${kind} ${name} has no label.`))];
}

/** Languages in which the text is missing or blank. */
const silentIn = (text: Partial<Wording>): Language[] => EVERY_LANGUAGE.filter((language) => !text[language]?.trim());

function blankLabels(labels: LabelTables): string[] {
  return Object.entries(labels).flatMap(([kind, table]) =>
    Object.entries(table).flatMap(([name, label]) =>
      silentIn(label).map((language) => `${kind} ${name} has no label in ${language}.`),
    ),
  );
}

const placeholdersOf = (template: string): string =>
  [...new Set(template.match(/\{\w+\}/g))].sort().join(', ') || 'no placeholder';

/** A sentence says the same in every language, so it names the same things. */
function phraseHoles(phrases: Readonly<Record<string, Wording>>): string[] {
  return Object.entries(phrases).flatMap(([key, templates]) => {
    const silent = silentIn(templates);
    const expected = placeholdersOf(templates.EN ?? '');
    const differing = EVERY_LANGUAGE.filter(
      (language) => !silent.includes(language) && placeholdersOf(templates[language]) !== expected,
    );
    return [
      ...silent.map((language) => `The phrase ${key} has no text in ${language}.`),
      ...differing.map(
        (language) =>
          `The phrase ${key} names ${placeholdersOf(templates[language])} in ${language}, but ${expected} in EN.`,
      ),
    ];
  });
}

/**
 * Every word of a procedure that could not be told in some language, and every sentence that would say less in one
 * language than in another; none means that it may be run.
 */
export function wordHoles(
  procedure: Procedure,
  labels: LabelTables = LABELS,
  phrases: Readonly<Record<string, Wording>> = PHRASES,
): string[] {
  return [...unlabelled(procedure, labels), ...blankLabels(labels), ...phraseHoles(phrases)];
}
