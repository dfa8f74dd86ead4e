import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { labelOf } from '../extradition/words/in-words.js';
import { LABELS } from '../extradition/words/labels.js';
import type { Language } from '../extradition/words/language.js';
import { WORD_KINDS, type WordKind } from '../extradition/words/word-kind.js';
import { Lang } from './language.argument.js';
import { enumOf } from './law-enums.js';

const WordKindEnum = enumOf(
  'WordKind',
  'A kind of words of the law. The states of a machine are a kind of their own.',
  WORD_KINDS,
);

@ObjectType('Label', { description: 'What a word of the law is called.' })
export class LabelType {
  @Field(() => String, { description: 'The word, as the enums of this schema spell it.' })
  word!: string;

  @Field(() => String, { description: 'What it is called in the language asked for.' })
  label!: string;
}

@Resolver()
export class LabelQueries {
  @Query(() => [LabelType], { description: 'What all words of a kind are called, for menus and legends.' })
  labels(
    @Arg('kind', () => WordKindEnum, { description: 'Which kind of words.' }) kind: WordKind,
    @Lang() lang: Language,
  ): LabelType[] {
    return Object.keys(LABELS[kind]).map((word) =>
      Object.assign(new LabelType(), { word, label: labelOf(kind, word, lang) }),
    );
  }
}
