import { WORKED_HISTORIES } from '../../../seeds/demo-docket/worked-histories.js';
import type { CaseFile } from '../../../src/extradition/case-file.js';
import { correct } from '../../../src/extradition/correct.js';
import { standingAt } from '../../../src/extradition/deadlines/standing.js';
import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { decide } from '../../../src/extradition/decide.js';
import { leadsHere, replayed } from '../../../src/extradition/history/amend.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { anAsk } from '../../support/a-file.js';
import {
  at,
  corrected,
  correctionOf,
  eventIn,
  granted,
  limits,
  NOW,
  recorded,
  standing,
  worked,
  workedAsk,
  workedFile,
} from './a-worked-file.js';

/** Limits that a withdrawal cancelled belong to an event that never happened. */
const withoutFallen = (file: CaseFile): CaseFile => ({
  ...file,
  deadlines: file.deadlines.filter(({ outcome, stopEvent }) => outcome !== 'CANCELLED' || stopEvent !== null),
});

test('what is left out and recorded late stands where it would have stood, with the same limits', () => {
  const late: string[] = [];
  for (const history of WORKED_HISTORIES) {
    const whole = workedFile(history);
    for (const event of history.events) {
      const ask = workedAsk(history, event);
      const { sequence } = whole.history.find(
        (each) => each.event === ask.event && each.occurredAt === ask.occurredAt,
      )!;
      const leftOut = { ...correctionOf(whole, event.event, null), sequence };
      if ('granted' in correct(whole, leftOut)) continue;
      const without = corrected(whole, leftOut);
      const decision = granted(without, ask);
      if (!decision.amendment) continue;
      const file = recorded(without, ask);
      expect([event.event, standing(file)]).toEqual([event.event, standing(whole)]);
      expect([event.event, limits(withoutFallen(file))]).toEqual([event.event, limits(withoutFallen(whole))]);
      expect(leadsHere(file, replayed(file))).toBe(true);
      late.push(`${history.id} ${event.event}`);
    }
  }
  expect(late.length).toBeGreaterThan(20);
  expect(late).toContain('S2 GRANT_COPY_SERVED');
});

const s6 = worked('S6');
const s6Without = (...events: readonly string[]) => workedFile(s6, ({ event }) => !events.includes(event));
const ofS6 = (event: string) =>
  workedAsk(
    s6,
    s6.events.find((each) => each.event === event)!,
  );

test('an event that was lawful at its time is put behind what had happened by then, and moves nothing that came after', () => {
  const file = s6Without('SEARCH_STARTED');
  const decision = granted(file, ofS6('SEARCH_STARTED'));
  expect(decision).toMatchObject({
    changes: [],
    regions: file.regions,
    amendment: { placedAfter: eventIn(file, 'CASE_OPENED').sequence, supersedes: null },
  });
  const after = recorded(file, ofS6('SEARCH_STARTED'));
  expect(after.history.map(({ event }) => event).slice(0, 3)).toEqual([
    'CASE_OPENED',
    'SEARCH_STARTED',
    'PERSON_LOCATED',
  ]);
  expect(after.history[1]).toMatchObject({
    sequence: file.lastSequence + 1,
    changes: [{ region: 'PROCEDURE', from: 'DRAFT', to: 'LOCATING' }],
  });
});

test('an event that is lawful where the case stands is recorded in its turn, whenever it happened', () => {
  const s1 = worked('S1');
  const file = workedFile(s1, ({ event }) => event !== 'FOREIGN_BODY_NOTIFIED');
  const notified = workedAsk(
    s1,
    s1.events.find(({ event }) => event === 'FOREIGN_BODY_NOTIFIED')!,
  );
  expect(granted(file, notified).amendment).toBeNull();
});

test('a late entry that later events could not follow is refused, and every one of them is named', () => {
  const file = s6Without('SEARCH_STARTED');
  // The warrant fell away before the person was found: nothing that was done since had a basis.
  const ask = anAsk('BASIS_LAPSED', {
    occurredAt: at('2024-09-10T10:00', 'Asia/Almaty'),
    documentIds: ['DECISION_ENDING_BASIS'],
    facts: { kind: 'LIMITATION' },
    now: NOW,
  });
  const documents = ask.documentIds.map((kind) => ({ id: kind, kind, withdrawn: false }));
  const ruling = decide({ ...file, documents: [...file.documents, ...documents] }, ask);
  if (ruling.granted) throw new Error('It was recorded over all that came after it.');
  const conflicts = ruling.reasons.filter(({ code }) => code === 'LATE_ENTRY_CONFLICT');
  expect(ruling.reasons[0]).toMatchObject({ code: 'EVENT_NOT_IN_STATE' });
  const named = new Set(conflicts.map(({ remedy }) => remedy?.sequence));
  const later = file.history.filter(({ occurredAt }) => occurredAt > ask.occurredAt);
  expect([...named]).toEqual(later.map(({ sequence }) => sequence));
  expect(conflicts[0]).toMatchObject({ remedy: { kind: 'CORRECT_EVENT', events: ['PERSON_LOCATED'] } });
  expect(reasonsInWords(conflicts.slice(0, 1), 'EN')).toMatch(/event 2 \(“Person located”, 2024-10-01 10:00 /);
});

test('an event that was not lawful at its time either gets the reasons of now', () => {
  const ask = { ...ofS6('REQUEST_SENT'), occurredAt: at('2024-09-02T11:00', 'Asia/Almaty') };
  const ruling = decide(workedFile(s6), ask);
  expect(ruling).toMatchObject({ granted: false, reasons: [{ code: 'EVENT_NOT_IN_STATE' }] });
});

test('what a late entry lacks is told as it would have been told in time', () => {
  const s3 = worked('S3');
  const file = workedFile(s3, ({ event }) => event !== 'FOREIGN_COURT_SEISED');
  const ask = workedAsk(
    s3,
    s3.events.find(({ event }) => event === 'FOREIGN_COURT_SEISED')!,
  );
  const ruling = decide(file, { ...ask, asker: { id: 'a custody officer', roles: ['CUSTODY_ADMIN'] } });
  expect(ruling).toMatchObject({ granted: false, reasons: [{ code: 'ROLE_MISSING' }] });
});

test('a late entry that makes a limit overdue shows it at once', () => {
  const s2 = worked('S2');
  const notice = s2.events.find(({ event }) => event === 'APPEAL_NOTICE_RECEIVED')!;
  const file = workedFile(s2, ({ event }) => event !== 'APPEAL_NOTICE_RECEIVED' && event !== 'APPEAL_MATERIALS_SENT');
  const { clocks, amendment } = granted(file, workedAsk(s2, notice));
  expect(amendment).not.toBeNull();
  const [started] = clocks.flatMap((change) => (change.change === 'STARTED' ? [change.deadline] : []));
  expect(started).toMatchObject({ ruleId: 'KZ-CPC-592-3-10D', outcome: 'RUNNING', dueOn: '2024-05-09' });
  expect(standingAt(started!, ruleById('KZ-CPC-592-3-10D'), NOW)).toBe('OVERDUE');
});

test('an earlier date does not get past four eyes', () => {
  const s3 = worked('S3');
  const documents = ['ASSURANCE_LETTER', 'FOREIGN_DECISION'].map((id) => ({ id, kind: id, withdrawn: false }));
  const before = workedFile(s3, ({ at: day }) => day <= '2025-02-20T10:00');
  const on = (day: string) => at(`${day}T10:00`, 'Asia/Tbilisi');
  const minister = { id: 'a minister', roles: ['PROSECUTOR_GENERAL'] } as const;
  const granting = anAsk('FOREIGN_GRANTED_CONDITIONALLY', {
    occurredAt: on('2025-04-10'),
    documentIds: ['FOREIGN_DECISION'],
  });
  const giving = anAsk('ASSURANCE_GIVEN', {
    occurredAt: on('2025-04-12'),
    asker: minister,
    documentIds: ['ASSURANCE_LETTER'],
    sideFile: { id: 'an assurance', opens: true },
  });
  const accepting = anAsk('CONDITIONS_ACCEPTED', {
    occurredAt: on('2025-04-11'),
    asker: minister,
    documentIds: ['ASSURANCE_LETTER'],
    attestations: [{ guard: 'ASSURANCES_ACCEPTED', statement: 'None is needed.' }],
  });
  const conditional = recorded({ ...before, documents: [...before.documents, ...documents] }, granting);
  expect(decide(conditional, accepting)).toMatchObject({ granted: true });
  const prepared = recorded(conditional, giving);
  const ruling = decide(prepared, accepting);
  expect(ruling.granted ? 'granted' : ruling.reasons.map(({ code }) => code)).toContain('SAME_PERSON');
  expect(decide(prepared, { ...accepting, asker: { ...minister, id: 'another minister' } })).toMatchObject({
    amendment: { placedAfter: eventIn(conditional, 'FOREIGN_GRANTED_CONDITIONALLY').sequence },
  });
});
