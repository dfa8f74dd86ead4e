import type { CaseFile } from '../../case-file.js';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import { phrase, words } from '../../words/phrase.js';
import type { Deadline } from '../deadline.js';
import type { CustodyConsequence, DeadlineRule } from '../deadline-rule.js';
import { ruleById } from '../rules/all-rules.js';
import { standingAt } from '../standing.js';
import {
  citedReasons,
  MAY_EXPLAIN,
  roleAmong,
  type LimitAsk,
  type LimitRefused,
  type LimitRuling,
} from './limit-act.js';

const CAPS: ReadonlySet<string> = new Set<CustodyConsequence>(['MANDATORY_RELEASE', 'DISCHARGE_ON_APPLICATION']);
const HELD: ReadonlySet<string> = new Set(['DETAINED', 'PROVISIONAL_CUSTODY', 'EXTRADITION_ARREST']);

/** No explanation ends the alarm while the person is still held beyond the limit. */
function stillHeld({ regions }: CaseFile, rule: DeadlineRule, overdue: boolean): Reason[] {
  const { state } = regions.CUSTODY;
  if (!overdue || !CAPS.has(rule.consequence) || !HELD.has(state)) return [];
  const told = phrase('stillHeld', { rule: rule.id, state: words('CUSTODY', state) });
  return [reason('PERSON_IN_CUSTODY', told, { kind: 'RECORD_EVENT', events: ['RELEASED'] })];
}

/**
 * Rules on explaining a limit that was missed or met too late. The breach stays on the record, with the explanation and
 * with what is done about it; the limit asks for nothing any more.
 */
export function explainLimit(file: CaseFile, deadline: Deadline, ask: LimitAsk): LimitRuling | LimitRefused {
  const rule = ruleById(deadline.ruleId);
  const { role, reasons } = roleAmong(MAY_EXPLAIN, ask.asker);
  const overdue = standingAt(deadline, rule, ask.now) === 'OVERDUE';
  if (!overdue && deadline.outcome !== 'MET_LATE') {
    reasons.push(reason('LIMIT_NOT_MISSED', phrase('notMissed', { rule: rule.id }), { kind: 'NONE' }));
  }
  reasons.push(...stillHeld(file, rule, overdue), ...citedReasons(file, ask));
  if (reasons.length > 0 || !role) return { granted: false, reasons };
  const stoppedAt = deadline.stoppedAt ?? ask.decidedAt;
  return {
    granted: true,
    act: 'EXPLAINED',
    role,
    before: deadline,
    after: { ...deadline, outcome: 'EXPLAINED', stoppedAt },
    late: true,
    citation: `${rule.instrument} ${rule.article}`,
    reservations: [],
  };
}
