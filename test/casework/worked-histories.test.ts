import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES } from '../../seeds/demo-docket/worked-histories.js';
import { testDatabase } from '../support/test-database.js';
import { standClock } from '../../scripts/walk/stand-clock.js';

const database = await testDatabase();

beforeAll(() => standClock(database.ownerPool, '2027-08-01T00:00:00Z'));

test.each(WORKED_HISTORIES)('$id is recorded to its end, and stands where it should', async (history) => {
  const { caseId, stillToCome } = await recordHistory({ pool: database.pool }, database.pool, history);
  const { rows } = await database.pool.query(
    'select status, custody, version, last_sequence from extradition_case where id = $1',
    [caseId],
  );
  const events = history.events;
  expect(stillToCome).toBe(0);
  expect(rows[0].status).toBe(events.findLast(({ procedure }) => procedure)?.procedure);
  expect(rows[0].custody).toBe(events.findLast(({ custody }) => custody)?.custody ?? 'AT_LARGE');
  expect(rows[0].version).toBe(events.length + 1);
});
