import type pg from 'pg';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import { announce } from '../../src/heralds/announce.js';
import { lookOut } from '../../src/storage/due-notices.js';
import { aDocument, aDraft, anEvent, officer } from '../support/a-case.js';

/** 13 January 2025, 18:00 in Tbilisi: day 0 of the 18 and the 40 days of ETS 24, art. 16(4). */
export const DETAINED_AT = '2025-01-13T18:00:00+04:00';
export const AFTER_18_DAYS = '2025-01-31T20:00:00Z';
export const AFTER_40_DAYS = '2025-02-22T20:00:00Z';

/** An outgoing case whose person was detained abroad: version 3. */
export async function aDetainedPerson(pool: pg.Pool): Promise<string> {
  const [central, ncb] = [await officer(pool, 'central-authority'), await officer(pool, 'ncb')];
  const caseId = await aDraft(pool, central);
  const documentIds = [await aDocument(pool, ncb, caseId, 'DETENTION_PROTOCOL')];
  const facts = { source: 'a message of the other bureau', confidence: 'CONFIRMED' };
  await recorded(pool, 'ncb', caseId, 'DETAINED', { occurredAt: DETAINED_AT, expectedVersion: 2, documentIds, facts });
  return caseId;
}

/** Records an event that must be granted. */
export async function recorded(
  pool: pg.Pool,
  subject: string,
  caseId: string,
  event: EventName,
  more: Partial<RecordCaseEventInput>,
): Promise<void> {
  const answer = await recordCaseEvent({ pool }, await officer(pool, subject), anEvent(caseId, event, more));
  if (answer.answer !== 'RECORDED') throw new Error(`${event} was not recorded: ${JSON.stringify(answer)}`);
}

/** Tells what is due now, until nothing is. */
export async function tellAll(pool: pg.Pool): Promise<void> {
  for (let { caseIds } = await lookOut(pool); caseIds.length > 0; { caseIds } = await lookOut(pool)) {
    await announce(pool, caseIds);
  }
}

/** What was told of a case, in the order of its facts: rule, stage and rung. */
export async function toldOf(pool: pg.Pool, caseId: string): Promise<string[]> {
  const { rows } = await pool.query<{ words: string }>(
    `select concat_ws(' ', d.rule_id, n.stage, n.before) as words from deadline_notice n join deadline d on d.id = n.deadline_id
     join case_fact f on f.id = n.id where n.case_id = $1 order by f.sequence`,
    [caseId],
  );
  return rows.map(({ words }) => words);
}
