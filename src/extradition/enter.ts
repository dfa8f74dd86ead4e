import type { Ask } from './ask.js';
import type { CaseFile, RecordedEvent } from './case-file.js';
import { applyClockChanges } from './deadlines/apply-clock-changes.js';
import type { Decision } from './decide.js';
import type { Follower } from './follower.js';
import type { Amendment } from './history/amended-outcome.js';

function amended(file: CaseFile, decision: Decision, { history, fresh, gone }: Amendment): CaseFile {
  return {
    ...file,
    version: file.version + 1,
    lastSequence: file.lastSequence + 1 + fresh.length + gone.length,
    sideFiles: decision.sideFiles,
    regions: decision.regions,
    closedReason: decision.closedReason,
    history,
    deadlines: applyClockChanges(file.deadlines, decision.clocks),
  };
}

/**
 * The file after a decision was entered, as the law sees it. Sequences count the events only; on record the facts of
 * deadlines and documents count as well.
 */
export function enter(file: CaseFile, ask: Ask, decision: Decision): CaseFile {
  if (decision.amendment) return amended(file, decision, decision.amendment);
  const base = file.lastSequence;
  const asked = { event: ask.event, sideFileId: ask.sideFile?.id ?? null, changes: decision.changes };
  const recorded = ({ event, sideFileId, changes }: Follower, index: number): RecordedEvent => ({
    sequence: base + 1 + index,
    event,
    sideFileId,
    occurredAt: ask.occurredAt,
    zone: ask.zone,
    actorId: ask.asker.id,
    actingForId: ask.actingFor?.id ?? null,
    role: decision.role,
    changes,
    facts: index === 0 ? ask.facts : {},
    documentIds: index === 0 ? ask.documentIds : [],
    attestations: index === 0 ? ask.attestations : [],
    emitted: index > 0,
  });
  return {
    ...file,
    version: file.version + 1,
    lastSequence: base + 1 + decision.emitted.length,
    sideFiles: decision.sideFiles,
    regions: decision.regions,
    closedReason: decision.closedReason,
    history: [...file.history, ...[asked, ...decision.emitted].map(recorded)],
    deadlines: applyClockChanges(file.deadlines, decision.clocks),
  };
}
