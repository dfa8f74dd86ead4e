import { apiClient } from '../support/api-client.js';
import { freshKey } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;

beforeAll(async () => {
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

// Tests look into answers of every shape.
/* eslint-disable @typescript-eslint/no-unsafe-return */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

const KEPT = `__typename ... on Refusal { message } ... on CalendarRefused { reasons { code message(lang: RU) } }
  ... on CalendarKept { replayed year { year confirmed confirmedSource confirmedBy { displayName } days { day kind name enteredBy { displayName } } } }`;
const MUTATION = {
  setCalendarDay: `mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { ${KEPT} } }`,
  removeCalendarDay: `mutation ($input: RemoveCalendarDayInput!) { removeCalendarDay(input: $input) { ${KEPT} } }`,
  listCalendarYear: `mutation ($input: CalendarYearInput!) { listCalendarYear(input: $input) { ${KEPT} } }`,
  confirmCalendarYear: `mutation ($input: CalendarYearInput!) { confirmCalendarYear(input: $input) { ${KEPT} } }`,
};
type Act = keyof typeof MUTATION;

const run = (act: Act, subject: string, input: Record<string, unknown>) =>
  client.as(subject).run(MUTATION[act], {
    input: { jurisdiction: 'KZ', source: 'Decree no. 1', idempotencyKey: freshKey(), ...input },
  });
const done = async (act: Act, subject: string, input: Record<string, unknown>): Promise<Answer> =>
  (await run(act, subject, input)).data<Record<string, Answer>>()[act];
const codes = ({ reasons }: Answer): string[] => reasons.map(({ code }: { code: string }) => code);

const CALENDAR = `query ($jurisdiction: CountryCode!, $year: Int) { calendar(jurisdiction: $jurisdiction, year: $year) {
  jurisdiction { code } year source confirmed days { day kind name source } } }`;
const calendar = async (jurisdiction: string, year?: number): Promise<Answer[]> =>
  (await client.as('prosecutor').run(CALENDAR, { jurisdiction, year })).data<{ calendar: Answer[] }>().calendar;

test('the released calendar of a State is listed year by year, and not confirmed', async () => {
  const years = await calendar('KZ');
  expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028]);
  expect(years.some(({ confirmed }) => confirmed)).toBe(false);
  expect(years[2].days).toContainEqual({
    day: '2024-05-09',
    kind: 'HOLIDAY',
    name: 'Victory Day',
    source: expect.stringContaining('date-holidays 3.37.0'),
  });
  expect(await calendar('KZ', 2024)).toHaveLength(1);
  expect(await calendar('KG')).toEqual([]);
});

test('an administrator moves a day, a supervisor confirms the year, and a later change takes that back', async () => {
  const moved = { day: '2024-05-04', kind: 'WORKING_DAY', name: 'Moved from 8 May' };
  expect(await done('setCalendarDay', 'admin', moved)).toMatchObject({
    replayed: false,
    year: { confirmed: false, days: expect.arrayContaining([expect.objectContaining(moved)]) },
  });
  await done('setCalendarDay', 'admin', { day: '2024-05-08', kind: 'HOLIDAY', name: 'Moved to 4 May' });
  expect(await done('confirmCalendarYear', 'supervisor', { year: 2024 })).toMatchObject({
    year: { confirmed: true, confirmedSource: 'Decree no. 1' },
  });
  expect(codes(await done('confirmCalendarYear', 'supervisor', { year: 2024 }))).toEqual(['CALENDAR_UNCHANGED']);
  const removed = await done('removeCalendarDay', 'admin', { day: '2024-05-08' });
  expect(removed.year.confirmed).toBe(false);
  expect(removed.year.days.map(({ day }: { day: string }) => day)).not.toContain('2024-05-08');
});

test('the same key gives the same answer, and another content is an error', async () => {
  const input = { day: '2025-05-08', kind: 'HOLIDAY', name: 'Bridge', idempotencyKey: 'one key' };
  expect(await done('setCalendarDay', 'admin', input)).toMatchObject({ replayed: false });
  expect(await done('setCalendarDay', 'admin', input)).toMatchObject({ replayed: true });
  const other = await run('setCalendarDay', 'admin', { ...input, day: '2025-05-12' });
  expect(other.error('IDEMPOTENCY_MISMATCH')).toBeDefined();
  const { rows } = await ownerPool.query(
    `select count(*)::int as n from calendar_day where jurisdiction_code = 'KZ' and day = '2025-05-08' and removed_at is null`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a list never gets a gap, and says what is missing', async () => {
  const gap = await done('listCalendarYear', 'admin', { year: 2031 });
  expect(codes(gap)).toEqual(['CALENDAR_GAP']);
  expect(gap.reasons[0].message).toContain('перед 2031 годом возник бы пробел');
  expect(await done('listCalendarYear', 'admin', { year: 2029 })).toMatchObject({ year: { year: 2029, days: [] } });
  expect(codes(await done('listCalendarYear', 'admin', { year: 2029 }))).toEqual(['CALENDAR_UNCHANGED']);
  expect(codes(await done('setCalendarDay', 'admin', { day: '2031-01-01', kind: 'HOLIDAY', name: 'x' }))).toEqual([
    'CALENDAR_GAP',
  ]);
  expect(codes(await done('confirmCalendarYear', 'supervisor', { year: 2029 }))).toEqual(['CALENDAR_GAP']);
  expect(codes(await done('confirmCalendarYear', 'supervisor', { year: 2031 }))).toEqual(['CALENDAR_GAP']);
});

test('a State whose calendar was never listed gets its first year, whatever it is', async () => {
  expect(await done('listCalendarYear', 'admin', { jurisdiction: 'KG', year: 2026 })).toMatchObject({
    year: { year: 2026 },
  });
});

test('a day that stands so already is not entered twice', async () => {
  expect(codes(await done('setCalendarDay', 'admin', { day: '2026-03-21', kind: 'HOLIDAY', name: 'x' }))).toEqual([
    'CALENDAR_UNCHANGED',
  ]);
  expect(codes(await done('setCalendarDay', 'admin', { day: '2026-04-01', kind: 'WORKING_DAY', name: 'x' }))).toEqual([
    'CALENDAR_UNCHANGED',
  ]);
  expect(codes(await done('removeCalendarDay', 'admin', { day: '2026-04-01' }))).toEqual(['CALENDAR_UNCHANGED']);
});

test('nobody confirms a year they kept themselves', async () => {
  await ownerPool.query(`update officer set roles = array['ADMIN', 'SUPERVISOR'] where subject = 'admin'`);
  await done('setCalendarDay', 'admin', { day: '2027-06-01', kind: 'HOLIDAY', name: 'x' });
  expect(codes(await done('confirmCalendarYear', 'admin', { year: 2027 }))).toEqual(['SAME_PERSON']);
  await ownerPool.query(`update officer set roles = array['ADMIN'] where subject = 'admin'`);
});

test.each([
  [
    'who keeps no calendars',
    'setCalendarDay',
    'prosecutor',
    { day: '2026-04-02', kind: 'HOLIDAY', name: 'x' },
    'FORBIDDEN',
  ],
  ['an administrator who would confirm', 'confirmCalendarYear', 'admin', { year: 2026 }, 'FORBIDDEN'],
  [
    'a State served here that is not the own one',
    'setCalendarDay',
    'am-admin',
    { day: '2026-04-02', kind: 'HOLIDAY', name: 'x' },
    'FORBIDDEN',
  ],
  [
    'an unknown jurisdiction',
    'setCalendarDay',
    'admin',
    { jurisdiction: 'QQ', day: '2026-04-02', kind: 'HOLIDAY', name: 'x' },
    'BAD_USER_INPUT',
  ],
  [
    'a day that does not exist',
    'setCalendarDay',
    'admin',
    { day: '2026-02-30', kind: 'HOLIDAY', name: 'x' },
    'BAD_USER_INPUT',
  ],
  ['a year out of reach', 'listCalendarYear', 'admin', { year: 1980 }, 'BAD_USER_INPUT'],
  ['no source', 'listCalendarYear', 'admin', { year: 2029, source: ' ' }, 'BAD_USER_INPUT'],
  ['an empty key', 'listCalendarYear', 'admin', { year: 2029, idempotencyKey: '' }, 'BAD_USER_INPUT'],
] as const)('%s is named and nothing changes', async (_, act, subject, input, code) => {
  const before = await ownerPool.query('select count(*)::int as n from calendar_act');
  expect((await run(act, subject, input)).error(code)).toBeDefined();
  expect((await ownerPool.query('select count(*)::int as n from calendar_act')).rows).toEqual(before.rows);
});

test('every attempt is audited, and acts on calendars cannot be taken back', async () => {
  const { rows } = await ownerPool.query<{ answer: string; n: number }>(
    `select answer, count(*)::int as n from audit_entry where operation like '%alendar%' group by answer order by answer`,
  );
  expect(rows.map(({ answer }) => answer)).toEqual(['GRANTED', 'MISMATCH', 'REFUSED', 'REPLAYED']);
  await expect(ownerPool.query(`update calendar_act set operation = 'x'`)).rejects.toThrow('append-only');
});

test('of many who enter the same day at once one is heard', async () => {
  const asks = Array.from({ length: 8 }, () =>
    done('setCalendarDay', 'admin', { day: '2026-04-15', kind: 'HOLIDAY', name: 'At once' }),
  );
  const answers = (await Promise.all(asks)).map(({ __typename }) => __typename).sort();
  expect(answers).toEqual(['CalendarKept', ...Array.from({ length: 7 }, () => 'CalendarRefused')]);
});
