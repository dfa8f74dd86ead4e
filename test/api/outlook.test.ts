import pg from 'pg';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import type { Actor } from '../../src/casework/actor.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { aCase, aDocument, aDraft, anEvent, freshKey, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
const histories = new Map<string, string>();

beforeAll(async () => {
  await standClock(ownerPool, '2026-11-01T00:00:00Z');
  for (const history of WORKED_HISTORIES)
    histories.set(history.id, (await recordHistory({ pool }, pool, history)).caseId);
  central = await officer(pool, 'central-authority');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
const caseId = (history: string): string => idOf('case', histories.get(history)!);
const run = async <T>(subject: string, document: string, variables: Record<string, unknown>): Promise<T> =>
  (await client.as(subject).run(document, variables)).data<T>();

describe('what must happen next', () => {
  const NEXT = `query ($id: ID!, $lang: Language) { case(id: $id) { status followUpDueAt redactions { field } nextSteps {
    kind label(lang: $lang) roles dueAt dueOn overdue citation consequence basis verified followUp
    deadline { id rule { key } dueAt } events { event label(lang: $lang) verdict } missing { kind documentKind events } reasons { code } } } }`;
  interface Step {
    readonly kind: string;
    readonly label: string;
    readonly roles: readonly string[];
    readonly dueAt: string | null;
    readonly overdue: boolean;
    readonly citation: string | null;
    readonly basis: string;
    readonly deadline: { readonly rule: { readonly key: string }; readonly dueAt: string | null } | null;
    readonly events: readonly { readonly event: string; readonly label: string }[];
  }
  interface Answer {
    readonly case: {
      readonly status: string;
      readonly followUpDueAt: string | null;
      readonly nextSteps: readonly Step[];
      readonly redactions: readonly { readonly field: string }[];
    };
  }
  const next = async (subject: string, id: string, lang = 'EN') =>
    (await run<Answer>(subject, NEXT, { id, lang })).case;

  test('comes with the limit it keeps, its article and who must act; the limits are those of the case', async () => {
    const uuid = await aDraft(pool, central);
    const ncb = await officer(pool, 'ncb');
    const documentIds = [await aDocument(pool, ncb, uuid, 'DETENTION_PROTOCOL')];
    const facts = { source: 'NCB Tbilisi', confidence: 'CONFIRMED' };
    const detained = anEvent(uuid, 'DETAINED', { expectedVersion: 2, documentIds, facts });
    expect(await recordCaseEvent({ pool }, ncb, detained)).toMatchObject({ answer: 'RECORDED' });
    const id = idOf('case', uuid);
    const { nextSteps, followUpDueAt } = await next('central-authority', id);
    expect(nextSteps.length).toBeGreaterThan(2);
    const limits = nextSteps.filter(({ kind }) => kind === 'LIMIT');
    expect(limits.length).toBeGreaterThan(0);
    for (const { deadline, citation, dueAt, roles } of limits) {
      expect(deadline).not.toBeNull();
      expect(deadline!.dueAt && Date.parse(deadline!.dueAt)).toEqual(dueAt && Date.parse(dueAt));
      expect(citation).toContain(' ');
      expect(roles.length).toBeGreaterThan(0);
    }
    const open = `query ($id: ID!) { case(id: $id) { deadlines(first: 50, where: { status: [RUNNING, MISSED, PENDING] }) { nodes { rule { key } } } } }`;
    const { case: found } = await run<{ case: { deadlines: { nodes: { rule: { key: string } }[] } } }>(
      'central-authority',
      open,
      { id },
    );
    expect(limits.map(({ deadline }) => deadline!.rule.key).sort()).toEqual(
      found.deadlines.nodes.map(({ rule }) => rule.key).sort(),
    );
    // Nobody has moved this case for a year.
    expect(Date.parse(followUpDueAt!)).toBeLessThan(Date.parse('2026-11-01T00:00:00Z'));
    expect(nextSteps.find(({ kind }) => kind === 'FOLLOW_UP')).toMatchObject({
      followUp: true,
      overdue: true,
      basis: 'POLICY',
      citation: null,
      verified: false,
    });
  });

  test('is told in the language of the reader', async () => {
    const id = idOf('case', await aDraft(pool, central));
    const [kazakh, russian] = await Promise.all([
      next('central-authority', id, 'KK'),
      next('central-authority', id, 'RU'),
    ]);
    expect(kazakh.nextSteps[0]!.label).toMatch(/^Әдетте келесі оқиға: «/);
    expect(russian.nextSteps[0]!.label).toMatch(/^Обычно далее следует: «/);
    expect(russian.nextSteps[0]!.events[0]!.label).not.toBe(kazakh.nextSteps[0]!.events[0]!.label);
  });

  test('a closed case asks for nothing; for a machine without persons the list is withheld and says so', async () => {
    const ours = WORKED_HISTORIES.filter(({ home }) => home === 'KZ');
    const answers = await Promise.all(ours.map(({ id }) => next('central-authority', caseId(id))));
    const ended = answers.filter(({ status }) => status === 'CLOSED');
    expect(ended.length).toBeGreaterThan(0);
    for (const { nextSteps, followUpDueAt } of ended) expect([nextSteps, followUpDueAt]).toEqual([[], null]);
    for (const { status, nextSteps } of answers.filter((one) => one.status !== 'CLOSED'))
      expect([status, nextSteps.length > 0]).toEqual([status, true]);
    const { nextSteps, redactions } = await next('notifier', caseId('S1'));
    expect(nextSteps).toEqual([]);
    expect(redactions).toContainEqual({ field: 'nextSteps' });
  });

  test('of a whole page, with the limits and what is told beside, costs as many statements as that of one case', async () => {
    const page = (
      first: number,
    ) => `{ cases(first: ${first}) { nodes { nextSteps { kind deadline { id dueAt } events { verdict } }
      availableEvents { verdict } proposals(first: 5) { totalCount } linkedCases(first: 5) { totalCount } sideFiles(first: 5) { totalCount } } } }`;
    let statements = 0;
    const spoken: { query: (...args: unknown[]) => unknown } = pg.Client.prototype;
    const { query } = spoken;
    // The doorbell and the heralds speak beside; what is counted are reads of a request.
    spoken.query = function counted(this: pg.Client, ...args: unknown[]) {
      if (/json_build_object|to_json/.test((args[0] as { text?: string }).text ?? '')) statements += 1;
      return query.apply(this, args);
    };
    const cost = async (first: number) => {
      statements = 0;
      const { cases } = await run<{ cases: { nodes: { nextSteps: Step[] }[] } }>('supervisor', page(first), {});
      const limited = cases.nodes.filter(({ nextSteps }) => nextSteps.some(({ deadline }) => deadline !== null));
      return { limited: limited.length, statements };
    };
    try {
      await cost(1);
      const [one, many] = [await cost(1), await cost(50)];
      expect(many.limited).toBeGreaterThan(2);
      expect(one.statements).toBeGreaterThan(0);
      expect(many.statements).toBeLessThanOrEqual(one.statements + 1);
    } finally {
      spoken.query = query;
    }
  });

  test('a bad language is told', async () => {
    const answer = await client.as('prosecutor').run(NEXT, { id: caseId('S1'), lang: 'DE' });
    answer.error('BAD_USER_INPUT');
  });
});

describe('cases that nobody moves', () => {
  const STALE = `query ($where: CaseWhere, $orderBy: [CaseOrder!], $after: Cursor) { cases(where: $where, orderBy: $orderBy, first: 3, after: $after) {
    totalCount nodes { reference status followUpDueAt } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    readonly cases: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly reference: string;
        readonly status: string;
        readonly followUpDueAt: string;
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  }

  test('are found, the longest waiting first, and are all open', async () => {
    const found: Page['cases']['nodes'][number][] = [];
    let after: string | null = null;
    for (;;) {
      const { cases }: Page = await run<Page>('central-authority', STALE, {
        where: { stale: true },
        orderBy: [{ field: 'FOLLOW_UP_DUE' }],
        after,
      });
      found.push(...cases.nodes);
      after = cases.pageInfo.endCursor;
      if (!cases.pageInfo.hasNextPage) {
        expect(found).toHaveLength(cases.totalCount);
        break;
      }
    }
    expect(found.length).toBeGreaterThan(3);
    expect(found.map(({ followUpDueAt }) => followUpDueAt)).toEqual(
      found.map(({ followUpDueAt }) => followUpDueAt).sort(),
    );
    expect(found.every(({ followUpDueAt }) => followUpDueAt <= '2026-11-01T00:00:00.000Z')).toBe(true);
    expect(found.some(({ status }) => status === 'CLOSED')).toBe(false);
    const counted = async (where: object) => (await run<Page>('central-authority', STALE, { where })).cases.totalCount;
    const [all, stale, others] = await Promise.all([counted({}), counted({ stale: true }), counted({ stale: false })]);
    expect(stale + others).toBe(all);
  });

  test('are found no more once somebody has moved them', async () => {
    const uuid = await aDraft(pool, central);
    const reference = async () => {
      const { cases } = await run<Page>('central-authority', STALE.replace('first: 3', 'first: 100'), {
        where: { stale: true },
      });
      const { rows } = await ownerPool.query<{ reference: string }>(
        'select reference from extradition_case where id = $1',
        [uuid],
      );
      return cases.nodes.some((one) => one.reference === rows[0]!.reference);
    };
    expect(await reference()).toBe(true);
    const ncb = await officer(pool, 'ncb');
    const moved = anEvent(uuid, 'PERSON_LOCATED', { occurredAt: '2026-10-30T10:00:00+05:00', expectedVersion: 2 });
    expect(await recordCaseEvent({ pool }, ncb, moved)).toMatchObject({ answer: 'RECORDED' });
    expect(await reference()).toBe(false);
  });
});

describe('what an event would do', () => {
  const PREVIEW = `query ($input: CaseEventInput!) { previewCaseEvent(input: $input) { verdict movedOn currentVersion
    reasons { code message(lang: RU) remedy { kind documentKind } }
    effect { role version status custody hold closedReason sideFile { id kind state } changes { region from to transition }
      following { event changes { region } } rolesGained rolesLost
      started { rule kind title citation sourceUrl verified startEvent startsAt dueAt dueOn undatedReason timeZone
        alternatives { countingRule dueAt } derivation { rule from to note } consequence responsible }
      stopped { rule outcome stoppedAt successor deadline { id status rule { title } } } notStarted { rule reason }
      notices { rule title citation verified sentBy recordedBy dueAt } } } }`;
  interface Foretold {
    readonly previewCaseEvent: {
      readonly verdict: string;
      readonly reasons: readonly { readonly code: string; readonly message: string }[];
      readonly effect: Record<string, unknown> | null;
    };
  }
  const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename
    ... on CaseEventRecorded { case { version status custody hold closedReason
        deadlines(first: 50) { nodes { rule { key } startsAt dueAt dueOn startEvent consequence responsible verified citation } } }
      event { role changes { region from to transition } notStarted { rule reason } } }
    ... on CaseEventRefused { reasons { code message(lang: RU) remedy { kind documentKind } } } } }`;

  const input = (uuid: string, more: object) => ({
    caseId: idOf('case', uuid),
    occurredAt: '2025-01-14T09:00:00+04:00',
    timeZone: 'Asia/Tbilisi',
    expectedVersion: 2,
    idempotencyKey: freshKey(),
    ...more,
  });

  test('is what recording it does, field by field', async () => {
    const uuid = await aDraft(pool, central);
    const ncb = await officer(pool, 'ncb');
    const documentIds = [idOf('document', await aDocument(pool, ncb, uuid, 'DETENTION_PROTOCOL'))];
    const facts = { detained: { source: 'NCB Tbilisi', confidence: 'CONFIRMED' } };
    const detained = input(uuid, { event: 'DETAINED', documentIds, facts });
    const { previewCaseEvent: foretold } = await run<Foretold>('ncb', PREVIEW, { input: detained });
    expect(foretold).toMatchObject({ verdict: 'ALLOWED', reasons: [], movedOn: false, currentVersion: 2 });
    const recorded = await run<{ recordCaseEvent: { case: Record<string, unknown>; event: Record<string, unknown> } }>(
      'ncb',
      RECORD,
      { input: detained },
    );
    const { case: after, event } = recorded.recordCaseEvent;
    const { version, status, custody, hold, closedReason, role, changes, notStarted, started } = foretold.effect!;
    expect({ version, status, custody, hold, closedReason }).toEqual({
      version: after.version,
      status: after.status,
      custody: after.custody,
      hold: after.hold,
      closedReason: after.closedReason,
    });
    expect({ role, changes, notStarted }).toEqual(event);
    const limits = (after.deadlines as { nodes: Record<string, unknown>[] }).nodes;
    expect(limits.length).toBeGreaterThan(0);
    const instant = (value: unknown) => (value === null ? null : new Date(String(value)).toISOString());
    expect(
      (started as Record<string, unknown>[])
        .map((limit) => [
          limit.rule,
          instant(limit.startsAt),
          instant(limit.dueAt),
          limit.dueOn,
          limit.startEvent,
          limit.consequence,
          limit.responsible,
          limit.verified,
          limit.citation,
        ])
        .sort(),
    ).toEqual(
      limits
        .map((limit) => [
          (limit.rule as { key: string }).key,
          instant(limit.startsAt),
          instant(limit.dueAt),
          limit.dueOn,
          limit.startEvent,
          limit.consequence,
          limit.responsible,
          limit.verified,
          limit.citation,
        ])
        .sort(),
    );
    const released = input(uuid, {
      event: 'RELEASED',
      expectedVersion: 3,
      documentIds: [idOf('document', await aDocument(pool, ncb, uuid, 'RELEASE_ORDER'))],
      occurredAt: '2025-01-15T09:00:00+04:00',
      facts: { released: { source: 'NCB Tbilisi', confidence: 'CONFIRMED' } },
    });
    const { previewCaseEvent: release } = await run<Foretold>('liaison', PREVIEW, { input: released });
    expect(release).toMatchObject({ verdict: 'ALLOWED' });
    expect(release.effect!.stopped).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'ETS24-16-40D',
          outcome: 'MET',
          deadline: expect.objectContaining({ status: 'MISSED' }),
        }),
      ]),
    );
  });

  test('a refusal is foretold with the reasons the act would give, in the language asked for', async () => {
    const uuid = await aDraft(pool, central);
    const amiss = input(uuid, { event: 'HANDED_OVER', occurredAt: '2026-12-24T09:00:00+04:00' });
    const { previewCaseEvent: foretold } = await run<Foretold>('ncb', PREVIEW, { input: amiss });
    const { recordCaseEvent: refused } = await run<{ recordCaseEvent: { reasons: unknown } }>('ncb', RECORD, {
      input: amiss,
    });
    expect(foretold.effect).toBeNull();
    expect(foretold.reasons.length).toBeGreaterThan(1);
    expect(foretold.reasons).toEqual(refused.reasons);
  });

  test('an old version is told as data, a false one, a foreign fact and a missing key as errors with their field', async () => {
    const uuid = await aDraft(pool, central);
    const ask = (more: object, subject = 'ncb') =>
      client.as(subject).run(PREVIEW, { input: { ...input(uuid, { event: 'PERSON_LOCATED' }), ...more } });
    expect((await ask({ expectedVersion: 1 })).data()).toMatchObject({
      previewCaseEvent: { movedOn: true, currentVersion: 2 },
    });
    expect((await ask({ expectedVersion: 9 })).error('BAD_USER_INPUT').extensions.field).toBe('input.expectedVersion');
    expect((await ask({ idempotencyKey: ' ' })).error('BAD_USER_INPUT').extensions.field).toBe('input.idempotencyKey');
    expect(
      (await ask({ facts: { detained: { source: 'x', confidence: 'CONFIRMED' } } })).error('BAD_USER_INPUT').extensions
        .field,
    ).toBe('input.facts.detained');
    (await ask({}, 'auditor')).error('FORBIDDEN');
    (await ask({}, 'notifier')).error('FORBIDDEN');
    (await ask({}, 'am-central-authority')).error('NOT_FOUND');
    (await ask({ caseId: 'case_00000000000000000000000000000000' })).error('NOT_FOUND');
  });
});

describe('another legal basis', () => {
  const COMPARE = `query ($id: ID!) { compareLegalBases(caseId: $id) { on profile nothingToCompare(lang: RU) instruments { key } case { reference }
    others { verified doubts profile instruments { key name sourceUrl verified }
      stepsAdded { key event from to by citation verified } stepsDropped { key }
      rulesAdded { key title citation sourceUrl verified runs reason } rulesDropped { key citation verified runs reason }
      limits { kind here { status limit { rule citation verified dueAt } } there { status limit { rule citation verified dueAt derivation { rule } } } }
      documentsAdded { kind use instrument list sourceUrls verified } documentsDropped { kind list } } } }`;
  interface Compared {
    readonly compareLegalBases: {
      readonly on: string;
      readonly nothingToCompare: string | null;
      readonly instruments: readonly { readonly key: string }[];
      readonly others: readonly {
        readonly instruments: readonly { readonly key: string }[];
        readonly rulesAdded: readonly {
          readonly citation: string;
          readonly runs: boolean;
          readonly reason: string | null;
        }[];
        readonly limits: readonly { readonly there: readonly { readonly status: string }[] }[];
      }[];
    };
  }
  const counted = async () => (await ownerPool.query('select count(*) as facts from case_fact')).rows as unknown[];

  test('is laid beside that of the case, rule by rule, with article and source, and nothing is stored', async () => {
    const uuid = await aDraft(pool, central);
    const before = await counted();
    const { compareLegalBases: found } = await run<Compared>('central-authority', COMPARE, { id: idOf('case', uuid) });
    expect(found).toMatchObject({ on: '2025-01-13', nothingToCompare: null, instruments: [{ key: 'ETS24' }] });
    expect(found.others.map(({ instruments }) => instruments[0]!.key)).toEqual(expect.arrayContaining(['MINSK1993']));
    const minsk = found.others.find(({ instruments }) => instruments[0]!.key === 'MINSK1993')!;
    expect(minsk.rulesAdded.length).toBeGreaterThan(0);
    for (const { citation, runs, reason } of minsk.rulesAdded) {
      expect(citation).toMatch(/^MINSK1993 /);
      expect(runs).toBe(reason === null);
    }
    expect(await counted()).toEqual(before);
  });

  test('is shown to who may know the case, and to nobody else; without another State it says why there is none', async () => {
    const uuid = await aCase(pool, central, { counterpart: null, legalBasis: null });
    const id = idOf('case', uuid);
    const { compareLegalBases: found } = await run<Compared>('auditor', COMPARE, { id });
    expect(found.others).toEqual([]);
    expect(found.nothingToCompare).toContain('ещё не известно');
    (await client.as('am-central-authority').run(COMPARE, { id })).error('NOT_FOUND');
    (await client.as('statistician').run(COMPARE, { id })).error('NOT_FOUND');
    (await client.as('central-authority').run(COMPARE, { id: 'case_1' })).error('NOT_FOUND');
  });
});
