import type { Actor } from '../../src/casework/actor.js';
import { aDraft, freshKey, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { wsClient } from '../support/ws-client.js';

const { pool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let prosecutor: Actor;

beforeAll(async () => {
  prosecutor = await officer(pool, 'prosecutor');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const aCaseId = async (): Promise<string> => `case_${(await aDraft(pool, prosecutor)).replaceAll('-', '')}`;

// Tests look into answers of every shape.
/* eslint-disable @typescript-eslint/no-unsafe-return */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

async function asked(subject: string, document: string, variables: Record<string, unknown>): Promise<Answer> {
  const data = (await client.as(subject).run(document, variables)).data<Record<string, Answer>>();
  return Object.values(data)[0];
}

const PROPOSAL = `id event status caseVersion role roles occurredAt timeZone note facts { name value } attestations { condition } documents { id }
  proposedBy { displayName } decidedBy { displayName } decidedAt decisionNote case { version } sideFile { id }
  recordedEvent { type note actor { displayName } proposedBy { displayName } proposal { status } } redactions { field reason }`;
const REFUSED = `... on Refusal { message } ... on CaseEventRefused { reasons { code message(lang: RU) remedy { kind roles events } } }`;
const PROPOSE = `mutation ($input: CaseEventInput!) { proposeCaseEvent(input: $input) { __typename ${REFUSED}
  ... on CaseEventProposed { replayed case { version } proposal { ${PROPOSAL} } } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { __typename ${REFUSED}
  ... on CaseEventRecorded { replayed event { type role proposal { ${PROPOSAL} } proposedBy { displayName } } case { status version } }
  ... on ProposalStale { currentVersion since { type versionAfter } proposal { status } case { version } } } }`;
const REJECT = `mutation ($input: RejectProposalInput!) { rejectProposal(input: $input) { __typename ... on Refusal { message }
  ... on ProposalRejected { replayed proposal { status decisionNote decidedBy { displayName } } }
  ... on ProposalActRefused { reasons { code } proposal { status } } } }`;
const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename ... on Refusal { message }
  ... on ProposalWithdrawn { replayed proposal { status } } ... on ProposalActRefused { reasons { code } proposal { status } } } }`;
const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename ... on Refusal { message } } }`;

const found = (caseId: string, more: Record<string, unknown> = {}) => ({
  input: {
    caseId,
    event: 'PERSON_FOUND_AT_HOME',
    occurredAt: '2025-01-13T09:20:00+04:00',
    expectedVersion: 2,
    idempotencyKey: freshKey(),
    note: 'seen at home',
    facts: { personFoundAtHome: { place: 'Almaty' } },
    ...more,
  },
});
const act = (proposalId: string, more: Record<string, unknown> = {}) => ({
  input: { proposalId, idempotencyKey: freshKey(), ...more },
});
const proposedBy = async (subject: string, caseId: string): Promise<string> =>
  (await asked(subject, PROPOSE, found(caseId))).proposal.id;
const moveOn = (caseId: string) =>
  asked('ncb', RECORD, {
    input: {
      caseId,
      event: 'PERSON_LOCATED',
      occurredAt: '2025-01-13T09:00:00+04:00',
      expectedVersion: 2,
      idempotencyKey: freshKey(),
    },
  });

test('one officer proposes, another approves, and the event shows both', async () => {
  const caseId = await aCaseId();
  const input = found(caseId);
  const proposed = await asked('ncb', PROPOSE, input);
  expect(proposed).toMatchObject({
    __typename: 'CaseEventProposed',
    replayed: false,
    case: { version: 2 },
    proposal: {
      event: 'PERSON_FOUND_AT_HOME',
      status: 'OPEN',
      caseVersion: 2,
      role: 'NCB_OFFICER',
      roles: ['INVESTIGATOR', 'NCB_OFFICER', 'REGIONAL_PROSECUTOR'],
      occurredAt: '2025-01-13T09:20:00+04:00',
      timeZone: null,
      note: 'seen at home',
      facts: [{ name: 'place', value: 'Almaty' }],
      attestations: [],
      documents: [],
      proposedBy: { displayName: 'Demo ncb (KZ)' },
      decidedBy: null,
      recordedEvent: null,
      sideFile: null,
      redactions: [],
    },
  });
  expect(await asked('ncb', PROPOSE, input)).toMatchObject({ replayed: true, proposal: { id: proposed.proposal.id } });
  const approved = await asked(
    'investigator',
    APPROVE,
    act(proposed.proposal.id, { expectedVersion: 2, note: 'agreed' }),
  );
  expect(approved).toMatchObject({
    __typename: 'CaseEventRecorded',
    event: {
      type: 'PERSON_FOUND_AT_HOME',
      role: 'INVESTIGATOR',
      proposedBy: { displayName: 'Demo ncb (KZ)' },
      proposal: {
        status: 'APPROVED',
        decisionNote: 'agreed',
        decidedBy: { displayName: 'Demo investigator (KZ)' },
        recordedEvent: {
          note: 'seen at home',
          actor: { displayName: 'Demo investigator (KZ)' },
          proposal: { status: 'APPROVED' },
        },
      },
    },
    case: { status: 'CLOSED', version: 3 },
  });
});

test('a refused proposal gives its reasons with what would help, in the language asked for', async () => {
  const caseId = await aCaseId();
  const direct = await asked('ncb', PROPOSE, found(caseId, { event: 'PERSON_LOCATED', facts: null, note: null }));
  expect(direct).toMatchObject({
    __typename: 'CaseEventRefused',
    reasons: [
      {
        code: 'PROPOSAL_NOT_NEEDED',
        message: expect.stringContaining('второе лицо не требуется'),
        remedy: { kind: 'RECORD_EVENT', events: ['PERSON_LOCATED'] },
      },
    ],
  });
});

test('a stale proposal tells what happened since, and is overtaken', async () => {
  const caseId = await aCaseId();
  const proposalId = await proposedBy('ncb', caseId);
  await moveOn(caseId);
  expect(await asked('investigator', APPROVE, act(proposalId, { expectedVersion: 2 }))).toMatchObject({
    __typename: 'ProposalStale',
    message: expect.stringContaining('propose again'),
    currentVersion: 3,
    since: [{ type: 'PERSON_LOCATED', versionAfter: 3 }],
    proposal: { status: 'OVERTAKEN' },
    case: { version: 3 },
  });
});

test('a rejection says why, a withdrawal is for the proposer, and what is decided stays so', async () => {
  const caseId = await aCaseId();
  const first = await proposedBy('ncb', caseId);
  expect(await asked('investigator', WITHDRAW, act(first))).toMatchObject({
    __typename: 'ProposalActRefused',
    reasons: [{ code: 'PROPOSAL_OF_ANOTHER' }],
    proposal: { status: 'OPEN' },
  });
  expect(await asked('investigator', REJECT, act(first, { note: 'the brother' }))).toMatchObject({
    __typename: 'ProposalRejected',
    replayed: false,
    proposal: { status: 'REJECTED', decisionNote: 'the brother', decidedBy: { displayName: 'Demo investigator (KZ)' } },
  });
  expect(await asked('investigator', REJECT, act(first, { note: 'again' }))).toMatchObject({
    __typename: 'ProposalActRefused',
    message: expect.stringContaining('rejected'),
    reasons: [{ code: 'PROPOSAL_DECIDED' }],
  });
  const second = await proposedBy('ncb', caseId);
  expect(await asked('ncb', WITHDRAW, act(second, { note: 'too early' }))).toMatchObject({
    __typename: 'ProposalWithdrawn',
    proposal: { status: 'WITHDRAWN' },
  });
});

const LIST = `query ($where: ProposalWhere, $first: Int, $after: Cursor) { proposals(where: $where, first: $first, after: $after) {
  totalCount nodes { id status case { id } } pageInfo { hasNextPage endCursor } } }`;
const worklist = async (subject: string, where: Record<string, unknown>, caseIds: readonly string[]) => {
  const { nodes } = await asked(subject, LIST, { where, first: 100 });
  return nodes.filter((node: Answer) => caseIds.includes(node.case.id)).map(({ id }: Answer) => id);
};

test('the worklist shows what waits for me: open, not my own, for a role I hold, in a case I may see', async () => {
  const [one, other, closed] = [await aCaseId(), await aCaseId(), await aCaseId()];
  const caseIds = [one, other, closed];
  const mine = await proposedBy('ncb', one);
  const theirs = await proposedBy('investigator', other);
  const done = await proposedBy('investigator', closed);
  await asked('ncb', REJECT, act(done, { note: 'no' }));
  expect(await worklist('ncb', { forMe: true }, caseIds)).toEqual([theirs]);
  expect(await worklist('ncb', { mine: true }, caseIds)).toEqual([mine]);
  expect(await worklist('ncb', { mine: false, status: ['REJECTED'] }, caseIds)).toEqual([done]);
  expect(await worklist('ncb', { forMe: false }, caseIds)).toEqual([mine, done]);
  expect(await worklist('prosecutor', { forMe: true }, caseIds)).toEqual([mine, theirs]);
  expect(await worklist('mfa', { forMe: true }, caseIds)).toEqual([]);
  expect(await worklist('central-authority', { status: ['OPEN'], event: ['PERSON_FOUND_AT_HOME'] }, caseIds)).toEqual([
    mine,
    theirs,
  ]);
  expect(await worklist('am-central-authority', {}, caseIds)).toEqual([]);
  expect(await worklist('ncb', { status: [] }, caseIds)).toEqual([]);
});

test('a case lists its proposals page by page, and each is found by its id', async () => {
  const caseId = await aCaseId();
  const first = await proposedBy('ncb', caseId);
  await asked('investigator', REJECT, act(first, { note: 'no' }));
  const second = await proposedBy('prosecutor', caseId);
  const document = `query ($id: ID!, $first: Int, $after: Cursor, $where: ProposalWhere) { case(id: $id) {
    proposals(first: $first, after: $after, where: $where) { totalCount nodes { id status } pageInfo { hasNextPage endCursor } } } }`;
  const page = await asked('ncb', document, { id: caseId, first: 1 });
  expect(page.proposals).toMatchObject({ totalCount: 2, nodes: [{ id: first }], pageInfo: { hasNextPage: true } });
  const rest = await asked('ncb', document, { id: caseId, first: 1, after: page.proposals.pageInfo.endCursor });
  expect(rest.proposals).toMatchObject({ nodes: [{ id: second }], pageInfo: { hasNextPage: false } });
  const open = await asked('ncb', document, { id: caseId, first: 5, where: { status: ['OPEN'] } });
  expect(open.proposals.nodes).toEqual([{ id: second, status: 'OPEN' }]);
  const node = 'query ($id: ID!) { node(id: $id) { __typename ... on Proposal { status } } }';
  expect(await asked('ncb', node, { id: second })).toEqual({ __typename: 'Proposal', status: 'OPEN' });
  (await client.as('am-central-authority').run(node, { id: second })).error('NOT_FOUND');
});

test('who may know no person sees that something waits, and neither who nor why', async () => {
  const caseId = await aCaseId();
  const id = await proposedBy('ncb', caseId);
  const shown = await asked('notifier', `query ($id: ID!) { node(id: $id) { ... on Proposal { ${PROPOSAL} } } }`, {
    id,
  });
  expect(shown).toMatchObject({
    event: 'PERSON_FOUND_AT_HOME',
    status: 'OPEN',
    note: null,
    facts: [],
    attestations: [],
    documents: [],
    proposedBy: null,
  });
  expect(shown.redactions.map(({ field }: Answer) => field).sort()).toEqual([
    'attestations',
    'decidedBy',
    'decisionNote',
    'documents',
    'facts',
    'note',
    'proposedBy',
  ]);
  await asked('investigator', APPROVE, act(id, { expectedVersion: 2 }));
  const history = `query ($id: ID!) { case(id: $id) { events(last: 1) { nodes { proposedBy { id } redactions { field } } } } }`;
  const [event] = (await asked('notifier', history, { id: caseId })).events.nodes;
  expect(event.proposedBy).toBeNull();
  expect(event.redactions).toContainEqual({ field: 'proposedBy' });
});

test('what may be proposed is said beforehand, and not while it is proposed', async () => {
  const caseId = await aCaseId();
  const document = 'query ($id: ID!) { case(id: $id) { availableEvents { event verdict canPropose } } }';
  const proposable = async (subject: string) =>
    (await asked(subject, document, { id: caseId })).availableEvents
      .filter(({ canPropose }: Answer) => canPropose)
      .map(({ event }: Answer) => event);
  expect(await proposable('ncb')).toEqual(['PERSON_FOUND_AT_HOME']);
  expect(await proposable('auditor')).toEqual([]);
  await proposedBy('ncb', caseId);
  expect(await proposable('prosecutor')).toEqual([]);
});

test('the feed tells who follows it of each step of a proposal, without the person', async () => {
  const caseId = await aCaseId();
  const follower = wsClient(server.origin, { authorization: `Bearer ${await server.tokenFor('notifier')}` });
  const following = follower.follow(
    `subscription ($where: CaseFeedWhere) { caseFeed(where: $where) { __typename ... on ProposalFeedItem {
       statusBefore statusAfter proposedEvent case { id } proposal { status proposedBy { id } note }
     } ... on CaseEventFeedItem { event { type } } ... on DeadlineFeedItem { from to } } }`,
    { where: { caseIds: [caseId], kinds: ['PROPOSAL', 'EVENT'] } },
  );
  const next = async (): Promise<Answer> => ((await following.next()).data as Answer).caseFeed;
  expect((await next()).__typename).toBe('FeedReady');
  const proposalId = await proposedBy('ncb', caseId);
  expect(await next()).toEqual({
    __typename: 'ProposalFeedItem',
    statusBefore: null,
    statusAfter: 'OPEN',
    proposedEvent: 'PERSON_FOUND_AT_HOME',
    case: { id: caseId },
    proposal: { status: 'OPEN', proposedBy: null, note: null },
  });
  await asked('investigator', APPROVE, act(proposalId, { expectedVersion: 2 }));
  expect(await next()).toMatchObject({ event: { type: 'PERSON_FOUND_AT_HOME' } });
  expect(await next()).toMatchObject({ statusBefore: 'OPEN', statusAfter: 'APPROVED' });
  await follower.dispose();
});

describe('bad input', () => {
  const run = (document: string, variables: Record<string, unknown>, subject = 'investigator') =>
    client.as(subject).run(document, variables);
  const NOBODYS = 'proposal_00000000000070008000000000000000';

  test.each(['', 'nonsense', 'case_0', `case_${'0'.repeat(32)}`, NOBODYS])('the id %s is no proposal', async (id) => {
    (await run(APPROVE, act(id, { expectedVersion: 2 }))).error('NOT_FOUND');
    (await run(REJECT, act(id, { note: 'no' }))).error('NOT_FOUND');
    (await run(WITHDRAW, act(id))).error('NOT_FOUND');
  });

  test('a key must be given, a note may not be empty or too long, facts must be those of the event', async () => {
    const proposalId = await proposedBy('ncb', await aCaseId());
    const field = (answer: Awaited<ReturnType<typeof run>>) => answer.error('BAD_USER_INPUT').extensions['field'];
    expect(field(await run(APPROVE, act(proposalId, { expectedVersion: 2, idempotencyKey: ' ' })))).toBe(
      'input.idempotencyKey',
    );
    expect(field(await run(REJECT, act(proposalId, { note: ' \n ' })))).toBe('input.note');
    expect(field(await run(REJECT, act(proposalId, { note: 'x'.repeat(4_001) })))).toBe('input.note');
    expect(field(await run(APPROVE, act(proposalId, { expectedVersion: 99 })))).toBe('input.expectedVersion');
    const wrong = found(await aCaseId(), { event: 'REQUEST_APPROVED' });
    expect(field(await run(PROPOSE, wrong))).toBe('input.facts.personFoundAtHome');
  });

  test('who only reads proposes and decides nothing', async () => {
    const caseId = await aCaseId();
    const proposalId = await proposedBy('ncb', caseId);
    (await run(PROPOSE, found(caseId), 'auditor')).error('FORBIDDEN');
    (await run(APPROVE, act(proposalId, { expectedVersion: 2 }), 'auditor')).error('FORBIDDEN');
    (await run(REJECT, act(proposalId, { note: 'no' }), 'notifier')).error('FORBIDDEN');
  });
});
