import { setCalendarDay } from '../../src/casework/keep-calendar.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { releasedCalendars } from '../../seeds/reference/calendars.js';
import { aDraft, freshKey, officer } from '../support/a-case.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool } = await testDatabase();

const calendarsOf = async (caseId: string) => (await readCaseFile(pool, caseId)).file.calendars;

test('a case is ruled on with the calendars of both States, as the release brings them', async () => {
  const caseId = await aDraft(pool, await officer(pool, 'central-authority'));
  const released = releasedCalendars('GE', 'KZ').map(({ holidays, ...year }) => ({
    ...year,
    holidays: [...holidays].sort(),
  }));
  expect(await calendarsOf(caseId)).toEqual(released);
});

test('a day that was entered, moved or taken out is there for the next act', async () => {
  const caseId = await aDraft(pool, await officer(pool, 'central-authority'));
  const admin = await officer(pool, 'admin');
  const day = { jurisdiction: 'KZ', name: 'x', source: 'a decree' } as const;
  const set = (on: string, kind: 'HOLIDAY' | 'WORKING_DAY') =>
    setCalendarDay({ pool }, admin, { ...day, day: on, kind, idempotencyKey: freshKey() });
  await set('2026-02-02', 'HOLIDAY');
  await set('2026-01-31', 'WORKING_DAY');
  await set('2026-05-01', 'WORKING_DAY');
  const found = (await calendarsOf(caseId)).find(({ jurisdiction, year }) => jurisdiction === 'KZ' && year === 2026);
  expect(found?.holidays).toContain('2026-02-02');
  expect(found?.holidays).not.toContain('2026-05-01');
  expect(found?.workingDays).toEqual(['2026-01-31', '2026-05-01']);
});

test('the days kept at hand follow the days that stand, a deletion by the owner included', async () => {
  await ownerPool.query(`delete from calendar_day where jurisdiction_code = 'GE' and year = 2027`);
  const { rows } = await ownerPool.query(
    `select cardinality(holidays) as n from calendar_year where jurisdiction_code = 'GE' and year = 2027`,
  );
  expect(rows).toEqual([{ n: 0 }]);
});
