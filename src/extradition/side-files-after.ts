import type { Ask, EventAsked } from './ask.js';
import type { CaseFile, RegionChange, SideFile } from './case-file.js';
import type { Follower } from './follower.js';
import type { RegionName, SideFileKind, StepPart, Transition } from './procedure/machine.js';
import { procedureOf } from './procedure/procedure.js';
import { machineOfSideFile } from './procedure/side-file-steps.js';
import type { Step } from './procedure/steps.js';

export const isRegion = (part: StepPart): part is RegionName =>
  part === 'PROCEDURE' || part === 'CUSTODY' || part === 'HOLD';

function moved(sideFile: SideFile, { id, to }: Transition): { sideFile: SideFile; change: RegionChange } {
  const { kind, state, previous } = sideFile;
  const after = to === '$SAME' ? state : to;
  return {
    sideFile: { ...sideFile, state: after, previous: after === state ? previous : state },
    change: { region: kind, from: state, to: after, transition: id },
  };
}

/** The side files after the event: the one it names has moved, or a new one has begun. */
export function sideFilesAfter(
  file: CaseFile,
  ask: EventAsked,
  steps: readonly Step[],
): { readonly sideFiles: readonly SideFile[]; readonly changes: readonly RegionChange[] } {
  const step = steps.find(({ region }) => !isRegion(region));
  if (!ask.sideFile || !step) return { sideFiles: file.sideFiles, changes: [] };
  const { id } = ask.sideFile;
  const kind = step.region as SideFileKind;
  const { initial } = procedureOf(file.procedureVersion).sideFiles![kind];
  const before = file.sideFiles.find((one) => one.id === id) ?? { id, kind, state: initial, previous: null };
  const { sideFile, change } = moved(before, step.transition);
  return { sideFiles: [...file.sideFiles.filter((one) => one.id !== id), sideFile], changes: [change] };
}

/** What follows in the side files from an event of the case: an accepted assurance goes live when the person is handed over. */
export function followers(
  file: CaseFile,
  ask: Ask,
): { readonly sideFiles: readonly SideFile[]; readonly emitted: readonly Follower[] } {
  const emitted: Follower[] = [];
  const sideFiles = file.sideFiles.map((sideFile) => {
    const machine = machineOfSideFile(file, sideFile);
    const rule = machine?.follows.find(({ upon }) => upon === ask.event);
    const step = machine?.transitions.find(({ event, from }) => event === rule?.event && from.includes(sideFile.state));
    if (!rule || !step) return sideFile;
    const { sideFile: after, change } = moved(sideFile, step);
    emitted.push({ event: rule.event, sideFileId: sideFile.id, changes: [change] });
    return after;
  });
  return { sideFiles, emitted };
}
