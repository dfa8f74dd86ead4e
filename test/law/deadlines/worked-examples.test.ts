import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { reckon } from '../../../src/extradition/deadlines/count.js';
import type { Reckoning } from '../../../src/extradition/deadlines/deadline.js';
import { whyNotLoaded } from '../../../src/extradition/deadlines/rules-in-force.js';
import { DEADLINE_RULES, ruleById } from '../../../src/extradition/deadlines/rules/all-rules.js';
import type { ReckoningExtra, Start } from '../../../src/extradition/deadlines/start.js';

const DOCUMENT = readFileSync(new URL('../../../docs/deadlines.md', import.meta.url), 'utf8');

const [, table = ''] = DOCUMENT.split('## Worked examples');
const rows = table
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, ruleId = '', began = '', zone = '', given = '', lastDay = '', ends = '']) => ({
    ruleId,
    began,
    zone,
    given,
    lastDay,
    ends,
  }));

function counted(ruleId: string, start: Start, extra: ReckoningExtra): Reckoning {
  const found = reckon(ruleById(ruleId), start, extra);
  if ('undated' in found) throw new Error(found.undated);
  return found;
}

function givenIn(cell: string): ReckoningExtra {
  const [kind, date] = cell.split(' ');
  return kind === 'day' ? { startDate: date } : kind === 'date' ? { agreedDate: date } : {};
}

test('the document has its 19 worked examples', () => {
  expect(rows).toHaveLength(19);
});

test.each(rows)(
  'docs/deadlines.md: $ruleId from $began ends on $lastDay',
  ({ ruleId, began, zone, given, lastDay, ends }) => {
    const start = { instant: Temporal.PlainDateTime.from(began).toZonedDateTime(zone).toInstant().toString(), zone };
    const { anchorRule } = ruleById(ruleId);
    const other = anchorRule ? counted(anchorRule, start, {}) : null;
    const anchor = other ? { anchor: { dueAt: other.dueAt, lastDay: other.lastDay!, zone } } : {};
    expect(counted(ruleId, start, { ...givenIn(given), ...anchor })).toMatchObject({ lastDay, dueAt: ends });
  },
);

test('the document says how many rules may run', () => {
  const mayRun = DEADLINE_RULES.filter((rule) => whyNotLoaded(rule) === null).length;
  expect(DOCUMENT).toContain(`${mayRun} of the ${DEADLINE_RULES.length} rules may run`);
});

test('every rule the document names exists', () => {
  const named =
    DOCUMENT.match(/\b(?:KZ-CPC|ETS24|CETS209|MINSK|CHIS|EAW|UK|US|RPD)-\d[A-Z0-9]*(?:-[A-Z0-9]+)*\b/g) ?? [];
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((id) => !DEADLINE_RULES.some((rule) => rule.id === id))).toEqual([]);
});
