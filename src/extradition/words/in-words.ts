import { Temporal } from 'temporal-polyfill';
import { LABELS } from './labels.js';
import type { Language } from './language.js';
import type { LawWords, Moment, Phrase, PhraseValue } from './phrase.js';
import { PHRASES } from './phrases.js';
import type { WordKind } from './word-kind.js';

/** Names stand in quotation marks, because a label keeps its form whatever the sentence around it would ask for. */
const QUOTED: Readonly<Record<Language, (label: string) => string>> = {
  KK: (label) => `«${label}»`,
  RU: (label) => `«${label}»`,
  EN: (label) => `“${label}”`,
};

/** Kinds that read as part of the sentence. */
const UNQUOTED: ReadonlySet<WordKind> = new Set(['ROLE', 'GUARD', 'REGION', 'DIRECTION', 'REFUSAL_CODE']);

/** What a word of the law is called. One without a label, such as an event of a version no longer in use, stands for itself. */
export function labelOf(kind: WordKind, name: string, language: Language): string {
  const labels = LABELS[kind];
  return Object.hasOwn(labels, name) ? labels[name]![language] : name;
}

function namesInWords({ kind, names }: LawWords, language: Language): string {
  const quoted = UNQUOTED.has(kind) ? (label: string) => label : QUOTED[language];
  return names.map((name) => quoted(labelOf(kind, name, language))).join(', ');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The civil day and time in the reader's zone; seconds only where they tell something. */
function momentInWords({ instant, zone }: Moment, language: Language): string {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const parts = [year, twoDigits(month), twoDigits(day)];
  const date = language === 'EN' ? parts.join('-') : parts.reverse().join('.');
  const time = [hour, minute, ...(second === 0 ? [] : [second])].map(twoDigits).join(':');
  return `${date} ${time} (${zone})`;
}

function valueInWords(value: PhraseValue, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if ('key' in value) return inWords(value, language);
  if ('names' in value) return namesInWords(value, language);
  if ('instant' in value) return momentInWords(value, language);
  return value.map((item) => valueInWords(item, language)).join(', ');
}

/** A sentence in a language. */
export function inWords({ key, values }: Phrase, language: Language): string {
  return PHRASES[key][language].replace(/\{(\w+)\}/g, (_, name: string) => valueInWords(values[name] ?? '', language));
}
