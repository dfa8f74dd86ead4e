import { staleZoneTable } from '../../../src/extradition/deadlines/zone-table.js';

test('this runtime knows that Kazakhstan became one zone in 2024', () => {
  expect(staleZoneTable()).toBeNull();
});

test('a table from before that night is named with what to do', () => {
  expect(staleZoneTable(() => '+06:00')).toContain('does not have UTC+05:00 in Almaty at 2024-03-02T12:00:00Z');
});
