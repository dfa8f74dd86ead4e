import type { Actor } from '../../src/casework/actor.js';
import { aDraft, freshKey, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { wsClient } from '../support/ws-client.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;

beforeAll(async () => {
  central = await officer(pool, 'central-authority');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

/** A case that was opened under the first version of the procedure, by its global id. */
async function anOldCase(): Promise<string> {
  const caseId = await aDraft(pool, central);
  await ownerPool.query(`update extradition_case set procedure_version = '2025-11' where id = $1`, [caseId]);
  return `case_${caseId.replaceAll('-', '')}`;
}

const MOVE = `mutation ($input: MoveToProcedureInput!) { moveToProcedure(input: $input) { __typename
  ... on CaseMovedToProcedure { replayed case { version procedure { version } nextSteps { kind } } }
  ... on MoveToProcedureRefused { message(lang: RU) reasons { code message(lang: KK) remedy { kind } } case { version } }
  ... on CaseMovedOn { currentVersion since { type } } } }`;
const aMove = (caseId: string, more: object = {}) => ({
  caseId,
  version: '2026-11',
  expectedVersion: 2,
  idempotencyKey: freshKey(),
  reason: 'A notice is to be published.',
  ...more,
});
const move = (subject: string, input: object) => client.as(subject).run(MOVE, { input });

test('an officer moves a running case to the newer procedure, and the feed tells it, without the reason where persons are not known', async () => {
  const caseId = await anOldCase();
  const STREAM = `subscription ($ids: [ID!]) { caseFeed(where: { caseIds: $ids, kinds: [PROCEDURE_MOVED] }) { __typename
    ... on ProcedureFeedItem { procedureBefore procedureAfter reason movedBy { displayName } redactions { field } case { version } } } }`;
  const follow = async (subject: string) =>
    wsClient(server.origin, { authorization: `Bearer ${await server.tokenFor(subject)}` });
  const [officerSocket, machine] = [await follow('supervisor'), await follow('notifier')];
  const [seen, withheld] = [officerSocket.follow(STREAM, { ids: [caseId] }), machine.follow(STREAM, { ids: [caseId] })];
  await Promise.all([seen.next(), withheld.next()]);
  const input = aMove(caseId);
  expect((await move('central-authority', input)).data()).toMatchObject({
    moveToProcedure: {
      __typename: 'CaseMovedToProcedure',
      replayed: false,
      case: { version: 3, procedure: { version: '2026-11' } },
    },
  });
  expect((await seen.next()).data?.caseFeed).toMatchObject({
    __typename: 'ProcedureFeedItem',
    procedureBefore: '2025-11',
    procedureAfter: '2026-11',
    reason: 'A notice is to be published.',
    movedBy: { displayName: expect.any(String) },
    redactions: [],
    case: { version: 3 },
  });
  expect((await withheld.next()).data?.caseFeed).toMatchObject({
    procedureAfter: '2026-11',
    reason: null,
    movedBy: null,
    redactions: [{ field: 'reason' }, { field: 'movedBy' }],
  });
  await Promise.all([officerSocket.dispose(), machine.dispose()]);
  expect((await move('central-authority', input)).data()).toMatchObject({ moveToProcedure: { replayed: true } });
  const page = `query ($ids: [ID!]) { caseFeed(first: 10, where: { caseIds: $ids, kinds: [PROCEDURE_MOVED] }) { nodes { __typename } } }`;
  expect((await client.as('auditor').run(page, { ids: [caseId] })).data()).toEqual({
    caseFeed: { nodes: [{ __typename: 'ProcedureFeedItem' }] },
  });
});

test('a refusal tells every reason in the language asked for, and an old version what happened since', async () => {
  const caseId = await anOldCase();
  const refused = (await move('ncb', aMove(caseId, { version: '2025-11' }))).data<{
    moveToProcedure: { message: string; reasons: { code: string; message: string }[] };
  }>().moveToProcedure;
  expect(refused).toMatchObject({
    __typename: 'MoveToProcedureRefused',
    reasons: [{ code: 'ROLE_MISSING' }, { code: 'PROCEDURE_NOT_NEWER' }],
    case: { version: 2 },
  });
  expect(refused.message).toContain('не новее');
  expect(refused.reasons[1]!.message).toContain('жаңа емес');
  expect((await move('central-authority', aMove(caseId, { expectedVersion: 1 }))).data()).toMatchObject({
    moveToProcedure: { __typename: 'CaseMovedOn', currentVersion: 2, since: [{ type: 'CASE_OPENED' }] },
  });
});

test('what cannot be used as given is told with its field, and who may not see or act is told so', async () => {
  const caseId = await anOldCase();
  const field = async (more: object) =>
    (await move('central-authority', aMove(caseId, more))).error('BAD_USER_INPUT').extensions.field;
  expect(await field({ reason: ' \n ' })).toBe('input.reason');
  expect(await field({ reason: 'x'.repeat(4_001) })).toBe('input.reason');
  expect(await field({ version: 'x'.repeat(51) })).toBe('input.version');
  expect(await field({ idempotencyKey: ' ' })).toBe('input.idempotencyKey');
  expect(await field({ expectedVersion: 7 })).toBe('input.expectedVersion');
  (await move('auditor', aMove(caseId))).error('FORBIDDEN');
  (await move('am-central-authority', aMove(caseId))).error('NOT_FOUND');
  (await move('central-authority', aMove('case_00000000000000000000000000000000'))).error('NOT_FOUND');
});
