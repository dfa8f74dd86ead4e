import { FOLD_VERSION } from '../../src/extradition/names/name-keys.js';
import { LEAST_SCORE, MATCH_FORMS } from '../../src/extradition/names/name-match.js';
import { PERSON_ACTS } from '../../src/extradition/persons/person-act.js';
import { PROTECTION_KINDS } from '../../src/extradition/persons/protection.js';
import { NAME_PAIRS } from '../names/corpus.js';
import { measuredWays, type Measured } from '../names/measure-names.js';
import { table } from './machine-page.js';

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const figures = ({ precision, recall }: Measured): string[] => [percent(precision), percent(recall)];

const waysTable = (): string =>
  table(
    ['way of comparing', 'precision', 'recall', 'precision, held out', 'recall, held out'],
    measuredWays().map(({ way, all, heldOut }) => [way, ...figures(all), ...figures(heldOut)]),
  );

const words = (of: Readonly<Record<string, string>>): string =>
  table(
    ['', ''],
    Object.entries(of).map(([word, meaning]) => [`\`${word}\``, meaning]),
  );

const count = (wanted: (pair: (typeof NAME_PAIRS)[number]) => boolean): number => NAME_PAIRS.filter(wanted).length;

/** docs/persons.md, with the figures of the corpus as it is measured. */
export const personsPage = (): string => `# Persons

Made from the code by \`npm run docs\`.

A person is a record of its own, reached through the cases about it. Who may know one of these cases may know the person,
unless the roles say that cases are followed without persons.

## The record

- **Names** as given, in any script, with kind, parts and their order. \`script\` is read off the letters; \`MIXED\` says that
  letters of two scripts stand in one name, some of which look alike. Text is composed (NFC) and otherwise untouched.
- **Birth date** as far as it is known: \`1981\`, \`1981-03\` or \`1981-03-09\`. \`minor\` is computed from it, with \`UNKNOWN\` where
  the date leaves both open. Under eighteen counts as a minor; no text of the catalogue names the age, so it is not verified.
- **Identity documents.** Numbers are compared without blanks and dashes. An IIN of Kazakhstan must have twelve digits, a
  birth date that exists, a seventh digit from 0 to 6 and the check digit: the sum of the first eleven digits by the weights
  1 to 11, modulo 11; where that leaves 10, again by the weights 3 to 11, 1, 2. It must not contradict birth date or sex on
  record, and they cannot be amended to contradict it. Source: programme of Government decree 565 of 11 June 2003, which the
  published validators name; the weights as several of them publish them. The decree itself was not read.
- **Protections**, with first and last day as far as they are known, and how the office knows.

${words(PROTECTION_KINDS)}

Every act on a record asks for a key of its own, is told as \`PersonFeedItem\` on every case of the person, and stays in
\`acts\` with what was before. Acts decide nothing in a case: they ask for no version and move none. Facts on the feed hold
ids, no names.

${words(PERSON_ACTS)}

## What protections do

- \`ASYLUM_FINAL_OR_NONE\` (extradition may be granted): an open claim for asylum blocks, and so does asylum that was granted,
  whatever an officer vouches for. A claim on record that was refused or withdrawn before the day of the decision meets the
  condition. Where nothing is recorded an officer vouches in words as before. Source: the ground ASYLUM of the catalogue.
- \`DOMESTIC_PROCEEDINGS\` (surrender may be postponed): an illness on record on that day meets the condition (CPC 593(1)(2),
  EAW 23(4)); proceedings at home an officer vouches for.

## Search

\`persons(where: { name: "Aidos Ulgibayev", bornOn: "1981" }, first: 10)\` finds who bears the name in any script, alphabet,
spelling and order. Each edge says which names agreed (\`matchedBy\`), in which way and how well, and how the birth date
agrees. A date that is asked for is weighed; \`bornIn\` and \`nationality\` are demanded. \`complete\` is false when more names
came near than were looked at.

${words(MATCH_FORMS)}

How two names are compared:

1. Words are written in plain Latin letters: Cyrillic as passports spell it (ICAO Doc 9303 part 3), Kazakh in its Latin
   alphabets of 2017, 2018 and 2021, letters that were swapped for lookalikes in the script of the word.
2. Spellings of one sound become one letter: zh, j and ж; kh, h and х; q, k and қ; -ov, -off and -ow; ye, ie and e. A letter that
   is read in several ways (j, x, ý) gives several readings.
3. Words are paired, the best pair first. A word may differ by a slip: a wrong or missing vowel, letters taken for each other,
   two letters in the wrong order. The longer the word, the more may be wrong.
4. One name may say more than the other, such as the name after the father, but where both have a word that the other lacks
   they are names of two people. A brother and a sister, or sons of two fathers, are told apart.
5. From ${LEAST_SCORE} on names count as names of one person.

The keys of a name are its words as they sound (folding version ${FOLD_VERSION}; keys of an older one are made anew at the next start).
They stand in a table without names. All words together stand once in another, with a trigram index, which finds what a misspelt
word may mean. \`@@\` and \`%\` are not leakproof, so under row-level security the planner would not use these indexes:
\`name_candidates\` runs with the rights of its owner, applies the rule of visibility itself and gives ids alone; a test holds the
rule against the law for every kind of onlooker, and the plan against its index.

Beyond its reach: names that are translated and not spelt (Leo for Лев, George for Гиорги), Polish spellings of foreign names,
scripts other than Latin and Cyrillic, which are compared letter by letter.

## How often it is right

${NAME_PAIRS.length} pairs of names of invented people (\`test/law/names/corpus.json\`): ${count(({ same }) => same)} of one person (Kazakh and Russian Cyrillic, three Latin
alphabets, machine-readable zones, slips), ${count(({ same }) => !same)} of two (brothers, sisters, fathers and sons, like surnames). ${count(({ part }) => part === 'HELD_OUT')} of them were
written when the rules stood, and the rules were not changed for them: "held out". Precision: of the pairs taken for one person,
the part that is. Recall: of the pairs that are one person, the part that is found.

${waysTable()}

"Its best" is the threshold at which that way does best on these very pairs. The trigrams here know all letters; in a database in
the C locale pg_trgm knows only those of ASCII. Errors that remain are names a slip apart, such as Марат and Мурат: search shows
them, further down.

\`node --import ./test/support/typescript-hooks.mjs scripts/bench/person-search.ts\` measures the search over a million invented
names.

## Who is who

Nothing is ever joined by the machine. \`Person.possibleDuplicates\` and \`ExtraditionCase.possibleMatches\` suggest records with a
document of the same number, or a name that agrees where the birth years do not differ. \`decidePersonMatch\` records what an
officer found: \`SAME\` links two records and changes neither, so both keep their names and cases; \`DIFFERENT\` ends the suggestion.
\`withdrawPersonMatch\` takes a decision back. A decision is shown and told only to those who may know both.

## What is refused

An empty name, a name of digits (it belongs among the identity documents), marks that turn the direction of writing, characters
without a width (joiners stay where a script needs them), more than 300 characters, a search for initials alone, a day that does
not exist or lies in the future, a protection that ends before it begins. The answer names the field and says what to give instead.
`;
