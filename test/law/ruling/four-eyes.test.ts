import type { CaseFile, RecordedEvent } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import { alreadyProposed, examineProposal, needsSecondPerson } from '../../../src/extradition/four-eyes.js';
import { DOCUMENT_KINDS } from '../../../src/extradition/documents/document-kind.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import {
  decidedBefore,
  rejectionReasons,
  withdrawalReasons,
  type Proposal,
} from '../../../src/extradition/proposal.js';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../../../src/extradition/proposal-status.js';
import type { Reason } from '../../../src/extradition/refusal.js';
import type { Role } from '../../../src/extradition/role.js';
import { verdictsOf } from '../../../src/extradition/verdicts.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

const codes = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);
const who = (id: string, ...roles: Role[]) => ({ id, roles });

function recorded(event: EventName, actorId: string, more: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    sequence: 1,
    event,
    occurredAt: '2025-01-01T00:00:00Z',
    zone: 'Asia/Almaty',
    actorId,
    role: 'REGIONAL_PROSECUTOR',
    changes: [],
    facts: {},
    documentIds: [],
    attestations: [],
    emitted: false,
    sideFileId: null,
    ...more,
  };
}

/** One document of every kind, under its kind as id. */
const DOCUMENTS = Object.keys(DOCUMENT_KINDS).map((kind) => ({ id: kind, kind, withdrawn: false }));
const documentIds = DOCUMENTS.map(({ id }) => id);

const REVIEW = aFile({
  documents: DOCUMENTS,
  regions: { PROCEDURE: 'CA_REVIEW' },
  history: [recorded('PACKAGE_SUBMITTED', 'preparer')],
});
const APPROVAL = {
  asker: who('preparer', 'REGIONAL_PROSECUTOR'),
  documentIds,
};

test('who prepared an act may propose it, and hears who may approve it', () => {
  expect(examineProposal(REVIEW, anAsk('REQUEST_APPROVED', APPROVAL))).toEqual({
    role: 'REGIONAL_PROSECUTOR',
    roles: ['PROSECUTOR_GENERAL', 'SUPERVISOR'],
    reasons: [],
  });
});

test('a proposal that nobody could record is refused with everything against it', () => {
  const ask = anAsk('REQUEST_APPROVED', {
    asker: APPROVAL.asker,
    occurredAt: '2199-01-01T00:00:00Z',
    documentIds: [...documentIds, 'unknown'],
    facts: { nonsense: 1 },
  });
  expect(codes(examineProposal(REVIEW, ask).reasons)).toEqual([
    'OCCURRED_IN_FUTURE',
    'DOCUMENT_UNKNOWN',
    'FACT_INVALID',
  ]);
  const early = examineProposal(
    aFile({ regions: { PROCEDURE: 'DRAFT' }, documents: DOCUMENTS }),
    anAsk('REQUEST_APPROVED', APPROVAL),
  );
  expect(codes(early.reasons)).toEqual(['EVENT_NOT_IN_STATE']);
});

test('what needs no second person is recorded directly and not proposed', () => {
  const file = aFile({ regions: { PROCEDURE: 'DRAFT' } });
  const { reasons } = examineProposal(file, anAsk('PERSON_LOCATED', { asker: who('anybody', 'NCB_OFFICER') }));
  expect(codes(reasons)).toEqual(['PROPOSAL_NOT_NEEDED']);
  expect(reasons[0]!.remedy).toEqual({ kind: 'RECORD_EVENT', events: ['PERSON_LOCATED'] });
});

test('exactly the steps of the source that name four eyes, and the lifting of a stay, need a second person', () => {
  const machines = [...Object.values(PROCEDURE.machines), ...Object.values(PROCEDURE.sideFiles ?? {})];
  const steps = machines.flatMap(({ region, transitions }) =>
    transitions.map((transition) => ({ region, transition })),
  );
  const ids = steps.filter((step) => needsSecondPerson([step])).map(({ transition }) => transition.id);
  expect(ids.sort()).toEqual(
    ['O09', 'O28', 'O47', 'O52', 'I03', 'I15', 'I27', 'I28', 'I29', 'H02', 'H03', 'A03'].sort(),
  );
});

test('a second person in the right role approves; neither the proposer nor the preparer does', () => {
  const approvedBy = (id: string, ...roles: Role[]) =>
    decide(
      REVIEW,
      anAsk('REQUEST_APPROVED', {
        ...APPROVAL,
        asker: who(id, ...roles),
        proposedBy: { id: 'proposer', role: 'CENTRAL_AUTHORITY_OFFICER' },
      }),
    );
  expect(approvedBy('head', 'SUPERVISOR')).toMatchObject({ granted: true, role: 'SUPERVISOR' });
  for (const id of ['proposer', 'preparer']) {
    const ruling = approvedBy(id, 'SUPERVISOR');
    expect(codes(ruling.granted ? [] : ruling.reasons)).toEqual(['SAME_PERSON']);
  }
  const wrongRole = approvedBy('colleague', 'NCB_OFFICER');
  expect(codes(wrongRole.granted ? [] : wrongRole.reasons)).toEqual(['ROLE_MISSING']);
});

const HIT = aFile({
  direction: 'INCOMING',
  regions: { PROCEDURE: 'HIT' },
  documents: DOCUMENTS,
});
const match = (asker: ReturnType<typeof who>, proposedBy?: { id: string; role: Role }, facts = {}) =>
  decide(HIT, anAsk('HIT_CONFIRMED', { asker, facts, documentIds, ...(proposedBy && { proposedBy }) }));

test('a match is confirmed by its proposer and its approver, or by two people who are named', () => {
  const ncb = who('ncb', 'NCB_OFFICER');
  expect(match(ncb, { id: 'investigator', role: 'INVESTIGATOR' })).toMatchObject({ granted: true });
  expect(match(ncb, undefined, { reviewers: ['A', 'B'] })).toMatchObject({ granted: true });
  const alone = match(ncb);
  expect(codes(alone.granted ? [] : alone.reasons)).toEqual(['FACT_MISSING', 'SAME_PERSON']);
  // Who holds no role of the step is no qualified reviewer; two others may be named all the same.
  const unqualified = match(ncb, { id: 'mfa', role: 'MFA_OFFICER' });
  expect(codes(unqualified.granted ? [] : unqualified.reasons)).toEqual(['SAME_PERSON']);
  expect(match(ncb, { id: 'mfa', role: 'MFA_OFFICER' }, { reviewers: ['A', 'B'] })).toMatchObject({ granted: true });
});

test('an assurance is accepted by another person than the one who recorded that it was given', () => {
  const file = aFile({
    direction: 'INCOMING',
    regions: { PROCEDURE: 'EXTRADITION_CHECK' },
    sideFiles: [{ id: 'no torture', kind: 'ASSURANCE', state: 'GIVEN', previous: 'ASKED' }],
    history: [
      recorded('ASSURANCE_GIVEN', 'first', { sideFileId: 'no torture' }),
      recorded('ASSURANCE_GIVEN', 'second', { sequence: 2, sideFileId: 'no death penalty' }),
    ],
  });
  const accepts = (id: string) =>
    decide(
      file,
      anAsk('ASSURANCE_ACCEPTED', { asker: who(id, ...ALL_ROLES), sideFile: { id: 'no torture', opens: false } }),
    );
  const own = accepts('first');
  expect(codes(own.granted ? [] : own.reasons)).toContain('SAME_PERSON');
  const others = accepts('second');
  expect(codes(others.granted ? [] : others.reasons)).not.toContain('SAME_PERSON');
});

const canBeSupplied = ({ code, remedy }: Reason) =>
  code === 'NOTE_MISSING' || code === 'NOT_ATTESTED' || (remedy?.fact !== undefined && code !== 'TRANSITION_UNDECIDED');

/** Every state of a case with somebody who prepared the act. */
function* stages(): Generator<CaseFile> {
  for (const direction of ['OUTGOING', 'INCOMING'] as const)
    for (const state of Object.keys(PROCEDURE.machines[direction].states))
      yield aFile({
        direction,
        regions: { PROCEDURE: state, HOLD: 'STAYED' },
        history: [recorded('STAY_ENTERED', 'officer'), recorded('PACKAGE_SUBMITTED', 'officer', { sequence: 2 })],
        documents: DOCUMENTS,
      });
}

test('what the verdict calls proposable is what the law lets one propose, in every state', () => {
  const asker = who('officer', 'REGIONAL_PROSECUTOR', 'SUPERVISOR');
  const proposable = new Set<string>();
  for (const file of stages()) {
    for (const { event, canPropose } of verdictsOf(file, asker, '2025-06-01T00:00:00Z', () => undefined)) {
      const ask = anAsk(event, { asker, occurredAt: '2025-06-01T00:00:00Z', documentIds });
      const against = examineProposal(file, ask).reasons.filter((told) => !canBeSupplied(told));
      expect([file.regions.PROCEDURE.state, event, canPropose]).toEqual([
        file.regions.PROCEDURE.state,
        event,
        against.length === 0,
      ]);
      if (canPropose) proposable.add(event);
    }
  }
  expect([...proposable].sort()).toEqual(
    [
      'CONDITIONS_ACCEPTED',
      'CONDITIONS_NOT_ACCEPTED',
      'EXTRADITION_GRANTED',
      'EXTRADITION_GRANTED_CONDITIONALLY',
      'EXTRADITION_REFUSED',
      'HIT_CONFIRMED',
      'PERSON_FOUND_AT_HOME',
      'PRIORITY_DECIDED',
      'REQUEST_APPROVED',
      'STAY_LIFTED',
    ].sort(),
  );
});

test('who only reads may propose nothing', () => {
  const verdicts = verdictsOf(REVIEW, who('auditor', 'AUDITOR'), '2025-06-01T00:00:00Z', () => undefined);
  expect(verdicts.filter(({ canPropose }) => canPropose)).toEqual([]);
});

const PROPOSAL: Proposal = {
  id: 'a proposal',
  event: 'REQUEST_APPROVED',
  status: 'OPEN',
  proposedBy: 'proposer',
  role: 'REGIONAL_PROSECUTOR',
  roles: ['PROSECUTOR_GENERAL', 'SUPERVISOR'],
  caseVersion: 4,
};

test('a proposal is rejected by another person in the role of an approver, and taken back by the proposer alone', () => {
  const proposer = who('proposer', 'REGIONAL_PROSECUTOR');
  expect(codes(rejectionReasons(PROPOSAL, who('head', 'SUPERVISOR')))).toEqual([]);
  expect(codes(rejectionReasons(PROPOSAL, proposer))).toEqual(['SAME_PERSON', 'ROLE_MISSING']);
  expect(codes(withdrawalReasons(PROPOSAL, proposer))).toEqual([]);
  expect(codes(withdrawalReasons(PROPOSAL, who('head', 'SUPERVISOR')))).toEqual(['PROPOSAL_OF_ANOTHER']);
});

test.each((Object.keys(PROPOSAL_STATUSES) as ProposalStatus[]).filter((status) => status !== 'OPEN'))(
  'a proposal that is %s waits for nobody',
  (status) => {
    const settled = { ...PROPOSAL, status };
    expect(codes(decidedBefore(settled))).toEqual(['PROPOSAL_DECIDED']);
    expect(codes(rejectionReasons(settled, who('head', 'SUPERVISOR')))).toEqual(['PROPOSAL_DECIDED']);
    expect(codes(withdrawalReasons(settled, who('proposer', 'REGIONAL_PROSECUTOR')))).toEqual(['PROPOSAL_DECIDED']);
  },
);

test('an event that is proposed already waits for that proposal', () => {
  expect(alreadyProposed(anAsk('REQUEST_APPROVED'))).toMatchObject({
    code: 'PROPOSAL_OPEN',
    remedy: { kind: 'SECOND_PERSON' },
  });
});
