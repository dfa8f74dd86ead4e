import { EventEmitter, once } from 'node:events';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { statementsFor, inventedDocument } from '../../seeds/demo-docket/demo-docket-desk.js';
import { WORKED_HISTORIES, type WorkedEvent } from '../../seeds/demo-docket/worked-histories.js';
import type { Role } from '../../src/extradition/role.js';
import type { Keys } from '../../src/server/keys.js';
import { standClock } from './stand-clock.js';
import { frontEnd, type FrontEnd } from './desk.js';

/** Demo user of Armenia for each role that acts in the history. */
const USERS: Partial<Record<Role, string>> = {
  REGIONAL_PROSECUTOR: 'am-prosecutor',
  NCB_OFFICER: 'am-ncb',
  CENTRAL_AUTHORITY_OFFICER: 'am-central-authority',
  LIAISON_OFFICER: 'am-liaison',
  PROSECUTOR_GENERAL: 'am-prosecutor-general',
  ESCORT_OFFICER: 'am-escort',
};

const HISTORY = WORKED_HISTORIES.find(({ id }) => id === 'S3')!;

/** Event after which the query of the README is asked. */
const ASK_AFTER = 'PROVISIONAL_CUSTODY_ORDERED';

export const QUERY = `query WhereDoesItStand($reference: CaseReference!) {
  caseByReference(reference: $reference) {
    reference
    status
    custody
    nextDeadline { citation dueAt timeZone remaining severity consequence derivation { rule to } }
    nextSteps { label dueOn overdue citation basis verified roles missing { kind events documentKind } }
  }
}`;

export const SUBSCRIPTION = `subscription {
  caseFeed {
    __typename
    ... on CaseEventFeedItem { event { type occurredAt } changes { region from to } }
    ... on DeadlineFeedItem { deadline { citation dueOn } from to }
  }
}`;

const OPEN = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseOpened { case { id reference } } ... on OpenCaseRefused { message } } }`;
const LINK = `mutation ($input: LinkDocumentInput!) { linkDocument(input: $input) { ... on DocumentLinked { document { id } } } }`;
const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) {
  __typename ... on Refusal { message } ... on CaseEventRecorded { case { version status custody } } } }`;

/** One event of the walk with what the server answered. */
export interface Step {
  readonly at: string;
  readonly event: string;
  readonly role: Role;
  readonly status: string;
  readonly custody: string;
}

export interface Walk {
  readonly reference: string;
  readonly steps: readonly Step[];
  /** The answer to the query of the README. */
  readonly answer: unknown;
  /** What the subscriber was told, in order. */
  readonly messages: readonly Record<string, unknown>[];
}

export interface Stage {
  readonly origin: string;
  readonly keys: Keys;
  readonly ownerPool: pg.Pool;
}

const instantOf = ({ at, zone }: WorkedEvent) => Temporal.PlainDateTime.from(at).toZonedDateTime(zone);
const camel = (name: string) => name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Walks the worked history S3, Armenia to Georgia under the European Convention, through the API as its officers would,
 * with a subscriber watching. The database's clock stands ten minutes after each event.
 */
export async function walk({ origin, keys, ownerPool }: Stage): Promise<Walk> {
  const desks = new Map<Role, FrontEnd>();
  for (const [role, subject] of Object.entries(USERS)) desks.set(role as Role, await frontEnd(origin, keys, subject));
  const messages: Record<string, unknown>[] = [];
  const bell = new EventEmitter();
  const follower = (await frontEnd(origin, keys, 'am-notifier')).follow(SUBSCRIPTION, (message) => {
    messages.push(message);
    bell.emit('told');
  });
  const heard = async (enough: () => boolean) => {
    while (!enough()) await once(bell, 'told', { signal: AbortSignal.timeout(10_000) });
  };
  try {
    await heard(() => messages.length > 0);
    const [first] = HISTORY.events;
    await standClock(ownerPool, instantOf(first!).toInstant().toString());
    const file = await open(desks.get(first!.role)!);
    const steps: Step[] = [];
    let answer: unknown = null;
    for (const [index, event] of HISTORY.events.entries()) {
      await standClock(ownerPool, instantOf(event).toInstant().add({ minutes: 10 }).toString());
      steps.push(await record(desks.get(event.role)!, file.id, event, index));
      await heard(
        () =>
          messages.some((message) => isEvent(message, event.event)) &&
          messages.filter((message) => message.event).length === index + 1 + emittedBefore(messages),
      );
      if (event.event === ASK_AFTER)
        answer = await desks.get('CENTRAL_AUTHORITY_OFFICER')!.ask(QUERY, { reference: file.reference });
    }
    return { reference: file.reference, steps, answer, messages };
  } finally {
    await follower.dispose();
  }
}

const isEvent = (message: Record<string, unknown>, type: string): boolean =>
  (message.event as { type?: string } | undefined)?.type === type;

/** Events that followed in law from another one come on top of those that were recorded. */
const emittedBefore = (messages: readonly Record<string, unknown>[]): number =>
  messages.filter((message) => ['DECISION_NOTIFIED', 'GRANT_BECAME_FINAL'].some((type) => isEvent(message, type)))
    .length;

async function open(desk: FrontEnd): Promise<{ id: string; reference: string }> {
  const { openCase } = await desk.ask<{ openCase: { case: { id: string; reference: string } } }>(OPEN, {
    input: {
      direction: HISTORY.direction,
      counterpart: HISTORY.counterpart,
      legalBasis: `instrument_${HISTORY.instruments[0]}`,
      requestedPerson: {
        names: [{ fullName: HISTORY.person.name }],
        bornOn: HISTORY.person.born,
        nationalities: HISTORY.person.nationalities,
      },
      offences: [HISTORY.offence],
      idempotencyKey: 'open',
    },
  });
  return openCase.case;
}

async function record(desk: FrontEnd, caseId: string, event: WorkedEvent, index: number): Promise<Step> {
  const documentIds: string[] = [];
  for (const kind of event.documents ?? []) {
    const link = { caseId, kind, ...inventedDocument(kind, 's3', index + 1), idempotencyKey: `${index} ${kind}` };
    const { linkDocument } = await desk.ask<{ linkDocument: { document: { id: string } } }>(LINK, { input: link });
    documentIds.push(linkDocument.document.id);
  }
  const { recordCaseEvent } = await desk.ask<{
    recordCaseEvent: { __typename: string; message?: string; case?: { status: string; custody: string } };
  }>(RECORD, {
    input: {
      caseId,
      event: event.event,
      occurredAt: instantOf(event).toString({ timeZoneName: 'never' }),
      timeZone: event.zone,
      expectedVersion: index + 1,
      idempotencyKey: `${index} ${event.event}`,
      documentIds,
      facts: event.facts ? { [camel(event.event)]: event.facts } : undefined,
      attestations: statementsFor(HISTORY.direction, event.event).map(({ guard, statement }) => ({
        condition: guard,
        statement,
      })),
    },
  });
  if (!recordCaseEvent.case) throw new Error(`${event.event} was refused: ${recordCaseEvent.message}`);
  const { status, custody } = recordCaseEvent.case;
  return { at: event.at, event: event.event, role: event.role, status, custody };
}
