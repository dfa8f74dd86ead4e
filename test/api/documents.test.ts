import type { Actor } from '../../src/casework/actor.js';
import { aCase, aDocument, freshKey, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, serverUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;
let armenian: Actor;

beforeAll(async () => {
  server = await testServer(serverUrl);
  client = apiClient(server);
  central = await officer(pool, 'central-authority');
  armenian = await officer(pool, 'am-central-authority');
});
afterAll(() => server.close());

const idOf = (kind: string, uuid: string): string => `${kind}_${uuid.replaceAll('-', '')}`;
const LINK = `mutation ($input: LinkDocumentInput!) { linkDocument(input: $input) { __typename
  ... on DocumentLinked { document { id standing host sizeBytes mediaType issuedBy form validUntil translationOf { id } supersedes { id standing } sameFileAs { id } } }
  ... on DocumentRefused { message reasons { code message remedy { kind fact } } documentOnFile { id } } } }`;
interface Told {
  readonly linkDocument: {
    readonly __typename: string;
    readonly document: { readonly id: string } | null;
    readonly reasons?: readonly { readonly code: string }[];
  };
}
let files = 0;
const linkOf = (caseId: string, more: object = {}) => ({
  caseId: idOf('case', caseId),
  kind: 'FACTS_STATEMENT',
  title: 'Statement',
  url: `https://files.dedere.example/api/${(files += 1)}`,
  sha256: `a${String(files).padStart(63, '0')}`,
  language: 'kk',
  idempotencyKey: freshKey(),
  ...more,
});
const link = async (input: object, as = 'central-authority') =>
  (await client.as(as).run(LINK, { input })).data<Told>().linkDocument;
const linked = async (input: object) => (await link(input)).document!.id;

test('a document says what it is and what it is to others', async () => {
  const caseId = await aCase(pool, central);
  const original = await linked(linkOf(caseId));
  const asked = linkOf(caseId, {
    kind: 'TRANSLATION',
    language: 'ru',
    translationOf: original,
    sizeBytes: 12,
    mediaType: 'Application/PDF',
    issuedBy: 'A sworn translator',
    form: 'CERTIFIED_COPY',
  });
  expect(await link(asked)).toMatchObject({
    document: {
      standing: 'STANDING',
      host: 'files.dedere.example',
      sizeBytes: 12,
      mediaType: 'application/pdf',
      issuedBy: 'A sworn translator',
      form: 'CERTIFIED_COPY',
      translationOf: { id: original },
    },
  });
  const better = await link(linkOf(caseId, { supersedes: original }));
  expect(better).toMatchObject({ document: { supersedes: { id: original, standing: 'SUPERSEDED' } } });
});

test('every bad input has its own clear answer', async () => {
  const caseId = await aCase(pool, central);
  const first = linkOf(caseId);
  const id = await linked(first);
  const elsewhere = idOf('document', await aDocument(pool, armenian, await aCase(pool, armenian), 'LAW_TEXT'));
  const refusals: [object, string, string | null][] = [
    [{ sha256: first.sha256 }, 'DOCUMENT_LINKED_BEFORE', id],
    [{ url: first.url }, 'LINK_CHANGED', id],
    [{ sha256: first.sha256, translationOf: id, language: 'ru', kind: 'TRANSLATION' }, 'TRANSLATION_OF_ITSELF', id],
    [{ translationOf: id }, 'SAME_LANGUAGE', id],
    [{ translationOf: id, language: null }, 'LANGUAGE_MISSING', null],
    [{ translationOf: elsewhere }, 'DOCUMENT_UNKNOWN', null],
    [{ supersedes: elsewhere }, 'DOCUMENT_UNKNOWN', null],
    [{ supersedes: 'nonsense' }, 'DOCUMENT_UNKNOWN', null],
    [{ validUntil: '2026-12-01' }, 'VALIDITY_NOT_TAKEN', null],
  ];
  for (const [more, code, documentId] of refusals) {
    expect(await link(linkOf(caseId, more))).toMatchObject({
      __typename: 'DocumentRefused',
      reasons: [{ code }],
      documentOnFile: documentId === null ? null : { id: documentId },
    });
  }
  const second = await linked(linkOf(caseId, { supersedes: id }));
  expect(await link(linkOf(caseId, { supersedes: second, sha256: first.sha256 }))).toMatchObject({
    reasons: [{ code: 'SUPERSESSION_CYCLE' }],
    documentOnFile: { id },
  });
  const errors: [object, string][] = [
    [{ sha256: 'ab' }, 'input.sha256'],
    [{ sha256: 'g'.repeat(64) }, 'input.sha256'],
    [{ title: '!?' }, 'input.title'],
    [{ title: 'Statement\u202Efdp.exe' }, 'input.title'],
    [{ url: 'https://elsewhere.example/a' }, 'input.url'],
    [{ url: 'https://files.dedere.example@127.0.0.1/a' }, 'input.url'],
    [{ sizeBytes: 0 }, 'input.sizeBytes'],
    [{ mediaType: 'pdf' }, 'input.mediaType'],
    [{ validUntil: '2026-02-31', kind: 'CUSTODY_ORDER' }, 'input.validUntil'],
  ];
  for (const [more, field] of errors) {
    const answer = await client.as('central-authority').run(LINK, { input: linkOf(caseId, more) });
    expect(answer.error('BAD_USER_INPUT').extensions.field).toBe(field);
  }
  (await client.as('am-central-authority').run(LINK, { input: linkOf(caseId) })).error('NOT_FOUND');
});

test('the same file in another kind is linked, and names the first document', async () => {
  const caseId = await aCase(pool, central);
  const first = linkOf(caseId);
  const id = await linked(first);
  const twin = await link(linkOf(caseId, { kind: 'LAW_TEXT', sha256: first.sha256 }));
  expect(twin).toMatchObject({ __typename: 'DocumentLinked', document: { sameFileAs: [{ id }] } });
});

test('a withdrawal, a successor and a finding are told on the feed with what changed', async () => {
  const caseId = await aCase(pool, central);
  const id = await linked(linkOf(caseId));
  const next = await linked(linkOf(caseId, { supersedes: id }));
  const review = `mutation ($input: ReviewDocumentInput!) { reviewDocument(input: $input) { ... on DocumentReviewed { document { reviews { result defects { kind note } reviewedBy { displayName } } } } ... on DocumentRefused { reasons { code } } } }`;
  const finding = { documentId: next, result: 'DEFECTIVE', defects: [{ kind: 'ILLEGIBLE', note: 'Page 2.' }] };
  const run = async (as: string, input: object) =>
    (await client.as(as).run(review, { input: { ...input, idempotencyKey: freshKey() } })).data();
  expect(await run('central-authority', finding)).toEqual({ reviewDocument: { reasons: [{ code: 'SAME_PERSON' }] } });
  expect(await run('ncb', finding)).toMatchObject({
    reviewDocument: {
      document: { reviews: [{ result: 'DEFECTIVE', defects: [{ kind: 'ILLEGIBLE', note: 'Page 2.' }] }] },
    },
  });
  const withdraw = `mutation ($input: WithdrawDocumentInput!) { withdrawDocument(input: $input) { ... on DocumentWithdrawn { replayed document { standing withdrawn withdrawnReason withdrawnBy { displayName } } } } }`;
  const input = { documentId: next, reason: 'Page 2 cannot be read.', idempotencyKey: freshKey() };
  expect((await client.as('central-authority').run(withdraw, { input })).data()).toMatchObject({
    withdrawDocument: {
      replayed: false,
      document: { standing: 'WITHDRAWN', withdrawn: true, withdrawnReason: input.reason },
    },
  });
  const feed = `query ($id: ID!) { caseFeed(first: 20, where: { caseIds: [$id], kinds: [DOCUMENT] }) { nodes { ... on DocumentFeedItem { documentChange document { id } } } } }`;
  expect((await client.as('central-authority').run(feed, { id: idOf('case', caseId) })).data()).toEqual({
    caseFeed: {
      nodes: [
        { documentChange: 'LINKED', document: { id } },
        { documentChange: 'LINKED', document: { id: next } },
        { documentChange: 'SUPERSEDED', document: { id } },
        { documentChange: 'REVIEWED', document: { id: next } },
        { documentChange: 'WITHDRAWN', document: { id: next } },
      ],
    },
  });
});

describe('opening a document', () => {
  const OPEN = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on DocumentOpened { link expiresAt replayed document { id } } } }`;
  const open = async (as: string, documentId: string) =>
    client.as(as).run(OPEN, { input: { documentId, purpose: 'To prepare the hearing' } });
  const follow = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, { redirect: 'manual', ...init });

  test('gives a path of this server that leads to the file without telling where it came from', async () => {
    const input = linkOf(await aCase(pool, central));
    const { link: path } = (await open('auditor', await linked(input))).data<{ openDocument: { link: string } }>()
      .openDocument;
    expect(path).toMatch(/^\/documents\/[\w-]{64}$/);
    const answer = await follow(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, input.url]);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await follow(path, { method: 'POST' })).status).toBe(405);
    // Neither the log nor the metrics may keep what opens a document.
    expect(JSON.stringify(server.log())).not.toContain(path);
    expect(await (await fetch(`${server.origin}/metrics`)).text()).not.toContain(path.slice(11));
  });

  test('a path that was changed, guessed, or has expired leads nowhere, and says the same', async () => {
    const documentId = await linked(linkOf(await aCase(pool, central)));
    const { link: path } = (await open('ncb', documentId)).data<{ openDocument: { link: string } }>().openDocument;
    const turned = path.slice(0, 11) + (path[11] === 'A' ? 'B' : 'A') + path.slice(12);
    await ownerPool.query('alter table document_opening disable trigger user');
    await ownerPool.query(`update document_opening set expires_at = now() - interval '1 second'`);
    await ownerPool.query('alter table document_opening enable trigger user');
    const answers = await Promise.all(
      [
        path,
        turned,
        '/documents/',
        '/documents/x',
        `/documents/${'A'.repeat(64)}`,
        `${path}/..%2f`,
        `/documents/${documentId}`,
      ].map(async (each) => {
        const answer = await follow(each);
        return [answer.status, answer.headers.get('location')];
      }),
    );
    expect(new Set(answers.map(String))).toEqual(new Set(['404,']));
  });

  test('a document one cannot see is like one that is not there, and who knows no persons opens none', async () => {
    const documentId = await linked(linkOf(await aCase(pool, central)));
    for (const [as, id] of [
      ['am-central-authority', documentId],
      ['notifier', documentId],
      ['central-authority', 'document_00000000000070008000000000000000'],
      ['central-authority', 'nonsense'],
    ] as const)
      expect((await open(as, id)).error('NOT_FOUND').message).toContain('no such document');
  });

  test('who opened what and why is for those who answer for it', async () => {
    const documentId = await linked(linkOf(await aCase(pool, central)));
    await open('ncb', documentId);
    const query = `query ($id: ID!) { node(id: $id) { ... on Document { openings(first: 5) { nodes { purpose officer { displayName } } } redactions { field reason } } } }`;
    const seen = async (as: string) => (await client.as(as).run(query, { id: documentId })).data();
    expect(await seen('auditor')).toMatchObject({
      node: { openings: { nodes: [{ purpose: 'To prepare the hearing' }] }, redactions: [] },
    });
    expect(await seen('ncb')).toMatchObject({
      node: { openings: { nodes: [] }, redactions: [{ field: 'openings', reason: 'OVERSIGHT' }] },
    });
  });
});

test('nothing is fetched unless the operator has switched that on', async () => {
  const documentId = await linked(linkOf(await aCase(pool, central)));
  const verify = `mutation ($input: VerifyDocumentInput!) { verifyDocument(input: $input) { ... on DocumentVerified { replayed } } }`;
  const answer = await client.as('central-authority').run(verify, { input: { documentId, idempotencyKey: 'verify' } });
  expect(answer.error('FORBIDDEN').message).toContain('DOCUMENT_VERIFIER=on');
});

describe('the dossier of a case', () => {
  const DOSSIER = `query ($id: ID!) { case(id: $id) { redactions { field } dossier { complete stage
    requirements { kind label(lang: RU) state stateLabel(lang: KK) citation verified languages translation dueWith documents { id standing } remedy { kind documentKind } }
    missing { kind } present { kind documents { id } } defective { kind reasons { code message } } supplementDraft { event questions(lang: EN) rules { key verified } } } } }`;
  interface Shown {
    readonly complete: boolean;
    readonly requirements: readonly { readonly kind: string; readonly state: string }[];
    readonly defective: readonly object[];
  }
  const dossierOf = async (caseId: string, as = 'central-authority') =>
    (await client.as(as).run(DOSSIER, { id: idOf('case', caseId) })).data<{ case: { dossier: Shown | null } }>().case;
  const review = `mutation ($input: ReviewDocumentInput!) { reviewDocument(input: $input) { __typename } }`;

  test('says what is on file, what is not and what is wrong, and drafts what to ask the other State', async () => {
    const caseId = await aCase(pool, central, { direction: 'INCOMING' });
    const record = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename ... on CaseEventRefused { message } } }`;
    const letter = await linked(linkOf(caseId, { kind: 'REQUEST_LETTER_SIGNED' }));
    const event = {
      caseId: idOf('case', caseId),
      event: 'REQUEST_REGISTERED',
      occurredAt: '2025-02-03T10:00:00+05:00',
      expectedVersion: 1,
      idempotencyKey: freshKey(),
      documentIds: [letter],
    };
    expect((await client.as('central-authority').run(record, { input: event })).data()).toEqual({
      recordCaseEvent: { __typename: 'CaseEventRecorded' },
    });
    const facts = await linked(linkOf(caseId));
    const defects = [{ kind: 'INCOMPLETE', note: 'The place is missing.' }];
    const input = { documentId: facts, result: 'DEFECTIVE', defects, idempotencyKey: freshKey() };
    await client.as('central-authority').run(review, { input });
    const { dossier } = await dossierOf(caseId);
    expect(dossier).toMatchObject({
      complete: false,
      stage: 'REGISTERED',
      requirements: expect.arrayContaining([
        expect.objectContaining({
          kind: 'LAW_TEXT',
          label: 'Текст закона',
          state: 'MISSING',
          stateLabel: 'Жоқ',
          citation: 'ETS 24 art. 12(2)',
          verified: true,
          dueWith: 'FORMAL_CHECK_PASSED',
          documents: [],
          remedy: { kind: 'LINK_DOCUMENT', documentKind: 'LAW_TEXT' },
        }),
      ]),
      present: expect.arrayContaining([{ kind: 'REQUEST_LETTER_SIGNED', documents: [{ id: letter }] }]),
      supplementDraft: {
        event: 'SUPPLEMENT_REQUESTED',
        questions: expect.arrayContaining([expect.stringContaining('The place is missing.')]),
        rules: [{ key: 'ETS24-13-SUPP', verified: expect.any(Boolean) }],
      },
    });
    expect(dossier!.defective).toMatchObject([{ kind: 'FACTS_STATEMENT', reasons: [{ code: 'DOCUMENT_DEFECTIVE' }] }]);
  });

  test('is withheld from those who know no persons, and says so', async () => {
    const caseId = await aCase(pool, central);
    expect(await dossierOf(caseId, 'notifier')).toMatchObject({
      dossier: null,
      redactions: expect.arrayContaining([{ field: 'dossier' }]),
    });
  });
});
