import { MATCH_FORMS } from '../../extradition/names/name-match.js';
import { SCRIPTS } from '../../extradition/names/script.js';
import { BIRTH_DATE_AGREEMENTS } from '../../extradition/persons/birth-date.js';
import { IDENTITY_DOCUMENT_KINDS } from '../../extradition/persons/identity-document.js';
import { PROTECTION_KINDS, PROTECTION_OUTCOMES } from '../../extradition/persons/protection.js';
import { enumOf } from '../law-enums.js';

export const ScriptEnum = enumOf('Script', 'A script a name can be written in.', SCRIPTS);
export const NameMatchFormEnum = enumOf(
  'NameMatchForm',
  'Why two names were taken for names of one person: the weakest reason of all their words.',
  MATCH_FORMS,
);
export const BirthDateAgreementEnum = enumOf(
  'BirthDateAgreement',
  'How a birth date that is looked for stands to the one on record.',
  BIRTH_DATE_AGREEMENTS,
);
export const IdentityDocumentKindEnum = enumOf(
  'IdentityDocumentKind',
  'A document or a number by which a person is identified.',
  IDENTITY_DOCUMENT_KINDS,
);
export const ProtectionKindEnum = enumOf(
  'ProtectionKind',
  'A circumstance of a person that may forbid or postpone surrender.',
  PROTECTION_KINDS,
);
export const ProtectionOutcomeEnum = enumOf('ProtectionOutcome', 'How a circumstance ended.', PROTECTION_OUTCOMES);
export const NamePartOrderEnum = enumOf('NamePartOrder', 'Which part of a name stands first.', {
  FAMILY_FIRST: 'The family name stands first.',
  GIVEN_FIRST: 'The given name stands first.',
});
