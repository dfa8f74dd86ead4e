import type { Actor } from '../../src/casework/actor.js';
import type { OpenCaseInput } from '../../src/casework/open-case.js';
import type { Ask } from '../../src/extradition/ask.js';
import type { CaseFile } from '../../src/extradition/case-file.js';
import type { Decision } from '../../src/extradition/decide.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import type { KeepingAuthority } from '../../src/storage/open-case.js';

/** A document to be linked. Its id stands for it within the plan; the record gives it another. */
export interface PlannedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string;
  readonly sha256: string;
  readonly language: string | null;
  readonly issuedOn: string | null;
}

/** One event of a plan: what is linked before it, who records it, and the ruling that the law gave on it. */
export interface PlannedEvent {
  readonly documents: readonly PlannedDocument[];
  readonly actor: Actor;
  /** Legal time with its offset. */
  readonly givenAt: string;
  /** The file before the event. */
  readonly file: CaseFile;
  readonly ask: Ask;
  readonly decision: Decision;
}

/** A whole case as it shall be recorded: every event in it has been granted by the law. */
export interface PlannedCase {
  readonly number: number;
  readonly keeper: KeepingAuthority;
  readonly opener: Actor;
  readonly input: Omit<OpenCaseInput, 'idempotencyKey'>;
  readonly events: readonly PlannedEvent[];
  /** The file after its last event. */
  readonly file: CaseFile;
}
