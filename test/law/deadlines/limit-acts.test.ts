import type { CaseFile } from '../../../src/extradition/case-file.js';
import { explainLimit } from '../../../src/extradition/deadlines/acts/explain-limit.js';
import { extendLimit, type ExtendAsk } from '../../../src/extradition/deadlines/acts/extend-limit.js';
import type { LimitRefused, LimitRuling } from '../../../src/extradition/deadlines/acts/limit-act.js';
import {
  setDateOfRule,
  setLimitDate,
  type SetDateAsk,
} from '../../../src/extradition/deadlines/acts/set-limit-date.js';
import { ROLES, type Role } from '../../../src/extradition/role.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { aFile } from '../../support/a-file.js';
import { aClockFile, afterAll, deadlineOf, happens } from './a-clock-file.js';

const DECISION = { id: 'decision', kind: 'EXTENSION_DECISION', withdrawn: false };

/** A case file whose clocks were turned by events. */
function fileAfter(given: Parameters<typeof aClockFile>[0], ...events: Parameters<typeof afterAll>[1][]): CaseFile {
  const { history, deadlines, ...law } = afterAll(aClockFile(given), ...events);
  return aFile({ ...law, history, deadlines, documents: [DECISION] });
}

const anExtension = (more: Partial<ExtendAsk> = {}): ExtendAsk => ({
  asker: { id: 'an officer', roles: ['CENTRAL_AUTHORITY_OFFICER'] },
  decidedAt: '2025-03-20T10:00:00Z',
  documentIds: ['decision'],
  dueOn: null,
  dueAt: null,
  agreedOn: null,
  now: '2025-06-01T00:00:00Z',
  ...more,
});
const granted = (ruling: LimitRuling | LimitRefused): LimitRuling => {
  if (!ruling.granted) throw new Error(reasonsInWords(ruling.reasons, 'EN'));
  return ruling;
};
const codes = (ruling: LimitRuling | LimitRefused): string[] =>
  ruling.granted ? [] : ruling.reasons.map(({ code }) => code);

const EAW = { homeState: 'DE', counterpart: 'FR', instruments: ['EAW'] } as const;
const arrested = happens('DETAINED', '2025-03-01T12:00', {}, 'Europe/Berlin');
const delay = happens('DECISION_DELAY_FORESEEN', '2025-03-19T12:00', {}, 'Europe/Berlin');
const warrant = () => fileAfter(EAW, arrested, delay);

describe('an extension within a total', () => {
  test('runs to the ceiling when no end is named, counted from the same start', () => {
    const file = warrant();
    const before = deadlineOf(file, 'EAW-17-3-60D');
    expect(before.dueOn).toBe('2025-04-30');
    const { after, late, reservations, role } = granted(extendLimit(file, before, anExtension()));
    expect(after).toMatchObject({
      dueOn: '2025-05-30',
      dueAt: '2025-05-30T22:00:00Z',
      dateBasis: 'EXTENDED',
      outcome: 'RUNNING',
    });
    expect(after.derivation.slice(0, -1)).toEqual(before.derivation);
    expect(after.derivation.at(-1)).toMatchObject({
      rule: expect.stringContaining('17(4)'),
      from: '2025-04-30T22:00:00Z',
      to: '2025-05-30T22:00:00Z',
    });
    expect({ late, reservations, role }).toEqual({ late: false, reservations: [], role: 'CENTRAL_AUTHORITY_OFFICER' });
  });

  test('runs to the day named, and once more, but never beyond the ceiling', () => {
    const file = warrant();
    const once = granted(extendLimit(file, deadlineOf(file, 'EAW-17-3-60D'), anExtension({ dueOn: '2025-05-15' })));
    expect(once.after.dueAt).toBe('2025-05-15T22:00:00Z');
    const twice = granted(extendLimit(file, once.after, anExtension({ dueOn: '2025-05-30' })));
    expect(twice.after.dueOn).toBe('2025-05-30');
    const thrice = extendLimit(file, twice.after, anExtension({ dueOn: '2025-05-31' }));
    expect(codes(thrice)).toEqual(['EXTENSION_BEYOND_CEILING']);
    expect(!thrice.granted && reasonsInWords(thrice.reasons, 'EN')).toBe(
      'EAW-17-3-60D may run until 2025-05-31 00:00 (Europe/Berlin) at the latest; 2025-06-01 00:00 (Europe/Berlin) lies beyond.',
    );
    expect(!thrice.granted && thrice.reasons[0]?.citation).toBe('EAW 17(3)');
    expect(codes(extendLimit(file, twice.after, anExtension()))).toEqual(['FACT_INVALID']);
  });

  test('in hours takes an instant', () => {
    const file = fileAfter({ homeState: 'GB', counterpart: 'FR', instruments: ['UK-EA-P1'] }, arrested);
    const before = deadlineOf(file, 'UK-6-2A-48H');
    const ask = anExtension({ decidedAt: '2025-03-02T12:00:00Z' });
    expect(codes(extendLimit(file, before, { ...ask, dueOn: '2025-03-05' }))).toEqual(['FACT_INVALID']);
    expect(granted(extendLimit(file, before, { ...ask, dueAt: '2025-03-05T11:00:00Z' })).after.dueOn).toBe(
      '2025-03-05',
    );
    expect(codes(extendLimit(file, before, { ...ask, dueAt: '2025-03-05T11:00:01Z' }))).toEqual([
      'EXTENSION_BEYOND_CEILING',
    ]);
  });

  test('without its decision, its notice or its role is refused with every reason at once', () => {
    const file = fileAfter(EAW, arrested);
    const ask = anExtension({ documentIds: [], asker: { id: 'x', roles: ['LIAISON_OFFICER'] } });
    const ruling = extendLimit(file, deadlineOf(file, 'EAW-17-3-60D'), ask);
    expect(codes(ruling)).toEqual(['ROLE_MISSING', 'DOCUMENT_MISSING', 'GUARD_NOT_MET']);
    expect(!ruling.granted && ruling.reasons.map(({ remedy }) => remedy)).toEqual([
      { kind: 'ASK_ROLE', roles: ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR', 'REGISTRAR'] },
      { kind: 'CITE_DOCUMENT', documentKind: 'EXTENSION_DECISION' },
      { kind: 'RECORD_EVENT', events: ['DECISION_DELAY_FORESEEN'] },
    ]);
  });

  test('does not rest on a decision that was withdrawn, nor on a delay told before the arrest', () => {
    const file = { ...warrant(), documents: [{ ...DECISION, withdrawn: true }] };
    const limit = deadlineOf(file, 'EAW-17-3-60D');
    expect(codes(extendLimit(file, limit, anExtension())).sort()).toEqual(['DOCUMENT_MISSING', 'DOCUMENT_UNKNOWN']);
    const toldBefore = happens('DECISION_DELAY_FORESEEN', '2025-02-28T12:00', {}, 'Europe/Berlin');
    const early = fileAfter(EAW, toldBefore, arrested);
    expect(codes(extendLimit(early, deadlineOf(early, 'EAW-17-3-60D'), anExtension()))).toEqual(['GUARD_NOT_MET']);
  });

  test('of a breach is possible, and says that it came late', () => {
    const file = warrant();
    const ask = anExtension({ decidedAt: '2025-05-10T10:00:00Z' });
    const { after, late } = granted(extendLimit(file, deadlineOf(file, 'EAW-17-3-60D'), ask));
    expect(late).toBe(true);
    expect(after.derivation.at(-1)?.note).toContain('Decided after the limit had passed');
  });

  test('lies neither in the future nor before the limit began', () => {
    const file = warrant();
    const limit = deadlineOf(file, 'EAW-17-3-60D');
    expect(codes(extendLimit(file, limit, anExtension({ decidedAt: '2025-06-01T00:01:00Z' })))).toEqual([
      'OCCURRED_IN_FUTURE',
    ]);
    expect(codes(extendLimit(file, limit, anExtension({ decidedAt: '2025-02-01T00:00:00Z' })))).toEqual([
      'FACT_INVALID',
    ]);
  });
});

test('a limit for which no extension was seen is not extended, and the article is named', () => {
  const file = fileAfter({ instruments: ['CHISINAU2002'] }, happens('DETAINED', '2025-03-01T12:00'));
  const ruling = extendLimit(file, deadlineOf(file, 'KZ-CPC-588-1-40D'), anExtension());
  expect(codes(ruling)).toEqual(['EXTENSION_NOT_ALLOWED']);
  expect(!ruling.granted && ruling.reasons[0]?.citation).toBe('KZ-CPC 588(1),(7)');
});

test('where the text opens a new term instead, the officer is sent to the event', () => {
  const agreed = happens('SURRENDER_DATE_SET', '2025-03-01T12:00', { surrenderDate: '2025-03-10' });
  const file = fileAfter({ direction: 'OUTGOING', counterpart: 'GE', instruments: ['ETS24'] }, agreed);
  const ruling = extendLimit(file, deadlineOf(file, 'ETS24-18-30D'), anExtension());
  expect(!ruling.granted && ruling.reasons).toMatchObject([
    { code: 'EXTENSION_NOT_ALLOWED', remedy: { kind: 'RECORD_EVENT', events: ['SURRENDER_DATE_CHANGED'] } },
  ]);
});

test('a later date without a ceiling is the date of the decision, and says that nothing bounds it', () => {
  const received = happens('REQUEST_REGISTERED', '2025-03-01T12:00', {}, 'Europe/London');
  const file = fileAfter({ homeState: 'GB', counterpart: 'AE', instruments: ['UK-EA-P2'] }, received);
  const limit = deadlineOf(file, 'UK-76-2M');
  expect(codes(extendLimit(file, limit, anExtension()))).toEqual(['FACT_MISSING']);
  const { after, reservations } = granted(extendLimit(file, limit, anExtension({ dueOn: '2025-09-01' })));
  expect(after.dueOn).toBe('2025-09-01');
  expect(reservations).toEqual([
    'The condition for extending UK-76-2M ("application, interests of justice") was not verified in its source.',
    'The text read for UK-76-2M gives no ceiling; the decision alone fixes the end.',
  ]);
});

test('a later day that was agreed upon begins the same term once more', () => {
  const final = happens('GRANT_BECAME_FINAL', '2025-03-01T12:00', {}, 'Europe/London');
  const file = fileAfter({ homeState: 'GB', counterpart: 'FR', instruments: ['UK-EA-P1'] }, final);
  const limit = deadlineOf(file, 'UK-35-10D');
  expect(codes(extendLimit(file, limit, anExtension({ decidedAt: '2025-03-05T10:00:00Z' })))).toEqual(['FACT_MISSING']);
  const ask = anExtension({ decidedAt: '2025-03-05T10:00:00Z', agreedOn: '2025-03-20' });
  expect(granted(extendLimit(file, limit, ask)).after.dueOn).toBe('2025-03-29');
});

test('a right that ran out before the decision is not revived', () => {
  const asked = happens('SPECIALITY_CONSENT_REQUESTED', '2025-03-01T12:00', {}, 'Europe/London');
  const file = fileAfter({ homeState: 'GB', counterpart: 'FR', instruments: ['UK-EA-P1'] }, asked);
  const limit = deadlineOf(file, 'UK-56-21D');
  const ask = anExtension({ decidedAt: '2025-03-22T00:00:01Z', dueOn: '2025-05-01' });
  expect(codes(extendLimit(file, limit, ask))).toEqual(['LIMIT_NOT_OPEN']);
  expect(granted(extendLimit(file, limit, { ...ask, decidedAt: '2025-03-21T23:00:00Z' })).after.dueOn).toBe(
    '2025-05-01',
  );
});

const aDate = (more: Partial<SetDateAsk> = {}): SetDateAsk => ({
  ...anExtension({ documentIds: [] }),
  dueOn: '2025-10-01',
  ...more,
});

describe('a date set by hand', () => {
  const lent = fileAfter({ counterpart: 'RU' }, happens('TEMP_HANDED_OVER', '2025-03-01T12:00'));

  test('ends the wait of a limit for its agreed date', () => {
    const before = deadlineOf(lent, 'KZ-CPC-593-TEMP');
    expect(before.outcome).toBe('PENDING');
    const { after } = granted(setLimitDate(lent, before, aDate()));
    expect(after).toMatchObject({
      outcome: 'RUNNING',
      dateBasis: 'SET_BY_HAND',
      dueOn: '2025-10-01',
      dueAt: '2025-10-01T19:00:00Z',
      earliestDueAt: '2025-10-01T19:00:00Z',
      latestDueAt: '2025-10-01T19:00:00Z',
      undatedReason: null,
    });
    expect(after.derivation.at(-1)).toEqual({
      rule: 'Set by hand',
      from: before.startsAt,
      to: '2025-10-01T19:00:00Z',
      note: 'By an officer, who gave a ground for it.',
    });
    expect(granted(setLimitDate(lent, after, aDate({ dueOn: '2025-11-01' }))).after.dueOn).toBe('2025-11-01');
  });

  test('that had passed is changed late, and says so', () => {
    const { after } = granted(setLimitDate(lent, deadlineOf(lent, 'KZ-CPC-593-TEMP'), aDate({ dueOn: '2025-03-10' })));
    const again = granted(setLimitDate(lent, after, aDate()));
    expect(again.late).toBe(true);
    expect(again.after.derivation.at(-1)?.note).toMatch('it was missed until then');
    const inTime = aDate({ decidedAt: '2025-03-10T18:59:00Z' });
    expect(granted(setLimitDate(lent, after, inTime)).late).toBe(false);
  });

  test('of a right that ran out is not moved any more', () => {
    const held = fileAfter({}, happens('PROVISIONAL_CUSTODY_ORDERED', '2025-03-01T12:00'));
    const right = {
      ...granted(
        setDateOfRule(held, 'KZ-CPC-588-4-APPEAL', aDate({ decidedAt: '2025-03-02T10:00:00Z', dueOn: '2025-03-10' })),
      ).after,
    };
    const ask = aDate({ decidedAt: '2025-03-10T19:00:01Z' });
    expect(codes(setLimitDate(held, right, ask))).toEqual(['LIMIT_NOT_OPEN']);
    expect(granted(setLimitDate(held, right, { ...ask, decidedAt: '2025-03-10T19:00:00Z' })).after.dueOn).toBe(
      '2025-10-01',
    );
  });

  test('needs a date, one only, and after the start', () => {
    const limit = deadlineOf(lent, 'KZ-CPC-593-TEMP');
    expect(codes(setLimitDate(lent, limit, aDate({ dueOn: null })))).toEqual(['FACT_MISSING']);
    expect(codes(setLimitDate(lent, limit, aDate({ dueAt: '2025-10-01T10:00:00Z' })))).toEqual(['FACT_INVALID']);
    expect(codes(setLimitDate(lent, limit, aDate({ dueOn: '2025-02-27' })))).toEqual(['FACT_INVALID']);
    expect(granted(setLimitDate(lent, limit, aDate({ dueOn: null, dueAt: '2025-10-01T10:00:00Z' }))).after.dueOn).toBe(
      '2025-10-01',
    );
  });

  test('is not taken where the date follows from the rule, or the law says without delay', () => {
    const file = fileAfter(
      {},
      happens('DETAINED', '2025-03-01T12:00'),
      happens('PROVISIONAL_CUSTODY_ORDERED', '2025-03-02T12:00', { validUntil: '2025-04-09' }),
    );
    const set = (ruleId: string) => codes(setLimitDate(file, deadlineOf(file, ruleId), aDate()));
    expect(set('KZ-CPC-588-1-40D')).toEqual(['DATE_NOT_TAKEN']);
    expect(set('ORDER-VALID-UNTIL')).toEqual(['DATE_NOT_TAKEN']);
    expect(set('KZ-CPC-588-5-IMM')).toEqual(['DATE_NOT_TAKEN']);
    expect(set('KZ-CPC-587-72H')).toEqual(['LIMIT_NOT_OPEN']);
  });

  test('begins the limit of a rule whose length nobody knows, from the event on record', () => {
    const file = fileAfter({}, happens('EXTRADITION_ARREST_ORDERED', '2025-03-01T12:00', { validUntil: '2025-04-01' }));
    expect(file.deadlines.map(({ ruleId }) => ruleId)).toEqual(['ORDER-VALID-UNTIL']);
    const { before, after, reservations } = granted(setDateOfRule(file, 'KZ-CPC-589-MAX', aDate()));
    expect(before).toBeNull();
    expect(after).toMatchObject({
      ruleId: 'KZ-CPC-589-MAX',
      startEvent: 'EXTRADITION_ARREST_ORDERED',
      startsAt: '2025-03-01T07:00:00Z',
      dueOn: '2025-10-01',
      dateBasis: 'SET_BY_HAND',
    });
    expect(reservations).toEqual([
      'KZ-CPC-589-MAX was not verified in its source; the date rests on its ground alone.',
    ]);
  });

  test('begins nothing for a rule that runs, that is of another case, that has not begun or is over', () => {
    const arrest = happens('EXTRADITION_ARREST_ORDERED', '2025-03-01T12:00');
    const released = fileAfter({}, arrest, happens('RELEASED', '2025-03-05T12:00'));
    expect(codes(setDateOfRule(released, 'KZ-CPC-588-1-40D', aDate()))).toEqual(['DATE_NOT_TAKEN']);
    expect(codes(setDateOfRule(released, 'UK-93-4W', aDate()))).toEqual(['DATE_NOT_TAKEN']);
    expect(codes(setDateOfRule(released, 'NO-SUCH-RULE', aDate()))).toEqual(['DATE_NOT_TAKEN']);
    expect(codes(setDateOfRule(released, 'KZ-CPC-589-MAX', aDate()))).toEqual(['GUARD_NOT_MET']);
    const running = fileAfter({}, arrest);
    const { after } = granted(setDateOfRule(running, 'KZ-CPC-589-MAX', aDate()));
    const again = { ...running, deadlines: [...running.deadlines, after] };
    expect(codes(setDateOfRule(again, 'KZ-CPC-589-MAX', aDate()))).toEqual(['LIMIT_NOT_OPEN']);
  });
});

describe('an explanation', () => {
  const ask = { ...anExtension({ documentIds: [], asker: { id: 'x', roles: ['SUPERVISOR'] } }) };
  const file = warrant();
  const limit = deadlineOf(file, 'EAW-17-3-60D');

  test('settles a limit that was missed, and the breach stays visible', () => {
    const { after, role } = granted(explainLimit(file, limit, ask));
    expect(after).toMatchObject({ outcome: 'EXPLAINED', stoppedAt: ask.decidedAt, dueAt: limit.dueAt });
    expect(role).toBe('SUPERVISOR');
  });

  test('is not taken for a limit that still runs', () => {
    expect(codes(explainLimit(file, limit, { ...ask, now: '2025-03-21T00:00:00Z' }))).toEqual(['LIMIT_NOT_MISSED']);
  });

  test('is taken from nobody but the two roles of the statechart', () => {
    const may = Object.keys(ROLES).filter(
      (role) => explainLimit(file, limit, { ...ask, asker: { id: 'x', roles: [role as Role] } }).granted,
    );
    expect(may.sort()).toEqual(['CENTRAL_AUTHORITY_OFFICER', 'SUPERVISOR']);
  });

  test('does not end the alarm of a cap on custody while the person is held', () => {
    const held = {
      ...fileAfter({}, happens('DETAINED', '2025-03-01T12:00')),
      regions: aFile({ regions: { CUSTODY: 'PROVISIONAL_CUSTODY' } }).regions,
    };
    const cap = deadlineOf(held, 'KZ-CPC-588-1-40D');
    for (const state of ['DETAINED', 'PROVISIONAL_CUSTODY', 'EXTRADITION_ARREST'] as const) {
      const so = { ...held, regions: aFile({ regions: { CUSTODY: state } }).regions };
      expect(codes(explainLimit(so, cap, ask))).toEqual(['PERSON_IN_CUSTODY']);
    }
    expect(codes(explainLimit(held, cap, ask))).toEqual(['PERSON_IN_CUSTODY']);
    const british = {
      ...fileAfter(
        { homeState: 'GB', counterpart: 'FR', instruments: ['UK-EA-P1'] },
        happens('DETAINED', '2025-03-01T12:00'),
      ),
      regions: held.regions,
    };
    expect(codes(explainLimit(british, deadlineOf(british, 'UK-6-48H'), ask))).toEqual(['PERSON_IN_CUSTODY']);
    const released = { ...held, regions: aFile({ regions: { CUSTODY: 'RELEASED' } }).regions };
    expect(granted(explainLimit(released, cap, ask)).after.outcome).toBe('EXPLAINED');
    const late = { ...cap, outcome: 'MET_LATE' as const, stoppedAt: '2025-05-01T00:00:00Z' };
    expect(granted(explainLimit(held, late, ask)).after).toMatchObject({ stoppedAt: '2025-05-01T00:00:00Z' });
  });
});
