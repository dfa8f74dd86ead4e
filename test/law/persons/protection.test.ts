import { holdsOn, minorOn, type Protection } from '../../../src/extradition/persons/protection.js';

const claim = (more: Partial<Protection>): Protection => ({
  id: 'a claim',
  kind: 'ASYLUM_SOUGHT',
  since: '2025-03-10',
  until: null,
  outcome: null,
  ...more,
});

test.each([
  [claim({}), '2025-03-09', false],
  [claim({}), '2025-03-10', true],
  [claim({ until: '2025-05-01' }), '2025-05-01', true],
  [claim({ until: '2025-05-01' }), '2025-05-02', false],
  [claim({ since: '2025' }), '2025-01-01', true],
  [claim({ since: '2024', until: '2025-05' }), '2025-05-31', true],
  [claim({ since: '2024', until: '2025-05' }), '2025-06-01', false],
])('%j on %s: %s', (protection, day, holds) => {
  expect(holdsOn(protection, day)).toBe(holds);
});

test.each([
  ['2008-03-09', '2026-03-08', 'YES'],
  ['2008-03-09', '2026-03-09', 'NO'],
  ['2008-02-29', '2026-02-28', 'NO'],
  ['2008-03', '2026-02-28', 'YES'],
  ['2008-03', '2026-03-15', 'UNKNOWN'],
  ['2008-03', '2026-04-01', 'NO'],
  ['2008', '2025-12-31', 'YES'],
  ['2008', '2026-07-01', 'UNKNOWN'],
  ['2008', '2026-12-31', 'NO'],
  [null, '2026-01-01', 'UNKNOWN'],
])('born %s, on %s: a minor? %s', (bornOn, day, answer) => {
  expect(minorOn(bornOn, day)).toBe(answer);
});
