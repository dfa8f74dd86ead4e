import { Temporal } from 'temporal-polyfill';
import type { CaseFile, RecordedEvent } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import { stands } from '../documents/filed-document.js';
import type { Reason } from '../refusal.js';
import { windowEnd } from '../deadlines/window-end.js';
import { isAfter } from '../instant.js';
import { reason } from '../reasons.js';
import { moment, phrase, words } from '../words/phrase.js';
import { attested } from './attested.js';
import type { Guard, GuardView } from './guard.js';

const GRANTS: readonly EventName[] = ['EXTRADITION_GRANTED', 'SURRENDER_ORDERED_BY_COURT', 'CONDITIONS_ACCEPTED'];
const COMPLAINTS: readonly EventName[] = ['COMPLAINT_HANDED_IN_CUSTODY', 'APPEAL_LODGED'];

function since(file: CaseFile, events: readonly EventName[]): readonly RecordedEvent[] {
  const index = file.history.findLastIndex(({ event }) => events.includes(event));
  return index < 0 ? [] : file.history.slice(index);
}

/** The decision says that it is final. */
export const finalFlag: Guard = ({ ask }) =>
  ask.facts.final === true
    ? []
    : [
        reason('GUARD_NOT_MET', phrase('decisionMustBeFinal'), {
          kind: 'GIVE_FACT',
          fact: 'final',
        }),
      ];

/** At least one ground of refusal is named; where the home State decides, each with the article it rests on (ETS 24 art. 18(2)). */
export const groundRecorded: Guard = ({ file, ask }) => {
  const grounds = Array.isArray(ask.facts.grounds) ? (ask.facts.grounds as { article?: unknown }[]) : [];
  const remedy = { kind: 'GIVE_FACT', fact: 'grounds' } as const;
  if (grounds.length === 0) return [reason('GUARD_NOT_MET', phrase('nameGround'), remedy)];
  if (
    file.direction === 'OUTGOING' ||
    grounds.every(({ article }) => typeof article === 'string' && article.trim() !== '')
  )
    return [];
  return [reason('GUARD_NOT_MET', phrase('giveArticles'), remedy)];
};

/** The days to which the cited orders of a court hold, where their documents say. */
function daysOfOrders({ file, ask }: GuardView): string[] {
  const cited = file.documents.filter((document) => ask.documentIds.includes(document.id) && stands(document));
  return cited.flatMap(({ kind, validUntil }) => (kind === 'CUSTODY_ORDER' && validUntil ? [validUntil] : []));
}

/** What the documents of the cited orders say against the event: all of them have run out, or none holds to the day that was stated. */
function ordersAgainst(view: GuardView, day: string): readonly Reason[] {
  const stated = view.ask.facts.validUntil;
  const days = daysOfOrders(view);
  const [last] = days.toSorted().reverse();
  if (last === undefined) return [];
  const remedy = { kind: 'CITE_DOCUMENT', documentKind: 'CUSTODY_ORDER' } as const;
  if (last < day) return [reason('DOCUMENT_EXPIRED', phrase('orderExpired', { until: last, day }), remedy)];
  if (typeof stated !== 'string' || days.includes(stated)) return [];
  return [
    reason('DOCUMENT_EXPIRED', phrase('orderSaysOtherDay', { until: last, stated }), {
      kind: 'GIVE_FACT',
      fact: 'validUntil',
    }),
  ];
}

/**
 * The order names the day to which it is valid, and that day is not past when the order is made. Where the document of the
 * order says its day, it must be the day that is stated.
 */
export const courtOrderValid: Guard = (view) => {
  const { file, ask } = view;
  const until = ask.facts.validUntil;
  const madeOn = Temporal.Instant.from(ask.occurredAt).toZonedDateTimeISO(ask.zone).toPlainDate();
  const told = ordersAgainst(view, madeOn.toString());
  if (told.length > 0 || (until === undefined && file.direction === 'OUTGOING')) return told;
  if (typeof until === 'string' && Temporal.PlainDate.compare(Temporal.PlainDate.from(until), madeOn) >= 0) return [];
  return [
    reason('GUARD_NOT_MET', phrase('orderNeedsValidity'), {
      kind: 'GIVE_FACT',
      fact: 'validUntil',
    }),
  ];
};

/** The copy of the grant was served on the person: only then the appeal window runs (KZ CPC 592(1)). */
export const copyServed: Guard = ({ file }) =>
  since(file, GRANTS).some(({ event }) => event === 'GRANT_COPY_SERVED')
    ? []
    : [
        reason('GUARD_NOT_MET', phrase('copyNotServed'), {
          kind: 'RECORD_EVENT',
          events: ['GRANT_COPY_SERVED'],
        }),
      ];

/**
 * The appeal window has passed in its latest reading and no complaint is known, not even at the place of custody. Where a
 * day off may move its end, the calendar as it is now decides; the officer vouches in words for what the calendar does
 * not list or nobody confirmed.
 */
export const appealWindowOver: Guard = (view) => {
  const { file, ask } = view;
  const complaint = since(file, GRANTS).find(({ event }) => COMPLAINTS.includes(event));
  if (complaint) {
    return [
      reason('GUARD_NOT_MET', phrase('complaintRecorded', { event: words('EVENT', complaint.event) }), {
        kind: 'RECORD_EVENT',
        events: ['APPEAL_LODGED'],
      }),
    ];
  }
  const windows = file.deadlines
    .filter(({ clock }) => clock === 'APPEAL_WINDOW')
    .map((deadline) => ({ ruleId: deadline.ruleId, ...windowEnd(deadline, file) }));
  const open = windows.filter(({ latest }) => latest !== null && isAfter(latest, ask.occurredAt));
  if (open.length > 0) {
    return open.map(({ ruleId, latest }) =>
      reason('NOT_YET', phrase('appealWindowOpen', { rule: ruleId, date: moment(latest!, file.timeZone) }), {
        kind: 'WAIT',
        notBefore: latest!,
      }),
    );
  }
  const certain = windows.length > 0 && windows.every((window) => window.certain);
  return certain ? [] : attested('APPEAL_WINDOW_OVER')(view);
};

// A case that was closed and reopened stands where it stood: the grant is as final as it was.
const AFTER_FINAL_GRANT = new Set(['CLOSED', 'FINAL_GRANT', 'POSTPONED', 'TEMP_SURRENDERED', 'SURRENDER_SCHEDULED']);

/** The grant became final and nothing since then undid it. */
export const grantFinal: Guard = ({ file }) => {
  const states = file.history.flatMap(({ changes }) =>
    changes.filter(({ region }) => region === 'PROCEDURE').map(({ to }) => to),
  );
  const reached = states.lastIndexOf('FINAL_GRANT');
  const standing = reached >= 0 && states.slice(reached).every((state) => AFTER_FINAL_GRANT.has(state));
  if (standing) return [];
  return [
    reason('GUARD_NOT_MET', phrase('grantNotFinal'), {
      kind: 'RECORD_EVENT',
      events: ['APPEAL_WINDOW_CLOSED', 'APPEAL_DISMISSED'],
    }),
  ];
};

/** A date of return is agreed, now or when temporary surrender was agreed. */
export const returnDateSet: Guard = ({ file, ask }) => {
  const agreed = file.history.some(({ facts }) => facts.returnDate !== undefined);
  if (ask.facts.returnDate !== undefined || ask.facts.newReturnDate !== undefined || agreed) return [];
  return [reason('GUARD_NOT_MET', phrase('noReturnDate'), { kind: 'GIVE_FACT', fact: 'returnDate' })];
};

/** The other State was told of the obstacle. The notice itself is a required document of the event. */
export const forceMajeureNotified: Guard = ({ ask }) =>
  ask.facts.reason ? [] : [reason('GUARD_NOT_MET', phrase('stateObstacle'), { kind: 'GIVE_FACT', fact: 'reason' })];

const REVIVABLE = new Set(['PROVISIONAL_LAPSED', 'SURRENDER_LAPSED', 'RETURNED_UNEXECUTED', 'LEFT_TERRITORY']);

/** A late request revives only a case that was closed for want of one. */
export const lateRequestAllowed: Guard = ({ file }) =>
  file.closedReason !== null && REVIVABLE.has(file.closedReason)
    ? []
    : [
        reason(
          'GUARD_NOT_MET',
          file.closedReason === null
            ? phrase('lateRequestToOpenCase')
            : phrase('lateRequestToClosedCase', { closedReason: words('CLOSED_REASON', file.closedReason) }),
          { kind: 'NONE' },
          'KZ CPC 588(8); ETS 24 art. 16(5)',
        ),
      ];
