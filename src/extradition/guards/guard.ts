import type { Ask } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import type { EventDefinition } from '../procedure/event-definition.js';
import type { Transition } from '../procedure/machine.js';
import type { Reason } from '../refusal.js';

/** What a guard may look at: the file as it stands, what is asked, and the step that would be taken. */
export interface GuardView {
  readonly file: CaseFile;
  readonly ask: Ask;
  readonly definition: EventDefinition;
  readonly transition: Transition;
}

/** A condition of a step. No reasons: it is met. */
export type Guard = (view: GuardView) => readonly Reason[];
