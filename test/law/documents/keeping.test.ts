import type { Asker } from '../../../src/extradition/ask.js';
import type { FiledDocument } from '../../../src/extradition/documents/filed-document.js';
import { reviewReasons, withdrawalReasons, type Review } from '../../../src/extradition/documents/keeping.js';
import type { Reason } from '../../../src/extradition/refusal.js';
import { aFiled } from './a-filed-document.js';

const linker: Asker = { id: 'who linked it', roles: ['INVESTIGATOR'] };
const colleague: Asker = { id: 'a colleague', roles: ['INVESTIGATOR'] };
const supervisor: Asker = { id: 'the head of the unit', roles: ['SUPERVISOR'] };
const codes = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);

test('a document is withdrawn by who linked it or by the head of the unit, with a reason, once', () => {
  expect(withdrawalReasons(aFiled('a'), linker, 'wrong file')).toEqual([]);
  expect(withdrawalReasons(aFiled('a'), supervisor, 'wrong file')).toEqual([]);
  expect(codes(withdrawalReasons(aFiled('a'), colleague, ' '))).toEqual(['ROLE_MISSING', 'NOTE_MISSING']);
  const gone = { withdrawn: true } as const;
  expect(codes(withdrawalReasons(aFiled('a', gone), linker, 'again'))).toEqual(['DOCUMENT_NOT_STANDING']);
});

const ACCEPTED: Review = { result: 'ACCEPTED', defects: [] };
const review = (by: Asker, direction: 'OUTGOING' | 'INCOMING', found: Review, document: Partial<FiledDocument> = {}) =>
  codes(reviewReasons(aFiled('a', document), found, { asker: by, direction }));

test('an outgoing document is looked over by another person; an incoming one by anybody who acts on the case', () => {
  expect(review(linker, 'OUTGOING', ACCEPTED)).toEqual(['SAME_PERSON']);
  expect(review(colleague, 'OUTGOING', ACCEPTED)).toEqual([]);
  expect(review(linker, 'INCOMING', ACCEPTED)).toEqual([]);
});

test('a finding says what is wrong, and only when something is', () => {
  const unread = { kind: 'ILLEGIBLE', note: null } as const;
  expect(review(colleague, 'OUTGOING', { result: 'DEFECTIVE', defects: [unread] })).toEqual([]);
  expect(review(colleague, 'OUTGOING', { result: 'DEFECTIVE', defects: [] })).toEqual(['DEFECT_MISSING']);
  expect(review(colleague, 'OUTGOING', { result: 'ACCEPTED', defects: [unread] })).toEqual(['DEFECT_NOT_TAKEN']);
  const vague = { kind: 'OTHER', note: ' ' } as const;
  expect(review(colleague, 'OUTGOING', { result: 'DEFECTIVE', defects: [vague] })).toEqual(['DEFECT_MISSING']);
});

test('what no longer stands is not looked over', () => {
  expect(review(colleague, 'OUTGOING', ACCEPTED, { supersededBy: 'b' })).toEqual(['DOCUMENT_NOT_STANDING']);
});
