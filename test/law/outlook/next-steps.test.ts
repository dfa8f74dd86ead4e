import type { CaseFile } from '../../../src/extradition/case-file.js';
import { turnClocks } from '../../../src/extradition/deadlines/turn-clocks.js';
import { applyClockChanges } from '../../../src/extradition/deadlines/apply-clock-changes.js';
import { nextStepsOf } from '../../../src/extradition/outlook/next-steps.js';
import type { NextStep } from '../../../src/extradition/outlook/next-step.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { PROCEDURE, PROCEDURES } from '../../../src/extradition/procedure/procedure.js';
import { PROFILES, type ProfileName } from '../../../src/extradition/procedure/profiles.js';
import { inWords } from '../../../src/extradition/words/in-words.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

const NOW = '2026-01-01T00:00:00Z';
const document = (kind: string) => ({ id: kind, kind, withdrawn: false });

const outlook = (now: string, followUpDueAt: string | null = null) => ({
  asker: { id: 'an officer', roles: ALL_ROLES },
  now,
  followUpDueAt,
  proposed: [],
  report: (event: EventName, error: unknown) => {
    throw new Error(event, { cause: error });
  },
});
const stepsOf = (file: CaseFile, now = NOW, followUpDueAt: string | null = null) =>
  nextStepsOf(file, outlook(now, followUpDueAt));

/** The file with the limits that an event starts. */
function after(file: CaseFile, event: EventName, occurredAt: string): CaseFile {
  const happened = { event, occurredAt, zone: file.timeZone, facts: {}, sequence: 1, sideFileId: null };
  return { ...file, deadlines: applyClockChanges(file.deadlines, turnClocks(file, happened)) };
}

const ofLimit = (steps: readonly NextStep[], ruleId: string): NextStep =>
  steps.find(({ limit }) => limit?.ruleId === ruleId)!;

const everywhere = (['OUTGOING', 'INCOMING'] as const).flatMap((direction) =>
  (Object.keys(PROFILES) as ProfileName[]).flatMap((profile) =>
    PROCEDURES.flatMap(({ version, machines }) =>
      Object.keys(machines[direction].states).map((state) => ({
        direction,
        profile,
        state,
        procedureVersion: version,
      })),
    ),
  ),
);

test('a case that has not ended is never silent, and what it names can happen there or says why it cannot', () => {
  const silent: string[] = [];
  for (const { direction, profile, state, procedureVersion } of everywhere) {
    const file = aFile({ direction, profile, procedureVersion, regions: { PROCEDURE: state } });
    const steps = stepsOf(file);
    const place = [procedureVersion, direction, profile, state].join(' ');
    if (state === 'CLOSED') {
      expect([place, steps]).toEqual([place, []]);
      continue;
    }
    if (steps.length === 0 || steps.every(({ events }) => events.length === 0)) silent.push(place);
    for (const { events, roles, label } of steps) {
      expect(inWords(label, 'RU')).not.toContain('{');
      expect([place, roles.length > 0]).toEqual([place, true]);
      for (const { event, verdict, reasons, roles: may } of events) {
        expect([place, event, verdict === 'ALLOWED' || reasons.length > 0]).toEqual([place, event, true]);
        // Only where custody does not fit the procedure is the usual event out of place, and says so.
        const barred = reasons.some(({ code }) => code === 'EVENT_NOT_IN_STATE');
        expect([place, event, barred]).toEqual([place, event, state === 'TEMP_SURRENDERED']);
        if (!barred) expect(may.every((role) => roles.includes(role))).toBe(true);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('nobody has touched the case: what comes next, by whom and by when the office expects it', () => {
  const file = aFile({ regions: { PROCEDURE: 'READY_TO_SEND' } });
  const [step, ...others] = stepsOf(file, NOW, '2026-01-04T19:00:00Z');
  expect(others).toEqual([]);
  expect(step).toMatchObject({
    kind: 'USUAL_COURSE',
    basis: 'POLICY',
    verified: false,
    roles: ['CENTRAL_AUTHORITY_OFFICER', 'MFA_OFFICER'],
    dueAt: '2026-01-04T19:00:00Z',
    dueOn: '2026-01-04',
    overdue: false,
    citation: null,
    events: [{ event: 'REQUEST_SENT' }],
  });
});

test('when the time of the office has passed, the follow-up is due and says who asks whom', () => {
  const file = aFile({ regions: { PROCEDURE: 'RECEIVED' } });
  const due = '2025-12-01T00:00:00Z';
  const followUp = stepsOf(file, NOW, due).find(({ kind }) => kind === 'FOLLOW_UP');
  expect(followUp).toMatchObject({
    overdue: true,
    dueAt: due,
    roles: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
    events: [{ event: 'STATUS_UPDATE_RECEIVED' }],
  });
  expect(inWords(followUp!.label, 'EN')).toContain('ask the other State');
  expect(stepsOf(file, '2025-11-30T23:59:59Z', due).map(({ kind }) => kind)).toEqual(['USUAL_COURSE']);
  const atHome = stepsOf(aFile({ regions: { PROCEDURE: 'CA_REVIEW' } }), NOW, due);
  expect(atHome.find(({ kind }) => kind === 'FOLLOW_UP')).toMatchObject({
    roles: ['CENTRAL_AUTHORITY_OFFICER', 'SUPERVISOR'],
    events: [],
  });
});

test('a document that is not on file is missing for the step, and names what would help', () => {
  const [step] = stepsOf(aFile({ regions: { PROCEDURE: 'TRANSMITTED' } }));
  expect(step).toMatchObject({
    events: [{ event: 'REQUEST_RECEIPT_CONFIRMED', verdict: 'BLOCKED' }],
    missing: [{ kind: 'LINK_DOCUMENT', documentKind: 'RECEIPT_PROOF' }],
    reasons: [{ code: 'DOCUMENT_MISSING' }],
  });
  const onFile = aFile({ regions: { PROCEDURE: 'TRANSMITTED' }, documents: [document('RECEIPT_PROOF')] });
  expect(stepsOf(onFile)[0]).toMatchObject({ missing: [], reasons: [], events: [{ verdict: 'ALLOWED' }] });
});

const DETAINED = after(
  aFile({
    direction: 'INCOMING',
    profile: 'KZ',
    counterpart: 'RU',
    instruments: ['CHISINAU2002'],
    regions: { PROCEDURE: 'PROVISIONAL', CUSTODY: 'DETAINED' },
  }),
  'DETAINED',
  '2025-12-30T06:00:00Z',
);

test('a limit on liberty names the article, who must act, and every event that would keep it', () => {
  const steps = stepsOf(DETAINED, '2025-12-31T00:00:00Z');
  const first = ofLimit(steps, 'KZ-CPC-587-72H');
  expect(first).toMatchObject({
    kind: 'LIMIT',
    basis: 'LAW',
    verified: true,
    citation: 'KZ-CPC 587(2)',
    consequence: 'MANDATORY_RELEASE',
    dueAt: '2026-01-02T06:00:00Z',
    overdue: false,
  });
  expect(first.events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['PROVISIONAL_CUSTODY_ORDERED', 'RELEASED']),
  );
  expect(ofLimit(stepsOf(DETAINED, '2026-01-03T00:00:00Z'), 'KZ-CPC-587-72H').overdue).toBe(true);
});

test('the pressing duty of law comes before what the office should have had long ago, and that before the rest', () => {
  const steps = stepsOf(DETAINED, '2025-12-31T00:00:00Z', '2025-01-01T00:00:00Z');
  const kinds = steps.map(({ basis }) => basis);
  expect(kinds.indexOf('POLICY')).toBeGreaterThan(0);
  expect(steps[0]!.basis).toBe('LAW');
  const overdue = stepsOf(DETAINED, '2026-02-20T00:00:00Z').filter(({ basis }) => basis === 'LAW');
  const alarms = overdue.filter((step) => step.overdue).map(({ alarmAt }) => alarmAt!);
  expect(alarms.length).toBeGreaterThan(1);
  expect(alarms).toEqual([...alarms].sort());
});

test('a limit that nothing possible now can end says what must come first', () => {
  const limited = after(
    aFile({ direction: 'OUTGOING', counterpart: 'GE', regions: { PROCEDURE: 'PACKAGE_PREP', CUSTODY: 'DETAINED' } }),
    'DETAINED',
    '2025-12-30T06:00:00Z',
  );
  // Nobody can release a person who is at large; the receipt of the request abroad is far ahead.
  const file = { ...limited, regions: { ...limited.regions, CUSTODY: { state: 'AT_LARGE', previous: 'DETAINED' } } };
  const step = ofLimit(stepsOf(file), 'ETS24-16-40D');
  expect(step.events.map(({ event }) => event)).toContain('REQUEST_RECEIPT_CONFIRMED');
  expect(step.reasons).toMatchObject([{ code: 'EVENT_NOT_IN_STATE' }]);
  expect(step.missing).toMatchObject([{ kind: 'RECORD_EVENT' }]);
  expect(step.missing[0]!.events).toEqual(expect.arrayContaining(['PACKAGE_SUBMITTED']));
});

test('a limit that something possible ends does not ask to end it otherwise first: nobody is released to be arrested anew', () => {
  const arrested = aFile({
    direction: 'INCOMING',
    profile: 'KZ',
    regions: { PROCEDURE: 'EXTRADITION_CHECK', CUSTODY: 'EXTRADITION_ARREST' },
  });
  const facts = { validUntil: '2026-02-01' };
  const happened = {
    event: 'EXTRADITION_ARREST_ORDERED',
    occurredAt: '2025-12-30T06:00:00Z',
    zone: arrested.timeZone,
    facts,
    sequence: 1,
    sideFileId: null,
  } as const;
  const file = { ...arrested, deadlines: applyClockChanges([], turnClocks(arrested, happened)) };
  const { events, missing, reasons } = ofLimit(stepsOf(file), 'ORDER-VALID-UNTIL');
  expect(events.map(({ event }) => event)).toEqual(['EXTRADITION_ARREST_EXTENDED', 'BAIL_GRANTED', 'RELEASED']);
  expect(reasons).toEqual(events[0]!.reasons);
  expect(missing.flatMap((remedy) => remedy.events ?? [])).toEqual([]);
});

test('a limit whose events have no place any more, and no way to one, says why not', () => {
  const located = after(aFile({ regions: { PROCEDURE: 'LOCATED' } }), 'PERSON_LOCATED', '2025-12-30T06:00:00Z');
  const file = {
    ...located,
    regions: { ...located.regions, PROCEDURE: { state: 'SURRENDER_SCHEDULED', previous: 'FINAL_GRANT' } },
  };
  const step = ofLimit(stepsOf(file), 'RPD-87B-IMM');
  expect(step.events[0]).toMatchObject({ event: 'PROVISIONAL_ARREST_REQUESTED', verdict: 'BLOCKED' });
  expect(step.reasons).toMatchObject([{ code: 'EVENT_NOT_IN_STATE' }]);
});

test('a right that has run out asks for nothing any more, an open one is told as a right', () => {
  const served = after(
    aFile({
      direction: 'INCOMING',
      profile: 'KZ',
      counterpart: 'RU',
      instruments: ['CHISINAU2002'],
      regions: { PROCEDURE: 'DECIDED_GRANT', CUSTODY: 'EXTRADITION_ARREST' },
    }),
    'GRANT_COPY_SERVED',
    '2025-12-30T06:00:00Z',
  );
  const open = ofLimit(stepsOf(served), 'KZ-CPC-592-1-10D');
  expect(open).toMatchObject({ roles: ['DEFENCE_COUNSEL'], overdue: false });
  expect(inWords(open.label, 'EN')).toContain('this may happen');
  expect(ofLimit(stepsOf(served, '2026-03-01T00:00:00Z'), 'KZ-CPC-592-1-10D')).toBeUndefined();
});

test('what hangs on the case waits as well: an assurance that was given, a notice that was drafted', () => {
  const sideFile = (kind: 'ASSURANCE' | 'NOTICE', state: string) => ({ id: kind, kind, state, previous: null });
  const file = aFile({
    regions: { PROCEDURE: 'GRANTED_CONDITIONAL' },
    sideFiles: [sideFile('ASSURANCE', 'GIVEN'), sideFile('NOTICE', 'DRAFTED')],
  });
  const waiting = stepsOf(file).filter(({ kind }) => kind === 'SIDE_FILE');
  expect(waiting).toMatchObject([
    { events: [{ event: 'ASSURANCE_ACCEPTED', sideFileId: 'ASSURANCE' }, { event: 'ASSURANCE_REJECTED' }] },
    { events: [{ event: 'NOTICE_SUBMITTED', sideFileId: 'NOTICE' }, { event: 'NOTICE_PUBLISHED' }] },
  ]);
  expect(waiting[0]!.roles).toEqual(['PROSECUTOR_GENERAL', 'EXTRADITION_JUDGE']);
  const acceptance = stepsOf(file).find(({ kind }) => kind === 'USUAL_COURSE')!;
  expect(acceptance.missing).toContainEqual({ kind: 'RECORD_EVENT', events: ['ASSURANCE_ACCEPTED'] });
  expect(inWords(waiting[0]!.label, 'EN')).toBe(
    'Awaited in the assurance (“Given”): “Assurance accepted”, “Assurance rejected”.',
  );
});

test('every state of a side file that is not its end waits for something, or is kept by a limit or by the surrender', () => {
  const quiet = Object.values(PROCEDURE.sideFiles!).flatMap(({ name, states, final, initial }) =>
    Object.keys(states)
      .filter((state) => !final.includes(state) && (state !== initial || name === 'ASSURANCE'))
      .filter((state) => {
        const file = aFile({
          direction: 'OUTGOING',
          regions: { PROCEDURE: 'SURRENDERED' },
          sideFiles: [{ id: 'x', kind: name, state, previous: null }],
        });
        return !stepsOf(file).some(({ kind }) => kind === 'SIDE_FILE');
      })
      .map((state) => `${name} ${state}`),
  );
  // A published notice waits for its retention limit, an accepted assurance for the surrender.
  expect(quiet).toEqual(['NOTICE PUBLISHED', 'ASSURANCE ACCEPTED']);
});

test('what one officer proposed waits for a second person', () => {
  const file = aFile({ regions: { PROCEDURE: 'GRANTED_CONDITIONAL' } });
  const proposed = [{ event: 'CONDITIONS_ACCEPTED', sideFileId: null }];
  const waiting = nextStepsOf(file, { ...outlook(NOW), proposed }).filter(({ kind }) => kind === 'PROPOSAL');
  expect(waiting).toMatchObject([
    { basis: 'POLICY', roles: ['PROSECUTOR_GENERAL'], events: [{ event: 'CONDITIONS_ACCEPTED' }] },
  ]);
  expect(inWords(waiting[0]!.label, 'EN')).toContain('a second person');
  const kinds = nextStepsOf(file, { ...outlook(NOW, '2026-03-01T00:00:00Z'), proposed }).map(({ kind }) => kind);
  expect(kinds).toEqual(['PROPOSAL', 'USUAL_COURSE']);
});

test('the act a limit waits for is told first, with what leads to it, beside what else would end the limit', () => {
  const file = after(
    aFile({ direction: 'OUTGOING', counterpart: 'GE', regions: { PROCEDURE: 'LOCATED', CUSTODY: 'DETAINED' } }),
    'DETAINED',
    '2025-12-30T06:00:00Z',
  );
  const step = ofLimit(stepsOf(file), 'ETS24-16-40D');
  const events = step.events.map(({ event }) => event);
  expect(events[0]).toBe('REQUEST_RECEIPT_CONFIRMED');
  expect(events).toContain('RELEASED');
  expect(step.missing).toEqual([{ kind: 'RECORD_EVENT', events: ['PREPARATION_STARTED'] }]);
  expect(inWords(step.reasons[0]!.phrase, 'EN')).toBe(
    '“Receipt of the request confirmed” keeps the limit ETS24-16-40D and cannot happen yet; first comes one of these: “Preparation of the request started”.',
  );
});

test('a limit whose length nobody read is not silent: somebody must find its end and set it', () => {
  const arrest = { event: 'DETAINED' as const, occurredAt: '2025-12-01T10:00:00Z' };
  const detained = {
    ...anAsk('DETAINED'),
    ...arrest,
    zone: 'Europe/Istanbul',
    sequence: 1,
    sideFileId: null,
    actorId: 'an officer',
    role: 'NCB_OFFICER' as const,
    changes: [],
    emitted: false,
  };
  const file = aFile({
    instruments: ['KZ-TR'],
    counterpart: 'TR',
    history: [detained],
    regions: { PROCEDURE: 'LOCATED', CUSTODY: 'DETAINED' },
  });
  const waiting = (given: CaseFile) => stepsOf(given).filter(({ citation }) => citation?.startsWith('KZ-TR'));
  const [step] = waiting(file);
  expect(step).toMatchObject({
    kind: 'LIMIT',
    dueAt: null,
    verified: false,
    basis: 'LAW',
    limit: null,
    overdue: false,
  });
  expect(step?.roles).toEqual(['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR', 'REGISTRAR']);
  expect(inWords(step!.label, 'EN')).toMatch('KZ-TR-PA has begun');
  const received = { ...detained, event: 'REQUEST_RECEIPT_CONFIRMED' as const, sequence: 2 };
  expect(waiting({ ...file, history: [detained, received] })).toEqual([]);
});
