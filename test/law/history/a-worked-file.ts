import { Temporal } from 'temporal-polyfill';
import { statementsFor } from '../../../seeds/demo-docket/demo-docket-desk.js';
import { WORKED_HISTORIES, type WorkedEvent, type WorkedHistory } from '../../../seeds/demo-docket/worked-histories.js';
import type { Ask } from '../../../src/extradition/ask.js';
import type { CaseFile } from '../../../src/extradition/case-file.js';
import { correct, type CorrectionAsk, type Replacement } from '../../../src/extradition/correct.js';
import type { Deadline } from '../../../src/extradition/deadlines/deadline.js';
import { decide, type Decision } from '../../../src/extradition/decide.js';
import { enter } from '../../../src/extradition/enter.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { profileOf } from '../../../src/extradition/procedure/profiles.js';
import { reasonsInWords } from '../../../src/extradition/reasons.js';
import { aFile, anAsk } from '../../support/a-file.js';

export const NOW = '2027-08-01T00:00:00Z';

/** A local time in a zone as an instant. */
export const at = (local: string, zone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();

/** What the officer of a worked event asks. */
export function workedAsk(history: WorkedHistory, event: WorkedEvent): Ask {
  return anAsk(event.event, {
    occurredAt: at(event.at, event.zone),
    zone: event.zone,
    asker: { id: event.role, roles: [event.role] },
    documentIds: event.documents ?? [],
    facts: event.facts ?? {},
    attestations: statementsFor(history.direction, event.event),
    note: event.note ?? null,
    now: NOW,
  });
}

export function worked(id: string): WorkedHistory {
  const found = WORKED_HISTORIES.find((history) => history.id === id);
  if (!found) throw new Error(`There is no worked history ${id}.`);
  return found;
}

/** The decision, or the test fails with every reason. */
export function granted(file: CaseFile, ask: Ask): Decision {
  const ruling = decide(file, ask);
  if (!ruling.granted) throw new Error(`${ask.event}: ${reasonsInWords(ruling.reasons, 'EN')}`);
  return ruling;
}

export const recorded = (file: CaseFile, ask: Ask): CaseFile => enter(file, ask, granted(file, ask));

/** The file after the worked events, all documents of the history linked from the beginning. */
export function workedFile(history: WorkedHistory, keep: (event: WorkedEvent) => boolean = () => true): CaseFile {
  const kinds = new Set(history.events.flatMap(({ documents }) => documents ?? []));
  const file = aFile({
    direction: history.direction,
    homeState: history.home,
    counterpart: history.counterpart,
    instruments: history.instruments,
    profile: profileOf(history.home, history.instruments),
    documents: [...kinds].map((kind) => ({ id: kind, kind, withdrawn: false })),
  });
  return history.events.filter(keep).reduce((now, event) => recorded(now, workedAsk(history, event)), file);
}

/** The last event of this name that counts. */
export function eventIn(file: CaseFile, event: EventName): CaseFile['history'][number] {
  const found = file.history.findLast((each) => each.event === event);
  if (!found) throw new Error(`${event} is not in the history.`);
  return found;
}

/** The correction of an event by a head of unit: what is given is changed, the rest stays. */
export function correctionOf(file: CaseFile, event: EventName, changed: Partial<Replacement> | null): CorrectionAsk {
  const { sequence, recordedAs, occurredAt, zone, documentIds, facts, attestations } = eventIn(file, event);
  return {
    sequence: recordedAs ?? sequence,
    replacement: changed && { occurredAt, zone, documentIds, facts, attestations, ...changed },
    asker: { id: 'a head of unit', roles: ['SUPERVISOR'] },
    why: 'The date was misread.',
    now: NOW,
  };
}

/** The file after a correction, or the test fails with every reason. */
export function corrected(file: CaseFile, ask: CorrectionAsk): CaseFile {
  const ruling = correct(file, ask);
  if ('granted' in ruling) throw new Error(reasonsInWords(ruling.reasons, 'EN'));
  return enter(file, ruling.ask, ruling.decision);
}

/** Where a case stands, without the numbers of its facts. */
export const standing = ({ regions, sideFiles, closedReason }: CaseFile) => ({ regions, sideFiles, closedReason });

/** The limits without the numbers of their starting events, in one order. */
export const limits = ({ deadlines }: Pick<CaseFile, 'deadlines'>): string[] =>
  deadlines
    .map(({ ruleId, startsAt, dueAt, outcome, stoppedAt }: Deadline) =>
      [ruleId, startsAt, dueAt, outcome, stoppedAt].join(' '),
    )
    .sort();
