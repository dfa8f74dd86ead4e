import { DEFECT_KINDS, REVIEW_RESULTS } from '../../extradition/documents/defect.js';
import { DOCUMENT_FORMS } from '../../extradition/documents/document-form.js';
import { VERIFICATION_RESULTS } from '../../extradition/documents/verification.js';
import { enumOf } from '../law-enums.js';

export const DocumentFormEnum = enumOf('DocumentForm', 'What was linked of a document.', DOCUMENT_FORMS);
export const DefectKindEnum = enumOf('DocumentDefectKind', 'What is wrong with a document.', DEFECT_KINDS);
export const ReviewResultEnum = enumOf(
  'DocumentReviewResult',
  'What an officer found who looked a document over.',
  REVIEW_RESULTS,
);
export const VerificationResultEnum = enumOf(
  'DocumentVerificationResult',
  'Whether the file behind a link is the one that was linked.',
  VERIFICATION_RESULTS,
);
export const DocumentStandingEnum = enumOf('DocumentStanding', 'Whether a document still counts.', {
  STANDING: 'It counts.',
  SUPERSEDED: 'Another document took its place; it stays cited where it was cited.',
  WITHDRAWN: 'It was withdrawn; it stays cited where it was cited.',
});
export const DocumentChangeEnum = enumOf('DocumentChange', 'What happened to a document on file.', {
  LINKED: 'It was linked.',
  WITHDRAWN: 'It was withdrawn.',
  SUPERSEDED: 'Another document took its place.',
  REVIEWED: 'An officer looked it over; its `reviews` say with what result.',
  VERIFIED: 'The file behind its link was compared with its digest; `verification` says with what result.',
});
