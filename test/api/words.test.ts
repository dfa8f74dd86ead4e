import type { Actor } from '../../src/casework/actor.js';
import { aDraft, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
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

const caseId = (uuid: string): string => `case_${uuid.replaceAll('-', '')}`;

const RECORD = `mutation ($input: CaseEventInput!, $lang: Language) { recordCaseEvent(input: $input) { __typename
  ... on Refusal { message(lang: $lang) }
  ... on CaseEventRefused { reasons { message(lang: $lang) } } } }`;

const act = (id: string, more: Record<string, unknown> = {}) => ({
  caseId: caseId(id),
  event: 'PERSON_LOCATED',
  occurredAt: '2025-01-13T09:20:00+04:00',
  expectedVersion: 2,
  idempotencyKey: `words of ${id}`,
  ...more,
});

test('where a case stands, what may happen and why not is told in the language asked for', async () => {
  const id = await aDraft(pool, central);
  const document = `query ($id: ID!) { case(id: $id) {
    statusLabel kk: statusLabel(lang: KK) custodyLabel(lang: RU) holdLabel(lang: RU) closedReasonLabel(lang: RU)
    events(first: 5) { nodes { type label(lang: RU) } }
    availableEvents { event label ru: label(lang: RU) kk: label(lang: KK)
      reasons { message ru: message(lang: RU) kk: message(lang: KK) } } } }`;
  interface Verdict {
    readonly event: string;
  }
  const found = (await client.as('ncb').run(document, { id: caseId(id) })).data<{
    case: { availableEvents: Verdict[] };
  }>().case;
  expect(found).toMatchObject({
    statusLabel: 'Open, request not prepared',
    kk: 'Ашылған, сұрау салу дайындалмаған',
    custodyLabel: 'На свободе',
    holdLabel: 'Приостановлений нет',
    closedReasonLabel: null,
    events: { nodes: [{ type: 'CASE_OPENED', label: 'Дело заведено' }] },
  });
  expect(found.availableEvents.find(({ event }) => event === 'DETAINED')).toEqual({
    event: 'DETAINED',
    label: 'Person detained',
    ru: 'Лицо задержано',
    kk: 'Адам ұсталды',
    reasons: [
      {
        message: 'Link a document of kind “Record of detention” and cite it.',
        ru: 'Приобщите документ вида «Протокол задержания» и сошлитесь на него.',
        kk: '«Ұстау хаттамасы» түріндегі құжатты іске қосып, оған сілтеме жасаңыз.',
      },
    ],
  });
  // Nothing is left in English where Russian was asked for; keys of rules and zones may stand in Latin letters.
  for (const { ru, reasons } of found.availableEvents as unknown as { ru: string; reasons: { ru: string }[] }[])
    for (const told of [ru, ...reasons.map((each) => each.ru)]) expect(told).toMatch(/[а-яё]/i);
});

test('a refusal is told in Kazakh, all its reasons in one line', async () => {
  const id = await aDraft(pool, central);
  const input = act(id, { event: 'DETAINED', occurredAt: '2199-01-01T00:00:00Z', timeZone: 'Asia/Tbilisi' });
  const { recordCaseEvent } = (await client.as('mfa').run(RECORD, { input, lang: 'KK' })).data<{
    recordCaseEvent: { message: string; reasons: { message: string }[] };
  }>();
  expect(recordCaseEvent).toMatchObject({ __typename: 'CaseEventRefused' });
  const told = recordCaseEvent.reasons.map(({ message }) => message);
  expect(told).toEqual([
    '01.01.2199 04:00 (Asia/Tbilisi) уақыты әлі келген жоқ; қазір 01.11.2026 04:00 (Asia/Tbilisi).',
    expect.stringContaining('«Адам ұсталды» оқиғасын тіркеуге құқылы: '),
    '«Ұстау хаттамасы» түріндегі құжатты іске қосып, оған сілтеме жасаңыз.',
    '«дереккөз» дерегін көрсетіңіз.',
    '«хабардың сенімділігі» дерегін көрсетіңіз.',
  ]);
  expect(recordCaseEvent.message).toBe(told.join(' '));
});

test('a case that moved on says so in the language asked for, and in English when none is', async () => {
  const id = await aDraft(pool, central);
  (await client.as('ncb').run(RECORD, { input: act(id) })).data();
  const late = act(id, { idempotencyKey: 'too late' });
  const message = async (lang?: string | null) =>
    (await client.as('ncb').run(RECORD, { input: late, lang })).data<{ recordCaseEvent: { message: string } }>()
      .recordCaseEvent.message;
  expect(await message('RU')).toMatch(/^Дело находится в версии 3, а вы решали по версии 2\./);
  const english = await message();
  expect(english).toMatch(/^The case stands at version 3, you decided on 2\./);
  expect(await message(null)).toBe(english);
});

test('a refused opening is told in Russian', async () => {
  const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on OpenCaseRefused { message(lang: RU) } } }`;
  const input = {
    direction: 'OUTGOING',
    counterpart: 'KZ',
    requestedPerson: { names: [{ fullName: 'Test PERSON' }] },
    idempotencyKey: 'an opening in Russian',
  };
  expect((await client.as('central-authority').run(open, { input })).data()).toEqual({
    openCase: {
      message: 'Государство не может выдать лицо самому себе: укажите другое государство.',
    },
  });
});

test('the feed calls an event by its label', async () => {
  await aDraft(pool, central);
  const document = `{ caseFeed(first: 5) { nodes { ... on CaseEventFeedItem { event { type label(lang: KK) } } } } }`;
  const { caseFeed } = (await client.as('central-authority').run(document)).data<{ caseFeed: { nodes: object[] } }>();
  expect(caseFeed.nodes).toContainEqual({ event: { type: 'CASE_OPENED', label: 'Іс ашылды' } });
});

test('all words of a kind can be asked for at once', async () => {
  const document = `{ labels(kind: CUSTODY, lang: RU) { word label } }`;
  const { labels } = (await client.as('notifier').run(document)).data<{ labels: object[] }>();
  expect(labels).toHaveLength(11);
  expect(labels).toContainEqual({ word: 'EXTRADITION_ARREST', label: 'Экстрадиционный арест' });
});

test('a language that is not kept is refused, with the variable that names it', async () => {
  const id = await aDraft(pool, central);
  const document = `query ($id: ID!, $lang: Language) { case(id: $id) { statusLabel(lang: $lang) } }`;
  const wrong = await client.as('ncb').run(document, { id: caseId(id), lang: 'DE' });
  expect(wrong.error('BAD_USER_INPUT').extensions.field).toBe('lang');
  (await client.as('ncb').run(`{ labels(kind: ROLE, lang: FR) { word } }`)).error('GRAPHQL_VALIDATION_FAILED');
});
