import { standClock } from '../../scripts/walk/stand-clock.js';
import type { Actor } from '../../src/casework/actor.js';
import { aDraft, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;

beforeAll(async () => {
  await standClock(ownerPool, '2026-11-01T00:00:00Z');
  central = await officer(pool, 'central-authority');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename
  ... on CaseEventRecorded { event { type sideFile { id } changes { region from to transition } } case { version status } }
  ... on CaseEventRefused { reasons { code remedy { kind } } } } }`;

interface Answer {
  readonly recordCaseEvent: {
    readonly __typename: string;
    readonly event: { readonly sideFile: { readonly id: string } | null };
    readonly reasons: readonly { readonly code: string; readonly remedy: { readonly kind: string } | null }[];
  };
}

let keys = 0;
const record = async (uuid: string, expectedVersion: number, event: string, more: Record<string, unknown> = {}) => {
  const input = {
    caseId: `case_${uuid.replaceAll('-', '')}`,
    event,
    occurredAt: '2025-02-01T10:00:00+05:00',
    expectedVersion,
    idempotencyKey: `side files ${(keys += 1)}`,
    ...more,
  };
  return (await client.as('ncb').run(RECORD, { input })).data<Answer>().recordCaseEvent;
};

const FILES = `query ($id: ID!, $where: SideFileWhere) { case(id: $id) {
  sideFiles(first: 10, where: $where) { totalCount nodes { id kind state openedAt case { id }
    events(first: 10) { nodes { type } } deadlines(first: 10) { nodes { status rule { key } sideFile { kind } } } } }
  availableEvents { event sideFileId verdict } } }`;

test('notices begin, move and end beside the case, each with its own history and limits', async () => {
  const id = await aDraft(pool, central);
  const drafted = await record(id, 2, 'NOTICE_DRAFTED', { facts: { noticeDrafted: { type: 'DIFFUSION' } } });
  expect(drafted).toMatchObject({
    __typename: 'CaseEventRecorded',
    event: { changes: [{ region: 'NOTICE', from: 'NONE', to: 'DRAFTED', transition: 'N01' }] },
    case: { version: 3, status: 'DRAFT' },
  });
  const sideFileId = drafted.event.sideFile!.id;
  await record(id, 3, 'NOTICE_DRAFTED');
  await record(id, 4, 'NOTICE_PUBLISHED', { sideFileId });
  const found = (
    await client.as('ncb').run(FILES, { id: `case_${id.replaceAll('-', '')}`, where: { state: ['PUBLISHED'] } })
  ).data<{ case: { sideFiles: object; availableEvents: { event: string; sideFileId: string | null }[] } }>();
  expect(found.case.sideFiles).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        id: sideFileId,
        kind: 'NOTICE',
        openedAt: '2025-02-01T05:00:00.000Z',
        case: { id: `case_${id.replaceAll('-', '')}` },
        events: { nodes: [{ type: 'NOTICE_DRAFTED' }, { type: 'NOTICE_PUBLISHED' }] },
      },
    ],
  });
  const { nodes } = (found.case.sideFiles as { nodes: { deadlines: { nodes: { sideFile: object }[] } }[] }).nodes[0]!
    .deadlines;
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.every(({ sideFile }) => (sideFile as { kind: string }).kind === 'NOTICE')).toBe(true);
  expect(found.case.availableEvents).toContainEqual({ event: 'NOTICE_BLOCKED', sideFileId, verdict: 'ALLOWED' });
  expect(
    (
      await client.as('ncb').run(`query ($id: ID!) { node(id: $id) { ... on SideFile { kind } } }`, { id: sideFileId })
    ).data(),
  ).toEqual({ node: { kind: 'NOTICE' } });
});

test('a side file that is not named, of another case, or nonsense is refused, and nothing is written', async () => {
  const [id, other] = [await aDraft(pool, central), await aDraft(pool, central)];
  const foreign = (await record(other, 2, 'NOTICE_DRAFTED')).event.sideFile!.id;
  const count = async () =>
    (await pool.query<{ count: string }>('select count(*) from case_fact where case_id = $1', [id])).rows;
  const before = await count();
  for (const [sideFileId, code] of [
    [undefined, 'SIDE_FILE_MISSING'],
    [foreign, 'SIDE_FILE_UNKNOWN'],
    ['nonsense', 'SIDE_FILE_UNKNOWN'],
  ]) {
    const refused = await record(id, 2, 'NOTICE_PUBLISHED', { sideFileId });
    expect(refused.reasons).toContainEqual({ code, remedy: { kind: 'NAME_SIDE_FILE' } });
  }
  expect(await count()).toEqual(before);
});

test('another unit, and another State, know no side file of the case', async () => {
  const id = await aDraft(pool, central);
  const sideFileId = (await record(id, 2, 'NOTICE_DRAFTED')).event.sideFile!.id;
  const ask = `query ($id: ID!) { node(id: $id) { id } }`;
  for (const stranger of ['prosecutor', 'am-central-authority'])
    (await client.as(stranger).run(ask, { id: sideFileId })).error('NOT_FOUND');
});
