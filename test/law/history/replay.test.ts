import { WORKED_HISTORIES } from '../../../seeds/demo-docket/worked-histories.js';
import { actsOf } from '../../../src/extradition/history/acts.js';
import { fileAsKnown } from '../../../src/extradition/history/as-known.js';
import type { FactOnRecord } from '../../../src/extradition/history/effective-history.js';
import { replayed } from '../../../src/extradition/history/amend.js';
import { standing, workedFile } from './a-worked-file.js';

test.each(WORKED_HISTORIES)('$id: told from the beginning, the history leads to where the case stands', (history) => {
  const file = workedFile(history);
  const told = replayed(file);
  expect(standing(told.file)).toEqual(standing(file));
  expect(told.file.deadlines).toEqual(file.deadlines);
  expect(told.file.history).toEqual(file.history);
  expect(told.acts.filter(({ met, fresh, gone }) => met.length + fresh.length + gone.length > 0)).toEqual([]);
});

test('a file whose state does not follow from its history is noticed', () => {
  const file = workedFile(WORKED_HISTORIES[0]!);
  const moved = { ...file, regions: { ...file.regions, HOLD: { state: 'STAYED', previous: 'CLEAR' } } };
  expect(standing(replayed(moved).file)).not.toEqual(standing(moved));
});

test.each(WORKED_HISTORIES)('$id: what was known after each event is where the case then stood', (history) => {
  const whole = workedFile(history);
  const facts = whole.history.map((event): FactOnRecord => ({
    ...event,
    kind: 'EVENT',
    supersedes: null,
    placedAfter: null,
  }));
  for (const [index, { occurredAt }] of facts.entries()) {
    if (facts[index + 1]?.emitted) continue;
    const then = workedFile(
      history,
      (event) => history.events.indexOf(event) < actsOf(whole.history.slice(0, index + 1)).length,
    );
    expect([occurredAt, standing(fileAsKnown(whole, facts.slice(0, index + 1)))]).toEqual([occurredAt, standing(then)]);
  }
});
