import { decide } from '../../../src/extradition/decide.js';
import { enter } from '../../../src/extradition/enter.js';
import type { CaseFile } from '../../../src/extradition/case-file.js';
import { verdictsOf, type EventVerdict } from '../../../src/extradition/verdicts.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { WORKED_HISTORIES, type WorkedEvent, type WorkedHistory } from '../../../seeds/demo-docket/worked-histories.js';
import { statementsFor } from '../../../seeds/demo-docket/demo-docket-desk.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { profileOf } from '../../../src/extradition/procedure/profiles.js';
import { Temporal } from 'temporal-polyfill';
import { aFile, anAsk } from '../../support/a-file.js';

const NOW = '2027-08-01T00:00:00Z';
const document = (kind: string) => ({ id: kind, kind, withdrawn: false });
const silent = () => undefined;
const of = (verdicts: readonly EventVerdict[], event: EventName) =>
  verdicts.find((verdict) => verdict.event === event)!;

function askOf(history: WorkedHistory, { at, zone, event, role, note, documents = [], facts = {} }: WorkedEvent) {
  return anAsk(event, {
    occurredAt: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant().toString(),
    zone,
    asker: { id: role, roles: [role] },
    documentIds: documents,
    facts,
    attestations: statementsFor(history.direction, event),
    note: note ?? null,
    now: NOW,
  });
}

test.each(WORKED_HISTORIES)(
  '$id: what is recorded next was allowed just before, and what was not allowed is refused',
  (history) => {
    let file: CaseFile = aFile({
      direction: history.direction,
      homeState: history.home,
      counterpart: history.counterpart,
      instruments: history.instruments,
      profile: profileOf(history.home, history.instruments),
    });
    for (const [index, event] of history.events.entries()) {
      file = { ...file, documents: [...file.documents, ...(event.documents ?? []).map(document)] };
      const ask = askOf(history, event);
      const verdicts = verdictsOf(file, ask.asker, ask.occurredAt, silent);
      expect([event.at, event.event, of(verdicts, event.event)]).toMatchObject([
        event.at,
        event.event,
        { verdict: 'ALLOWED', reasons: [] },
      ]);
      // Every fourth stage is enough to catch a slip, and keeps the inner loop short.
      for (const { event: other, verdict, reasons } of index % 4 === 0 ? verdicts : []) {
        if (verdict === 'ALLOWED') continue;
        expect(reasons.length).toBeGreaterThan(0);
        const documentIds = file.documents.map(({ id }) => id);
        expect(decide(file, { ...ask, event: other, documentIds, facts: {} })).toMatchObject({ granted: false });
      }
      const decision = decide(file, ask);
      if (!decision.granted) throw new Error(reasonsInWords(decision.reasons, 'EN'));
      file = enter(file, ask, decision);
    }
  },
);

test('blocked, not for you and allowed are told apart, each with what would help', () => {
  const file = aFile({ regions: { PROCEDURE: 'GRANTED' }, documents: [document('SURRENDER_NOTICE')] });
  const asker = { id: 'an officer', roles: ['LIAISON_OFFICER'] as const };
  const verdicts = verdictsOf(file, asker, NOW, silent);
  expect(of(verdicts, 'SURRENDER_DATE_SET')).toMatchObject({
    verdict: 'ALLOWED',
    asks: [{ kind: 'GIVE_FACT', fact: 'surrenderDate' }],
    leadsTo: [{ region: 'PROCEDURE', from: 'GRANTED', to: 'SURRENDER_SCHEDULED' }],
  });
  expect(of(verdicts, 'HANDED_OVER')).toMatchObject({
    verdict: 'BLOCKED',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'EVENT_NOT_IN_STATE' })]),
    leadsTo: [],
  });
  expect(of(verdicts, 'FOREIGN_SURRENDER_POSTPONED')).toMatchObject({
    verdict: 'BLOCKED',
    reasons: [{ code: 'DOCUMENT_MISSING', remedy: { kind: 'LINK_DOCUMENT', documentKind: 'FOREIGN_DECISION' } }],
  });
  const judge = verdictsOf({ ...file, documents: [document('CUSTODY_ORDER')] }, asker, NOW, silent);
  expect(of(judge, 'EXTRADITION_ARREST_ORDERED')).toMatchObject({ verdict: 'ALLOWED' });
  const mfa = verdictsOf(file, { id: 'an officer', roles: ['MFA_OFFICER'] }, NOW, silent);
  expect(of(mfa, 'SURRENDER_DATE_SET')).toMatchObject({ verdict: 'NOT_FOR_YOU', reasons: [{ code: 'ROLE_MISSING' }] });
});

test('an event with several outcomes is refused beforehand for its role and its document, before the outcome is stated', () => {
  const file = aFile({ regions: { PROCEDURE: 'FOREIGN_APPEAL' } });
  const asked = (role: 'LIAISON_OFFICER' | 'REGISTRAR', documents: readonly string[]) =>
    of(
      verdictsOf({ ...file, documents: documents.map(document) }, { id: 'x', roles: [role] }, NOW, silent),
      'FOREIGN_APPEAL_DECIDED',
    );
  expect(asked('LIAISON_OFFICER', ['FOREIGN_DECISION'])).toMatchObject({
    verdict: 'ALLOWED',
    asks: expect.arrayContaining([expect.objectContaining({ kind: 'GIVE_FACT', fact: 'outcome' })]),
    roles: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY'],
  });
  expect(asked('LIAISON_OFFICER', [])).toMatchObject({ verdict: 'BLOCKED', reasons: [{ code: 'DOCUMENT_MISSING' }] });
  expect(asked('REGISTRAR', ['FOREIGN_DECISION'])).toMatchObject({
    verdict: 'NOT_FOR_YOU',
    reasons: [{ code: 'ROLE_MISSING' }],
  });
});

test('of several stays, an officer may lift one that somebody else entered, and is told so', () => {
  const entered = (sequence: number, actorId: string) => ({
    sequence,
    event: 'STAY_ENTERED' as const,
    occurredAt: '2026-01-01T00:00:00Z',
    zone: 'UTC',
    actorId,
    role: 'CENTRAL_AUTHORITY_OFFICER' as const,
    changes: [],
    facts: {},
    documentIds: [],
    attestations: [],
    emitted: false,
    sideFileId: null,
  });
  const lifting = (...history: ReturnType<typeof entered>[]) =>
    of(
      verdictsOf(
        {
          ...aFile({ regions: { PROCEDURE: 'APPEAL', HOLD: 'STAYED' }, direction: 'INCOMING', history }),
          documents: [document('STAY_LIFTING_DECISION')],
        },
        { id: 'me', roles: ['CENTRAL_AUTHORITY_OFFICER'] },
        NOW,
        silent,
      ),
      'STAY_LIFTED',
    ).reasons.map(({ code }) => code);
  expect(lifting(entered(3, 'somebody'), entered(4, 'me'))).not.toContain('SAME_PERSON');
  expect(lifting(entered(3, 'me'), entered(4, 'somebody'))).not.toContain('SAME_PERSON');
  expect(lifting(entered(3, 'me'), entered(4, 'me'))).toContain('SAME_PERSON');
  expect(lifting(entered(4, 'me'))).toContain('SAME_PERSON');
});

test('a condition that breaks reads neither as yes nor as no, and is reported', () => {
  const broken: CaseFile = {
    ...aFile({ regions: { PROCEDURE: 'REFUSED' } }),
    deadlines: [{ ruleId: 'NO SUCH RULE' } as never],
  };
  const reported: string[] = [];
  const verdicts = verdictsOf(broken, { id: 'x', roles: ['SUPERVISOR'] }, NOW, (event) => reported.push(event));
  expect(of(verdicts, 'CASE_CLOSED')).toMatchObject({ verdict: 'INDETERMINATE' });
  expect(reported).toContain('CASE_CLOSED');
});
