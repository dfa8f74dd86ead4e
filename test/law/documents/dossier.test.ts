import type { CaseFile, LinkedDocument } from '../../../src/extradition/case-file.js';
import { CHECKLISTS } from '../../../src/extradition/documents/checklists.js';
import { DOCUMENT_KINDS } from '../../../src/extradition/documents/document-kind.js';
import { dossierOf } from '../../../src/extradition/documents/dossier.js';
import { LANGUAGE_RULES } from '../../../src/extradition/documents/language-rules.js';
import { supplementDraftOf } from '../../../src/extradition/documents/supplement.js';
import { instrumentByKey } from '../../../src/extradition/instruments/all-instruments.js';
import { CASE_GUARDS } from '../../../src/extradition/guards/guards.js';
import { EVENTS, type EventName } from '../../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import { inWords } from '../../../src/extradition/words/in-words.js';
import type { Ask } from '../../../src/extradition/ask.js';
import { aFile, anAsk } from '../../support/a-file.js';

const ITEMS = CHECKLISTS.find(({ id }) => id === 'ETS24-12')!.items;
const onFile = (kind: string, more: Partial<LinkedDocument> = {}): LinkedDocument => ({
  id: kind,
  kind,
  withdrawn: false,
  ...more,
});
const statesOf = (file: CaseFile) =>
  Object.fromEntries(
    dossierOf(file)
      .requirements.toReversed()
      .map(({ kind, state }) => [kind, state]),
  );

/** What a guard says of a step, by code and kind of document. */
function says(guard: keyof typeof CASE_GUARDS, file: CaseFile, event: EventName, more: Partial<Ask> = {}) {
  const machine = PROCEDURE.machines[file.direction];
  const transition = [...machine.transitions, ...PROCEDURE.machines.CUSTODY.transitions].find(
    (row) => row.event === event,
  )!;
  const ask = anAsk(event, { documentIds: file.documents.map(({ id }) => id), ...more });
  return CASE_GUARDS[guard]({ file, ask, definition: EVENTS[event], transition }).map(({ code, remedy }) => [
    code,
    remedy?.documentKind ?? remedy?.fact ?? remedy?.guard,
  ]);
}

test('all 62 kinds and 7 lists are there, each list with its article, and every language rule has its instrument', () => {
  expect(Object.keys(DOCUMENT_KINDS)).toHaveLength(62);
  expect(CHECKLISTS).toHaveLength(7);
  expect(CHECKLISTS.filter(({ citation, sourceUrls }) => !/\d/.test(citation) || sourceUrls.length === 0)).toEqual([]);
  expect(LANGUAGE_RULES.map(({ instrument }) => instrument)).toEqual(['KZ-KG', 'US-IN']);
  expect(instrumentByKey('KZ-KG')).toBeTruthy();
});

test('before the package is made its documents are not yet required; while it is made they are missing, the signed letter later', () => {
  expect(statesOf(aFile({ regions: { PROCEDURE: 'DRAFT' } }))).toMatchObject({ FACTS_STATEMENT: 'NOT_YET_REQUIRED' });
  const preparing = aFile({ regions: { PROCEDURE: 'PACKAGE_PREP' }, documents: [onFile('LAW_TEXT')] });
  expect(statesOf(preparing)).toMatchObject({
    FACTS_STATEMENT: 'MISSING',
    LAW_TEXT: 'PRESENT',
    REQUEST_LETTER_SIGNED: 'NOT_YET_REQUIRED',
    REQUEST_LETTER_DRAFT: 'NOT_YET_REQUIRED',
  });
  expect(dossierOf(preparing).complete).toBe(false);
  const whole = aFile({ regions: { PROCEDURE: 'CA_REVIEW' }, documents: ITEMS.map((kind) => onFile(kind)) });
  expect(dossierOf(whole).complete).toBe(true);
});

test('each requirement says its article, the event that asks for it and what helps', () => {
  const { requirements } = dossierOf(aFile({ regions: { PROCEDURE: 'CA_REVIEW' } }));
  expect(requirements.find(({ kind }) => kind === 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED')).toMatchObject({
    checklist: 'ETS24-12',
    citation: 'ETS 24 art. 12(2)',
    verified: true,
    forms: ['ORIGINAL', 'CERTIFIED_COPY'],
    languages: [],
    dueWith: 'PACKAGE_SUBMITTED',
    remedy: { kind: 'LINK_DOCUMENT', documentKind: 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED' },
  });
});

test.each([
  ['a reviewer found a defect', { review: { result: 'DEFECTIVE', defects: [{ kind: 'ILLEGIBLE', note: null }] } }],
  ['it is a plain copy', { form: 'COPY' }],
] as const)('a warrant is defective where %s, and the same keeps the package from being approved', (_why, more) => {
  const kind = 'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED';
  const file = aFile({
    regions: { PROCEDURE: 'CA_REVIEW' },
    documents: ITEMS.map((item) => onFile(item, item === kind ? more : {})),
  });
  expect(statesOf(file)[kind]).toBe('DEFECTIVE');
  expect(says('PACKAGE_COMPLETE', file, 'REQUEST_APPROVED')).toEqual([['DOCUMENT_DEFECTIVE', kind]]);
  expect(says('STOP_DOC', file, 'PACKAGE_SUBMITTED')).toContainEqual(['DOCUMENT_DEFECTIVE', kind]);
  const sealed = { ...file, documents: [...file.documents, onFile('AUTHENTICATION', { apostilleOf: kind })] };
  expect(says('PACKAGE_COMPLETE', sealed, 'REQUEST_APPROVED')).toEqual(
    'form' in more ? [] : [['DOCUMENT_DEFECTIVE', kind]],
  );
});

test('a translation, a seal, a redaction, and what no longer stands are not the document itself', () => {
  for (const more of [
    { translationOf: 'x' },
    { apostilleOf: 'x' },
    { redactionOf: 'x' },
    { withdrawn: true },
    { supersededBy: 'x' },
  ]) {
    const file = aFile({ regions: { PROCEDURE: 'PACKAGE_PREP' }, documents: [onFile('LAW_TEXT', more)] });
    expect(statesOf(file).LAW_TEXT).toBe('MISSING');
  }
});

describe('the translation of a package', () => {
  const KINDS = ['ARREST_WARRANT_OR_JUDGMENT_CERTIFIED', 'FACTS_STATEMENT', 'LAW_TEXT', 'IDENTITY_DESCRIPTION'];
  const aPackage = (instrument: string, documents: LinkedDocument[]) =>
    aFile({ instruments: [instrument], regions: { PROCEDURE: 'PACKAGE_PREP' }, documents });
  const written = (language: string | null) => KINDS.map((kind) => onFile(kind, { language }));

  test('is not asked for where the document is in a language the instrument takes', () => {
    for (const language of ['ru', 'kk', 'kk-Latn', 'ky'])
      expect(says('TRANSLATED', aPackage('KZ-KG', written(language)), 'PACKAGE_SUBMITTED')).toEqual([]);
  });

  test('is missing for each document in another language, by name; an attestation does not make up for it', () => {
    const attestations = [{ guard: 'TRANSLATED', statement: 'All is translated.' }];
    const file = aPackage('KZ-KG', [...written('ru').slice(1), onFile(KINDS[0]!, { language: 'en' })]);
    expect(says('TRANSLATED', file, 'PACKAGE_SUBMITTED', { attestations })).toEqual([
      ['TRANSLATION_MISSING', 'TRANSLATION'],
    ]);
    expect(says('TRANSLATED', aPackage('KZ-KG', written('en')), 'PACKAGE_SUBMITTED')).toHaveLength(KINDS.length);
    expect(says('PACKAGE_COMPLETE', file, 'PACKAGE_SUBMITTED')).toEqual([['DOCUMENT_MISSING', 'REQUEST_LETTER_DRAFT']]);
  });

  test.each([
    ['a standing one serves', {}, []],
    ['one into another language does not', { language: 'de' }, [['TRANSLATION_MISSING', 'TRANSLATION']]],
    ['a withdrawn one does not', { withdrawn: true }, [['TRANSLATION_MISSING', 'TRANSLATION']]],
    [
      'a defective one does not',
      { review: { result: 'DEFECTIVE', defects: [] } },
      [['TRANSLATION_MISSING', 'TRANSLATION']],
    ],
  ] as const)('%s', (_what, more, expected) => {
    const translation = onFile('TRANSLATION', { translationOf: KINDS[0]!, language: 'ru', ...more });
    const file = aPackage('KZ-KG', [...written('ru').slice(1), onFile(KINDS[0]!, { language: 'en' }), translation]);
    expect(says('TRANSLATED', file, 'PACKAGE_SUBMITTED')).toEqual(expected);
  });

  test('is vouched for where no text that was read names the language, or the document does not state its own', () => {
    const asked = [['NOT_ATTESTED', 'TRANSLATED']];
    expect(says('TRANSLATED', aPackage('ETS24', written('en')), 'PACKAGE_SUBMITTED')).toEqual(asked);
    expect(says('TRANSLATED', aPackage('KZ-KG', written(null)), 'PACKAGE_SUBMITTED')).toEqual(asked);
  });
});

test('an order of a court holds to the day its document says', () => {
  const order = (validUntil: string) => onFile('CUSTODY_ORDER', { id: validUntil, validUntil });
  const file = (days: string[]) => aFile({ direction: 'INCOMING', documents: days.map(order) });
  const says2 = (days: string[], validUntil?: string) =>
    says('COURT_ORDER_VALID', file(days), 'PROVISIONAL_CUSTODY_ORDERED', { facts: validUntil ? { validUntil } : {} });
  expect(says2(['2025-02-20'], '2025-02-20')).toEqual([]);
  expect(says2([], '2025-02-20')).toEqual([]);
  expect(says2(['2025-02-20'], '2025-03-20')).toEqual([['DOCUMENT_EXPIRED', 'validUntil']]);
  expect(says2(['2025-01-12'], '2025-01-12')).toEqual([['DOCUMENT_EXPIRED', 'CUSTODY_ORDER']]);
  expect(says2(['2025-01-12', '2025-02-20'], '2025-02-20')).toEqual([]);
  expect(says2(['2025-02-20'])).toEqual([['GUARD_NOT_MET', 'validUntil']]);
});

test('the lists of Kazakh law are tasks of the requested State, due with the custody they serve', () => {
  const at = (CUSTODY: string) =>
    statesOf(aFile({ direction: 'INCOMING', regions: { PROCEDURE: 'REGISTERED', CUSTODY } }));
  expect(at('AT_LARGE')).toMatchObject({
    DETENTION_PROTOCOL: 'NOT_YET_REQUIRED',
    CITIZENSHIP_DOCS: 'NOT_YET_REQUIRED',
  });
  expect(at('DETAINED')).toMatchObject({ DETENTION_PROTOCOL: 'MISSING', CITIZENSHIP_DOCS: 'NOT_YET_REQUIRED' });
  expect(at('PROVISIONAL_CUSTODY')).toMatchObject({ CITIZENSHIP_DOCS: 'MISSING' });
  expect(at('EXTRADITION_ARREST')).not.toHaveProperty('CITIZENSHIP_DOCS');
  expect(statesOf(aFile({ regions: { CUSTODY: 'DETAINED' } }))).not.toHaveProperty('DETENTION_PROTOCOL');
});

test('what an incoming request lacks is what a supplement asks for, in words, with the rules of its clock', () => {
  const file = aFile({
    direction: 'INCOMING',
    instruments: ['ETS24'],
    regions: { PROCEDURE: 'FORMAL_CHECK' },
    documents: [
      ...ITEMS.slice(2).map((kind) => onFile(kind)),
      onFile(ITEMS[1]!, { review: { result: 'DEFECTIVE', defects: [{ kind: 'ILLEGIBLE', note: 'Page 2.' }] } }),
    ],
  });
  const draft = supplementDraftOf(file, '2026-11-23')!;
  expect(draft.ruleIds).toEqual(['ETS24-13-SUPP']);
  expect(draft.requirements.map(({ kind, state }) => [kind, state])).toEqual([
    [ITEMS[0], 'MISSING'],
    [ITEMS[1], 'DEFECTIVE'],
  ]);
  expect(draft.questions.map((question) => inWords(question, 'EN'))).toEqual([
    expect.stringContaining('ETS 24 art. 12(2)'),
    expect.stringMatching(/illegible.*Page 2\./),
  ]);
  expect(draft.questions.map((question) => inWords(question, 'KK')).join()).toMatch(/сұраймыз/);
  expect(supplementDraftOf({ ...file, direction: 'OUTGOING' }, '2026-11-23')).toBeNull();
  expect(supplementDraftOf({ ...file, documents: ITEMS.map((kind) => onFile(kind)) }, '2026-11-23')).toBeNull();
});

test('once the person has consented under the Third Protocol the request itself is waived', () => {
  const history = ['PERSON_CONSENTED', 'CONSENT_ACCEPTED'].map((event, index) => ({
    event,
    sequence: index,
    changes: [],
    facts: {},
    documentIds: [],
  }));
  const file = aFile({
    direction: 'INCOMING',
    instruments: ['ETS24', 'CETS209'],
    regions: { PROCEDURE: 'DECISION_PENDING' },
    history: history as unknown as CaseFile['history'],
  });
  expect(statesOf(file)).toMatchObject({ LAW_TEXT: 'WAIVED', SUMMARY_DATA_209: 'MISSING' });
  expect(says('PACKAGE_COMPLETE', file, 'FORMAL_CHECK_PASSED')).toEqual([]);
});
