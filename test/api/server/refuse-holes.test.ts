import { PROCEDURE } from '../../../src/extradition/procedure/procedure.js';
import type { Procedure } from '../../../src/extradition/procedure/procedure.js';
import { refuseHoles } from '../../../src/server/refuse-holes.js';

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
