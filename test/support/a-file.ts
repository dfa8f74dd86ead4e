import type { Ask } from '../../src/extradition/ask.js';
import type { CaseFile } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import { PROCEDURE_VERSION } from '../../src/extradition/procedure/procedure.js';
import type { RegionName } from '../../src/extradition/procedure/machine.js';
import { ROLES, type Role } from '../../src/extradition/role.js';

export const ALL_ROLES = Object.keys(ROLES) as Role[];

interface FileMore extends Partial<Omit<CaseFile, 'regions'>> {
  readonly regions?: Partial<Record<RegionName, string>>;
}

/** A plain snapshot for the law; every field has a lawful default. */
export function aFile({ regions = {}, ...more }: FileMore = {}): CaseFile {
  const at = (state: string) => ({ state, previous: null });
  return {
    id: 'a case',
    reference: 'KZ-2026-000001-0',
    version: 1,
    direction: 'OUTGOING',
    homeState: 'KZ',
    counterpart: 'GE',
    profile: 'GENERIC',
    procedureVersion: PROCEDURE_VERSION,
    instruments: ['ETS24'],
    timeZone: 'Asia/Almaty',
    regions: {
      PROCEDURE: at(regions.PROCEDURE ?? 'NEW'),
      CUSTODY: at(regions.CUSTODY ?? 'AT_LARGE'),
      HOLD: at(regions.HOLD ?? 'CLEAR'),
    },
    closedReason: null,
    lastSequence: more.history?.at(-1)?.sequence ?? 0,
    sideFiles: [],
    history: [],
    documents: [],
    protections: [],
    deadlines: [],
    calendars: [],
    ...more,
  };
}

/** An ask of somebody in every role, long past. */
export function anAsk(event: EventName, more: Partial<Ask> = {}): Ask {
  return {
    event,
    occurredAt: '2025-01-13T14:00:00Z',
    zone: 'Asia/Tbilisi',
    asker: { id: 'an officer', roles: ALL_ROLES },
    documentIds: [],
    facts: {},
    attestations: [],
    note: null,
    sideFile: null,
    now: '2026-01-01T00:00:00Z',
    ...more,
  };
}
