import { Temporal } from 'temporal-polyfill';
import { rolesToAsk } from '../extradition/deadlines/notices/escalation.js';
import { noticeDue, type Notice } from '../extradition/deadlines/notices/notice-due.js';
import { ladderFor, type NoticeLadder } from '../extradition/deadlines/notices/notice-ladder.js';
import { ruleById } from '../extradition/deadlines/rules/all-rules.js';
import type { DueLimit } from '../storage/due-notices.js';
import type { FactRow } from '../storage/fact-row.js';
import type { NoticeRow } from '../storage/write-notices.js';
import type { CaseBook } from './case-book.js';

/** A notice as it was told. */
export interface NoticeTold {
  readonly fact: FactRow;
  readonly row: NoticeRow;
  /** Seconds between the moment the stage was reached and the moment it was told. */
  readonly lateBy: number;
}

/** What looking at a limit came to. */
export interface LimitLookedAt {
  readonly told: NoticeTold | null;
  readonly nextAt: string | null;
}

/** Seconds within which somebody must acknowledge it. */
const patienceOf = ({ acknowledgeWithin }: Notice): number | null =>
  acknowledgeWithin === null ? null : Temporal.Duration.from(acknowledgeWithin).total('seconds');

function rowOf(fact: FactRow, limit: DueLimit, notice: Notice, assignedTo: string | null): NoticeRow {
  const patience = patienceOf(notice);
  return {
    id: fact.id,
    case_id: limit.caseId,
    deadline_id: limit.id,
    stage: notice.stage,
    before: notice.before,
    due_at: notice.dueAt,
    reached_at: notice.reachedAt,
    told_at: fact.recorded_at,
    act_at: notice.actAt,
    patience,
    escalate_at:
      patience === null ? null : Temporal.Instant.from(fact.recorded_at).add({ seconds: patience }).toString(),
    asked_roles: patience === null ? limit.responsible : rolesToAsk(limit.responsible),
    asked: assignedTo === null ? [] : [assignedTo],
  };
}

function tell(book: CaseBook, limit: DueLimit, notice: Notice): NoticeTold {
  const { stage, before, dueAt, reachedAt, actAt } = notice;
  const fact = book.write({
    kind: 'DEADLINE_NOTICE',
    occurredAt: reachedAt,
    zone: limit.zone,
    deadline_id: limit.id,
    side_file_id: limit.sideFileId,
    detail: { stage, before, dueAt, reachedAt, actAt },
  });
  book.lapsed ||= stage === 'LAPSED';
  const lateBy = Temporal.Instant.from(reachedAt).until(Temporal.Instant.from(book.now)).total('seconds');
  return { fact, row: rowOf(fact, limit, notice, book.row.assignedTo), lateBy };
}

/** Tells what is due of a limit, if anything is, and finds out when to look again. Throws when its rule cannot be judged. */
export function tellLimit(book: CaseBook, limit: DueLimit, ladders: readonly NoticeLadder[]): LimitLookedAt {
  const rule = ruleById(limit.ruleId);
  const turn = noticeDue(limit, { rule, ladder: ladderFor(rule, ladders) }, limit.told, book.now);
  return { told: turn.tell && tell(book, limit, turn.tell), nextAt: turn.nextAt };
}
