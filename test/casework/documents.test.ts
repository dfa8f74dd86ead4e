import type { Actor } from '../../src/casework/actor.js';
import { followDocumentLink } from '../../src/casework/follow-document-link.js';
import { linkDocument, type LinkDocumentInput } from '../../src/casework/link-document.js';
import { openDocument } from '../../src/casework/open-document.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { reviewDocument } from '../../src/casework/review-document.js';
import { verifyDocument } from '../../src/casework/verify-document.js';
import { withdrawDocument } from '../../src/casework/withdraw-document.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { aCase, aDocument, anEvent, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();
const desk = { pool };
let central: Actor;
let ncb: Actor;
let auditor: Actor;
let notifier: Actor;
let armenian: Actor;

beforeAll(async () => {
  [central, ncb, auditor, notifier, armenian] = (await Promise.all(
    ['central-authority', 'ncb', 'auditor', 'notifier', 'am-central-authority'].map((name) => officer(pool, name)),
  )) as [Actor, Actor, Actor, Actor, Actor];
});

let files = 0;
const linkOf = (caseId: string, more: Partial<LinkDocumentInput> = {}): LinkDocumentInput => ({
  caseId,
  kind: 'FACTS_STATEMENT',
  title: 'Statement',
  url: `https://files.dedere.example/${(files += 1)}`,
  sha256: String(files).padStart(64, '0'),
  language: 'kk',
  issuedOn: null,
  idempotencyKey: freshKey(),
  ...more,
});
async function linked(by: Actor, input: LinkDocumentInput): Promise<string> {
  const answer = await linkDocument(desk, by, input);
  if (answer.answer !== 'LINKED') throw new Error(JSON.stringify(answer.reasons));
  return answer.documentId;
}
const told = async (caseId: string) =>
  (
    await ownerPool.query<{ change: string; document: string }>(
      `select detail ->> 'change' as change, document_id as document from case_fact where case_id = $1 and kind = 'DOCUMENT' order by sequence`,
      [caseId],
    )
  ).rows.map(({ change, document }) => [change, document]);
const lastAudit = async () =>
  (await ownerPool.query<object>('select actor, operation, answer, detail from audit_entry order by id desc limit 1'))
    .rows[0];

test('a document takes the place of another: both facts stand in order, and the old one counts no more', async () => {
  const caseId = await aCase(pool, central);
  const first = await linked(central, linkOf(caseId));
  const second = await linked(central, linkOf(caseId, { supersedes: first, form: 'ORIGINAL', issuedBy: 'A court' }));
  expect(await told(caseId)).toEqual([
    ['LINKED', first],
    ['LINKED', second],
    ['SUPERSEDED', first],
  ]);
  const { file } = await readCaseFile(pool, caseId);
  expect(file.documents).toMatchObject([
    { id: first, supersededBy: second, withdrawn: false },
    { id: second, supersededBy: null, form: 'ORIGINAL', language: 'kk' },
  ]);
  const again = await linkDocument(desk, central, linkOf(caseId, { supersedes: first }));
  expect(again).toMatchObject({ answer: 'REFUSED', documentId: second, reasons: [{ code: 'ALREADY_SUPERSEDED' }] });
  expect(await lastAudit()).toMatchObject({ answer: 'REFUSED', detail: { reasons: ['ALREADY_SUPERSEDED'] } });
});

test('the digest stands with the fact, so a file that is exchanged later is provable', async () => {
  const caseId = await aCase(pool, central);
  const input = linkOf(caseId);
  const id = await linked(central, input);
  const { rows } = await ownerPool.query(
    `select f.detail ->> 'sha256' as told, d.sha256 as kept from case_fact f join document_link d on d.id = f.document_id where d.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ told: input.sha256, kept: input.sha256 }]);
});

test('a document of another case is no document to be related to', async () => {
  const elsewhere = await linked(armenian, linkOf(await aCase(pool, armenian, { counterpart: 'GE' })));
  const caseId = await aCase(pool, central);
  for (const relation of ['translationOf', 'apostilleOf', 'redactionOf', 'supersedes'] as const) {
    const answer = await linkDocument(desk, central, linkOf(caseId, { [relation]: elsewhere }));
    expect(answer).toMatchObject({ answer: 'REFUSED', reasons: [{ code: 'DOCUMENT_UNKNOWN' }], documentId: null });
  }
});

test('the database itself refuses a relation to itself, to another case, and a change of it', async () => {
  const caseId = await aCase(pool, central);
  const first = await linked(central, linkOf(caseId));
  const second = await linked(central, linkOf(caseId, { supersedes: first }));
  const set = (column: string, id: string, to: string) =>
    ownerPool.query(`update document_link set ${column} = $2 where id = $1`, [id, to]);
  await expect(set('supersedes_id', second, second)).rejects.toThrow('not linked to its case before');
  await expect(pool.query('update document_link set supersedes_id = null where id = $1', [second])).rejects.toThrow(
    'permission denied',
  );
  const other = await linked(central, linkOf(await aCase(pool, central)));
  await expect(set('translation_of', other, first)).rejects.toThrow('not linked to its case before');
  for (const table of ['document_review', 'document_opening'])
    await expect(ownerPool.query(`delete from ${table}`)).rejects.toThrow('append-only');
});

test('a withdrawn document is cited no more, stays cited where it was, and comes back the same under its key', async () => {
  const caseId = await aCase(pool, central);
  const id = await aDocument(pool, central, caseId, 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT');
  await recordCaseEvent(desk, central, anEvent(caseId, 'CASE_OPENED', { documentIds: [id] }));
  const input = { documentId: id, reason: 'The wrong decision was linked.', idempotencyKey: freshKey() };
  expect(await withdrawDocument(desk, ncb, { ...input, idempotencyKey: freshKey() })).toMatchObject({
    answer: 'REFUSED',
    reasons: [{ code: 'ROLE_MISSING' }],
  });
  expect(await withdrawDocument(desk, central, input)).toMatchObject({ answer: 'DONE', replayed: false });
  expect(await withdrawDocument(desk, central, input)).toMatchObject({ answer: 'DONE', replayed: true });
  const { file } = await readCaseFile(pool, caseId);
  expect(file.documents).toMatchObject([{ id, withdrawn: true }]);
  expect(file.history).toMatchObject([{ documentIds: [id] }]);
  const later = await recordCaseEvent(
    desk,
    central,
    anEvent(caseId, 'SEARCH_STARTED', { expectedVersion: 2, documentIds: [id] }),
  );
  expect(later).toMatchObject({
    answer: 'REFUSED',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'DOCUMENT_UNKNOWN' })]),
  });
});

test('of eight officers who withdraw a document at once one does, and all others are told', async () => {
  const id = await linked(central, linkOf(await aCase(pool, central)));
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      withdrawDocument(desk, central, { documentId: id, reason: 'x', idempotencyKey: freshKey() }),
    ),
  );
  expect(answers.filter(({ answer }) => answer === 'DONE')).toHaveLength(1);
  expect(answers.filter(({ answer }) => answer === 'REFUSED')).toHaveLength(7);
});

test('a finding is kept, the latest counts, and who linked an outgoing document does not pass it', async () => {
  const caseId = await aCase(pool, central);
  const documentId = await linked(central, linkOf(caseId));
  const accepted = { documentId, result: 'ACCEPTED', defects: [], idempotencyKey: 'review' } as const;
  expect(await reviewDocument(desk, central, accepted)).toMatchObject({ reasons: [{ code: 'SAME_PERSON' }] });
  const defects = [{ kind: 'ILLEGIBLE', note: 'Page 2.' }] as const;
  await reviewDocument(desk, ncb, { documentId, result: 'DEFECTIVE', defects, idempotencyKey: freshKey() });
  expect((await readCaseFile(pool, caseId)).file.documents).toMatchObject([
    { review: { result: 'DEFECTIVE', defects } },
  ]);
  await reviewDocument(desk, ncb, accepted);
  expect((await readCaseFile(pool, caseId)).file.documents).toMatchObject([{ review: { result: 'ACCEPTED' } }]);
});

test('a document that is not there, or not for the officer to see, is the same and is audited', async () => {
  const id = await linked(central, linkOf(await aCase(pool, central)));
  for (const documentId of [id, '00000000-0000-7000-8000-000000000000']) {
    const act = withdrawDocument(desk, armenian, { documentId, reason: 'x', idempotencyKey: freshKey() });
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('document') });
    expect(await lastAudit()).toMatchObject({ actor: armenian.subject, answer: 'NOT_FOUND' });
    await expect(
      openDocument(desk, armenian, { documentId, purpose: 'x', idempotencyKey: null }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});

test('opening keeps who, when and why; the link leads there for a minute, and only while its officer may know the case', async () => {
  const caseId = await aCase(pool, central);
  const input = linkOf(caseId);
  const documentId = await linked(central, input);
  const opened = await openDocument(desk, auditor, { documentId, purpose: 'Audit of 2026', idempotencyKey: 'open' });
  const { rows } = await ownerPool.query(
    `select officer_id, purpose, extract(epoch from expires_at - opened_at)::int as seconds from document_opening where id = $1`,
    [opened.openingId],
  );
  expect(rows).toEqual([{ officer_id: auditor.id, purpose: 'Audit of 2026', seconds: 60 }]);
  expect(await followDocumentLink(desk, opened.openingId, 'r')).toBe(input.url);
  expect(await lastAudit()).toMatchObject({ actor: 'auditor', operation: 'followDocumentLink', answer: 'GRANTED' });
  expect(await openDocument(desk, auditor, { documentId, purpose: 'Audit of 2026', idempotencyKey: 'open' })).toEqual({
    ...opened,
    replayed: true,
  });
  await expect(
    openDocument(desk, auditor, { documentId, purpose: 'Another', idempotencyKey: 'open' }),
  ).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  await ownerPool.query('update officer set active = false where id = $1', [auditor.id]);
  expect(await followDocumentLink(desk, opened.openingId, 'r')).toBeNull();
  await ownerPool.query('update officer set active = true where id = $1', [auditor.id]);
  expect(await followDocumentLink({ pool, documentHosts: ['files.example.org'] }, opened.openingId, 'r')).toBeNull();
  await ownerPool.query('alter table document_opening disable trigger user');
  await ownerPool.query(`update document_opening set expires_at = now() - interval '1 second' where id = $1`, [
    opened.openingId,
  ]);
  await ownerPool.query('alter table document_opening enable trigger user');
  expect(await followDocumentLink(desk, opened.openingId, 'r')).toBeNull();
  expect(await lastAudit()).toMatchObject({ answer: 'REFUSED' });
});

test('who follows cases without knowing persons opens no document', async () => {
  const documentId = await linked(central, linkOf(await aCase(pool, central)));
  await expect(openDocument(desk, notifier, { documentId, purpose: 'x', idempotencyKey: null })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a file is fetched only where that is switched on, and what was found is a fact', async () => {
  const caseId = await aCase(pool, central);
  const input = linkOf(caseId);
  const documentId = await linked(central, input);
  const ask = { documentId, idempotencyKey: freshKey() };
  await expect(verifyDocument(desk, central, ask)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const asked: string[] = [];
  const finding = (sha256: string) => ({
    pool,
    fetchDigest: (url: string) => {
      asked.push(url);
      return Promise.resolve({ found: true, sha256, sizeBytes: 1 } as const);
    },
  });
  expect(await verifyDocument(finding(input.sha256), central, ask)).toMatchObject({ answer: 'DONE', replayed: false });
  expect(await verifyDocument(finding('f'.repeat(64)), central, ask)).toMatchObject({ answer: 'DONE', replayed: true });
  const kept = async () =>
    (
      await ownerPool.query<{ verification: string }>('select verification from document_link where id = $1', [
        documentId,
      ])
    ).rows[0]!.verification;
  expect(await kept()).toBe('MATCHES');
  await verifyDocument(finding('f'.repeat(64)), central, { documentId, idempotencyKey: freshKey() });
  expect(await kept()).toBe('DIFFERS');
  const missed = { pool, fetchDigest: () => Promise.resolve({ found: false, why: 'No answer.' } as const) };
  await verifyDocument(missed, central, { documentId, idempotencyKey: freshKey() });
  expect(await kept()).toBe('UNREACHABLE');
  expect((await told(caseId)).map(([change]) => change)).toEqual(['LINKED', 'VERIFIED', 'VERIFIED', 'VERIFIED']);
  await expect(verifyDocument(finding('0'), armenian, { ...ask, idempotencyKey: freshKey() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(verifyDocument(finding('0'), auditor, { ...ask, idempotencyKey: freshKey() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(asked).toEqual([input.url, input.url]);
});
