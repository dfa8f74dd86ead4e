import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import {
  idOfLinked,
  inventedDocument,
  officerIn,
  officersOf,
  statementsFor,
} from '../../seeds/demo-docket/demo-docket-desk.js';
import { recordHistory } from '../../seeds/demo-docket/record-history.js';
import { WORKED_HISTORIES, type WorkedEvent, type WorkedHistory } from '../../seeds/demo-docket/worked-histories.js';
import type { Actor } from '../../src/casework/actor.js';
import { linkDocument } from '../../src/casework/link-document.js';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import { anEvent, freshKey } from './a-case.js';

let copies = 0;

/** A copy of a worked history without some of its events, recorded as its officers would have. */
export async function aHistory(
  pool: pg.Pool,
  id: string,
  keep: (event: WorkedEvent, index: number) => boolean,
): Promise<{ readonly caseId: string; readonly history: WorkedHistory }> {
  const whole = WORKED_HISTORIES.find((history) => history.id === id)!;
  const history = { ...whole, id: `${id}-copy-${(copies += 1)}`, events: whole.events.filter(keep) };
  const { caseId } = await recordHistory({ pool }, pool, history);
  return { caseId, history: whole };
}

/** What the officer of a worked event sends, its documents linked. */
export async function theEvent(
  pool: pg.Pool,
  caseId: string,
  history: WorkedHistory,
  name: string,
): Promise<{ readonly actor: Actor; readonly input: RecordCaseEventInput }> {
  const event = history.events.find((each) => each.event === name)!;
  const actor = officerIn(await officersOf(pool, history.home), event.role);
  const documentIds: string[] = [];
  for (const kind of event.documents ?? []) {
    const linked = await linkDocument({ pool }, actor, {
      caseId,
      kind: kind as DocumentKind,
      ...inventedDocument(kind, caseId, documentIds.length),
      language: null,
      issuedOn: null,
      idempotencyKey: freshKey(),
    });
    documentIds.push(idOfLinked(linked));
  }
  const { rows } = await pool.query<{ version: number }>('select version from extradition_case where id = $1', [
    caseId,
  ]);
  const occurredAt = Temporal.PlainDateTime.from(event.at).toZonedDateTime(event.zone);
  const input = anEvent(caseId, event.event, {
    occurredAt: occurredAt.toString({ timeZoneName: 'never' }),
    timeZone: event.zone,
    expectedVersion: rows[0]!.version,
    note: event.note ?? null,
    documentIds,
    facts: event.facts ?? {},
    attestations: statementsFor(history.direction, event.event),
  });
  return { actor, input };
}
