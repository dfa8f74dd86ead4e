/** The languages in which officers read what the law says. The texts are ours and not official (docs/words.md). */
export const LANGUAGES = {
  KK: 'Kazakh.',
  RU: 'Russian.',
  EN: 'English.',
} as const satisfies Record<string, string>;

export type Language = keyof typeof LANGUAGES;

/** One text in every language: a label, or a template whose placeholders stand in braces. */
export type Wording = Readonly<Record<Language, string>>;

/** A text in every language, in one row of a table. */
export const wording = (EN: string, RU: string, KK: string): Wording => ({ KK, RU, EN });
