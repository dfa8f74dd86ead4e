import type { CaseFile } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Machine } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE, transitionsOf } from '../../src/extradition/procedure/procedure.js';
import type { Role } from '../../src/extradition/role.js';

/*
 * Who may record what where, read off the rows of the tables and the three rules beside them (docs/procedure.md): a second,
 * slower reading than the law's own, which goes by an index and through its own steps.
 */

/** An event in its place: in the case, in a side file it names, or in one it would begin. */
export interface Asked {
  readonly event: EventName;
  readonly sideFileId: string | null;
}

const CUSTODY_ACTS: readonly EventName[] = [
  'DETAINED',
  'RECAPTURED',
  'PROVISIONAL_CUSTODY_ORDERED',
  'EXTRADITION_ARREST_ORDERED',
  'EXTRADITION_ARREST_EXTENDED',
  'BAIL_REVOKED',
];

const rowsFor = (machine: Machine, { profile }: CaseFile, event: EventName) =>
  transitionsOf(machine, profile).filter((row) => row.event === event);

interface Place {
  readonly machine: Machine;
  readonly state: string;
}

/** The machines that must accept the event, and where each of them stands; none when nobody knows it here. */
function placesOf(file: CaseFile, { event, sideFileId }: Asked): Place[] {
  if (sideFileId !== null) {
    const sideFile = file.sideFiles.find(({ id }) => id === sideFileId)!;
    return [{ machine: PROCEDURE.sideFiles![sideFile.kind], state: sideFile.state }].filter(
      ({ machine }) => rowsFor(machine, file, event).length > 0,
    );
  }
  const begun = Object.values(PROCEDURE.sideFiles!).find((machine) =>
    rowsFor(machine, file, event).some(({ from }) => from.includes(machine.initial)),
  );
  if (begun) {
    const here = begun.openedIn[file.direction]?.includes(file.regions.PROCEDURE.state);
    return here ? [{ machine: begun, state: begun.initial }] : [];
  }
  const { machines } = PROCEDURE;
  const regions = { PROCEDURE: machines[file.direction], CUSTODY: machines.CUSTODY, HOLD: machines.HOLD };
  return (['PROCEDURE', 'CUSTODY', 'HOLD'] as const)
    .map((region): Place => ({ machine: regions[region], state: file.regions[region].state }))
    .filter(({ machine }) => rowsFor(machine, file, event).length > 0)
    .filter(({ machine, state }) => event !== 'PERSON_DIED' || !machine.final.includes(state));
}

/** Who may record the event where the case stands, as far as states and roles go. Nobody: it cannot happen here. */
export function rolesBySource(file: CaseFile, asked: Asked): ReadonlySet<Role> {
  const { event } = asked;
  const procedure = file.regions.PROCEDURE.state;
  if (CUSTODY_ACTS.includes(event) && ['NEW', 'CLOSED'].includes(procedure)) return new Set();
  if (event === 'FINAL_DISCHARGE' && file.direction === 'INCOMING') return new Set();
  const perPlace = placesOf(file, asked).map(
    ({ machine, state }) =>
      new Set(rowsFor(machine, file, event).flatMap(({ from, by }) => (from.includes(state) ? by : []))),
  );
  const [first, ...others] = perPlace;
  return new Set([...(first ?? [])].filter((role) => others.every((roles) => roles.has(role))));
}
