import type { Desk } from '../../src/casework/desk.js';
import { linkDocument } from '../../src/casework/link-document.js';
import { openCase } from '../../src/casework/open-case.js';
import { reasonsInWords } from '../../src/extradition/reasons.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { idOfLinked } from '../demo-docket/demo-docket-desk.js';
import { actKeys, type ActKeys } from './act-keys.js';
import { markSynthetic } from './mark-synthetic.js';
import type { PlannedCase, PlannedEvent } from './planned-case.js';

async function open(desk: Desk, { opener, input }: PlannedCase, keys: ActKeys): Promise<string> {
  const opened = await openCase(desk, opener, { ...input, idempotencyKey: keys.open });
  if (opened.answer === 'OPENED') return opened.caseId;
  throw new Error(`The planned case was not opened: ${reasonsInWords(opened.reasons, 'EN')}`);
}

async function linkAll(
  desk: Desk,
  caseId: string,
  { actor, documents }: PlannedEvent,
  keys: ActKeys,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, ...document } of documents) {
    const linked = await linkDocument(desk, actor, { ...document, caseId, idempotencyKey: keys.link(id) });
    ids.set(id, idOfLinked(linked));
  }
  return ids;
}

/** The id the record gave to the side file that an act began. */
async function sideFileBegunBy({ pool }: Desk, factId: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select side_file_id as id from case_fact where id = $1', [factId]);
  return rows[0]!.id;
}

/**
 * Plays a plan through casework, act by act, as its officers would. Played again under the same label it changes nothing.
 * Returns the id of the case.
 */
export async function playCase(desk: Desk, planned: PlannedCase, label: string): Promise<string> {
  const keys = actKeys(label, planned);
  const caseId = await open(desk, planned, keys);
  await markSynthetic(desk.pool, caseId);
  const ids = new Map<string, string>();
  const sideFileIds = new Map<string, string>();
  for (const [index, event] of planned.events.entries()) {
    for (const [plannedId, id] of await linkAll(desk, caseId, event, keys)) ids.set(plannedId, id);
    const { ask } = event;
    const answer = await recordCaseEvent(desk, event.actor, {
      caseId,
      event: ask.event,
      occurredAt: event.givenAt,
      timeZone: ask.zone,
      expectedVersion: index + 1,
      idempotencyKey: keys.record(index),
      note: ask.note,
      documentIds: ask.documentIds.map((id) => ids.get(id)!),
      facts: ask.facts,
      attestations: ask.attestations,
      sideFileId: ask.sideFile ? (sideFileIds.get(ask.sideFile.id) ?? null) : null,
    });
    if (answer.answer === 'RECORDED') {
      if (ask.sideFile?.opens) sideFileIds.set(ask.sideFile.id, await sideFileBegunBy(desk, answer.factId));
      continue;
    }
    const why = answer.answer === 'REFUSED' ? reasonsInWords(answer.reasons, 'EN') : 'another act came between.';
    throw new Error(`${ask.event} of the planned case ${planned.number} was not recorded: ${why}`);
  }
  return caseId;
}
