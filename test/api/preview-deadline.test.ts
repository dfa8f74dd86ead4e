import { standClock } from '../../scripts/walk/stand-clock.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;

beforeAll(async () => {
  await standClock(ownerPool, '2026-01-01T00:00:00Z');
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

const PREVIEW = `query ($input: DeadlinePreviewInput!) { previewDeadline(input: $input) {
  rule { key title duration unit } citation verified unverifiedFields inForce notLoadedReason startsAt startInFuture timeZone calendarOf
  dueAt dueOn earliestDueAt latestDueAt alternatives { countingRule lastDay dueAt } undatedReason derivation { rule from to note } consequence } }`;

const supposed = (rule: string, startsAt: string, timeZone: string, more: Record<string, unknown> = {}) => ({
  input: { rule, startsAt, timeZone, ...more },
});
const ask = (variables: Record<string, unknown>, subject = 'central-authority') =>
  client.as(subject).run(PREVIEW, variables);
const preview = async (variables: Record<string, unknown>) =>
  (await ask(variables)).data<{ previewDeadline: Record<string, unknown> }>().previewDeadline;

test('40 days from a detention in Almaty end as in a case, with every reading and every step', async () => {
  expect(await preview(supposed('KZ-CPC-588-1-40D', '2024-01-22T14:30:00+06:00', 'Asia/Almaty'))).toEqual({
    rule: {
      key: 'KZ-CPC-588-1-40D',
      title: 'Temporary custody: 40 days from the moment of detention, or the term of the applicable treaty',
      duration: 40,
      unit: 'calendar_days',
    },
    citation: 'KZ-CPC 588(1),(7)',
    verified: true,
    unverifiedFields: [],
    inForce: true,
    notLoadedReason: null,
    startsAt: '2024-01-22T08:30:00Z',
    startInFuture: false,
    timeZone: 'Asia/Almaty',
    calendarOf: 'KZ',
    dueAt: '2024-03-01T19:00:00Z',
    dueOn: '2024-03-01',
    earliestDueAt: '2024-03-01T19:00:00Z',
    latestDueAt: '2024-03-02T19:00:00Z',
    alternatives: [
      { countingRule: 'KZ_CUSTODY_ELAPSED', lastDay: '2024-03-02', dueAt: '2024-03-02T08:30:00Z' },
      { countingRule: 'TREATY_DAYS_EXCLUSIVE', lastDay: '2024-03-02', dueAt: '2024-03-02T19:00:00Z' },
    ],
    undatedReason: null,
    derivation: [
      expect.objectContaining({ from: '2024-01-22T08:30:00Z', to: '2024-01-22' }),
      expect.objectContaining({ from: '2024-01-22', to: '2024-03-01' }),
      expect.objectContaining({ from: '2024-03-01', to: '2024-03-01T19:00:00Z' }),
    ],
    consequence: 'MANDATORY_RELEASE',
  });
});

test('a limit counted back is counted from the end of the other one', async () => {
  const found = await preview(supposed('KZ-CPC-588-1-12H', '2024-01-22T14:30:00+06:00', 'Asia/Almaty'));
  expect(found).toMatchObject({ dueAt: '2024-01-24T20:30:00Z', dueOn: '2024-01-25' });
});

test('a term that ends on a holiday shows the next working day of the released calendar, with its reservation', async () => {
  const found = await preview(supposed('KZ-CPC-592-3-10D', '2024-04-29T09:15:00+05:00', 'Asia/Almaty'));
  expect(found).toMatchObject({
    dueOn: '2024-05-09',
    alternatives: [{ countingRule: 'NEXT_WORKING_DAY', lastDay: '2024-05-10' }],
  });
  expect((found.derivation as { note: string }[]).at(-1)?.note).toContain('not confirmed against the official list');
});

test('the calendar of another State can be asked, and a gap in it is named', async () => {
  const gap = await preview(
    supposed('KZ-CPC-592-3-10D', '2024-04-29T09:15:00+05:00', 'Asia/Almaty', { jurisdiction: 'KG' }),
  );
  expect(gap).toMatchObject({ calendarOf: 'KG', alternatives: [] });
  expect((gap.derivation as { note: string }[]).at(-1)?.note).toContain('The calendar of KG does not list 2024.');
});

test('a start in the future is counted and marked', async () => {
  const found = await preview(supposed('ETS24-16-40D', '2026-02-01T12:00:00+04:00', 'Asia/Tbilisi'));
  expect(found).toMatchObject({ startInFuture: true, dueOn: '2026-03-13' });
});

test.each([
  ['KZ-CPC-589-MAX', {}, 'The length is not verified: 12 months'],
  ['KZ-CPC-588-5-IMM', {}, 'without delay'],
  ['KZ-CPC-593-TEMP', {}, 'was not given yet'],
  ['SLA-ACK', {}, 'gives no number'],
])('%s would have no date, and the answer says why', async (rule, more, sentence) => {
  const found = await preview(supposed(rule, '2025-03-01T12:00:00+05:00', 'Asia/Almaty', more));
  expect(found).toMatchObject({ dueAt: null, dueOn: null, undatedReason: expect.stringContaining(sentence) });
});

test('agreed days, and the length a target might get, are taken', async () => {
  const agreed = await preview(
    supposed('KZ-CPC-593-TEMP', '2025-10-20T09:00:00+05:00', 'Asia/Almaty', { agreedDate: '2026-03-31' }),
  );
  expect(agreed.dueOn).toBe('2026-03-31');
  const surrender = await preview(
    supposed('ETS24-18-30D', '2025-04-16T12:00:00+04:00', 'Asia/Tbilisi', { startDate: '2025-04-30' }),
  );
  expect(surrender.dueOn).toBe('2025-05-30');
  const minsk = await preview(
    supposed('MINSK-62-1-40D', '2023-01-24T16:40:00+06:00', 'Asia/Almaty', {
      earlierStart: '2023-01-22T14:30:00+06:00',
    }),
  );
  expect(minsk).toMatchObject({ dueOn: '2023-03-05', earliestDueAt: '2023-03-02T18:00:00Z' });
  const target = await preview(supposed('SLA-ACK', '2024-05-06T09:00:00+05:00', 'Asia/Almaty', { length: 2 }));
  // 7 and 9 May are holidays.
  expect(target).toMatchObject({ dueOn: '2024-05-10', notLoadedReason: expect.stringContaining('POLICY') });
});

test.each([
  ['an unknown rule', supposed('NO-RULE', '2025-01-01T00:00:00Z', 'UTC'), 'input.rule'],
  [
    'a rule of another instrument',
    supposed('ETS24-16-40D', '2025-01-01T00:00:00Z', 'UTC', { instrument: 'EAW' }),
    'input.instrument',
  ],
  [
    'a length for a rule of law',
    supposed('ETS24-16-40D', '2025-01-01T00:00:00Z', 'UTC', { length: 5 }),
    'input.length',
  ],
  ['a length out of bounds', supposed('SLA-ACK', '2025-01-01T00:00:00Z', 'UTC', { length: 0 }), 'input.length'],
])('%s is named', async (_, variables, field) => {
  expect((await ask(variables)).error('BAD_USER_INPUT').extensions).toMatchObject({ field });
});

test.each([
  [
    'a zone that does not exist',
    supposed('ETS24-16-40D', '2025-01-01T00:00:00Z', 'Asia/Nowhere'),
    'TimeZone must be an IANA time zone',
  ],
  ['a start that is no instant', supposed('ETS24-16-40D', 'tomorrow', 'UTC'), 'DateTime must be an instant'],
  [
    'a day that does not exist',
    supposed('ETS24-18-30D', '2025-01-01T00:00:00Z', 'UTC', { startDate: '2025-02-30' }),
    'Date must be a day',
  ],
])('%s is refused at the door', async (_, variables, sentence) => {
  expect((await ask(variables)).error('BAD_USER_INPUT').message).toContain(sentence);
});

test('nothing is stored, and everybody who is signed in may ask', async () => {
  const rows = async () =>
    (
      await ownerPool.query<{ n: number }>(
        'select (select count(*) from deadline)::int + (select count(*) from audit_entry)::int as n',
      )
    ).rows[0]!.n;
  const before = await rows();
  expect(
    (await ask(supposed('ETS24-16-40D', '2025-01-13T18:00:00+04:00', 'Asia/Tbilisi'), 'notifier')).data(),
  ).toMatchObject({
    previewDeadline: { dueOn: '2025-02-22' },
  });
  expect(await rows()).toBe(before);
});
