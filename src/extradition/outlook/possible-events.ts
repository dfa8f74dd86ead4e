import type { Ask } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import type { RefusalCode } from '../refusal.js';
import type { EventName } from '../procedure/events.js';
import type { Machine, RegionName } from '../procedure/machine.js';
import { machineBegunBy, machineOfSideFile } from '../procedure/side-file-steps.js';
import { machineOf, stepsFor } from '../procedure/steps.js';
import { waysOf } from '../procedure/ways.js';
import type { Role } from '../role.js';
import { askables, type Askable } from '../verdicts.js';

/** Reasons that say the event has no place where the case stands; any other reason can be mended there. */
const OUT_OF_PLACE: ReadonlySet<RefusalCode> = new Set([
  'EVENT_NOT_IN_STATE',
  'EVENT_UNKNOWN_HERE',
  'SIDE_FILE_MISSING',
  'SIDE_FILE_UNKNOWN',
]);

/** Whether an event has its place where the case stands, going by the reasons against it. */
export const hasItsPlace = (reasons: readonly { readonly code: RefusalCode }[]): boolean =>
  reasons.every(({ code }) => !OUT_OF_PLACE.has(code));

const REGIONS: readonly RegionName[] = ['PROCEDURE', 'CUSTODY', 'HOLD'];

/** Who may record an event in one machine that stands in a state; null where the machine does not know the event. */
function rolesIn(machine: Machine, file: CaseFile, event: EventName, state: string): readonly Role[] | null {
  const ways = waysOf(machine, file.profile, event);
  if (ways.length === 0) return null;
  return ways.filter(({ from }) => from.includes(state)).flatMap(({ by }) => by);
}

/** Who may record an event where the case stands, all its ways together: the facts may not have said yet which it takes. */
export function rolesThatMayRecord(file: CaseFile, event: EventName, sideFile: Ask['sideFile']): readonly Role[] {
  const found = file.sideFiles.find(({ id }) => id === sideFile?.id);
  if (sideFile) {
    const machine = found ? machineOfSideFile(file, found) : machineBegunBy(file, event);
    return machine ? [...new Set(rolesIn(machine, file, event, found?.state ?? machine.initial))] : [];
  }
  const lists = REGIONS.map((region) => {
    const machine = machineOf(file, region);
    const { state } = file.regions[region];
    // Death is told to every region that can still hear it.
    return machine.final.includes(state) && event === 'PERSON_DIED' ? null : rolesIn(machine, file, event, state);
  }).filter((roles) => roles !== null);
  const [first = [], ...others] = lists;
  return [...new Set(first)].filter((role) => others.every((roles) => roles.includes(role)));
}

/** An event that has its place where the case stands, and who may record it. What else stands against it is not asked. */
export interface PossibleEvent extends Askable {
  readonly roles: readonly Role[];
}

/** Every event that has its place where the case stands. */
export function possibleEvents(file: CaseFile): PossibleEvent[] {
  return askables(file)
    .filter(({ event, sideFile }) => hasItsPlace(stepsFor(file, bareAsk(file, event, sideFile)).reasons))
    .map((askable) => ({ ...askable, roles: rolesThatMayRecord(file, askable.event, askable.sideFile) }));
}

/** An ask of which only the event and its side file are looked at. */
function bareAsk({ timeZone }: CaseFile, event: EventName, sideFile: Ask['sideFile']): Ask {
  const instant = '1970-01-01T00:00:00Z';
  return {
    event,
    sideFile,
    occurredAt: instant,
    now: instant,
    zone: timeZone,
    asker: { id: '', roles: [] },
    documentIds: [],
    facts: {},
    attestations: [],
    note: null,
  };
}
