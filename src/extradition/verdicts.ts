import { stands } from './documents/filed-document.js';
import type { Ask, Asker } from './ask.js';
import type { CaseFile, RegionChange } from './case-file.js';
import { examine, leadingTo } from './decide.js';
import { needsSecondPerson } from './four-eyes.js';
import type { EventName } from './procedure/events.js';
import { procedureOf } from './procedure/procedure.js';
import { machineOfSideFile } from './procedure/side-file-steps.js';
import { machineOf, rolesFor, type Step } from './procedure/steps.js';
import { eventsKnownTo, waysOf } from './procedure/ways.js';
import { reason } from './reasons.js';
import type { Reason, Remedy } from './refusal.js';
import type { Role } from './role.js';
import { actsOnlyAs, ROLES_THAT_ONLY_READ } from './visibility.js';
import { phrase } from './words/phrase.js';

/** What a person may expect of an event. */
export const VERDICTS = {
  ALLOWED: 'You may record it now, once you have stated what it asks for.',
  BLOCKED: 'It cannot be recorded now; the reasons say why and what would help.',
  INDETERMINATE: 'It could not be judged; the fault was reported, and it counts as neither yes nor no.',
  NOT_FOR_YOU: 'It could be recorded now, by somebody else.',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** The law's answer to "may I", before it is asked to act. */
export interface EventVerdict {
  readonly event: EventName;
  /** The side file it would be recorded in; null for an event of the case itself, or one that begins a side file. */
  readonly sideFileId: string | null;
  readonly verdict: Verdict;
  /** Empty only when it is ALLOWED. */
  readonly reasons: readonly Reason[];
  /** What must be stated or vouched for with the event. */
  readonly asks: readonly Remedy[];
  readonly leadsTo: readonly RegionChange[];
  /** Who may record it in this state. */
  readonly roles: readonly Role[];
  /** The step takes two people, and nothing but that or a role is against this person: they may propose it. */
  readonly canPropose: boolean;
}

/** An event somebody may ask for, and where. */
export interface Askable {
  readonly event: EventName;
  readonly sideFile: Ask['sideFile'];
}

/** Not an id: stands for the side file that would begin. */
const NEW_SIDE_FILE = { id: 'new', opens: true } as const;

/** Events that begin a side file which a case of this direction can have. */
function beginnings(file: CaseFile): Askable[] {
  return Object.values(procedureOf(file.procedureVersion).sideFiles ?? {})
    .filter(({ openedIn }) => openedIn[file.direction] !== undefined)
    .flatMap((machine) =>
      eventsKnownTo(machine, file.profile)
        .filter((event) => waysOf(machine, file.profile, event).some(({ from }) => from.includes(machine.initial)))
        .map((event) => ({ event, sideFile: NEW_SIDE_FILE })),
    );
}

/** What may be asked of this case: the events of its regions, those that begin a side file, and those of each side file. */
export function askables(file: CaseFile): Askable[] {
  const events = (['PROCEDURE', 'CUSTODY', 'HOLD'] as const).flatMap((region) =>
    eventsKnownTo(machineOf(file, region), file.profile),
  );
  const inSideFiles = file.sideFiles.flatMap((sideFile) => {
    const machine = machineOfSideFile(file, sideFile);
    return (machine ? eventsKnownTo(machine, file.profile) : []).map((event) => ({
      event,
      sideFile: { id: sideFile.id, opens: false },
    }));
  });
  return [...[...new Set(events)].map((event) => ({ event, sideFile: null })), ...beginnings(file), ...inSideFiles];
}

const CAN_BE_SUPPLIED = new Set<Remedy['kind']>(['GIVE_FACT', 'GIVE_NOTE', 'ATTEST']);

/** What the officer can supply with the act is no obstacle to it. */
const canBeSupplied = ({ remedy }: Reason): boolean =>
  remedy !== null && (CAN_BE_SUPPLIED.has(remedy.kind) || remedy.fact !== undefined);

const FOR_SOMEBODY_ELSE = new Set(['ROLE_MISSING', 'SAME_PERSON']);

/** What reasons against an event come to, all in all. */
export function verdictOf(obstacles: readonly Reason[]): Verdict {
  if (obstacles.length === 0) return 'ALLOWED';
  return obstacles.every(({ code }) => FOR_SOMEBODY_ELSE.has(code)) ? 'NOT_FOR_YOU' : 'BLOCKED';
}

const mayBeProposed = (asker: Asker, steps: readonly Step[], obstacles: readonly Reason[]): boolean =>
  needsSecondPerson(steps) &&
  rolesFor(steps).length > 0 &&
  obstacles.every(({ code }) => FOR_SOMEBODY_ELSE.has(code)) &&
  !actsOnlyAs(asker, ROLES_THAT_ONLY_READ);

/** Codes that say an event does not belong where the case stands. */
export const OUT_OF_PLACE: ReadonlySet<string> = new Set(['EVENT_NOT_IN_STATE', 'EVENT_UNKNOWN_HERE']);

function judge(file: CaseFile, ask: Ask): EventVerdict {
  const { steps, roles, reasons } = examine(file, ask);
  const obstacles = reasons.filter((told) => !canBeSupplied(told));
  return {
    event: ask.event,
    sideFileId: ask.sideFile && !ask.sideFile.opens ? ask.sideFile.id : null,
    verdict: verdictOf(obstacles),
    reasons: obstacles,
    asks: reasons.filter(canBeSupplied).map(({ remedy }) => remedy!),
    leadsTo: obstacles.some(({ code }) => OUT_OF_PLACE.has(code)) ? [] : leadingTo(file, ask, steps),
    roles,
    canPropose: mayBeProposed(ask.asker, steps, obstacles),
  };
}

/** Told when an event could not be judged, so that somebody looks. */
export type ReportFault = (event: EventName, error: unknown) => void;

/**
 * The verdict on every event of the case's procedure, blocked ones included, as if it happened now with every document
 * on file cited. The same examination decides when the event is recorded.
 */
export function verdictsOf(file: CaseFile, asker: Asker, now: string, report: ReportFault): EventVerdict[] {
  const documentIds = file.documents.filter(stands).map(({ id }) => id);
  return askables(file).map(({ event, sideFile }) => {
    try {
      return judge(file, {
        event,
        occurredAt: now,
        zone: file.timeZone,
        asker,
        documentIds,
        facts: {},
        attestations: [],
        note: null,
        sideFile,
        now,
      });
    } catch (error) {
      report(event, error);
      const told = reason('GUARD_NOT_MET', phrase('notJudged'), {
        kind: 'NONE',
      });
      const sideFileId = sideFile && !sideFile.opens ? sideFile.id : null;
      return {
        event,
        sideFileId,
        verdict: 'INDETERMINATE',
        reasons: [told],
        asks: [],
        leadsTo: [],
        roles: [],
        canPropose: false,
      };
    }
  });
}
