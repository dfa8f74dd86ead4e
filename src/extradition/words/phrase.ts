import type { PHRASES, PhraseKey } from './phrases.js';
import type { WordKind } from './word-kind.js';

/** Words of the law of one kind; in a sentence they stand as their labels, one after another. */
export interface LawWords {
  readonly kind: WordKind;
  readonly names: readonly string[];
}

/** An instant in UTC and the IANA zone in which a reader wants to see it. */
export interface Moment {
  readonly instant: string;
  readonly zone: string;
}

export type PhraseValue = string | number | LawWords | Moment | Phrase | readonly PhraseValue[];

/** A sentence that nobody has asked for yet: the key of its template and the values for its placeholders. Plain data. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

type PlaceholderIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never;
type PlaceholderOf<Key extends PhraseKey> = PlaceholderIn<(typeof PHRASES)[Key]['EN']>;

/** What the template asks for: nothing, or a value for each of its placeholders. */
type ValuesFor<Key extends PhraseKey> = [PlaceholderOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholderOf<Key>, PhraseValue>>];

/** A sentence by its key. A placeholder without its value does not compile. */
export function phrase<Key extends PhraseKey>(key: Key, ...values: ValuesFor<Key>): Phrase {
  return { key, values: values[0] ?? {} };
}

/** Words of the law as a value of a phrase, such as `words('EVENT', 'REQUEST_SENT')`; the kind of a state is the name of its machine. */
export const words = (kind: WordKind, ...names: readonly string[]): LawWords => ({ kind, names });

/** An instant as a value of a phrase, to be read in a zone. */
export const moment = (instant: string, zone: string): Moment => ({ instant, zone });
