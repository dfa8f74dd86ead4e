import type { FiledDocument, NewDocument } from '../../../src/extradition/documents/filed-document.js';

const digestOf = (mark: string): string => mark.padEnd(64, '0');

/** A standing document on file; every field has a lawful default. */
export function aFiled(id: string, more: Partial<FiledDocument> = {}): FiledDocument {
  return {
    id,
    kind: 'FACTS_STATEMENT',
    title: `Paper ${id}`,
    url: `https://files.dedere.example/${id}`,
    sha256: digestOf(id),
    language: 'kk',
    form: null,
    withdrawn: false,
    linkedBy: 'who linked it',
    supersededBy: null,
    translationOf: null,
    apostilleOf: null,
    redactionOf: null,
    supersedes: null,
    ...more,
  };
}

/** A new document; its digest is that of `aFiled(file)`. */
export function aNew(file: string, more: Partial<NewDocument> = {}): NewDocument {
  return {
    kind: 'FACTS_STATEMENT',
    url: `https://files.dedere.example/new-${file}`,
    sha256: digestOf(file),
    language: 'ru',
    validUntil: null,
    translationOf: null,
    apostilleOf: null,
    redactionOf: null,
    supersedes: null,
    ...more,
  };
}
