import type { LinkedDocument } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import type { DocumentForm } from './document-form.js';
import { primaryLanguage, stands } from './filed-document.js';
import type { LanguageRule } from './language-rules.js';

/** Kinds whose text names the form: the original or an authenticated copy (ETS 24 art. 12(2)(a)), a certified copy (KZ CPC 589(2)(1)). */
export const FORMS_ASKED_FOR: Readonly<Record<string, readonly DocumentForm[]>> = {
  ARREST_WARRANT_OR_JUDGMENT_CERTIFIED: ['ORIGINAL', 'CERTIFIED_COPY'],
  REQUEST_COPY_CERTIFIED_BY_CA: ['CERTIFIED_COPY'],
};

type Documents = readonly LinkedDocument[];

/** The standing documents of a kind that are no translation, seal or redaction of another. */
export const originalsOf = (documents: Documents, kind: string): LinkedDocument[] =>
  documents.filter(
    (document) =>
      document.kind === kind &&
      stands(document) &&
      !document.translationOf &&
      !document.apostilleOf &&
      !document.redactionOf,
  );

/** Why a document does not serve as what it is: a reviewer said so, or its form is not enough. None: it serves. */
export function shortcomingsOf(document: LinkedDocument, documents: Documents): Reason[] {
  const { id, kind, form, review } = document;
  const named = { document: words('DOCUMENT', kind) };
  const remedy = { kind: 'LINK_DOCUMENT', documentKind: kind } as const;
  if (review?.result === 'DEFECTIVE') return [reason('DOCUMENT_DEFECTIVE', phrase('documentDefective', named), remedy)];
  const forms = FORMS_ASKED_FOR[kind];
  // Where the form was not stated the officer who cites it answers for it; a seal of its own makes up for a plain copy.
  const sealed = documents.some((other) => other.apostilleOf === id && stands(other));
  if (!forms || !form || forms.includes(form) || (form === 'COPY' && sealed)) return [];
  return [reason('DOCUMENT_DEFECTIVE', phrase('formNotEnough', named), remedy)];
}

/** Why none of these documents serves; none: one of them does. Of several that do not, the last linked is told. */
export function noneServes(candidates: Documents, documents: Documents): Reason[] {
  const told = candidates.map((document) => shortcomingsOf(document, documents));
  return told.some((reasons) => reasons.length === 0) ? [] : (told.at(-1) ?? []);
}

/** How the documents of a kind stand to the language the instrument takes. */
export const TRANSLATION_STATES = {
  RULE_UNKNOWN: 'No text that was read says which language the instrument takes.',
  NOT_NEEDED: 'It is in a language the instrument takes.',
  PRESENT: 'A standing translation into a language the instrument takes is on file.',
  MISSING: 'It is in another language, and no such translation is on file.',
  LANGUAGE_NOT_STATED: 'The language of the document was not stated.',
} as const satisfies Record<string, string>;
export type TranslationState = keyof typeof TRANSLATION_STATES;

const BEST_FIRST = ['NOT_NEEDED', 'PRESENT', 'LANGUAGE_NOT_STATED', 'MISSING'] as const;

/** How the best of these documents stands to the language rule; null when there is none to ask about. */
export function translationOf(
  candidates: Documents,
  documents: Documents,
  rule: LanguageRule | null,
): TranslationState | null {
  if (candidates.length === 0) return null;
  if (rule === null) return 'RULE_UNKNOWN';
  const takes = (language: string | null | undefined) =>
    !!language && rule.languages.includes(primaryLanguage(language));
  const found = candidates.map((document): (typeof BEST_FIRST)[number] => {
    if (takes(document.language)) return 'NOT_NEEDED';
    const translated = documents.some(
      (other) =>
        other.translationOf === document.id &&
        stands(other) &&
        takes(other.language) &&
        other.review?.result !== 'DEFECTIVE',
    );
    if (translated) return 'PRESENT';
    return document.language ? 'MISSING' : 'LANGUAGE_NOT_STATED';
  });
  return BEST_FIRST.find((state) => found.includes(state)) ?? null;
}

/** The translation that is missing for a kind, as a reason. */
export const translationMissing = (kind: string, { languages, citation }: LanguageRule): Reason =>
  reason(
    'TRANSLATION_MISSING',
    phrase('translationMissing', { document: words('DOCUMENT', kind), languages: languages.join(', ') }),
    { kind: 'LINK_DOCUMENT', documentKind: 'TRANSLATION' },
    citation,
  );
