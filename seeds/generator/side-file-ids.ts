import { v7 as newId } from 'uuid';
import type { Ask } from '../../src/extradition/ask.js';
import type { CaseFile, SideFile } from '../../src/extradition/case-file.js';
import type { ClockChange, Deadline } from '../../src/extradition/deadlines/deadline.js';
import type { Decision } from '../../src/extradition/decide.js';
import type { PlannedEvent } from './planned-case.js';

/** The ids that the side files of one planned case have on record. */
export interface SideFileIds {
  /** The event with its side files, limits and what followed under the ids of the record. */
  entered(event: PlannedEvent): { readonly file: CaseFile; readonly ask: Ask; readonly decision: Decision };
}

/** Gives every side file of a plan an id when it first appears, and the same one ever after. */
export function sideFileIds(): SideFileIds {
  const ids = new Map<string, string>();
  // A side file that has not moved stays the same object: by that it is told which ones did.
  const renamed = new Map<SideFile, SideFile>();
  const idOf = (planned: string): string => ids.get(planned) ?? ids.set(planned, newId()).get(planned)!;
  const idOrNull = (planned: string | null): string | null => planned && idOf(planned);
  const one = (sideFile: SideFile): SideFile =>
    renamed.get(sideFile) ?? renamed.set(sideFile, { ...sideFile, id: idOf(sideFile.id) }).get(sideFile)!;
  const limit = (deadline: Deadline): Deadline =>
    deadline.sideFileId === null ? deadline : { ...deadline, sideFileId: idOf(deadline.sideFileId) };
  const clock = (change: ClockChange): ClockChange => {
    if (change.change === 'NOT_STARTED') return change;
    if (change.change === 'STOPPED') return { ...change, sideFileId: idOrNull(change.sideFileId) };
    if (change.change === 'STARTED') return { ...change, deadline: limit(change.deadline) };
    throw new Error('A plan records every event in its turn.');
  };
  return {
    entered({ file, ask, decision }) {
      // Most cases have none, and a large load has a hundred thousand of them.
      if (decision.sideFiles.length === 0) return { file, ask, decision };
      return {
        file: { ...file, sideFiles: file.sideFiles.map(one), deadlines: file.deadlines.map(limit) },
        ask: { ...ask, sideFile: ask.sideFile && { ...ask.sideFile, id: idOf(ask.sideFile.id) } },
        decision: {
          ...decision,
          sideFiles: decision.sideFiles.map(one),
          emitted: decision.emitted.map((next) => ({ ...next, sideFileId: idOrNull(next.sideFileId) })),
          clocks: decision.clocks.map(clock),
        },
      };
    },
  };
}
