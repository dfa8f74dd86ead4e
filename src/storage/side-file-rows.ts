import type { Ask } from '../extradition/ask.js';
import type { CaseFile, SideFile } from '../extradition/case-file.js';
import type { Decision } from '../extradition/decide.js';
import { NEVER_BEGAN } from '../extradition/history/amend.js';

export interface SideFileRow {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly state: string;
  readonly previous: string | null;
  readonly opened_at: string;
  readonly opened_sequence: number;
  readonly updated_at: string;
}

/** The side files that stand elsewhere than before, or that never began as it turns out. */
function movedSideFiles(file: CaseFile, { sideFiles }: Decision): SideFile[] {
  const moved = sideFiles.filter(
    (sideFile) =>
      !file.sideFiles.some(
        ({ id, state, previous }) => id === sideFile.id && state === sideFile.state && previous === sideFile.previous,
      ),
  );
  const never = file.sideFiles.filter(({ id }) => sideFiles.every((sideFile) => sideFile.id !== id));
  return [...moved, ...never.map((sideFile) => ({ ...sideFile, state: NEVER_BEGAN, previous: null }))];
}

/** The side files the decision moved. Each begins with its first event that counts. */
export function sideFileRows(
  file: CaseFile,
  ask: Ask,
  decision: Decision,
  recording: { readonly lastSequence: number; readonly recordedAt: string },
): SideFileRow[] {
  const history = decision.amendment?.history ?? file.history;
  return movedSideFiles(file, decision).map(({ id, kind, state, previous }) => {
    const first = history.find(({ sideFileId }) => sideFileId === id);
    return {
      id,
      case_id: file.id,
      kind,
      state,
      previous,
      opened_at: first?.occurredAt ?? ask.occurredAt,
      opened_sequence: first?.sequence ?? recording.lastSequence + 1,
      updated_at: recording.recordedAt,
    };
  });
}
