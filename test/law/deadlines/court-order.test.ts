import { ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../../../src/extradition/deadlines/standing.js';
import { aClockFile, after, afterAll, deadlineOf, happens } from './a-clock-file.js';

const detained = happens('DETAINED', '2025-03-01T12:00');
const ordered = happens('PROVISIONAL_CUSTODY_ORDERED', '2025-03-03T12:00', { validUntil: '2025-04-09' });

test('an order raises an alarm at the end of the day it names, and says that the day is its own', () => {
  const order = deadlineOf(afterAll(aClockFile(), detained, ordered), 'ORDER-VALID-UNTIL');
  expect(order).toMatchObject({ dueOn: '2025-04-09', dueAt: '2025-04-09T19:00:00Z', outcome: 'RUNNING' });
  expect(ruleById('ORDER-VALID-UNTIL')).toMatchObject({
    kind: 'ORDER',
    verified: false,
    consequence: 'PROCEDURAL_DEFECT',
    dayOff: 'COUNTED',
  });
  expect(standingAt(order, ruleById('ORDER-VALID-UNTIL'), '2025-04-09T19:00:01Z')).toBe('OVERDUE');
});

test('the next order takes its place, and a late one does not hide that there was none', () => {
  const file = afterAll(aClockFile(), detained, ordered);
  const arrest = (at: string) =>
    after(file, happens('EXTRADITION_ARREST_ORDERED', at, { validUntil: '2025-06-01' })).file.deadlines.filter(
      ({ ruleId }) => ruleId === 'ORDER-VALID-UNTIL',
    );
  expect(arrest('2025-04-05T12:00')).toMatchObject([
    { outcome: 'CANCELLED', successorRuleId: 'ORDER-VALID-UNTIL' },
    { outcome: 'RUNNING', dueOn: '2025-06-01' },
  ]);
  expect(arrest('2025-04-12T12:00')).toMatchObject([
    { outcome: 'MET_LATE', successorRuleId: 'ORDER-VALID-UNTIL' },
    { outcome: 'RUNNING' },
  ]);
});

test.each(['EXTRADITION_ARREST_EXTENDED', 'BAIL_REVOKED'] as const)('%s opens one as well', (event) => {
  const file = afterAll(aClockFile(), happens(event, '2025-03-03T12:00', { validUntil: '2025-05-03' }));
  expect(deadlineOf(file, 'ORDER-VALID-UNTIL').dueOn).toBe('2025-05-03');
});

test.each(['RELEASED', 'BAIL_GRANTED', 'HANDED_OVER', 'TEMP_HANDED_OVER'] as const)('%s ends it', (event) => {
  const file = afterAll(aClockFile(), detained, ordered, happens(event, '2025-04-01T12:00'));
  expect(deadlineOf(file, 'ORDER-VALID-UNTIL')).toMatchObject({ outcome: 'MET', stopEvent: event });
});

test('an order that names no day raises none, and says so', () => {
  const bare = happens('PROVISIONAL_CUSTODY_ORDERED', '2025-03-03T12:00');
  const { changes } = after(afterAll(aClockFile({ direction: 'OUTGOING' })), bare);
  expect(changes).toContainEqual({
    change: 'NOT_STARTED',
    ruleId: 'ORDER-VALID-UNTIL',
    reason: 'The order names no day until which it is valid.',
  });
});
