import { Temporal } from 'temporal-polyfill';
import type { Asker } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import { RIGHT_OR_POINT_CONSEQUENCES } from '../deadlines/duty-or-right.js';
import { isAfter } from '../instant.js';
import { machineOf } from '../procedure/steps.js';
import { verdictsOf, type ReportFault } from '../verdicts.js';
import type { NextStep } from './next-step.js';
import { stepsFromCourse, stepsFromProposals, stepsFromSideFiles, type Proposed } from './steps-from-course.js';
import { stepsFromLimits, stepsFromUnknownLengths } from './steps-from-limits.js';

/** A limit of law is pressing from so many days before its end. */
const PRESSING_DAYS = 3;

const RIGHTS: ReadonlySet<string> = new Set(RIGHT_OR_POINT_CONSEQUENCES);

/** 0: a duty of law or of an order that is overdue; 1: one that presses; 2: what the office should have had by now, proposals, and a limit of law whose end nobody has said; 3: everything else. */
function rankAt(now: string): (step: NextStep) => number {
  const soon = Temporal.Instant.from(now)
    .add({ hours: PRESSING_DAYS * 24 })
    .toString();
  return ({ kind, basis, overdue, alarmAt, consequence }) => {
    const duty = basis !== 'POLICY' && consequence !== null && !RIGHTS.has(consequence);
    if (duty && overdue) return 0;
    if (duty && alarmAt !== null && !isAfter(alarmAt, soon)) return 1;
    const undated = kind === 'LIMIT' && duty && alarmAt === null;
    return overdue || kind === 'PROPOSAL' || undated ? 2 : 3;
  };
}

function compareAlarms(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other));
}

function byUrgency(now: string): (one: NextStep, other: NextStep) => number {
  const rank = rankAt(now);
  return (one, other) =>
    rank(one) - rank(other) ||
    compareAlarms(one.alarmAt, other.alarmAt) ||
    Number(one.basis === 'POLICY') - Number(other.basis === 'POLICY');
}

/** What next steps are asked for: by whom, when, and when the case is due for a follow-up. */
export interface Outlook {
  readonly asker: Asker;
  /** The database's clock, in UTC. */
  readonly now: string;
  /** When somebody must ask what became of the case, as it is kept with it; null when nothing is expected of it. */
  readonly followUpDueAt: string | null;
  /** Events that were proposed and wait for a second person. */
  readonly proposed: readonly Proposed[];
  readonly report: ReportFault;
}

/**
 * What must happen next in a case, in the order of urgency: what its open limits ask for, what usually comes next, what
 * its side files and proposals wait for, and the follow-up when nobody has moved it in time. A case that has not ended always has one;
 * one that has ended has none.
 */
export function nextStepsOf(file: CaseFile, { asker, now, followUpDueAt, proposed, report }: Outlook): NextStep[] {
  if (machineOf(file, 'PROCEDURE').final.includes(file.regions.PROCEDURE.state)) return [];
  const verdicts = verdictsOf(file, asker, now, report);
  const steps = [
    ...stepsFromLimits(file, verdicts, now),
    ...stepsFromUnknownLengths(file, now),
    ...stepsFromCourse(file, verdicts, followUpDueAt, now),
    ...stepsFromSideFiles(file, verdicts),
    ...stepsFromProposals(file, verdicts, proposed),
  ];
  return steps.sort(byUrgency(now));
}
