import type { Ask } from '../ask.js';
import type { CaseFile, SideFile } from '../case-file.js';
import { decide, type Decision } from '../decide.js';
import { enter } from '../enter.js';
import { phrase } from '../words/phrase.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { verdictOf, type ReportFault, type Verdict } from '../verdicts.js';
import { noticesToSend, type NoticeToSend } from './notices-to-send.js';
import { possibleEvents } from './possible-events.js';

/** What recording an event would do to a case. */
export interface Effect {
  readonly decision: Decision;
  /** The file as it would stand. */
  readonly after: CaseFile;
  /** The side file the event would begin or move. */
  readonly sideFile: SideFile | null;
  readonly notices: readonly NoticeToSend[];
  /** Roles that could record no event before and can after. */
  readonly rolesGained: readonly Role[];
  /** Roles that could record some event before and can record none after. */
  readonly rolesLost: readonly Role[];
}

/** What the law would answer to an ask, and what would follow. */
export interface Preview {
  readonly verdict: Verdict;
  /** Empty only when it is ALLOWED. */
  readonly reasons: readonly Reason[];
  /** Null when nothing would be recorded. */
  readonly effect: Effect | null;
}

const rolesThatCanAct = (file: CaseFile): ReadonlySet<Role> =>
  new Set(possibleEvents(file).flatMap(({ roles }) => roles));

function effectOf(file: CaseFile, ask: Ask, decision: Decision): Effect {
  const after = enter(file, ask, decision);
  const before = rolesThatCanAct(file);
  const then = rolesThatCanAct(after);
  return {
    decision,
    after,
    sideFile: after.sideFiles.find(({ id }) => id === ask.sideFile?.id) ?? null,
    notices: noticesToSend(file.direction, decision.clocks),
    rolesGained: [...then].filter((role) => !before.has(role)),
    rolesLost: [...before].filter((role) => !then.has(role)),
  };
}

/** Rules on an ask as the act itself would, and tells what would follow. Nothing is recorded. */
export function previewOf(file: CaseFile, ask: Ask, report: ReportFault): Preview {
  try {
    const ruling = decide(file, ask);
    if (!ruling.granted) return { verdict: verdictOf(ruling.reasons), reasons: ruling.reasons, effect: null };
    return { verdict: 'ALLOWED', reasons: [], effect: effectOf(file, ask, ruling) };
  } catch (error) {
    report(ask.event, error);
    const told = reason('GUARD_NOT_MET', phrase('notJudged'), { kind: 'NONE' });
    return { verdict: 'INDETERMINATE', reasons: [told], effect: null };
  }
}
