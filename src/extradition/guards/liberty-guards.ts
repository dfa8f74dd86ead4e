import type { CaseFile } from '../case-file.js';
import { isOpen } from '../deadlines/clock-file.js';
import { ruleById } from '../deadlines/rules/all-rules.js';
import { standingAt } from '../deadlines/standing.js';
import { windowEnd } from '../deadlines/window-end.js';
import { isAfter } from '../instant.js';
import { reason } from '../reasons.js';
import { moment, phrase, words, type Moment, type Phrase } from '../words/phrase.js';
import type { Guard } from './guard.js';

/** No stay is in force: neither an interim measure, nor an asylum claim, nor a court's stay, nor the person's health. */
export const noHold: Guard = ({ file }) =>
  file.regions.HOLD.state === 'CLEAR'
    ? []
    : [
        reason('HOLD_IN_FORCE', phrase('stayInForce'), {
          kind: 'RECORD_EVENT',
          events: ['STAY_LIFTED'],
        }),
      ];

/** The end of a limit in the zone of the authority, or that nobody knows it. */
const dateOf = (end: string | null, { timeZone }: CaseFile): Moment | Phrase =>
  end === null ? phrase('dateNotKnown') : moment(end, timeZone);

/** No limit that forbids surrender before its end is still running. */
export const notBeforeReached: Guard = ({ file, ask }) =>
  file.deadlines
    .filter(
      ({ clock, outcome, dueAt }) =>
        clock === 'SURRENDER_NOT_BEFORE' && isOpen({ outcome }) && (dueAt === null || isAfter(dueAt, ask.occurredAt)),
    )
    .map(({ ruleId, dueAt }) =>
      reason('NOT_YET', phrase('notBefore', { rule: ruleId, date: dateOf(dueAt, file) }), {
        kind: 'WAIT',
        notBefore: dueAt ?? undefined,
      }),
    );

const HELD = new Set(['DETAINED', 'PROVISIONAL_CUSTODY', 'EXTRADITION_ARREST']);
const NOT_SET_FREE = new Set([...HELD, 'BAIL', 'TEMPORARILY_TRANSFERRED']);

/** The person is no longer held, on bail or lent out in this case. */
export const custodyClosed: Guard = ({ file }) =>
  NOT_SET_FREE.has(file.regions.CUSTODY.state)
    ? [
        reason(
          'PERSON_IN_CUSTODY',
          phrase('custodyNotClosed', { state: words('CUSTODY', file.regions.CUSTODY.state) }),
          { kind: 'RECORD_EVENT', events: ['RELEASED'] },
        ),
      ]
    : [];

/** A case is never closed over a person who is held in it; the death of the person is the only exception. */
export const nobodyHeld: Guard = ({ file }) =>
  HELD.has(file.regions.CUSTODY.state)
    ? [
        reason('PERSON_IN_CUSTODY', phrase('personHeld', { state: words('CUSTODY', file.regions.CUSTODY.state) }), {
          kind: 'RECORD_EVENT',
          events: ['RELEASED'],
        }),
      ]
    : [];

/**
 * Every limit of law is settled; a right that has run out is. A target of the office does not count, nor does the validity
 * of an order: nobody may be held in a case that is closed.
 */
export const deadlinesSettled: Guard = ({ file, ask }) =>
  file.deadlines
    .filter((deadline) => {
      const rule = ruleById(deadline.ruleId);
      const standing = standingAt(deadline, rule, ask.occurredAt);
      return rule.kind === 'LAW' && (standing === 'RUNNING' || standing === 'OVERDUE');
    })
    .map(({ ruleId }) =>
      reason('GUARD_NOT_MET', phrase('limitNotSettled', { rule: ruleId }), {
        kind: 'RECORD_EVENT',
        events: ruleById(ruleId).stopsOn,
      }),
    );

/**
 * Nobody is handed over while an appeal or its window is open. Kept even where a step names no such guard (HRC Valetov
 * v. Kazakhstan shows what follows from handing over too early).
 */
export const grantStandsForSurrender: Guard = ({ file, ask }) => {
  const open = file.deadlines
    .filter(({ clock, outcome }) => clock === 'APPEAL_WINDOW' && isOpen({ outcome }))
    .map((deadline) => ({ ruleId: deadline.ruleId, latest: windowEnd(deadline, file).latest }))
    .filter(({ latest }) => latest === null || isAfter(latest, ask.occurredAt));
  const reasons = open.map(({ ruleId, latest }) =>
    reason('NOT_YET', phrase('appealWindowOpen', { rule: ruleId, date: dateOf(latest, file) }), {
      kind: 'WAIT',
      notBefore: latest ?? undefined,
    }),
  );
  if (file.regions.PROCEDURE.state === 'APPEAL') {
    reasons.push(
      reason('GUARD_NOT_MET', phrase('appealPending'), { kind: 'RECORD_EVENT', events: ['APPEAL_DISMISSED'] }),
    );
  }
  return reasons;
};
