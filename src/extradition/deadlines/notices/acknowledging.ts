import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import { ROLES_WITHOUT_A_WORKLIST } from '../../ownership/officer.js';
import { actsOnlyAs, type Onlooker } from '../../visibility.js';
import { phrase } from '../../words/phrase.js';
import type { Deadline } from '../deadline.js';
import type { NoticeStage } from './notice-stage.js';

/** A notice, as far as it matters whether somebody has to acknowledge it. */
export interface NoticeOnRecord {
  readonly stage: NoticeStage;
  /** Whether it ever asked for a person. */
  readonly asksForPerson: boolean;
  readonly acknowledged: boolean;
  /** How its limit stands on record. */
  readonly outcome: Deadline['outcome'];
}

/** An act, or the end of the case, has settled the limit; that it was settled late is a notice of its own, and waits on. */
export const isMoot = ({ outcome, stage }: Pick<NoticeOnRecord, 'outcome' | 'stage'>): boolean =>
  outcome !== 'RUNNING' && stage !== 'MET_LATE';

function whyNobodyHasTo(notice: NoticeOnRecord): 'noticeNeedsNobody' | 'noticeAcknowledged' | 'noticeMoot' | null {
  if (!notice.asksForPerson) return 'noticeNeedsNobody';
  if (notice.acknowledged) return 'noticeAcknowledged';
  return isMoot(notice) ? 'noticeMoot' : null;
}

/** Why this officer may not acknowledge the notice; none: the officer may. It takes a person who works on cases of the office. */
export function acknowledgingReasons(asker: Onlooker, notice: NoticeOnRecord): Reason[] {
  const settled = whyNobodyHasTo(notice);
  return [
    ...(actsOnlyAs(asker, ROLES_WITHOUT_A_WORKLIST)
      ? [reason('ROLE_MISSING', phrase('acknowledgedByOfficer'), { kind: 'NONE' })]
      : []),
    ...(settled ? [reason('NOTICE_SETTLED', phrase(settled), { kind: 'NONE' })] : []),
  ];
}
