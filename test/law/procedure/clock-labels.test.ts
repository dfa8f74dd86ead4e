import { DEADLINE_RULES } from '../../../src/extradition/deadlines/rules/all-rules.js';
import type { DeadlineRule } from '../../../src/extradition/deadlines/deadline-rule.js';
import { machinesOf, PROCEDURE } from '../../../src/extradition/procedure/procedure.js';

/** Labels that never matched the rules, in the source already. */
const DIFFERS_IN_THE_SOURCE = ['O18', 'O23', 'O27', 'O35', 'I38', 'I39', 'I51', 'I67'];
/** Steps whose events stop more clocks since the rules were amended: a late request, a complaint handed in in custody. */
const DIFFERS_BY_AMENDMENT = ['I07', 'I33'];

/** The labels are those of the source, which knows no limit for the validity of an order. */
const RULES_OF_THE_SOURCE = DEADLINE_RULES.filter(({ kind }) => kind !== 'ORDER');

const familiesOf = (event: string, list: (rule: DeadlineRule) => readonly string[]): string[] =>
  [...new Set(RULES_OF_THE_SOURCE.filter((rule) => list(rule).includes(event)).map(({ clock }) => clock))].sort();

test('the labels of a step name the clocks whose rules name its event, save on ten known steps', () => {
  const differing = machinesOf(PROCEDURE)
    .flatMap(({ transitions }) => transitions)
    .filter(({ cancelsAllClocks }) => !cancelsAllClocks)
    .filter(({ event, clockLabels: { starts, stops } }) => {
      const byRules = [familiesOf(event, (rule) => rule.startsOn), familiesOf(event, (rule) => rule.stopsOn)];
      return JSON.stringify(byRules) !== JSON.stringify([[...starts].sort(), [...stops].sort()]);
    })
    .map(({ id }) => id);
  expect(differing.sort()).toEqual([...DIFFERS_IN_THE_SOURCE, ...DIFFERS_BY_AMENDMENT].sort());
});
