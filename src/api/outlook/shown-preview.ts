import type { EventPreviewed } from '../../casework/preview-case-event.js';
import type { CaseFile, RegionChange } from '../../extradition/case-file.js';
import type { ClockChange } from '../../extradition/deadlines/deadline.js';
import type { NoticeToSend } from '../../extradition/outlook/notices-to-send.js';
import type { Effect } from '../../extradition/outlook/preview.js';
import { openKey } from '../../storage/decision-rows.js';
import { LimitNotStartedType, RegionChangeType } from '../case/case-event.type.js';
import { encodeId } from '../compiled-reads/global-id.js';
import { shownReasons } from '../refusal/refusal.type.js';
import {
  CaseEventEffectType,
  CaseEventPreviewType,
  FollowingEventType,
  LimitStoppedType,
  NoticeToSendType,
  PreviewedSideFileType,
} from './case-event-preview.type.js';
import { previewedLimit } from './previewed-limit.type.js';

const shownChanges = (changes: readonly RegionChange[]): RegionChangeType[] =>
  changes.map((change) => Object.assign(new RegionChangeType(), change));

const sideFileId = (id: string | null): string | null => id && encodeId('side', id);

function shownSideFile(file: CaseFile, { sideFile }: Effect): PreviewedSideFileType | null {
  if (!sideFile) return null;
  const { id, kind, state } = sideFile;
  const begins = !file.sideFiles.some((one) => one.id === id);
  return Object.assign(new PreviewedSideFileType(), { id: begins ? null : sideFileId(id), kind, state });
}

const shownNotice = ({ rule, by, sentBy, dueAt }: NoticeToSend): NoticeToSendType =>
  Object.assign(new NoticeToSendType(), {
    rule: rule.id,
    title: rule.title,
    citation: `${rule.instrument} ${rule.article}`,
    verified: rule.verified,
    sentBy,
    recordedBy: by,
    dueAt,
  });

function shownStop(
  { ruleId, outcome, stoppedAt, successorRuleId, ...change }: Extract<ClockChange, { change: 'STOPPED' }>,
  open: ReadonlyMap<string, string>,
): LimitStoppedType {
  const deadlineId = open.get(openKey({ ruleId, sideFileId: change.sideFileId })) ?? null;
  const limit = { deadlineId, rule: ruleId, outcome, stoppedAt, successor: successorRuleId };
  return Object.assign(new LimitStoppedType(), limit);
}

/** What an event does to the limits, sorted by what becomes of them. */
function shownClocks(clocks: readonly ClockChange[], file: CaseFile, open: ReadonlyMap<string, string>) {
  return {
    started: clocks.flatMap((each) =>
      each.change === 'STARTED' ? [previewedLimit(file.direction, each.deadline)] : [],
    ),
    stopped: clocks.flatMap((each) => (each.change === 'STOPPED' ? [shownStop(each, open)] : [])),
    notStarted: clocks.flatMap((each) =>
      each.change === 'NOT_STARTED' ? [Object.assign(new LimitNotStartedType(), each, { rule: each.ruleId })] : [],
    ),
  };
}

function shownEffect(effect: Effect, { file, openDeadlines }: EventPreviewed['desk']): CaseEventEffectType {
  const { decision, after, notices, rolesGained, rolesLost } = effect;
  const { PROCEDURE, CUSTODY, HOLD } = decision.regions;
  return Object.assign(new CaseEventEffectType(), {
    role: decision.role,
    version: after.version,
    status: PROCEDURE.state,
    custody: CUSTODY.state,
    hold: HOLD.state,
    closedReason: decision.closedReason,
    sideFile: shownSideFile(file, effect),
    changes: shownChanges(decision.changes),
    following: decision.emitted.map(({ event, changes, ...follower }) =>
      Object.assign(new FollowingEventType(), {
        event,
        sideFileId: sideFileId(follower.sideFileId),
        changes: shownChanges(changes),
      }),
    ),
    ...shownClocks(decision.clocks, file, openDeadlines),
    notices: notices.map(shownNotice),
    rolesGained,
    rolesLost,
  });
}

/** A preview as the schema shows it. */
export function shownPreview({ desk, movedOn, verdict, reasons, effect }: EventPreviewed): CaseEventPreviewType {
  return Object.assign(new CaseEventPreviewType(), {
    verdict,
    reasons: shownReasons(reasons),
    movedOn,
    currentVersion: desk.file.version,
    effect: effect && shownEffect(effect, desk),
  });
}
