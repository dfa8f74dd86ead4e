import type { EventName } from '../procedure/events.js';
import type { Reason, Remedy } from '../refusal.js';
import type { ChecklistUse } from './checklists.js';
import type { DocumentForm } from './document-form.js';
import type { RequirementState } from './requirement-state.js';
import type { TranslationState } from './serving.js';

/** One document the dossier of a case must hold, and how it stands. */
export interface Requirement {
  readonly kind: string;
  /** The list it stands on; null where an event of the procedure asks for it. */
  readonly checklist: string | null;
  readonly use: ChecklistUse | null;
  readonly state: RequirementState;
  /** Standing documents of the kind, in the order they were linked. */
  readonly documentIds: readonly string[];
  readonly citation: string | null;
  readonly sourceUrls: readonly string[];
  readonly verified: boolean;
  /** Forms the text asks for; empty: it names none. */
  readonly forms: readonly DocumentForm[];
  /** Languages the instrument takes; empty: not known. */
  readonly languages: readonly string[];
  /** Null where there is no document, or no language is asked for. */
  readonly translation: TranslationState | null;
  /** The event that asks for it. */
  readonly dueWith: EventName | null;
  /** First instant after the time for it, by the earliest open limit that the event would settle; null: none. */
  readonly dueAt: string | null;
  /** Key of that limit's rule. */
  readonly dueUnder: string | null;
  readonly reasons: readonly Reason[];
  readonly remedy: Remedy | null;
}
