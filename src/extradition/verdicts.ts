import type { Ask, Asker } from './ask.js';
import type { CaseFile, RegionChange } from './case-file.js';
import { examine, leadingTo } from './decide.js';
import type { EventName } from './procedure/events.js';
import { transitionsOf } from './procedure/procedure.js';
import { machineOf } from './procedure/steps.js';
import { reason } from './reasons.js';
import type { Reason, Remedy } from './refusal.js';
import type { Role } from './role.js';
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
  readonly verdict: Verdict;
  /** Empty only when it is ALLOWED. */
  readonly reasons: readonly Reason[];
  /** What must be stated or vouched for with the event. */
  readonly asks: readonly Remedy[];
  readonly leadsTo: readonly RegionChange[];
  /** Who may record it in this state. */
  readonly roles: readonly Role[];
}

/** Events that some machine of this case knows, in the order of the machines. */
function eventsOf(file: CaseFile): EventName[] {
  const rows = (['PROCEDURE', 'CUSTODY', 'HOLD'] as const).flatMap((region) =>
    transitionsOf(machineOf(file, region), file.profile),
  );
  return [...new Set(rows.map(({ event }) => event))];
}

/** What the officer can supply with the act is no obstacle to it. */
const canBeSupplied = ({ remedy }: Reason): boolean =>
  remedy !== null && (remedy.kind === 'GIVE_FACT' || remedy.kind === 'ATTEST' || remedy.fact !== undefined);

const FOR_SOMEBODY_ELSE = new Set(['ROLE_MISSING', 'SAME_PERSON']);

function verdictOf(obstacles: readonly Reason[]): Verdict {
  if (obstacles.length === 0) return 'ALLOWED';
  return obstacles.every(({ code }) => FOR_SOMEBODY_ELSE.has(code)) ? 'NOT_FOR_YOU' : 'BLOCKED';
}

/** Codes that say an event does not belong where the case stands. */
export const OUT_OF_PLACE: ReadonlySet<string> = new Set(['EVENT_NOT_IN_STATE', 'EVENT_UNKNOWN_HERE']);

function judge(file: CaseFile, ask: Ask): EventVerdict {
  const { steps, reasons } = examine(file, ask);
  const obstacles = reasons.filter((told) => !canBeSupplied(told));
  return {
    event: ask.event,
    verdict: verdictOf(obstacles),
    reasons: obstacles,
    asks: reasons.filter(canBeSupplied).map(({ remedy }) => remedy!),
    leadsTo: obstacles.some(({ code }) => OUT_OF_PLACE.has(code)) ? [] : leadingTo(file, steps),
    roles:
      steps.length === 0
        ? []
        : steps.map(({ transition }) => transition.by).reduce((all, by) => all.filter((role) => by.includes(role))),
  };
}

/** Told when an event could not be judged, so that somebody looks. */
export type ReportFault = (event: EventName, error: unknown) => void;

/**
 * The verdict on every event of the case's procedure, blocked ones included, as if it happened now with every document
 * on file cited. The same examination decides when the event is recorded.
 */
export function verdictsOf(file: CaseFile, asker: Asker, now: string, report: ReportFault): EventVerdict[] {
  const documentIds = file.documents.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  return eventsOf(file).map((event) => {
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
        now,
      });
    } catch (error) {
      report(event, error);
      const told = reason('GUARD_NOT_MET', phrase('notJudged'), {
        kind: 'NONE',
      });
      return { event, verdict: 'INDETERMINATE', reasons: [told], asks: [], leadsTo: [], roles: [] };
    }
  });
}
