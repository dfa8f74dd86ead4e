import { decide } from '../../../src/extradition/decide.js';
import type { CaseFile, RecordedEvent } from '../../../src/extradition/case-file.js';
import { phrase, words } from '../../../src/extradition/words/phrase.js';
import { aFile, anAsk } from '../../support/a-file.js';

/** Whose message it is and how sure, as every event of custody abroad must say (I-10). */
const TOLD = { source: 'liaison officer', confidence: 'CONFIRMED' };

const document = (kind: string) => ({ id: kind, kind, withdrawn: false });
const happened = (event: RecordedEvent['event'], more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  sequence: 1,
  event,
  occurredAt: '2025-01-01T00:00:00Z',
  zone: 'Asia/Almaty',
  actorId: 'somebody',
  role: 'CENTRAL_AUTHORITY_OFFICER',
  changes: [],
  facts: {},
  documentIds: [],
  attestations: [],
  emitted: false,
  sideFileId: null,
  ...more,
});
const codes = (file: CaseFile, ask: Parameters<typeof decide>[1]) => {
  const ruling = decide(file, ask);
  return ruling.granted ? 'granted' : ruling.reasons.map(({ code }) => code);
};

test('what the law forbids is told with its citation and its remedy', () => {
  const ruling = decide(aFile({ regions: { PROCEDURE: 'TRANSMITTED' } }), anAsk('REQUEST_RECEIPT_CONFIRMED'));
  expect(ruling).toEqual({
    granted: false,
    reasons: [
      {
        code: 'DOCUMENT_MISSING',
        phrase: phrase('linkDocument', { document: words('DOCUMENT', 'RECEIPT_PROOF') }),
        citation: null,
        remedy: { kind: 'LINK_DOCUMENT', documentKind: 'RECEIPT_PROOF' },
      },
    ],
  });
});

test('a document on file that was not cited is asked for by citing, not by linking', () => {
  const file = aFile({ regions: { PROCEDURE: 'TRANSMITTED' }, documents: [document('RECEIPT_PROOF')] });
  expect(decide(file, anAsk('REQUEST_RECEIPT_CONFIRMED'))).toMatchObject({
    reasons: [{ remedy: { kind: 'CITE_DOCUMENT' } }],
  });
  expect(decide(file, anAsk('REQUEST_RECEIPT_CONFIRMED', { documentIds: ['RECEIPT_PROOF'] }))).toMatchObject({
    granted: true,
  });
});

test('whoever prepared the package does not approve it', () => {
  const items = [
    'REQUEST_LETTER_SIGNED',
    'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED',
    'FACTS_STATEMENT',
    'LAW_TEXT',
    'IDENTITY_DESCRIPTION',
  ];
  const file = aFile({
    regions: { PROCEDURE: 'CA_REVIEW' },
    documents: items.map(document),
    history: [happened('PACKAGE_SUBMITTED', { actorId: 'an officer' })],
  });
  const ask = anAsk('REQUEST_APPROVED', { documentIds: ['REQUEST_LETTER_SIGNED'] });
  expect(codes(file, ask)).toEqual(['SAME_PERSON']);
  expect(codes(file, { ...ask, asker: { ...ask.asker, id: 'another officer' } })).toBe('granted');
  const without = { ...file, documents: file.documents.filter(({ kind }) => kind !== 'LAW_TEXT') };
  expect(codes(without, { ...ask, asker: { ...ask.asker, id: 'another officer' } })).toEqual(['DOCUMENT_MISSING']);
});

test('nobody is handed over while a stay is in force, an appeal is pending or the grant is not final', () => {
  const ready = aFile({
    direction: 'INCOMING',
    regions: { PROCEDURE: 'SURRENDER_SCHEDULED', CUSTODY: 'EXTRADITION_ARREST' },
    documents: [document('HANDOVER_PROTOCOL')],
    history: [
      happened('APPEAL_WINDOW_CLOSED', {
        changes: [{ region: 'PROCEDURE', from: 'DECIDED_GRANT', to: 'FINAL_GRANT', transition: 'I38' }],
      }),
    ],
  });
  const ask = anAsk('HANDED_OVER', { documentIds: ['HANDOVER_PROTOCOL'] });
  expect(codes(ready, ask)).toBe('granted');
  expect(
    codes({ ...ready, regions: { ...ready.regions, HOLD: { state: 'STAYED', previous: 'CLEAR' } } }, ask),
  ).toContain('HOLD_IN_FORCE');
  expect(codes({ ...ready, history: [] }, ask)).toEqual(['GUARD_NOT_MET']);
});

test('a case is not closed over a person who is held in it, save by death', () => {
  const held = aFile({
    regions: { PROCEDURE: 'RECEIVED', CUSTODY: 'DETAINED' },
    documents: [document('WITHDRAWAL_LETTER'), document('DEATH_CERTIFICATE')],
  });
  expect(codes(held, anAsk('REQUEST_WITHDRAWN', { documentIds: ['WITHDRAWAL_LETTER'] }))).toEqual([
    'PERSON_IN_CUSTODY',
  ]);
  expect(decide(held, anAsk('PERSON_DIED', { documentIds: ['DEATH_CERTIFICATE'], facts: TOLD }))).toMatchObject({
    granted: true,
    closedReason: 'DECEASED',
    changes: [
      { region: 'PROCEDURE', to: 'CLOSED' },
      { region: 'CUSTODY', to: 'DECEASED' },
    ],
  });
});

test('back to the state before: a supplement returns the case to where it was, through several rounds', () => {
  const file = aFile({
    regions: { PROCEDURE: 'FOREIGN_JUDICIAL' },
    documents: [document('SUPPLEMENT_REQUEST'), document('SUPPLEMENT_REPLY')],
  });
  const asked = decide(file, anAsk('SUPPLEMENT_REQUESTED', { documentIds: ['SUPPLEMENT_REQUEST'] }));
  if (!asked.granted) throw new Error('The supplement was refused.');
  expect(asked.regions.PROCEDURE).toEqual({ state: 'SUPP_INFO', previous: 'FOREIGN_JUDICIAL' });
  const answered = decide(
    { ...file, regions: asked.regions },
    anAsk('SUPPLEMENT_RECEIVED', { documentIds: ['SUPPLEMENT_REPLY'] }),
  );
  expect(answered).toMatchObject({ granted: true, regions: { PROCEDURE: { state: 'FOREIGN_JUDICIAL' } } });
});

test('news without a change of stage, and the way back, leave the memory of the state before as it was', () => {
  const from = (state: string, previous: string): CaseFile => {
    const file = aFile({ documents: [document('SUPPLEMENT_REPLY')] });
    return { ...file, regions: { ...file.regions, PROCEDURE: { state, previous } } };
  };
  const news = decide(from('RECEIVED', 'TRANSMITTED'), anAsk('STATUS_UPDATE_RECEIVED'));
  expect(news).toMatchObject({ regions: { PROCEDURE: { state: 'RECEIVED', previous: 'TRANSMITTED' } } });
  const back = decide(
    from('SUPP_INFO', 'FOREIGN_JUDICIAL'),
    anAsk('SUPPLEMENT_RECEIVED', { documentIds: ['SUPPLEMENT_REPLY'] }),
  );
  expect(back).toMatchObject({ regions: { PROCEDURE: { state: 'FOREIGN_JUDICIAL', previous: 'FOREIGN_JUDICIAL' } } });
});

test('a foreign grant becomes final at once only where the message says so', () => {
  const file = aFile({ regions: { PROCEDURE: 'FOREIGN_JUDICIAL' }, documents: [document('FOREIGN_DECISION')] });
  const ask = anAsk('FOREIGN_GRANTED', { documentIds: ['FOREIGN_DECISION'] });
  expect(decide(file, ask)).toMatchObject({
    granted: true,
    emitted: [{ event: 'DECISION_NOTIFIED', sideFileId: null, changes: [] }],
  });
  expect(decide(file, { ...ask, facts: { final: true } })).toMatchObject({
    granted: true,
    emitted: [{ event: 'GRANT_BECAME_FINAL' }, { event: 'DECISION_NOTIFIED' }],
  });
});

test('an appeal abroad that was decided leads where its outcome says, and nowhere without one', () => {
  const file = aFile({ regions: { PROCEDURE: 'FOREIGN_APPEAL' }, documents: [document('FOREIGN_DECISION')] });
  const outcome = (facts: Record<string, unknown>) =>
    decide(file, anAsk('FOREIGN_APPEAL_DECIDED', { documentIds: ['FOREIGN_DECISION'], facts }));
  expect(outcome({ outcome: 'GRANT', final: true })).toMatchObject({ regions: { PROCEDURE: { state: 'GRANTED' } } });
  expect(outcome({ outcome: 'REMIT' })).toMatchObject({ regions: { PROCEDURE: { state: 'FOREIGN_JUDICIAL' } } });
  expect(outcome({ outcome: 'REFUSE', grounds: [{ code: 'NATIONALITY' }] })).toMatchObject({
    regions: { PROCEDURE: { state: 'REFUSED' } },
  });
  expect(outcome({})).toMatchObject({ granted: false });
});

test('of two stays both must be lifted, each by its own number', () => {
  const entered = (sequence: number) => happened('STAY_ENTERED', { sequence, actorId: 'somebody' });
  const file = aFile({
    regions: { PROCEDURE: 'RECEIVED', HOLD: 'STAYED' },
    documents: [document('STAY_DOCUMENT')],
    history: [entered(4), entered(7)],
  });
  const lift = (from: CaseFile, facts: Record<string, unknown>) =>
    decide(from, anAsk('STAY_LIFTED', { documentIds: ['STAY_DOCUMENT'], facts }));
  expect(lift(file, {})).toMatchObject({ granted: false });
  expect(lift(file, { stayId: 5 })).toMatchObject({ granted: false });
  expect(lift(file, { stayId: 4 })).toMatchObject({ granted: true, regions: { HOLD: { state: 'STAYED' } } });
  const once = { ...file, history: [...file.history, happened('STAY_LIFTED', { sequence: 8, facts: { stayId: 4 } })] };
  expect(lift(once, { stayId: 4 })).toMatchObject({ granted: false });
  expect(lift(once, { stayId: 7 })).toMatchObject({ granted: true, regions: { HOLD: { state: 'CLEAR' } } });
});

test.each([
  ['a day that does not exist', { surrenderDate: '2025-02-30' }, 'FACT_INVALID'],
  ['a fact of another event', { surrenderDate: '2025-04-30', newDate: '2025-05-01' }, 'FACT_INVALID'],
  ['no day at all', {}, 'FACT_MISSING'],
])('facts are checked: %s', (_, facts, code) => {
  const file = aFile({ regions: { PROCEDURE: 'GRANTED' }, documents: [document('SURRENDER_NOTICE')] });
  expect(codes(file, anAsk('SURRENDER_DATE_SET', { documentIds: ['SURRENDER_NOTICE'], facts }))).toEqual([code]);
});

test('a late request revives a case that was closed for want of one, and no other', () => {
  const closed = aFile({
    direction: 'INCOMING',
    regions: { PROCEDURE: 'CLOSED', CUSTODY: 'RELEASED' },
    closedReason: 'PROVISIONAL_LAPSED',
    documents: [document('REQUEST_LETTER_SIGNED')],
  });
  const ask = anAsk('LATE_REQUEST_REGISTERED', { documentIds: ['REQUEST_LETTER_SIGNED'] });
  expect(decide(closed, ask)).toMatchObject({
    granted: true,
    closedReason: null,
    regions: { PROCEDURE: { state: 'REGISTERED' } },
  });
  expect(codes({ ...closed, closedReason: 'WITHDRAWN' }, ask)).toEqual(['GUARD_NOT_MET']);
});

test('a case that is reopened stands where it stood, with the memory it had', () => {
  const file = aFile({ direction: 'INCOMING', documents: [document('REVIEW_NOTE'), document('SUPPLEMENT_REPLY')] });
  const closed: CaseFile = {
    ...file,
    closedReason: 'WITHDRAWN',
    regions: { ...file.regions, PROCEDURE: { state: 'CLOSED', previous: 'EXTRADITION_CHECK' } },
    history: [
      happened('SUPPLEMENT_REQUESTED', {
        changes: [{ region: 'PROCEDURE', from: 'EXTRADITION_CHECK', to: 'SUPP_INFO', transition: 'I09' }],
      }),
      happened('REQUEST_WITHDRAWN', {
        sequence: 2,
        changes: [{ region: 'PROCEDURE', from: 'SUPP_INFO', to: 'CLOSED', transition: 'I56' }],
      }),
    ],
  };
  const reopened = decide(
    closed,
    anAsk('CASE_REOPENED', { documentIds: ['REVIEW_NOTE'], facts: { reason: 'by error' } }),
  );
  if (!reopened.granted) throw new Error(JSON.stringify(reopened.reasons));
  expect(reopened.regions.PROCEDURE).toEqual({ state: 'SUPP_INFO', previous: 'EXTRADITION_CHECK' });
  const answered = decide(
    { ...closed, regions: reopened.regions },
    anAsk('SUPPLEMENT_RECEIVED', { documentIds: ['SUPPLEMENT_REPLY'] }),
  );
  expect(answered).toMatchObject({ granted: true, regions: { PROCEDURE: { state: 'EXTRADITION_CHECK' } } });
});

test('nobody lifts a stay they entered, whoever entered the last one', () => {
  const file = aFile({
    regions: { PROCEDURE: 'RECEIVED', HOLD: 'STAYED' },
    documents: [document('STAY_DOCUMENT')],
    history: [
      happened('STAY_ENTERED', { sequence: 4, actorId: 'an officer' }),
      happened('STAY_ENTERED', { sequence: 7, actorId: 'somebody else' }),
    ],
  });
  const lift = (stayId: number) =>
    codes(file, anAsk('STAY_LIFTED', { documentIds: ['STAY_DOCUMENT'], facts: { stayId } }));
  expect(lift(4)).toEqual(['SAME_PERSON']);
  expect(lift(7)).toBe('granted');
});

test('a refusal of the home State names the article of every ground', () => {
  const file = aFile({
    direction: 'INCOMING',
    regions: { PROCEDURE: 'DECISION_PENDING' },
    documents: [document('REFUSAL_DECISION')],
  });
  const refuse = (grounds: unknown) =>
    codes(file, anAsk('EXTRADITION_REFUSED', { documentIds: ['REFUSAL_DECISION'], facts: { grounds } }));
  expect(refuse([{ code: 'NATIONALITY' }])).toEqual(['GUARD_NOT_MET']);
  expect(refuse([{ code: 'NATIONALITY', article: 'KZ CPC 590' }])).toBe('granted');
});

test('a person who is arrested in another State is again held until a request is received there', () => {
  const file = aFile({
    regions: { PROCEDURE: 'LOCATED' },
    documents: [document('DETENTION_PROTOCOL')],
    history: [happened('REQUEST_RECEIPT_CONFIRMED'), happened('PERSON_LEFT_TERRITORY', { sequence: 2 })],
  });
  const detained = decide(file, anAsk('DETAINED', { documentIds: ['DETENTION_PROTOCOL'], facts: TOLD }));
  expect(detained).toMatchObject({
    granted: true,
    clocks: expect.arrayContaining([
      expect.objectContaining({ change: 'STARTED', deadline: expect.objectContaining({ ruleId: 'ETS24-16-40D' }) }),
    ]),
  });
});
