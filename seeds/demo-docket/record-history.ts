import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { linkDocument } from '../../src/casework/link-document.js';
import { openCase } from '../../src/casework/open-case.js';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import type { Desk } from '../../src/casework/desk.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import { reasonsInWords } from '../../src/extradition/reasons.js';
import { databaseNow } from '../../src/storage/open-case.js';
import { markSynthetic } from '../generator/mark-synthetic.js';
import {
  idOfLinked,
  inventedDocument,
  officerIn,
  officersOf,
  statementsFor,
  type Officers,
} from './demo-docket-desk.js';
import type { WorkedEvent, WorkedHistory } from './worked-histories.js';

/** What became of a worked history in this database. */
export interface RecordedHistory {
  readonly caseId: string;
  readonly recorded: number;
  /** Events whose time has not come yet by the database's clock. */
  readonly stillToCome: number;
}

const givenTime = ({ at, zone }: WorkedEvent): string =>
  Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toString({ timeZoneName: 'never' });

async function open(desk: Desk, officers: Officers, history: WorkedHistory): Promise<string> {
  const first = history.events[0]!;
  const opened = await openCase(desk, officerIn(officers, first.role), {
    direction: history.direction,
    homeState: history.home,
    counterpart: history.counterpart,
    authorityId: officerIn(officers, 'REGIONAL_PROSECUTOR').authorityId,
    legalBasis: history.instruments[0] ?? null,
    instruments: history.instruments,
    requestedPerson: {
      names: [
        { fullName: history.person.name, kind: 'BIRTH' },
        ...history.person.also.map(([kind, fullName]) => ({ fullName, kind })),
      ],
      bornOn: history.person.born,
      sex: null,
      nationalities: history.person.nationalities,
    },
    offences: [history.offence],
    priority: 'NORMAL',
    idempotencyKey: `worked history ${history.id}: open`,
  });
  if (opened.answer === 'OPENED') return opened.caseId;
  throw new Error(`${history.id} could not be opened: ${reasonsInWords(opened.reasons, 'EN')}`);
}

/**
 * Records a worked history event by event, as its officers would have, up to an instant: the database's clock when none is
 * given. Run again it finds everything there and changes nothing.
 */
export async function recordHistory(
  desk: Desk,
  pool: pg.Pool,
  history: WorkedHistory,
  upTo?: string,
): Promise<RecordedHistory> {
  const officers = await officersOf(pool, history.home);
  const now = upTo ?? (await databaseNow(pool));
  const due = history.events.filter(
    (event) => Temporal.Instant.compare(Temporal.Instant.from(givenTime(event)), Temporal.Instant.from(now)) <= 0,
  );
  const caseId = await open(desk, officers, history);
  await markSynthetic(pool, caseId);
  for (const [index, event] of due.entries()) await recordEvent(desk, officers, history, caseId, event, index);
  return { caseId, recorded: due.length, stillToCome: history.events.length - due.length };
}

async function recordEvent(
  desk: Desk,
  officers: Officers,
  history: WorkedHistory,
  caseId: string,
  event: WorkedEvent,
  index: number,
): Promise<void> {
  const actor = officerIn(officers, event.role);
  const keyOf = (act: string) => `worked history ${history.id}: ${index + 1} ${act}`;
  const documentIds: string[] = [];
  for (const kind of event.documents ?? []) {
    const linked = await linkDocument(desk, actor, {
      caseId,
      kind: kind as DocumentKind,
      ...inventedDocument(kind, history.id.toLowerCase(), index + 1),
      language: null,
      issuedOn: null,
      idempotencyKey: keyOf(kind),
    });
    documentIds.push(idOfLinked(linked));
  }
  const answer = await recordCaseEvent(desk, actor, {
    caseId,
    event: event.event,
    occurredAt: givenTime(event),
    timeZone: event.zone,
    expectedVersion: index + 1,
    idempotencyKey: keyOf(event.event),
    note: event.note ?? null,
    sideFileId: null,
    documentIds,
    facts: event.facts ?? {},
    attestations: statementsFor(history.direction, event.event),
  });
  if (answer.answer === 'RECORDED') return;
  const why =
    answer.answer === 'REFUSED'
      ? reasonsInWords(answer.reasons, 'EN')
      : `it stands at version ${answer.currentVersion}`;
  throw new Error(`${history.id}: ${event.event} of ${event.at} was not recorded: ${why}`);
}
