import type { Actor } from '../../src/casework/actor.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { readDrawing, type Drawing } from '../law/drawing/grammar.js';
import { aCase, aDraft, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
let worked: string;

const idOf = (uuid: string): string => `case_${uuid.replaceAll('-', '')}`;

beforeAll(async () => {
  await standClock(ownerPool, '2026-11-01T00:00:00Z');
  const { caseId } = await recordHistory(
    { pool },
    pool,
    WORKED_HISTORIES.find(({ id }) => id === 'S1')!,
  );
  worked = idOf(caseId);
  central = await officer(pool, 'central-authority');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const PROCEDURES = `query ($machine: String, $profile: String) {
  procedures { version machines { name } diagram(machine: $machine, profile: $profile) } }`;
interface Drawn {
  readonly version: string;
  readonly machines: readonly { readonly name: string }[];
  readonly diagram: string;
}
const procedures = async (variables: Record<string, unknown> = {}): Promise<readonly Drawn[]> =>
  (await client.as('central-authority').run(PROCEDURES, variables)).data<{ procedures: Drawn[] }>().procedures;

describe('the procedure', () => {
  test('is drawn in every version, newest first, with all its machines in frames', async () => {
    const drawn = await procedures();
    const versions = drawn.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted().toReversed());
    expect(versions[0]).toBe(PROCEDURE.version);
    for (const { machines, diagram } of drawn)
      expect(readDrawing(diagram).frames.toSorted()).toEqual(machines.map(({ name }) => name).toSorted());
  });

  test('is drawn machine by machine, under a profile without the steps it switches off', async () => {
    const [all] = await procedures({ machine: 'INCOMING' });
    const [ofKazakhstan] = await procedures({ machine: 'INCOMING', profile: 'KZ' });
    expect(readDrawing(all!.diagram).boxes.has('JUDICIAL')).toBe(true);
    expect(readDrawing(ofKazakhstan!.diagram).boxes.has('JUDICIAL')).toBe(false);
    expect(readDrawing(ofKazakhstan!.diagram).boxes.has('EXTRADITION_CHECK')).toBe(true);
  });

  test('of a case is that of its version', async () => {
    const document = `query ($id: ID!) { case(id: $id) { procedure { version whole: diagram hold: diagram(machine: "HOLD") } } }`;
    const { procedure } = (await client.as('central-authority').run(document, { id: worked })).data<{
      case: { procedure: { version: string; whole: string; hold: string } };
    }>().case;
    expect(readDrawing(procedure.whole).frames).toContain('INCOMING');
    expect([...readDrawing(procedure.hold).boxes.keys()]).toContain('STAYED');
  });

  test.each([
    [{ machine: 'incoming' }, 'machine', 'INCOMING'],
    [{ machine: 'toString' }, 'machine', 'INCOMING'],
    [{ machine: '' }, 'machine', 'INCOMING'],
    [{ profile: 'FR' }, 'profile', 'TWO_TIER'],
    [{ machine: 'HOLD', profile: '__proto__' }, 'profile', 'TWO_TIER'],
  ])('has no machine or profile of another name: %j', async (variables, field, known) => {
    const error = (
      await client.as('central-authority').run(
        `query ($machine: String, $profile: String) {
      case(id: "${worked}") { procedure { diagram(machine: $machine, profile: $profile) } } }`,
        variables,
      )
    ).error('BAD_USER_INPUT');
    expect(error.extensions.field).toBe(field);
    expect(error.message).toContain(known);
  });
});

describe('the path of a case', () => {
  const PATH = `query ($id: ID!, $region: Region, $whole: Boolean) { case(id: $id) {
    status custody hold diagram(region: $region, whole: $whole) events(first: 100) { nodes { changes { region } } } } }`;
  interface OnPath {
    readonly status: string;
    readonly custody: string;
    readonly hold: string;
    readonly diagram: string;
    readonly events: { readonly nodes: readonly { readonly changes: readonly { readonly region: string }[] }[] };
  }
  const path = async (subject: string, variables: Record<string, unknown> = {}): Promise<OnPath> =>
    (await client.as(subject).run(PATH, { id: worked, ...variables })).data<{ case: OnPath }>().case;
  const numbered = ({ boxes, arrows }: Drawing): string[] =>
    [...boxes.values(), ...arrows].flatMap(({ lines }) => lines.filter((line) => /^(?:↻ )?\d+ · /.test(line)));

  test('is drawn for the procedure when nothing is asked, and needs no argument', async () => {
    const found = (await client.as('central-authority').run(`{ case(id: "${worked}") { status diagram } }`)).data<{
      case: { status: string; diagram: string };
    }>().case;
    expect(readDrawing(found.diagram).marks.current).toEqual([found.status]);
  });

  test.each([
    ['PROCEDURE', 'status'],
    ['CUSTODY', 'custody'],
    ['HOLD', 'hold'],
  ] as const)('through %s numbers every step on record and marks where it stands', async (region, standing) => {
    for (const whole of [false, true]) {
      const found = await path('central-authority', { region, whole });
      const drawing = readDrawing(found.diagram);
      const changes = found.events.nodes.flatMap((event) => event.changes).filter((change) => change.region === region);
      expect(numbered(drawing)).toHaveLength(changes.length);
      expect(drawing.marks.current).toEqual([found[standing]]);
    }
  });

  test('shows what happened to those who may follow the case without knowing the person', async () => {
    expect((await path('notifier')).diagram).toBe((await path('central-authority')).diagram);
  });

  test('is not drawn for who may not see the case: of another State, of another unit, without cases', async () => {
    const document = `query ($id: ID!) { case(id: $id) { diagram } }`;
    const id = idOf(await aCase(pool, central));
    (await client.as('central-authority').run(document, { id })).data();
    for (const subject of ['am-central-authority', 'prosecutor', 'statistician', 'admin']) {
      const answer = await client.as(subject).run(document, { id });
      answer.error('NOT_FOUND');
      expect(answer.body.data).toEqual({ case: null });
    }
  });

  test('has three regions and no other; a side file is drawn by itself', async () => {
    const ask = (region: string) =>
      client.as('central-authority').run(`{ case(id: "${worked}") { diagram(region: ${region}) } }`);
    (await ask('LIBERTY')).error('GRAPHQL_VALIDATION_FAILED');
    const error = (await ask('NOTICE')).error('BAD_USER_INPUT');
    expect(error.extensions.field).toBe('region');
    expect(error.message).toContain('sideFiles');
  });
});

describe('acts and pictures in one request', () => {
  const SEEN = `case { version diagram sideFiles(first: 5) { nodes { id kind state path: diagram whole: diagram(whole: true) } } availableEvents { sideFileId } }`;
  interface Seen {
    readonly case: {
      readonly version: number;
      readonly diagram: string;
      readonly sideFiles: { readonly nodes: readonly Record<'id' | 'kind' | 'state' | 'path' | 'whole', string>[] };
      readonly availableEvents: readonly { readonly sideFileId: string | null }[];
    };
  }

  test('each act is answered with the case as it stands after it, side files included', async () => {
    const id = idOf(await aDraft(pool, central));
    const act = (event: string, expectedVersion: number, more = '') =>
      `recordCaseEvent(input: { caseId: "${id}", event: ${event}, occurredAt: "2025-02-01T10:00:00+05:00",
        expectedVersion: ${expectedVersion}, idempotencyKey: "${event}", ${more} }) { ... on CaseEventRecorded { ${SEEN} } }`;
    const { one, two } = (
      await client
        .as('ncb')
        .run(
          `mutation { one: ${act('PERSON_LOCATED', 2)} two: ${act('NOTICE_DRAFTED', 3, 'facts: { noticeDrafted: { type: DIFFUSION } }')} }`,
        )
    ).data<{ one: Seen; two: Seen }>();
    expect([one.case.version, two.case.version]).toEqual([3, 4]);
    expect(readDrawing(one.case.diagram).marks.current).toEqual(['LOCATED']);
    expect(one.case.sideFiles.nodes).toEqual([]);
    const [notice] = two.case.sideFiles.nodes;
    expect(notice).toMatchObject({ kind: 'NOTICE', state: 'DRAFTED' });
    expect(readDrawing(notice!.path).marks).toEqual({ passed: ['NONE'], current: ['DRAFTED'] });
    expect(readDrawing(notice!.whole).boxes.has('EXPIRED')).toBe(true);
    expect(two.case.availableEvents.some(({ sideFileId }) => sideFileId === notice!.id)).toBe(true);
  });
});
