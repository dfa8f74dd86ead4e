import type { CaseFile } from '../../../src/extradition/case-file.js';
import { correct, type CorrectionAsk } from '../../../src/extradition/correct.js';
import type { Deadline } from '../../../src/extradition/deadlines/deadline.js';
import { leadsHere, replayed } from '../../../src/extradition/history/amend.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { anAsk } from '../../support/a-file.js';
import {
  at,
  corrected,
  correctionOf,
  eventIn,
  limits,
  recorded,
  standing,
  worked,
  workedAsk,
  workedFile,
} from './a-worked-file.js';

const decisionOf = (file: CaseFile, ask: CorrectionAsk) => {
  const ruling = correct(file, ask);
  if ('granted' in ruling) throw new Error(reasonsInWords(ruling.reasons, 'EN'));
  return ruling.decision;
};
const codes = (file: CaseFile, ask: CorrectionAsk) => {
  const ruling = correct(file, ask);
  return 'granted' in ruling ? ruling.reasons.map(({ code }) => code) : 'granted';
};
const limitOf = ({ deadlines }: Pick<CaseFile, 'deadlines'>, ruleId: string): Deadline =>
  deadlines.findLast((deadline) => deadline.ruleId === ruleId)!;

const s3 = worked('S3');
const detained = workedFile(s3, ({ at: day }) => day <= '2025-01-14T16:00');

test('the corrected start of custody moves its limits, before and after told, and leaves the case where it stands', () => {
  const ask = correctionOf(detained, 'DETAINED', { occurredAt: at('2025-01-12T18:00', 'Asia/Tbilisi') });
  const { changes, clocks, amendment } = decisionOf(detained, ask);
  expect(changes).toEqual([]);
  expect(amendment).toMatchObject({ supersedes: eventIn(detained, 'DETAINED').sequence, withdraws: false });
  const moved = clocks.flatMap((change) =>
    change.change === 'RECOMPUTED' ? [[change.before.ruleId, change.before.dueOn, change.after.dueOn]] : [],
  );
  expect(moved).toEqual([
    ['ETS24-16-18D', '2025-01-31', '2025-01-30'],
    ['ETS24-16-40D', '2025-02-22', '2025-02-21'],
  ]);
  const file = corrected(detained, ask);
  expect(limitOf(file, 'ETS24-16-40D')).toMatchObject({ outcome: 'RUNNING', startsAt: '2025-01-12T14:00:00Z' });
  expect(leadsHere(file, replayed(file))).toBe(true);
  expect(file.deadlines).toHaveLength(detained.deadlines.length);
});

test('correcting twice and back again leaves the limits as they were first', () => {
  const { occurredAt } = eventIn(detained, 'DETAINED');
  const once = corrected(
    detained,
    correctionOf(detained, 'DETAINED', { occurredAt: at('2025-01-12T18:00', 'Asia/Tbilisi') }),
  );
  const back = corrected(once, correctionOf(once, 'DETAINED', { occurredAt }));
  expect(limits(back)).toEqual(limits(detained));
  expect(standing(back)).toEqual(standing(detained));
  expect(eventIn(back, 'DETAINED')).toMatchObject({
    sequence: eventIn(detained, 'DETAINED').sequence,
    recordedAs: once.lastSequence + 1,
  });
});

test('what was corrected before is not corrected again; the newest is', () => {
  const first = correctionOf(detained, 'DETAINED', {
    facts: { ...eventIn(detained, 'DETAINED').facts, place: 'Tbilisi' },
  });
  const file = corrected(detained, first);
  expect(codes(file, first)).toEqual(['EVENT_SUPERSEDED']);
  expect(codes(file, correctionOf(file, 'DETAINED', {}))).toBe('granted');
});

test('an event that others hang on is not withdrawn, and all of them are named', () => {
  const file = workedFile(s3);
  const ruling = correct(file, correctionOf(file, 'REQUEST_SENT', null));
  if (!('granted' in ruling)) throw new Error('The request was withdrawn from under the surrender.');
  expect(new Set(ruling.reasons.map(({ code }) => code))).toEqual(new Set(['CORRECTION_CONFLICT']));
  expect([...new Set(ruling.reasons.map(({ remedy }) => remedy?.events?.[0]))]).toEqual([
    'REQUEST_RECEIPT_CONFIRMED',
    'FOREIGN_COURT_SEISED',
    'FOREIGN_GRANTED',
    'SURRENDER_DATE_SET',
    'SURRENDER_DATE_CHANGED',
    'HANDED_OVER',
    'FINAL_DISCHARGE',
  ]);
});

test('a withdrawn last event takes the case back to where it stood, and its limits with it', () => {
  const s6 = worked('S6');
  const file = workedFile(s6);
  const before = workedFile(s6, ({ event }) => event !== 'TRANSFER_OUTCOME_RECEIVED');
  const { changes } = decisionOf(file, correctionOf(file, 'TRANSFER_OUTCOME_RECEIVED', null));
  expect(changes).toMatchObject([{ region: 'PROCEDURE', from: 'CLOSED', to: 'TRANSFERRED_ABROAD' }]);
  const withdrawn = corrected(file, correctionOf(file, 'TRANSFER_OUTCOME_RECEIVED', null));
  expect(standing(withdrawn)).toEqual(standing(before));
  expect(limits(withdrawn)).toEqual(limits(before));
});

test('a limit whose start never happened is cancelled, by no event', () => {
  const file = workedFile(s3, ({ at: day }) => day <= '2025-01-13T18:00');
  const withdrawn = corrected(file, correctionOf(file, 'DETAINED', null));
  expect(limitOf(withdrawn, 'ETS24-16-40D')).toMatchObject({ outcome: 'CANCELLED', stopEvent: null });
  expect(withdrawn.regions.CUSTODY).toEqual({ state: 'AT_LARGE', previous: null });
});

test('a time for appeal that was closed must still have been over after the day of service is corrected', () => {
  const file = workedFile(worked('S7'));
  const serve = (day: string) =>
    correctionOf(file, 'GRANT_COPY_SERVED', { occurredAt: at(`${day}T10:00`, 'Asia/Almaty') });
  expect(codes(file, serve('2025-08-13'))).toBe('granted');
  const ruling = correct(file, serve('2025-08-20'));
  expect(ruling).toMatchObject({ granted: false });
  expect('granted' in ruling && reasonsInWords(ruling.reasons, 'EN')).toContain('“Time for appeal ended”');
});

test('a correction is asked for by whoever recorded the event in that role, or by a head of unit', () => {
  const ask = correctionOf(detained, 'DETAINED', {});
  const by = (id: string, ...roles: CorrectionAsk['asker']['roles']) =>
    codes(detained, { ...ask, asker: { id, roles } });
  const { actorId, role } = eventIn(detained, 'DETAINED');
  expect(by(actorId, role)).toBe('granted');
  expect(by('another', role)).toEqual(['ROLE_MISSING']);
  expect(by(actorId, 'NCB_OFFICER')).toEqual(['ROLE_MISSING']);
  expect(by('another', 'SUPERVISOR')).toBe('granted');
});

test('a correction says why, cites its documents and lies in the past; what it lacks is told all at once', () => {
  const ask = correctionOf(detained, 'DETAINED', {
    occurredAt: '2199-01-01T00:00:00Z',
    documentIds: [],
    facts: { nonsense: 1 },
  });
  expect(codes(detained, { ...ask, why: ' ' })).toEqual(
    expect.arrayContaining(['NOTE_MISSING', 'OCCURRED_IN_FUTURE', 'DOCUMENT_MISSING', 'FACT_INVALID']),
  );
});

test('a decision that turns out to be final makes the grant final, and no more when it turns out not to be', () => {
  const file = workedFile(s3, ({ at: day }) => day <= '2025-04-10T12:00');
  const makeFinal = correctionOf(file, 'FOREIGN_GRANTED', { facts: { final: true } });
  expect(decisionOf(file, makeFinal).amendment?.fresh.map(({ event }) => event.event)).toEqual(
    expect.arrayContaining(['GRANT_BECAME_FINAL']),
  );
  const final = corrected(file, makeFinal);
  const follower = eventIn(final, 'GRANT_BECAME_FINAL');
  expect(codes(final, { ...makeFinal, sequence: follower.recordedAs ?? follower.sequence })).toEqual([
    'EVENT_FOLLOWED',
  ]);
  const notFinal = correctionOf(final, 'FOREIGN_GRANTED', { facts: {} });
  expect(decisionOf(final, notFinal).amendment?.gone.map(({ event }) => event)).toEqual(['GRANT_BECAME_FINAL']);
  expect(limits(corrected(final, notFinal)).filter((limit) => !limit.includes('CANCELLED'))).toEqual(limits(file));
});

test('what followed in a side file goes with its cause, and comes back with it', () => {
  const documents = [{ id: 'ASSURANCE_LETTER', kind: 'ASSURANCE_LETTER', withdrawn: false }];
  const before = workedFile(s3, ({ at: day }) => day <= '2025-04-29T18:00');
  const sideFile = { id: 'an assurance', opens: false };
  const occurredAt = at('2025-05-01T12:00', 'Asia/Tbilisi');
  const given = recorded(
    { ...before, documents: [...before.documents, ...documents] },
    anAsk('ASSURANCE_GIVEN', { occurredAt, documentIds: ['ASSURANCE_LETTER'], sideFile: { ...sideFile, opens: true } }),
  );
  const accepting = anAsk('ASSURANCE_ACCEPTED', {
    occurredAt,
    sideFile,
    asker: { id: 'a judge', roles: ['EXTRADITION_JUDGE'] },
  });
  const handOver = workedAsk(
    s3,
    s3.events.find(({ event }) => event === 'HANDED_OVER')!,
  );
  const live = recorded(recorded(given, accepting), handOver);
  expect(live.sideFiles).toMatchObject([{ state: 'LIVE' }]);
  const ask = correctionOf(live, 'HANDED_OVER', null);
  const { amendment } = decisionOf(live, ask);
  expect(amendment?.gone.map(({ event }) => event)).toContain('ASSURANCE_ACTIVATED');
  expect(amendment?.sideFileChanges.get('an assurance')).toMatchObject({ from: 'LIVE', to: 'ACCEPTED' });
  const back = corrected(live, ask);
  expect(back.sideFiles).toMatchObject([{ state: 'ACCEPTED' }]);
  expect(recorded(back, handOver).sideFiles).toMatchObject([{ state: 'LIVE' }]);
});

test('a side file whose beginning is withdrawn never began; one that went on keeps its beginning', () => {
  const sideFile = { id: 'an assurance', opens: true };
  const documents = ['ASSURANCE_LETTER', 'ASSURANCE_REQUEST'].map((id) => ({ id, kind: id, withdrawn: false }));
  const asked = recorded(
    { ...detained, documents: [...detained.documents, ...documents] },
    anAsk('ASSURANCE_ASKED', {
      occurredAt: at('2025-01-15T12:00', 'Asia/Tbilisi'),
      documentIds: ['ASSURANCE_REQUEST'],
      sideFile,
    }),
  );
  const ask = correctionOf(asked, 'ASSURANCE_ASKED', null);
  expect(decisionOf(asked, ask).changes).toMatchObject([{ region: 'ASSURANCE', from: 'ASKED', to: 'WITHDRAWN' }]);
  expect(corrected(asked, ask).sideFiles).toEqual([]);
});

test('four eyes count whoever recorded a preparing act and whoever corrected it', () => {
  const ready = workedFile(s3, ({ at: day }) => day <= '2025-02-03T12:00');
  const preparer = eventIn(ready, 'PACKAGE_SUBMITTED').actorId;
  const file = corrected(
    ready,
    correctionOf(ready, 'PACKAGE_SUBMITTED', { occurredAt: at('2025-02-03T13:00', 'Asia/Yerevan') }),
  );
  const approve = workedAsk(
    s3,
    s3.events.find(({ event }) => event === 'REQUEST_APPROVED')!,
  );
  const approvedBy = (id: string) => {
    const sequence = file.lastSequence + 1;
    try {
      return recorded(file, { ...approve, asker: { ...approve.asker, id } }).lastSequence >= sequence;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(approvedBy(preparer)).toContain('another person must');
  expect(approvedBy('a head of unit')).toContain('another person must');
  expect(approvedBy('a minister')).toBe(true);
});

test('a history that does not lead to where the case stands is judged by nobody', () => {
  const file = { ...detained, closedReason: 'WITHDRAWN' as const };
  expect(() => correct(file, correctionOf(file, 'DETAINED', {}))).toThrow('does not lead to where it stands');
});
