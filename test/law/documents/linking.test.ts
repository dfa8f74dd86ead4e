import type { FiledDocument, NewDocument } from '../../../src/extradition/documents/filed-document.js';
import { linkingObjections, sameFileAs } from '../../../src/extradition/documents/linking.js';
import { aFiled, aNew } from './a-filed-document.js';

const told = (asked: NewDocument, onFile: readonly FiledDocument[]) =>
  linkingObjections(asked, onFile).map(({ reason, documentId }) => [reason.code, documentId]);

test('a new file is linked', () => {
  expect(told(aNew('a'), [])).toEqual([]);
  expect(told(aNew('b'), [aFiled('a')])).toEqual([]);
});

test('the same file in the same kind is told, with the first document; in another kind one file holds two documents', () => {
  const first = aFiled('a');
  expect(told(aNew('a'), [first])).toEqual([['DOCUMENT_LINKED_BEFORE', 'a']]);
  expect(told(aNew('a', { kind: 'LAW_TEXT' }), [first])).toEqual([]);
  expect(sameFileAs(aNew('a', { kind: 'LAW_TEXT' }), [first])).toEqual([first]);
  expect(told(aNew('a'), [aFiled('a', { withdrawn: true })])).toEqual([]);
});

test('a link changed under a known digest is told, unless the new file takes the place of the old one', () => {
  const first = aFiled('a');
  const changed = { url: first.url };
  expect(told(aNew('b', changed), [first])).toEqual([['LINK_CHANGED', 'a']]);
  expect(told(aNew('b', { ...changed, supersedes: 'a' }), [first])).toEqual([]);
  const second = aFiled('b', { url: first.url, supersedes: 'a' });
  const both = [aFiled('a', { supersededBy: 'b' }), second];
  expect(told(aNew('c', { ...changed, supersedes: 'b' }), both)).toEqual([]);
  expect(told(aNew('c', changed), both)).toEqual([['LINK_CHANGED', 'a']]);
});

test.each([
  ['its own file', aNew('a', { translationOf: 'a' }), ['TRANSLATION_OF_ITSELF', 'a']],
  ['the language of its original', aNew('b', { translationOf: 'a', language: 'kk-Cyrl' }), ['SAME_LANGUAGE', 'a']],
  ['no language', aNew('b', { translationOf: 'a', language: null }), ['LANGUAGE_MISSING', null]],
  ['an original without language', aNew('b', { translationOf: 'mute' }), ['LANGUAGE_MISSING', 'mute']],
  ['an original that was withdrawn', aNew('b', { translationOf: 'gone' }), ['DOCUMENT_NOT_STANDING', 'gone']],
  ['an original of another case', aNew('b', { translationOf: 'elsewhere' }), ['DOCUMENT_UNKNOWN', null]],
])('a translation is refused with %s', (_what, asked, expected) => {
  const onFile = [aFiled('a'), aFiled('mute', { language: null }), aFiled('gone', { withdrawn: true })];
  expect(told(asked, onFile)).toEqual([expected]);
});

test('a translation into another language is linked', () => {
  expect(told(aNew('b', { translationOf: 'a', kind: 'TRANSLATION' }), [aFiled('a')])).toEqual([]);
});

test('a document is made of one other document', () => {
  const asked = aNew('c', { translationOf: 'a', apostilleOf: 'b' });
  expect(told(asked, [aFiled('a'), aFiled('b')])).toEqual([['RELATION_UNCLEAR', null]]);
});

test('what was superseded or withdrawn is not superseded, and only by its own kind', () => {
  const onFile = [
    aFiled('a', { supersededBy: 'b' }),
    aFiled('b', { supersedes: 'a' }),
    aFiled('w', { withdrawn: true }),
  ];
  expect(told(aNew('c', { supersedes: 'a' }), onFile)).toEqual([['ALREADY_SUPERSEDED', 'b']]);
  expect(told(aNew('c', { supersedes: 'w' }), onFile)).toEqual([['DOCUMENT_NOT_STANDING', 'w']]);
  expect(told(aNew('c', { supersedes: 'b', kind: 'LAW_TEXT' }), onFile)).toEqual([['RELATION_UNCLEAR', 'b']]);
  expect(told(aNew('c', { supersedes: 'b' }), onFile)).toEqual([]);
});

test('a chain of supersessions does not come back to a file it left; the same file again mends what was said of it', () => {
  const onFile = [aFiled('a', { supersededBy: 'b' }), aFiled('b', { supersedes: 'a' })];
  expect(told(aNew('a', { supersedes: 'b' }), onFile)).toEqual([['SUPERSESSION_CYCLE', 'a']]);
  expect(told(aNew('b', { supersedes: 'b', language: 'en' }), onFile)).toEqual([]);
});

test('only the order of a court holds to a day', () => {
  const validUntil = '2026-12-01';
  expect(told(aNew('a', { validUntil }), [])).toEqual([['VALIDITY_NOT_TAKEN', null]]);
  expect(told(aNew('a', { validUntil, kind: 'CUSTODY_ORDER' }), [])).toEqual([]);
});
