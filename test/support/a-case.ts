import type pg from 'pg';
import type { Actor } from '../../src/casework/actor.js';
import { linkDocument } from '../../src/casework/link-document.js';
import { openCase, type OpenCaseInput } from '../../src/casework/open-case.js';
import type { RecordCaseEventInput } from '../../src/casework/event-content.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import { reasonsInWords } from '../../src/extradition/reasons.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import { idOfLinked, inventedDocument } from '../../seeds/demo-docket/demo-docket-desk.js';

let keys = 0;
/** A key nobody used before in this file. */
export const freshKey = (): string => `key ${(keys += 1)}`;

/** A demo officer by the subject of the token. */
export async function officer(pool: pg.Pool, subject: string): Promise<Actor> {
  const { rows } = await pool.query<Omit<Actor, 'requestId'>>(
    `select id, subject, home_state as "homeState", authority_id as "authorityId", scope, roles from officer where subject = $1`,
    [subject],
  );
  return { ...rows[0]!, requestId: 'test' };
}

export const OPENING: Omit<OpenCaseInput, 'idempotencyKey'> = {
  direction: 'OUTGOING',
  homeState: null,
  counterpart: 'GE',
  authorityId: null,
  legalBasis: 'ETS24',
  instruments: [],
  requestedPerson: {
    names: [{ fullName: 'Ivan TESTOV', kind: 'BIRTH' }],
    bornOn: '1981-03',
    sex: null,
    nationalities: ['KZ'],
  },
  offences: [{ description: 'fraud', article: null, iccs: '0701' }],
  priority: 'NORMAL',
};

/** Opens a case and returns its id. */
export async function aCase(pool: pg.Pool, by: Actor, more: Partial<OpenCaseInput> = {}): Promise<string> {
  const opened = await openCase({ pool }, by, { ...OPENING, idempotencyKey: freshKey(), ...more });
  if (opened.answer !== 'OPENED') throw new Error(reasonsInWords(opened.reasons, 'EN'));
  return opened.caseId;
}

/** Links an invented document and returns its id. */
export async function aDocument(pool: pg.Pool, by: Actor, caseId: string, kind: DocumentKind): Promise<string> {
  const linked = await linkDocument({ pool }, by, {
    caseId,
    kind,
    ...inventedDocument(kind, caseId, (keys += 1)),
    language: null,
    issuedOn: null,
    idempotencyKey: freshKey(),
  });
  return idOfLinked(linked);
}

/** What an officer sends for an event, lawful but for what is given. */
export function anEvent(
  caseId: string,
  event: EventName,
  more: Partial<RecordCaseEventInput> = {},
): RecordCaseEventInput {
  return {
    caseId,
    event,
    occurredAt: '2025-01-13T18:00:00+04:00',
    timeZone: 'Asia/Tbilisi',
    expectedVersion: 1,
    idempotencyKey: freshKey(),
    note: null,
    documentIds: [],
    facts: {},
    sideFileId: null,
    attestations: [],
    ...more,
  };
}

/** An outgoing case that stands at DRAFT, version 2, with its basis on file. */
export async function aDraft(pool: pg.Pool, by: Actor): Promise<string> {
  const caseId = await aCase(pool, by);
  const documentIds = [await aDocument(pool, by, caseId, 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT')];
  const answer = await recordCaseEvent({ pool }, by, anEvent(caseId, 'CASE_OPENED', { documentIds }));
  if (answer.answer !== 'RECORDED') throw new Error(`The draft was not made: ${JSON.stringify(answer)}`);
  return caseId;
}
