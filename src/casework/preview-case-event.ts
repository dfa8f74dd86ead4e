import { previewOf, type Preview } from '../extradition/outlook/preview.js';
import { actsOnlyAs, mayKnow, ROLES_THAT_ONLY_READ } from '../extradition/visibility.js';
import type { ReportFault } from '../extradition/verdicts.js';
import { findCase, readCaseFiles, type FileOnDesk } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import { actingForOf, originalSeen } from './asked-beside.js';
import { notFound } from './casework-error.js';
import type { Desk } from './desk.js';
import type { RecordCaseEventInput } from './event-content.js';
import { askOf } from './record-case-event.js';
import { neverBeen, onlyReads } from './rule-on-case.js';

/** What `recordCaseEvent` would answer to the same input now. */
export interface EventPreviewed extends Preview {
  readonly desk: FileOnDesk;
  /** True when the case is past the version that was decided on; what is told then holds for the case as it stands. */
  readonly movedOn: boolean;
}

/** The file of a case that the actor may know of and act on. Read without a lock: a preview makes nobody wait. */
async function fileFor({ pool }: Desk, actor: Actor, caseId: string): Promise<FileOnDesk> {
  const seen = await findCase(pool, caseId);
  if (!seen || !mayKnow(actor, seen)) throw notFound('case');
  if (actsOnlyAs(actor, ROLES_THAT_ONLY_READ)) throw onlyReads();
  const file = (await readCaseFiles(pool, [caseId])).get(caseId);
  if (!file) throw notFound('case');
  return file;
}

/**
 * Tells what recording an event would do, and writes nothing, not even the audit. The idempotency key is neither looked up
 * nor bound.
 */
export async function previewCaseEvent(
  desk: Desk,
  actor: Actor,
  input: RecordCaseEventInput,
  report: ReportFault,
): Promise<EventPreviewed> {
  const { expectedVersion } = input;
  const found = await fileFor(desk, actor, input.caseId);
  const { file, now } = found;
  if (expectedVersion < 1 || expectedVersion > file.version) throw neverBeen(expectedVersion, file.version);
  const asked = {
    ...askOf(input, actor, file, now),
    actingFor: await actingForOf(desk.pool, actor, input),
    joins: await originalSeen(desk.pool, actor, input),
  };
  const preview = previewOf(file, asked, report);
  return { ...preview, desk: found, movedOn: expectedVersion !== file.version };
}
