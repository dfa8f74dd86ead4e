import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { plans } from '../../seeds/generator/plans.js';
import { worldOf } from '../../seeds/generator/world-of.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { leadsHere, replayed } from '../../src/extradition/history/amend.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();

beforeAll(() => standClock(database.ownerPool, '2027-08-01T00:00:00Z'));

const keys = ({ deadlines }: ReturnType<typeof replayed>['file']): string[] =>
  deadlines
    .map(({ ruleId, startSequence, startsAt, dueAt, outcome, stoppedAt }) =>
      [ruleId, startSequence, startsAt, dueAt, outcome, stoppedAt].join(' '),
    )
    .sort();

test('three hundred invented cases stand where their history leads, with the limits it leads to', async () => {
  const world = await worldOf(database.pool, 20_261_122, '2026-06-30T12:00:00Z');
  for (const { file } of plans(world, 300)) {
    const told = replayed(file);
    expect([file.id, leadsHere(file, told)]).toEqual([file.id, true]);
    expect(keys(told.file)).toEqual(keys(file));
    expect(told.acts.every(({ fresh, gone }) => fresh.length === 0 && gone.length === 0)).toBe(true);
  }
});

test.each(WORKED_HISTORIES)('$id on record leads to where the case stands', async (history) => {
  const { caseId } = await recordHistory({ pool: database.pool }, database.pool, history);
  const { file } = await readCaseFile(database.pool, caseId);
  const told = replayed(file);
  expect(leadsHere(file, told)).toBe(true);
  expect(keys(told.file)).toEqual(keys(file));
});
