import type { Actor } from '../../src/casework/actor.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { openCase } from '../../src/casework/open-case.js';
import { recordAbsence } from '../../src/casework/record-absence.js';
import { aCase, aDraft, anEvent, freshKey, officer, OPENING } from '../support/a-case.js';
import { anOfficer } from '../support/an-officer.js';
import { apiClient, type ApiAnswer } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { wsClient } from '../support/ws-client.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
let prosecutor: Actor;
let supervisor: Actor;
let ncb: Actor;

beforeAll(async () => {
  [central, prosecutor, supervisor, ncb] = (await Promise.all(
    ['central-authority', 'prosecutor', 'supervisor', 'ncb'].map((subject) => officer(pool, subject)),
  )) as [Actor, Actor, Actor, Actor];
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
const officerId = ({ id }: Actor): string => idOf('officer', id);

// Tests look into answers of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

async function ask(by: string, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return (await client.as(by).run(document, variables)).data<Record<string, Answer>>();
}
async function act(by: string, name: string, input: Record<string, unknown>): Promise<ApiAnswer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { answer: ${name}(input: $input) { __typename ...Answer } } ${ANSWER}`;
  return client.as(by).run(document, { input: { idempotencyKey: freshKey(), ...input } });
}
/** The fragment names what the unions of all acts here can hold; graphql-js lets a fragment on an interface stand where it cannot apply. */
const ANSWER = `fragment Answer on Refusal { message(lang: EN) ... on CaseAssignmentRefused { reasons { code remedy { kind fact roles } } }
  ... on AbsenceRefused { reasons { code } } ... on CaseLinkRefused { reasons { code } } ... on CaseMovedOn { currentVersion assignmentsSince { how to { displayName } } } }`;

async function done(by: string, name: string, input: Record<string, unknown>): Promise<Answer> {
  return (await act(by, name, input)).data<Record<string, Answer>>().answer;
}

/** A case that a regional office keeps, so that its prosecutor may know it. */
async function regionalCase(): Promise<string> {
  const asked = { ...OPENING, authorityId: prosecutor.authorityId, idempotencyKey: freshKey() };
  const opened = await openCase({ pool }, central, asked);
  if (opened.answer !== 'OPENED') throw new Error(JSON.stringify(opened));
  return opened.caseId;
}
const CASE = `query ($id: ID!) { case(id: $id) { version assignedTo { displayName absence { deputy { displayName } running } }
  assignments(first: 10) { totalCount nodes { how from { displayName } to { displayName } note actor { displayName } redactions { field } } }
  linkedCases(first: 10) { totalCount nodes { relation note case { id } linkedBy { displayName } } } duplicateOf { id }
  redactions { field } } }`;
const caseOf = async (by: string, uuid: string): Promise<Answer> =>
  (await ask(by, CASE, { id: idOf('case', uuid) })).case;

describe('who has a case', () => {
  test('is assigned by a supervisor, seen by the prosecutor, and withheld from a machine that knows no person', async () => {
    const uuid = await regionalCase();
    const caseId = idOf('case', uuid);
    const assigned = await ask(
      'supervisor',
      `mutation ($input: AssignCaseInput!) { assignCase(input: $input) { ... on CaseAssigned { replayed case { version assignedTo { id } } assignment { id how to { id } versionBefore versionAfter } } } }`,
      {
        input: {
          caseId,
          officerId: officerId(prosecutor),
          expectedVersion: 1,
          idempotencyKey: freshKey(),
          note: 'yours',
        },
      },
    );
    expect(assigned.assignCase).toEqual({
      replayed: false,
      case: { version: 2, assignedTo: { id: officerId(prosecutor) } },
      assignment: {
        id: expect.stringMatching(/^assignment_/),
        how: 'ASSIGNED',
        to: { id: officerId(prosecutor) },
        versionBefore: 1,
        versionAfter: 2,
      },
    });
    expect(await caseOf('prosecutor', uuid)).toMatchObject({
      version: 2,
      assignedTo: { displayName: 'Demo prosecutor (KZ)', absence: null },
      assignments: {
        totalCount: 1,
        nodes: [
          {
            how: 'ASSIGNED',
            from: null,
            note: 'yours',
            actor: { displayName: 'Demo supervisor (KZ)' },
            redactions: [],
          },
        ],
      },
    });
    const told = await caseOf('notifier', uuid);
    expect(told.assignedTo).toBeNull();
    expect(told.assignments.nodes).toEqual([
      {
        how: 'ASSIGNED',
        from: null,
        to: null,
        note: null,
        actor: null,
        redactions: [{ field: 'to' }, { field: 'note' }, { field: 'actor' }],
      },
    ]);
    expect(told.redactions.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['assignedTo', 'linkedCases']),
    );
  });

  test('is refused as data, and an old screen learns who got the case meanwhile', async () => {
    const caseId = idOf('case', await aCase(pool, central));
    const auditor = await officer(pool, 'auditor');
    expect(
      await done('supervisor', 'assignCase', { caseId, officerId: officerId(auditor), expectedVersion: 1 }),
    ).toMatchObject({
      __typename: 'CaseAssignmentRefused',
      reasons: [{ code: 'OFFICER_UNSUITABLE', remedy: { kind: 'CORRECT_INPUT', fact: 'officerId' } }],
    });
    await done('ncb', 'assignCase', { caseId, officerId: officerId(ncb), expectedVersion: 1 });
    expect(
      await done('supervisor', 'assignCase', { caseId, officerId: officerId(supervisor), expectedVersion: 1 }),
    ).toMatchObject({
      __typename: 'CaseMovedOn',
      currentVersion: 2,
      assignmentsSince: [{ how: 'TAKEN', to: { displayName: 'Demo ncb (KZ)' } }],
    });
  });

  test('is handed over with a word on why', async () => {
    const caseId = idOf('case', await aCase(pool, central));
    await done('central-authority', 'assignCase', { caseId, officerId: officerId(central), expectedVersion: 1 });
    const handOver = { caseId, toOfficerId: officerId(ncb), expectedVersion: 2 };
    expect(await done('mfa', 'handOverCase', { ...handOver, note: ' ' })).toMatchObject({
      __typename: 'CaseAssignmentRefused',
      reasons: [{ code: 'NOT_YOURS', remedy: { roles: ['SUPERVISOR'] } }, { code: 'NOTE_MISSING' }],
    });
    expect(await done('central-authority', 'handOverCase', { ...handOver, note: 'on leave' })).toMatchObject({
      __typename: 'CaseAssigned',
    });
  });

  test('bad input has an answer of its own each', async () => {
    const caseId = idOf('case', await aCase(pool, central));
    const base = { caseId, officerId: officerId(central), expectedVersion: 1 };
    const refused = async (by: string, name: string, input: Record<string, unknown>, code: string): Promise<object> =>
      (await act(by, name, input)).error(code).extensions;
    expect(await refused('supervisor', 'assignCase', { caseId, expectedVersion: 1 }, 'BAD_USER_INPUT')).toMatchObject({
      field: 'input.officerId',
    });
    expect(await refused('supervisor', 'assignCase', { ...base, expectedVersion: 9 }, 'BAD_USER_INPUT')).toMatchObject({
      field: 'input.expectedVersion',
    });
    expect(await refused('supervisor', 'assignCase', { ...base, idempotencyKey: ' ' }, 'BAD_USER_INPUT')).toMatchObject(
      { field: 'input.idempotencyKey' },
    );
    await refused('supervisor', 'assignCase', { ...base, caseId: 'case_1' }, 'NOT_FOUND');
    await refused('am-central-authority', 'assignCase', base, 'NOT_FOUND');
    await refused('auditor', 'assignCase', base, 'FORBIDDEN');
    await refused('notifier', 'linkCases', { caseId, otherCaseId: caseId, kind: 'RELATED' }, 'FORBIDDEN');
    expect(await done('supervisor', 'assignCase', { ...base, officerId: 'case_1' })).toMatchObject({
      reasons: [{ code: 'OFFICER_UNKNOWN' }],
    });
    expect(
      await refused('supervisor', 'linkCases', { caseId, otherCaseId: 'nonsense', kind: 'RELATED' }, 'NOT_FOUND'),
    ).toMatchObject({ field: 'input.otherCaseId' });
    const link = { caseId, otherCaseId: caseId, kind: 'DUPLICATE_OF' };
    await refused('supervisor', 'linkCases', link, 'BAD_USER_INPUT');
    expect(await done('supervisor', 'linkCases', { ...link, kind: 'RELATED' })).toMatchObject({
      __typename: 'CaseLinkRefused',
      reasons: [{ code: 'SAME_CASE' }],
    });
    await refused('supervisor', 'endAbsence', { absenceId: caseId }, 'NOT_FOUND');
  });

  test('can be chosen from the officers of the State who may have cases', async () => {
    const { officers } = await ask(
      'supervisor',
      `{ officers(where: { mayHaveCases: true }, first: 100) { nodes { displayName roles } } }`,
    );
    const roles = new Set(officers.nodes.flatMap((one: { roles: string[] }) => one.roles));
    expect(roles).toContain('REGIONAL_PROSECUTOR');
    for (const role of ['AUDITOR', 'SYSTEM', 'DEFENCE_COUNSEL', 'NOTIFICATION_CLIENT'])
      expect(roles).not.toContain(role);
    const { officers: hidden } = await ask('notifier', `{ officers(first: 100) { nodes { id } } }`);
    expect(hidden.nodes).toHaveLength(1);
  });
});

describe('absence', () => {
  const LIST = `query ($where: CaseWhere) { cases(where: $where, first: 100) { nodes { id } } }`;
  const idsOf = async (by: string, where: Record<string, unknown>): Promise<string[]> =>
    ((await ask(by, LIST, { where })).cases.nodes as { id: string }[]).map(({ id }) => id);

  test('puts the cases of the officer on the worklist of the deputy, who acts in that place and is named beside', async () => {
    const away = await anOfficer(ownerPool, { roles: ['NCB_OFFICER'] });
    const deputy = await anOfficer(ownerPool, { roles: ['NCB_OFFICER'] });
    const uuid = await aDraft(pool, central);
    const caseId = idOf('case', uuid);
    await done(away.subject, 'assignCase', { caseId, officerId: officerId(away), expectedVersion: 2 });
    expect(await idsOf(deputy.subject, { mine: true })).toEqual([]);
    const span = { from: '2026-01-01T00:00:00+05:00', until: '2190-01-01T00:00:00+05:00' };
    const recorded = await ask(
      away.subject,
      `mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { ... on AbsenceRecorded { absence { id running reason officer { id } deputy { id } redactions { field } } } } }`,
      { input: { ...span, deputyId: officerId(deputy), reason: 'treatment', idempotencyKey: freshKey() } },
    );
    const absence = recorded.recordAbsence.absence;
    expect(absence).toMatchObject({ running: true, reason: 'treatment', redactions: [] });
    expect(await idsOf(deputy.subject, { mine: true })).toEqual([caseId]);
    expect(await idsOf(deputy.subject, { mine: false })).not.toContain(caseId);
    const { viewer } = await ask(
      deputy.subject,
      `{ viewer { absences { id } absence { id } deputyFor { id officer { id } reason } } }`,
    );
    expect(viewer).toEqual({
      absences: [],
      absence: null,
      deputyFor: [{ id: absence.id, officer: { id: officerId(away) }, reason: 'treatment' }],
    });
    const { node } = await ask(
      'ncb',
      `query ($id: ID!) { node(id: $id) { ... on Absence { running reason redactions { field } } } }`,
      {
        id: absence.id,
      },
    );
    expect(node).toEqual({ running: true, reason: null, redactions: [{ field: 'reason' }] });
    (await client.as('am-supervisor').run(`query ($id: ID!) { node(id: $id) { id } }`, { id: absence.id })).error(
      'NOT_FOUND',
    );
    (await client.as('notifier').run(`query ($id: ID!) { node(id: $id) { id } }`, { id: absence.id })).error(
      'NOT_FOUND',
    );
    const event = await ask(
      deputy.subject,
      `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename ... on CaseEventRecorded { event { actor { id } actingFor { id } redactions { field } } } } }`,
      {
        input: {
          caseId,
          event: 'PERSON_LOCATED',
          occurredAt: '2025-01-13T09:20:00+04:00',
          expectedVersion: 3,
          idempotencyKey: freshKey(),
          actingFor: officerId(away),
        },
      },
    );
    expect(event.recordCaseEvent).toEqual({
      __typename: 'CaseEventRecorded',
      event: { actor: { id: officerId(deputy) }, actingFor: { id: officerId(away) }, redactions: [] },
    });
    expect(await done('supervisor', 'endAbsence', { absenceId: absence.id })).toMatchObject({
      __typename: 'AbsenceEnded',
    });
    expect(await idsOf(deputy.subject, { mine: true })).toEqual([]);
    expect(await done('supervisor', 'endAbsence', { absenceId: absence.id })).toMatchObject({
      reasons: [{ code: 'ABSENCE_OVER' }],
    });
  });

  test('who knows no person does not find cases by their officer', async () => {
    const caseId = idOf('case', await aCase(pool, central));
    await done('central-authority', 'assignCase', { caseId, officerId: officerId(central), expectedVersion: 1 });
    expect(await idsOf('central-authority', { assignedTo: [officerId(central)] })).toContain(caseId);
    expect(await idsOf('notifier', { assignedTo: [officerId(central)] })).toEqual([]);
  });

  test('nor by the limits of that officer', async () => {
    const uuid = await aDraft(pool, central);
    await recordCaseEvent({ pool }, central, anEvent(uuid, 'PERSON_LOCATED', { expectedVersion: 2 }));
    await done('central-authority', 'assignCase', {
      caseId: idOf('case', uuid),
      officerId: officerId(central),
      expectedVersion: 3,
    });
    const limits = `query ($who: [ID!]) { deadlines(where: { assignedTo: $who }, first: 10) { totalCount } }`;
    const who = [officerId(central)];
    expect((await ask('central-authority', limits, { who })).deadlines.totalCount).toBeGreaterThan(0);
    expect((await ask('notifier', limits, { who })).deadlines.totalCount).toBe(0);
  });
});

describe('cases that hang together', () => {
  test('are shown from either side to who may know both, and are not even counted for who may not', async () => {
    const [regional, hidden] = [await regionalCase(), await aCase(pool, central)];
    const asked = { caseId: idOf('case', regional), otherCaseId: idOf('case', hidden), kind: 'FOLLOWS', note: 'again' };
    expect(await done('central-authority', 'linkCases', asked)).toMatchObject({ __typename: 'CasesLinked' });
    expect((await caseOf('central-authority', regional)).linkedCases).toEqual({
      totalCount: 1,
      nodes: [
        {
          relation: 'FOLLOWS',
          note: 'again',
          case: { id: idOf('case', hidden) },
          linkedBy: { displayName: 'Demo central authority (KZ)' },
        },
      ],
    });
    expect((await caseOf('central-authority', hidden)).linkedCases.nodes).toMatchObject([{ relation: 'FOLLOWED_BY' }]);
    for (const blind of ['prosecutor', 'notifier'])
      expect((await caseOf(blind, regional)).linkedCases).toEqual({ totalCount: 0, nodes: [] });
    // Not even that something is withheld is told: the list is the viewer's own.
    expect((await caseOf('prosecutor', regional)).redactions).not.toContainEqual({ field: 'linkedCases' });
    const { otherCaseId: other, ...unlink } = asked;
    expect(
      await done('central-authority', 'unlinkCases', { ...unlink, otherCaseId: other, note: 'a namesake' }),
    ).toMatchObject({
      __typename: 'CasesUnlinked',
    });
    expect((await caseOf('central-authority', regional)).linkedCases.totalCount).toBe(0);
  });

  test('a duplicate leads to the case that goes on, and its event names that case only to who may know it', async () => {
    const [twice, goesOn] = [await regionalCase(), await aCase(pool, central)];
    const input = {
      caseId: idOf('case', twice),
      event: 'DUPLICATE_JOINED',
      occurredAt: '2025-01-13T09:20:00+04:00',
      expectedVersion: 1,
      idempotencyKey: freshKey(),
      note: 'sent twice',
      facts: { duplicateJoined: { into: idOf('case', goesOn) } },
    };
    const joined = await ask(
      'central-authority',
      `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { ... on CaseEventRecorded { case { closedReason duplicateOf { id } } event { facts { name value } } } } }`,
      { input },
    );
    expect(joined.recordCaseEvent).toEqual({
      case: { closedReason: 'DUPLICATE', duplicateOf: { id: idOf('case', goesOn) } },
      event: { facts: [{ name: 'into', value: idOf('case', goesOn) }] },
    });
    expect((await caseOf('central-authority', goesOn)).linkedCases.nodes).toMatchObject([
      { relation: 'HAS_DUPLICATE', note: 'sent twice', case: { id: idOf('case', twice) } },
    ]);
    expect(await caseOf('prosecutor', twice)).toMatchObject({ duplicateOf: null, linkedCases: { totalCount: 0 } });
    const seen = await ask(
      'prosecutor',
      `query ($id: ID!) { case(id: $id) { events(first: 5) { nodes { type facts { name } } } } }`,
      {
        id: idOf('case', twice),
      },
    );
    expect(seen.case.events.nodes).toEqual([{ type: 'DUPLICATE_JOINED', facts: [] }]);
  });
});

test('the feed tells an assignment to all who follow, and absences and links only to who may know of them', async () => {
  const [regional, hidden, other] = [await regionalCase(), await aCase(pool, central), await regionalCase()];
  const follow = `subscription ($ids: [ID!]) { caseFeed(where: { caseIds: $ids }) { __typename
    ... on AssignmentFeedItem { how fromOfficer { displayName } toOfficer { displayName } redactions { field } case { version } }
    ... on AbsenceFeedItem { absenceChange awayOfficer { displayName } deputy { displayName } awayFrom absence { reason } }
    ... on CaseLinkFeedItem { linkChange relation otherCase { id } note } } }`;
  const ids = [regional, hidden, other].map((uuid) => idOf('case', uuid));
  const [regionalId, hiddenId, otherId] = ids as [string, string, string];
  const subjects = ['central-authority', 'prosecutor', 'notifier'];
  const sockets = await Promise.all(
    subjects.map(async (subject) =>
      wsClient(server.origin, { authorization: `Bearer ${await server.tokenFor(subject)}` }),
    ),
  );
  const streams = sockets.map((socket) => socket.follow(follow, { ids }));
  const next = async (index: number): Promise<Answer> => (await streams[index]!.next()).data!.caseFeed;
  for (const index of streams.keys()) expect(await next(index)).toEqual({ __typename: 'FeedReady' });

  await done('supervisor', 'assignCase', { caseId: regionalId, officerId: officerId(prosecutor), expectedVersion: 1 });
  await done('central-authority', 'linkCases', { caseId: regionalId, otherCaseId: hiddenId, kind: 'RELATED' });
  const span = { from: '2026-01-01T00:00:00Z', until: '2190-01-01T00:00:00Z' };
  await recordAbsence({ pool }, prosecutor, {
    officerId: null,
    deputyId: central.id,
    ...span,
    reason: 'leave',
    idempotencyKey: freshKey(),
  });
  await done('central-authority', 'linkCases', { caseId: regionalId, otherCaseId: otherId, kind: 'SAME_PERSON' });
  await done('central-authority', 'handOverCase', {
    caseId: regionalId,
    toOfficerId: officerId(central),
    expectedVersion: 2,
    note: 'as deputy',
  });

  const assigned = { __typename: 'AssignmentFeedItem', how: 'ASSIGNED', fromOfficer: null };
  const handedOver = { __typename: 'AssignmentFeedItem', how: 'HANDED_OVER' };
  const absent = {
    __typename: 'AbsenceFeedItem',
    absenceChange: 'BEGUN',
    awayOfficer: { displayName: 'Demo prosecutor (KZ)' },
    deputy: { displayName: 'Demo central authority (KZ)' },
    awayFrom: '2026-01-01T00:00:00.000Z',
  };
  expect(await next(0)).toMatchObject({
    ...assigned,
    toOfficer: { displayName: 'Demo prosecutor (KZ)' },
    redactions: [],
  });
  expect([await next(0), await next(0)]).toMatchObject([
    { __typename: 'CaseLinkFeedItem', linkChange: 'LINKED', relation: 'RELATED', otherCase: { id: hiddenId } },
    { __typename: 'CaseLinkFeedItem', otherCase: { id: regionalId } },
  ]);
  expect(await next(0)).toMatchObject(absent);
  await next(0);
  await next(0);
  expect(await next(0)).toMatchObject(handedOver);

  expect(await next(1)).toMatchObject(assigned);
  expect(await next(1)).toMatchObject({ ...absent, absence: { reason: 'leave' } });
  expect([await next(1), await next(1)]).toMatchObject([
    { __typename: 'CaseLinkFeedItem', relation: 'SAME_PERSON', otherCase: { id: otherId } },
    { __typename: 'CaseLinkFeedItem', relation: 'SAME_PERSON', otherCase: { id: regionalId } },
  ]);
  expect(await next(1)).toMatchObject(handedOver);

  expect(await next(2)).toEqual({
    ...assigned,
    toOfficer: null,
    redactions: [{ field: 'toOfficer' }],
    case: { version: expect.any(Number) },
  });
  expect(await next(2)).toMatchObject({
    ...handedOver,
    fromOfficer: null,
    toOfficer: null,
    redactions: [{ field: 'fromOfficer' }, { field: 'toOfficer' }],
  });
  await Promise.all(sockets.map((socket) => socket.dispose()));
});
