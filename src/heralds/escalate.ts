import { Temporal } from 'temporal-polyfill';
import { isMoot } from '../extradition/deadlines/notices/acknowledging.js';
import { nextStep, type EscalationStep } from '../extradition/deadlines/notices/escalation.js';
import type { UnheardNotice } from '../storage/due-notices.js';
import type { FactRow } from '../storage/fact-row.js';
import type { EscalatedRow } from '../storage/write-notices.js';
import type { CaseBook } from './case-book.js';

/** A step up the roster as it was put on record; `step` is null when it was found that nobody has to be asked any more. */
export interface Escalated {
  readonly step: EscalationStep | null;
  readonly fact: FactRow | null;
  readonly row: EscalatedRow;
}

/** Takes a notice that nobody acknowledged in time one step up the duty roster. */
export function escalate(book: CaseBook, notice: UnheardNotice): Escalated {
  const { id, level, asked, patience } = notice;
  if (isMoot(notice)) {
    return { step: null, fact: null, row: { id, level, asked, escalate_at: null, moot_at: book.now } };
  }
  const step = nextStep(level, notice);
  const fact = book.write({
    kind: 'NOTICE_ESCALATION',
    occurredAt: book.now,
    zone: notice.zone,
    deadline_id: notice.deadlineId,
    side_file_id: notice.sideFileId,
    detail: { noticeId: id, level: step.level, asked: step.asked, reason: step.reason, channel: 'FEED' },
  });
  const again = Temporal.Instant.from(book.now).add({ seconds: patience }).toString();
  const row: EscalatedRow = {
    id,
    level: step.level,
    asked: [...new Set([...asked, ...step.asked])],
    escalate_at: step.last ? null : again,
    moot_at: null,
  };
  return { step, fact, row };
}
