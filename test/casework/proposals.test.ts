import type { Actor } from '../../src/casework/actor.js';
import { approveProposal } from '../../src/casework/approve-proposal.js';
import { proposeCaseEvent } from '../../src/casework/propose-case-event.js';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { recordAsked, recordCaseEvent } from '../../src/casework/record-case-event.js';
import { rejectProposal } from '../../src/casework/reject-proposal.js';
import { ruleOnCase } from '../../src/casework/rule-on-case.js';
import { withdrawProposal } from '../../src/casework/withdraw-proposal.js';
import { aDocument, aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let prosecutor: Actor;
let investigator: Actor;
let ncb: Actor;
let mfa: Actor;
let auditor: Actor;
let armenian: Actor;
let central: Actor;
let general: Actor;

beforeAll(async () => {
  [prosecutor, investigator, ncb, mfa, auditor, armenian] = (await Promise.all(
    ['prosecutor', 'investigator', 'ncb', 'mfa', 'auditor', 'am-central-authority'].map((who) => officer(pool, who)),
  )) as [Actor, Actor, Actor, Actor, Actor, Actor];
  central = await officer(pool, 'central-authority');
  general = await officer(pool, 'prosecutor-general');
});

const rowsOf = async (text: string, ...values: unknown[]) =>
  (await ownerPool.query<Record<string, unknown>>(text, values)).rows;
const oneOf = async (text: string, ...values: unknown[]) => (await rowsOf(text, ...values))[0]!;
const caseNow = (caseId: string) =>
  oneOf('select status, version, last_sequence from extradition_case where id = $1', caseId);
const proposalNow = (id: string) =>
  oneOf('select status, decided_by, decision_note, decided_at is not null as settled from proposal where id = $1', id);
const told = (caseId: string) =>
  rowsOf(
    `select kind, event, proposal_id, detail from case_fact where case_id = $1 and kind in ('EVENT', 'PROPOSAL') order by sequence`,
    caseId,
  );

/** The person was found at home: it takes two people, and nothing else. */
const found = (caseId: string, more: Partial<RecordCaseEventInput> = {}) =>
  anEvent(caseId, 'PERSON_FOUND_AT_HOME', {
    expectedVersion: 2,
    occurredAt: '2025-01-13T09:20:00+04:00',
    note: 'seen at the flat of the mother',
    ...more,
  });

async function proposed(caseId: string, by: Actor = ncb, more: Partial<RecordCaseEventInput> = {}): Promise<string> {
  const answer = await proposeCaseEvent(desk, by, found(caseId, more));
  if (answer.answer !== 'PROPOSED') throw new Error(JSON.stringify(answer));
  return answer.proposalId;
}

const approve = (proposalId: string, by: Actor, more: { expectedVersion?: number; idempotencyKey?: string } = {}) =>
  approveProposal(desk, by, { proposalId, expectedVersion: 2, idempotencyKey: freshKey(), note: null, ...more });
const close = (proposalId: string, note: string | null = 'no') => ({ proposalId, note, idempotencyKey: freshKey() });

/** The case moves on while a proposal waits. */
async function moveOn(caseId: string): Promise<void> {
  const answer = await recordCaseEvent(
    desk,
    ncb,
    anEvent(caseId, 'PERSON_LOCATED', { expectedVersion: 2, occurredAt: '2025-01-13T09:00:00+04:00' }),
  );
  expect(answer.answer).toBe('RECORDED');
}

test('a proposal is a fact that moves no version, and its approval is recorded as the event it holds', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const before = await caseNow(caseId);
  const proposalId = await proposed(caseId);
  expect(await caseNow(caseId)).toEqual({ ...before, last_sequence: (before.last_sequence as number) + 1 });
  const approved = await approve(proposalId, investigator);
  expect(approved).toMatchObject({ answer: 'RECORDED', replayed: false });
  expect(await caseNow(caseId)).toMatchObject({ status: 'CLOSED', version: 3 });
  const event = await oneOf(
    `select f.proposal_id, f.note, f.occurred_at_given, a.subject as actor, p.subject as proposer
     from case_fact f join officer a on a.id = f.actor_id join proposal q on q.id = f.proposal_id join officer p on p.id = q.proposed_by
     where f.case_id = $1 and f.event = 'PERSON_FOUND_AT_HOME'`,
    caseId,
  );
  expect(event).toEqual({
    proposal_id: proposalId,
    note: 'seen at the flat of the mother',
    occurred_at_given: '2025-01-13T09:20:00+04:00',
    actor: 'investigator',
    proposer: 'ncb',
  });
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'APPROVED', decided_by: investigator.id });
  expect((await told(caseId)).map(({ kind, detail }) => [kind, detail])).toEqual([
    ['EVENT', {}],
    ['PROPOSAL', { from: null, to: 'OPEN' }],
    ['EVENT', {}],
    ['PROPOSAL', { from: 'OPEN', to: 'APPROVED' }],
  ]);
  const facts = await rowsOf('select sequence from case_fact where case_id = $1 order by sequence', caseId);
  expect(facts.map(({ sequence }) => sequence)).toEqual(facts.map((_, index) => index + 1));
  expect((await caseNow(caseId)).last_sequence).toBe(facts.length);
});

test('what nobody could record cannot be proposed: everything against it is told, and nothing is kept but the audit', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const before = await caseNow(caseId);
  const answer = await proposeCaseEvent(
    desk,
    ncb,
    found(caseId, { occurredAt: '2199-01-01T00:00:00Z', documentIds: ['nonsense'], facts: { nonsense: 1 } }),
  );
  const codes = ['OCCURRED_IN_FUTURE', 'DOCUMENT_UNKNOWN', 'FACT_INVALID'];
  expect(answer).toMatchObject({ answer: 'REFUSED', reasons: codes.map((code) => ({ code })) });
  const direct = await proposeCaseEvent(desk, ncb, anEvent(caseId, 'PERSON_LOCATED', { expectedVersion: 2 }));
  expect(direct).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'PROPOSAL_NOT_NEEDED' }] });
  // A proposer without a role of the step is no second reviewer.
  const unqualified = await proposeCaseEvent(desk, mfa, found(caseId));
  expect(unqualified).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'SAME_PERSON' }] });
  expect(await caseNow(caseId)).toEqual(before);
  expect(await rowsOf('select id from proposal where case_id = $1', caseId)).toEqual([]);
  expect(
    await oneOf(
      `select answer, detail from audit_entry where case_id = $1 and actor = 'ncb' order by id limit 1`,
      caseId,
    ),
  ).toEqual({ answer: 'REFUSED', detail: { event: 'PERSON_FOUND_AT_HOME', reasons: codes } });
});

test('one proposal at a time waits for an event; once it is decided the event may be proposed anew', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const first = await proposed(caseId);
  const second = await proposeCaseEvent(desk, prosecutor, found(caseId));
  expect(second).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'PROPOSAL_OPEN' }] });
  await rejectProposal(desk, investigator, close(first, 'it was the brother'));
  expect(await proposalNow(first)).toMatchObject({ status: 'REJECTED', decision_note: 'it was the brother' });
  expect(await proposed(caseId)).not.toBe(first);
});

test('of twenty who propose the same at once one is heard', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const answers = await Promise.all(Array.from({ length: 20 }, () => proposeCaseEvent(desk, ncb, found(caseId))));
  expect(answers.filter(({ answer }) => answer === 'PROPOSED')).toHaveLength(1);
  expect(answers.filter((answer) => answer.answer === 'REFUSED')).toHaveLength(19);
});

test('nobody approves or rejects their own proposal, and nobody takes back that of another', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  expect(await approve(proposalId, ncb)).toMatchObject({
    answer: 'REFUSED',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'SAME_PERSON' })]),
  });
  expect(await rejectProposal(desk, ncb, close(proposalId))).toMatchObject({ reasons: [{ code: 'SAME_PERSON' }] });
  expect(await withdrawProposal(desk, investigator, close(proposalId))).toMatchObject({
    reasons: [{ code: 'PROPOSAL_OF_ANOTHER' }],
  });
  await expect(approve(proposalId, auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(rejectProposal(desk, investigator, close(proposalId, ' '))).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.note',
  });
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OPEN' });
  expect(await withdrawProposal(desk, ncb, close(proposalId, null))).toMatchObject({ answer: 'CLOSED' });
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'WITHDRAWN', decided_by: ncb.id });
  expect(await approve(proposalId, investigator)).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'PROPOSAL_DECIDED' }],
  });
});

test('the database itself refuses a proposer who approves, by whatever road', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const settle = (status: string, by: Actor | null, note: string | null = null) =>
    pool.query(
      'update proposal set status = $2, decided_by = $3, decided_at = dedere_now(), decision_note = $4 where id = $1',
      [proposalId, status, by?.id ?? null, note],
    );
  for (const database of [pool, ownerPool]) {
    await expect(
      database.query(
        `update proposal set status = 'APPROVED', decided_by = proposed_by, decided_at = dedere_now() where id = $1`,
        [proposalId],
      ),
    ).rejects.toThrow('proposal_four_eyes');
  }
  await expect(settle('APPROVED', null)).rejects.toThrow('proposal_four_eyes');
  await expect(settle('REJECTED', ncb, 'no')).rejects.toThrow('proposal_four_eyes');
  await expect(settle('REJECTED', investigator)).rejects.toThrow('proposal_rejected_with_reason');
  await expect(settle('WITHDRAWN', investigator)).rejects.toThrow('proposal_withdrawn_by_proposer');
  await expect(settle('OVERTAKEN', investigator)).rejects.toThrow('proposal_overtaken_by_nobody');
  await expect(settle('FORGOTTEN', investigator)).rejects.toThrow('violates check constraint');
  await expect(ownerPool.query('update proposal set decided_at = now() where id = $1', [proposalId])).rejects.toThrow(
    'proposal_decided_at_once',
  );
});

test('were the law to let the proposer approve, the database would undo the whole act', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const before = await caseNow(caseId);
  const facts = await told(caseId);
  const ask = { operation: 'approveProposal', caseId, idempotencyKey: freshKey(), inputDigest: '', expectedVersion: 2 };
  const key = { actorId: ncb.id, operation: ask.operation, key: ask.idempotencyKey, inputDigest: '' };
  const approval = { proposalId, proposedBy: { id: investigator.id, role: 'INVESTIGATOR' }, note: null } as const;
  await expect(
    ruleOnCase(desk, ncb, { ...ask, detail: {} }, (open) =>
      recordAsked(open, ncb, { content: found(caseId), key, approval }),
    ),
  ).rejects.toThrow('proposal_four_eyes');
  expect(await caseNow(caseId)).toEqual(before);
  expect(await told(caseId)).toEqual(facts);
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OPEN' });
});

test('the database lets nobody change what was proposed, decide it twice, or make it disappear', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const change = (set: string) => ownerPool.query(`update proposal set ${set} where id = $1`, [proposalId]);
  await expect(change(`input = '{}'`)).rejects.toThrow('does not change');
  await expect(change(`proposed_by = '${investigator.id}'`)).rejects.toThrow('does not change');
  await expect(pool.query(`update proposal set input = '{}' where id = $1`, [proposalId])).rejects.toThrow(
    'permission denied',
  );
  await rejectProposal(desk, investigator, close(proposalId));
  await expect(change(`decision_note = 'yes'`)).rejects.toThrow('was decided before');
  await expect(ownerPool.query('delete from proposal where id = $1', [proposalId])).rejects.toThrow('append-only');
  await expect(pool.query('delete from proposal where id = $1', [proposalId])).rejects.toThrow('permission denied');
  await expect(
    ownerPool.query(
      `insert into proposal (id, case_id, event, input, proposed_by, role, roles, proposed_at, case_version)
       select gen_random_uuid(), case_id, event, input, proposed_by, role, roles, proposed_at, case_version
       from proposal, generate_series(1, 2) where id = $1`,
      [proposalId],
    ),
  ).rejects.toThrow('proposal_open_key');
});

test('an event that moves the case on overtakes what was proposed before it, in the same transaction', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  await moveOn(caseId);
  expect(await proposalNow(proposalId)).toEqual({
    status: 'OVERTAKEN',
    decided_by: null,
    decision_note: null,
    settled: true,
  });
  expect((await told(caseId)).at(-1)).toMatchObject({
    kind: 'PROPOSAL',
    proposal_id: proposalId,
    detail: { from: 'OPEN', to: 'OVERTAKEN' },
  });
  const event = await oneOf(
    `select proposal_id from case_fact where case_id = $1 and event = 'PERSON_LOCATED'`,
    caseId,
  );
  expect(event).toEqual({ proposal_id: null });
});

test('recording the proposed event directly overtakes its proposal', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const direct = await recordCaseEvent(desk, investigator, found(caseId, { facts: { reviewers: ['A', 'B'] } }));
  expect(direct.answer).toBe('RECORDED');
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OVERTAKEN' });
});

test('a stale proposal records nothing and says on which version it was made; it is proposed anew', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  await moveOn(caseId);
  const before = await caseNow(caseId);
  for (const expectedVersion of [2, 3]) {
    expect(await approve(proposalId, investigator, { expectedVersion })).toMatchObject({
      answer: 'STALE',
      currentVersion: 3,
      proposal: { id: proposalId, caseVersion: 2 },
    });
  }
  expect(await caseNow(caseId)).toEqual(before);
  const anew = await proposed(caseId, ncb, { expectedVersion: 3 });
  expect(await approve(anew, investigator, { expectedVersion: 3 })).toMatchObject({ answer: 'RECORDED' });
});

test('a case that moved on without an event makes its proposals stale when they are approved', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  await ownerPool.query('update extradition_case set version = version + 1 where id = $1', [caseId]);
  expect(await approve(proposalId, investigator, { expectedVersion: 3 })).toMatchObject({ answer: 'STALE' });
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OVERTAKEN' });
  expect((await told(caseId)).at(-1)).toMatchObject({ detail: { from: 'OPEN', to: 'OVERTAKEN' } });
});

test('an approver who looked at an older version than that of the proposal is told what happened since', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  expect(await approve(proposalId, investigator, { expectedVersion: 1 })).toMatchObject({
    answer: 'MOVED_ON',
    currentVersion: 2,
    sinceVersion: 1,
  });
  await expect(approve(proposalId, investigator, { expectedVersion: 7 })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.expectedVersion',
  });
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OPEN' });
});

test('of two who approve at once one records, and the other is told that the case has moved on', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const answers = await Promise.all([investigator, prosecutor].map((by) => approve(proposalId, by)));
  expect(answers.map(({ answer }) => answer).sort()).toEqual(['MOVED_ON', 'RECORDED']);
  expect(await caseNow(caseId)).toMatchObject({ version: 3 });
  const events = await rowsOf(`select id from case_fact where case_id = $1 and event = 'PERSON_FOUND_AT_HOME'`, caseId);
  expect(events).toHaveLength(1);
});

test('approval and withdrawal at once: one of them holds', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const [approved, withdrawn] = await Promise.all([
    approve(proposalId, investigator),
    withdrawProposal(desk, ncb, close(proposalId, null)),
  ]);
  const { status } = await proposalNow(proposalId);
  expect([approved.answer, withdrawn.answer, status]).toEqual(
    status === 'APPROVED' ? ['RECORDED', 'REFUSED', 'APPROVED'] : ['REFUSED', 'CLOSED', 'WITHDRAWN'],
  );
});

/** An assurance that was given in the case, as the side file it begins. */
async function anAssurance(caseId: string, expectedVersion: number): Promise<string> {
  const documentIds = [await aDocument(pool, central, caseId, 'ASSURANCE_LETTER')];
  const given = anEvent(caseId, 'ASSURANCE_GIVEN', { expectedVersion, documentIds });
  expect(await recordCaseEvent(desk, central, given)).toMatchObject({ answer: 'RECORDED' });
  const [file] = await rowsOf('select id from side_file where case_id = $1 order by opened_sequence desc', caseId);
  return file!.id as string;
}

test('each assurance waits for its own second person, who records it in its own side file', async () => {
  const caseId = await aDraft(pool, central);
  const [first, second] = [await anAssurance(caseId, 2), await anAssurance(caseId, 3)];
  const propose = (sideFileId: string) =>
    proposeCaseEvent(desk, central, anEvent(caseId, 'ASSURANCE_ACCEPTED', { expectedVersion: 4, sideFileId }));
  const [one, other] = [await propose(first), await propose(second)];
  expect([one.answer, other.answer]).toEqual(['PROPOSED', 'PROPOSED']);
  expect(await propose(second)).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'PROPOSAL_OPEN' }] });
  expect(await propose('nonsense')).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'SIDE_FILE_UNKNOWN' }] });
  const proposalId = one.answer === 'PROPOSED' ? one.proposalId : '';
  expect(await approve(proposalId, general, { expectedVersion: 4 })).toMatchObject({ answer: 'RECORDED' });
  const states = await rowsOf('select id, state from side_file where case_id = $1 order by opened_sequence', caseId);
  expect(states).toEqual([
    { id: first, state: 'ACCEPTED' },
    { id: second, state: 'GIVEN' },
  ]);
  const statuses = await rowsOf('select status from proposal where case_id = $1 order by proposed_at', caseId);
  expect(statuses).toEqual([{ status: 'APPROVED' }, { status: 'OVERTAKEN' }]);
});

test('the same key gives the first answer again, for each act; with other content it is an error', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const input = found(caseId);
  const [first, again] = [await proposeCaseEvent(desk, ncb, input), await proposeCaseEvent(desk, ncb, input)];
  expect(again).toEqual({ ...first, replayed: true });
  await expect(proposeCaseEvent(desk, ncb, { ...input, note: 'other' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
  const proposalId = first.answer === 'PROPOSED' ? first.proposalId : '';
  const idempotencyKey = freshKey();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => approve(proposalId, investigator, { idempotencyKey })),
  );
  const facts = new Set(answers.map((answer) => (answer.answer === 'RECORDED' ? answer.factId : answer.answer)));
  expect(facts.size).toBe(1);
  expect(answers.filter((answer) => answer.answer === 'RECORDED' && !answer.replayed)).toHaveLength(1);
  const other = await proposed(await aDraft(pool, prosecutor));
  await expect(approve(other, investigator, { idempotencyKey })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_MISMATCH',
  });
  const rejection = close(other);
  expect(await rejectProposal(desk, investigator, rejection)).toMatchObject({ answer: 'CLOSED', replayed: false });
  expect(await rejectProposal(desk, investigator, rejection)).toMatchObject({ answer: 'CLOSED', replayed: true });
});

test('a proposal of another State, one that does not exist and a case under its id look alike', async () => {
  const caseId = await aDraft(pool, prosecutor);
  const proposalId = await proposed(caseId);
  const ids = [proposalId, '00000000-0000-7000-8000-000000000000', caseId];
  const foreign = await Promise.all(ids.map((id) => approve(id, armenian).catch((error: unknown) => error)));
  const own = await approve(caseId, investigator).catch((error: unknown) => error);
  for (const answer of [...foreign, own]) {
    expect(answer).toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no such proposal, or it is not for you to see.',
    });
  }
  const audited = await rowsOf(
    `select answer from audit_entry where operation = 'approveProposal' and answer = 'NOT_FOUND'`,
  );
  expect(audited).toHaveLength(4);
  expect(await proposalNow(proposalId)).toMatchObject({ status: 'OPEN' });
});
