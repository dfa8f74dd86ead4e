import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import type { Procedure } from '../../../src/extradition/procedure/procedure.js';
import { DEADLINE_RULES } from '../../../src/extradition/deadlines/rules/all-rules.js';
import type { DeadlineRule } from '../../../src/extradition/deadlines/deadline-rule.js';
import { refuseHoles, refuseRuleHoles, refuseStaleZones } from '../../../src/server/refuse-holes.js';

test('a procedure with holes is not served, and every hole is named', () => {
  const { OUTGOING } = PROCEDURE.machines;
  const [first, second, ...others] = OUTGOING.transitions;
  const transitions = [{ ...first, to: 'NOWHERE' }, { ...second, to: 'ELSEWHERE' }, ...others];
  const holed = {
    ...PROCEDURE,
    machines: { ...PROCEDURE.machines, OUTGOING: { ...OUTGOING, transitions } },
  } as Procedure;
  const refused = () => refuseHoles(holed);
  expect(refused).toThrow(/NOWHERE/);
  expect(refused).toThrow(/ELSEWHERE/);
});

test('a procedure with an event that no language has a name for is not served', () => {
  const events = { ...PROCEDURE.events, RUMOUR_HEARD: { meaning: 'Somebody says so.', documents: [], facts: {} } };
  expect(() => refuseHoles({ ...PROCEDURE, events })).toThrow(/EVENT RUMOUR_HEARD has no label/);
});

test('the procedure of this release is served', () => {
  expect(() => refuseHoles(PROCEDURE)).not.toThrow();
});

test('rules of limits that name unknown events are not served, and every hole is named', () => {
  const [first, second, ...others] = DEADLINE_RULES;
  const holed = [
    { ...first, startsOn: ['ARRESTED'] },
    { ...second, stopsOn: ['LET_GO'] },
    ...others,
  ] as unknown as DeadlineRule[];
  const refused = () => refuseRuleHoles(holed, PROCEDURE.events);
  expect(refused).toThrow(/starts on the event ARRESTED, which is not defined/);
  expect(refused).toThrow(/stops on the event LET_GO, which is not defined/);
});

test('the rules of this release are served, in a runtime that knows the zones of 2024', () => {
  expect(() => refuseRuleHoles(DEADLINE_RULES, PROCEDURE.events)).not.toThrow();
  expect(() => refuseStaleZones()).not.toThrow();
});

test('a runtime with an older zone table does not serve', () => {
  expect(() => refuseStaleZones('The time zone table is older than 2024a.')).toThrow('older than 2024a');
});
