import { createParameterDecorator } from 'type-graphql';
import { LANGUAGES, type Language } from '../extradition/words/language.js';
import { enumOf } from './law-enums.js';

export const LanguageEnum = enumOf(
  'Language',
  'Language in which something is told. The wording is that of Dedere and not official; no native lawyer has read the Kazakh and Russian texts yet.',
  LANGUAGES,
);

/** The argument `lang` of every field that tells something in words; a null means what leaving it out means. */
export const Lang = () =>
  createParameterDecorator(({ args }): Language => (args.lang as Language | null) ?? 'EN', {
    arg: {
      name: 'lang',
      typeFunc: () => LanguageEnum,
      options: { nullable: true, defaultValue: 'EN', description: 'In which language; English when not given.' },
    },
  });
